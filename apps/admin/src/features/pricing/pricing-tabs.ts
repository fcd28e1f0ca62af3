export const pricingTabs = ['promotions', 'plans', 'fees', 'rules'] as const;
export type PricingTab = (typeof pricingTabs)[number];
