/** The reports of finance, in the order of the menu. */
export const reportNames = ['sales', 'cash-flow', 'ageing', 'deferred-revenue', 'ledger-codes', 'taxes', 'processors'] as const;
export type ReportName = (typeof reportNames)[number];

/** Reports of a day; the others are of a period. */
export const asOfReports: readonly ReportName[] = ['ageing'];

export const breakdowns = ['month', 'day', 'ledger-code', 'kind', 'period'] as const;
export type Breakdown = (typeof breakdowns)[number];

/** What was chosen on a report; it stays in the address, so that a link shows the same figures. */
export interface ReportSearch {
  from?: string;
  until?: string;
  asOf?: string;
  by?: Breakdown;
}
