import type { BalanceToPay } from './pay-balance.queries';

/** What the chosen invoices ask for, of what can be paid now. */
export function chosenCents(balance: Pick<BalanceToPay, 'invoices'>, invoiceIds: readonly string[]): number {
  return balance.invoices.filter((invoice) => invoiceIds.includes(invoice.invoiceId)).reduce((sum, invoice) => sum + invoice.payableCents, 0);
}

export type AmountProblem = 'nothing-chosen' | 'not-an-amount' | 'too-much' | 'too-little';
/** Why an amount cannot be sent as it is; null when it can. A part that is all of what was chosen is never too small. */
export function problemOfAmount(amountCents: number | null, wantedCents: number, minimumCents: number): AmountProblem | null {
  if (wantedCents === 0) return 'nothing-chosen';
  if (amountCents === null || amountCents <= 0) return 'not-an-amount';
  if (amountCents > wantedCents) return 'too-much';
  return amountCents < Math.min(minimumCents, wantedCents) ? 'too-little' : null;
}
