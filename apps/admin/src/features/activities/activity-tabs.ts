export const activityTabs = ['roster', 'dates', 'facts'] as const;
export type ActivityTab = (typeof activityTabs)[number];
