export const activityTabs = ['roster', 'waitlist', 'dates', 'facts'] as const;
export type ActivityTab = (typeof activityTabs)[number];
