/** Rules of money that are tried with random cases, and the specs that try them. */
export interface PropertyFamily {
  readonly name: string;
  /** Pure rules: every property of these specs is tried with all the cases asked for. */
  readonly rules: readonly string[];
  /** Properties whose every case is work for PostgreSQL, or a file to write and read again: fewer cases, as printed. */
  readonly costly?: readonly string[];
}

export const families: readonly PropertyFamily[] = [
  { name: 'instalments', rules: ['libs/billing/src/planned-payment/instalments.spec.ts'] },
  { name: 'proration', rules: ['libs/kernel/src/money.spec.ts'] },
  { name: 'taxes', rules: ['libs/billing/src/tax/taxes.spec.ts'] },
  { name: 'allocation', rules: ['libs/billing/src/allocation/match.spec.ts'], costly: ['libs/billing/src/scenarios/books.spec.ts'] },
  { name: 'RL-24 split', rules: ['libs/billing/src/rl24/slips-of-year.spec.ts'], costly: ['libs/billing/src/rl24/correct-slip.spec.ts'] },
  { name: 'promotions', rules: ['libs/cart-checkout/src/promotion/apply-promotions.spec.ts', 'libs/cart-checkout/src/pricing/quote.spec.ts'] },
  { name: 'cancellation regimes', rules: ['libs/cart-checkout/src/cancellation/settle-contract.spec.ts', 'libs/cart-checkout/src/cancellation/money-back.spec.ts'] },
  { name: 'plans', rules: ['libs/cart-checkout/src/plan/payment-choices.spec.ts'] },
  { name: 'aid and scholarships', rules: ['libs/cart-checkout/src/order/aid.spec.ts', 'libs/billing/src/scholarship/help-from-scholarships.spec.ts'] },
  { name: 'planned payments', rules: ['libs/billing/src/planned-payment/planned-payments.spec.ts'] },
  { name: 'revenue and reports', rules: ['libs/billing/src/revenue/recognize-revenue.spec.ts'], costly: ['libs/billing/src/report/reports.spec.ts', 'libs/billing/src/report/file/report-files.spec.ts'] },
  { name: 'balances explained', rules: [], costly: ['libs/billing/src/statement/account-statement.spec.ts'] },
];
