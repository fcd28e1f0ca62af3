import { prorate, type Cents } from '@preau/kernel';
import { refuse } from '../errors';

export interface CreditableLine {
  readonly id: string;
  readonly amountCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  /** What earlier credit memos have returned of it. */
  readonly creditedCents: Cents;
  readonly creditedGstCents: Cents;
  readonly creditedQstCents: Cents;
}
export interface CreditedLine {
  readonly id: string;
  readonly amountCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
}

/**
 * Credits part or all of a line's price, and with it the same share of the taxes that were stored on it: never computed
 * anew, so a later rate changes nothing. The cents follow the running total, so credits of a line can never return more
 * tax than it carried, and the last one takes exactly what is left. Without an amount, everything left is credited.
 * @throws DomainError billing.credit-exceeds-invoice-line
 */
export function creditLine(line: CreditableLine, amountCents: Cents | null): CreditedLine {
  const leftCents = line.amountCents - line.creditedCents;
  const amount = amountCents ?? leftCents;
  const beyond = line.amountCents >= 0 ? amount < 0 || amount > leftCents : amount > 0 || amount < leftCents;
  if (beyond || !Number.isSafeInteger(amount)) throw refuse('billing.credit-exceeds-invoice-line', { invoiceLineId: line.id, leftCents });
  const until = line.creditedCents + amount;
  return {
    id: line.id,
    amountCents: amount,
    gstCents: taxUpTo(line.gstCents, line.amountCents, until) - line.creditedGstCents,
    qstCents: taxUpTo(line.qstCents, line.amountCents, until) - line.creditedQstCents,
  };
}

/** The stored tax that belongs to the first `untilCents` of a line, by largest remainder against the rest. */
function taxUpTo(taxCents: Cents, lineCents: Cents, untilCents: Cents): Cents {
  if (lineCents === 0 || taxCents === 0) return 0;
  return prorate(taxCents, [Math.abs(untilCents), Math.abs(lineCents - untilCents)])[0] ?? 0;
}
