export const settingsTabs = ['organization', 'closing-days', 'ledger-codes', 'display'] as const;
export type SettingsTab = (typeof settingsTabs)[number];
