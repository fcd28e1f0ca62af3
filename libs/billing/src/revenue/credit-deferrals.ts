import type { LocalDate, Tx } from '@preau/kernel';
import type { CreditedBookedLine } from '../ledger/postings';
import { earnUntil, lockLinesOfInvoice, saveCreditedDeferrals } from './deferred-revenue.store';
import { creditOfDeferral, firstOfMonth } from './earn';

/**
 * What of credited lines comes out of revenue that was earned already. The months that are over are booked first, so that
 * the answer does not depend on when the worker last passed; what is not earned is then taken back, and will not be.
 */
export async function creditDeferrals<Line extends CreditedBookedLine & { readonly id: string }>(tx: Tx, invoiceId: string, lines: readonly Line[], today: LocalDate): Promise<(Line & { readonly fromRevenueCents: number })[]> {
  const deferrals = await lockLinesOfInvoice(tx, invoiceId);
  const asOfToday = new Map((await earnUntil(tx, deferrals, firstOfMonth(today))).lines.map((line) => [line.invoiceLineId, line]));
  const credits = lines.map((line) => {
    const deferral = asOfToday.get(line.id);
    return { line, ...(deferral === undefined ? { deferredCents: 0, earnedCents: 0 } : creditOfDeferral(line.amountCents, deferral.leftCents)) };
  });
  await saveCreditedDeferrals(tx, credits.map(({ line, deferredCents }) => ({ invoiceLineId: line.id, deferredCents })));
  return credits.map(({ line, earnedCents }) => ({ ...line, fromRevenueCents: earnedCents }));
}
