export const clientTabs = ['registrations', 'members', 'billing', 'reconciliation', 'purchases', 'planned', 'scholarships', 'communications'] as const;
export type ClientTab = (typeof clientTabs)[number];
