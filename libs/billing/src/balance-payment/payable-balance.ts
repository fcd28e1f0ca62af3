import { assert, type Cents } from '@preau/kernel';

/** What of an invoice nobody has promised yet. */
export interface PayableInvoice {
  readonly invoiceId: string;
  readonly payableCents: Cents;
}
export interface OwedInvoice {
  readonly invoiceId: string;
  readonly openCents: Cents;
  /** By planned payments that will be charged, or are being charged. */
  readonly promisedCents: Cents;
  /** By debits of a checkout and by balances that are being paid. */
  readonly pendingCents: Cents;
}

/** What can be paid on line now, invoice by invoice, in the order given: owed, less what is promised and what is on its way. */
export function payableOf(invoices: readonly OwedInvoice[]): PayableInvoice[] {
  return invoices
    .map(({ invoiceId, openCents, promisedCents, pendingCents }) => ({ invoiceId, payableCents: Math.max(0, openCents - promisedCents - pendingCents) }))
    .filter((invoice) => invoice.payableCents > 0);
}

/** Cuts an amount over invoices, the first ones first. Never more than they can take. */
export function sharesOf(invoices: readonly PayableInvoice[], amountCents: Cents): { invoiceId: string; amountCents: Cents }[] {
  let left = amountCents;
  const shares = invoices.map((invoice) => {
    const share = Math.min(invoice.payableCents, left);
    left -= share;
    return { invoiceId: invoice.invoiceId, amountCents: share };
  });
  assert(left === 0, 'a balance payment is never more than what can be paid');
  return shares.filter((share) => share.amountCents > 0);
}

export type BalanceRefusal = 'not-offered' | 'nothing-to-pay' | 'too-much' | 'only-in-full' | 'below-minimum';
/** Why an amount cannot be paid on line; null when it can. A part that is all of the balance is never too small. */
export function refusalOfAmount(policy: { readonly balancePayment: 'off' | 'full' | 'partial'; readonly balanceMinimumCents: Cents }, payableCents: Cents, amountCents: Cents): BalanceRefusal | null {
  if (policy.balancePayment === 'off') return 'not-offered';
  if (payableCents <= 0) return 'nothing-to-pay';
  if (amountCents > payableCents) return 'too-much';
  if (amountCents === payableCents) return null;
  if (policy.balancePayment === 'full') return 'only-in-full';
  return amountCents < policy.balanceMinimumCents ? 'below-minimum' : null;
}
