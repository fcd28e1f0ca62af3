export const activityTabs = ['roster', 'waitlist', 'openings', 'dates', 'limits', 'facts'] as const;
export type ActivityTab = (typeof activityTabs)[number];
