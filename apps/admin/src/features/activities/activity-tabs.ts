export const activityTabs = ['roster', 'waitlist', 'openings', 'dates', 'facts'] as const;
export type ActivityTab = (typeof activityTabs)[number];
