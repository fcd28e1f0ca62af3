export const clientTabs = ['registrations', 'members', 'billing', 'purchases', 'planned', 'communications'] as const;
export type ClientTab = (typeof clientTabs)[number];
