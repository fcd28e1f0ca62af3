export const settingsTabs = ['organization', 'closing-days', 'ledger-codes', 'payments', 'display'] as const;
export type SettingsTab = (typeof settingsTabs)[number];
