export const settleTabs = ['actions', 'cheques'] as const;
export type SettleTab = (typeof settleTabs)[number];
