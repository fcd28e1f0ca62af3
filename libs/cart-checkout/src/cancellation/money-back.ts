import type { Cents } from '@preau/kernel';
import { trimmed } from '@preau/billing';
import type { InvoiceMoney, PaidBy } from './cancellation-facts.store';

export type RefundTo = 'same-method' | 'account';

/** What becomes of the money of an invoice when so much of it is credited. */
export interface MoneyBack {
  /** What the invoice owes before and after. */
  readonly owedBeforeCents: Cents;
  readonly owedAfterCents: Cents;
  /** Back to the cards and accounts that paid, the latest first. */
  readonly toMethods: readonly { readonly paymentId: string; readonly tender: PaidBy['tender']; readonly method: PaidBy['method']; readonly amountCents: Cents }[];
  /** Handed over by staff: it was paid in cash, by cheque or at the terminal, or no card can take it back and the law wants money. */
  readonly atCounterCents: Cents;
  /** Stays on the client's account. */
  readonly onAccountCents: Cents;
  /** What a scholarship had paid: back to its fund, never to the family. */
  readonly toScholarshipCents: Cents;
  readonly feePaidCents: Cents;
  /** What is still owed of the cancellation fee. */
  readonly feeOwedCents: Cents;
  /** Planned payments that stop (null) or shrink. */
  readonly planned: readonly { readonly id: string; readonly dueOn: string; readonly method: PaidBy['method']; readonly wasCents: Cents; readonly isCents: Cents | null }[];
  /** What debits on their way will bring too much by this credit, where money goes back: it goes back when it lands. What earlier credits of the invoice left over is theirs. */
  readonly lateCents: Cents;
}

/**
 * Where a credit goes: what the invoice owes, the fee, then back the way the money came. Pure; what it says is what the
 * command does.
 */
export function moneyBack(invoice: InvoiceMoney, creditedCents: Cents, feeCents: Cents, to: { readonly refundable: boolean; readonly refundTo: RefundTo; readonly toScholarshipCents: Cents; /** A law wants money back, even of what was paid with credit. */ readonly inMoney: boolean }): MoneyBack {
  // What goes back to a fund opens the invoice by as much, for the credit to settle.
  const openCents = invoice.openCents + to.toScholarshipCents;
  const settles = Math.min(openCents, creditedCents);
  const owedAfterCents = openCents - settles;
  const feePaidCents = Math.min(feeCents, creditedCents - settles);
  const back = creditedCents - settles - feePaidCents;
  const asMoney = to.refundable && to.refundTo === 'same-method';
  const toMethods: MoneyBack['toMethods'][number][] = [];
  let left = asMoney ? Math.min(back, invoice.moneyCents) : 0;
  for (const payment of invoice.payments) {
    const amountCents = Math.min(left, payment.allocatedCents, payment.refundableCents);
    if (amountCents <= 0) continue;
    toMethods.push({ paymentId: payment.paymentId, tender: payment.tender, method: payment.method, amountCents });
    left -= amountCents;
  }
  const byHand = invoice.payments.reduce((all, payment) => all + (isByHand(payment.tender) ? payment.allocatedCents : 0), 0);
  const atCounterCents = to.inMoney ? left : Math.min(left, byHand);
  const refunded = toMethods.reduce((all, part) => all + part.amountCents, 0) + atCounterCents;
  const changes = new Map(trimmed(invoice.planned, invoice.onTheWayCents, owedAfterCents).map((change) => [change.id, change.amountCents]));
  return {
    owedBeforeCents: invoice.openCents, owedAfterCents, toMethods, atCounterCents, onAccountCents: back - refunded, toScholarshipCents: to.toScholarshipCents, feePaidCents, feeOwedCents: feeCents - feePaidCents,
    planned: invoice.planned.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)).flatMap(({ id, dueOn, method, amountCents }) => {
      const is = changes.get(id);
      return is === undefined ? [] : [{ id, dueOn, method, wasCents: amountCents, isCents: is === 0 ? null : is }];
    }),
    lateCents: asMoney ? lateOf(invoice, owedAfterCents) : 0,
  };
}

function lateOf(invoice: InvoiceMoney, owedAfterCents: Cents): Cents {
  const beyond = (owedCents: Cents): Cents => Math.max(0, invoice.onTheWayCents + invoice.balanceOnTheWayCents - owedCents);
  return Math.max(0, beyond(owedAfterCents) - (invoice.creditedCents === 0 ? 0 : beyond(invoice.openCents)));
}

function isByHand(tender: PaidBy['tender']): boolean {
  return tender === 'cash' || tender === 'cheque' || tender === 'terminal';
}

/** What of a credit would give back money that was written off, and so never came: all credits of an invoice together leave that. */
export function writtenOffOf(invoice: Pick<InvoiceMoney, 'totalCents' | 'creditedCents' | 'writtenOffCents'>, creditCents: Cents): Cents {
  const leftCents = invoice.totalCents - invoice.creditedCents - invoice.writtenOffCents;
  return Math.max(0, Math.min(invoice.writtenOffCents, creditCents, creditCents - leftCents));
}
