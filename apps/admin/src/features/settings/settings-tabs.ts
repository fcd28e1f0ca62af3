export const settingsTabs = ['organization', 'closing-days', 'ledger-codes', 'payments', 'charging', 'waitlist', 'places', 'display'] as const;
export type SettingsTab = (typeof settingsTabs)[number];
