import { prorate, type Cents, type LocalDate } from '@preau/kernel';

/** What one invoice was settled with, in money that its client paid. */
export interface PaidInvoice {
  readonly invoiceId: string;
  /** Payments matched to it and not undone. Scholarships, write-offs and credits given are no money. */
  readonly paymentsCents: Cents;
}
/** A credit memo gives back what had been paid; the money then stays on account, goes to another invoice or leaves. */
export interface ReleasingMemo {
  readonly memoId: string;
  readonly invoiceId: string;
  /** Its total, without what it settled of its own invoice: that part gave nothing back. */
  readonly releasedCents: Cents;
  readonly refundedCents: Cents;
  /** What it settles of other invoices, in the order of the matching. */
  readonly uses: readonly { readonly invoiceId: string; readonly amountCents: Cents }[];
}
const roundsMax = 1_000;

/**
 * The money of each invoice: what its client paid for what is left of it. A credit memo releases money before it releases
 * anything else, gives up first what was refunded of it, and carries the rest to the invoices that it settles: a family
 * that is moved to another week has paid for that week. Followed through as many memos as there are; summed over all
 * invoices it is never more than the payments.
 */
export function moneyOfInvoices(invoices: readonly PaidInvoice[], memos: readonly ReleasingMemo[]): Map<string, Cents> {
  const paid = new Map(invoices.map((invoice) => [invoice.invoiceId, invoice.paymentsCents]));
  let carried = new Map<string, Cents>();
  for (let round = 0; ; round += 1) {
    const received = new Map(paid);
    for (const [invoiceId, amountCents] of carried) received.set(invoiceId, (received.get(invoiceId) ?? 0) + amountCents);
    const left = new Map(received);
    const next = new Map<string, Cents>();
    for (const memo of memos) {
      const moneyCents = Math.min(memo.releasedCents, left.get(memo.invoiceId) ?? 0);
      left.set(memo.invoiceId, (left.get(memo.invoiceId) ?? 0) - moneyCents);
      let toCarry = Math.max(0, moneyCents - memo.refundedCents);
      for (const use of memo.uses) {
        const amountCents = Math.min(toCarry, use.amountCents);
        toCarry -= amountCents;
        if (amountCents > 0) next.set(use.invoiceId, (next.get(use.invoiceId) ?? 0) + amountCents);
      }
    }
    // Only memos that settle each other's invoices in a circle can go on for long, and then every round is a safe answer.
    if (round >= roundsMax || same(carried, next)) return left;
    carried = next;
  }
}

function same(one: ReadonlyMap<string, Cents>, other: ReadonlyMap<string, Cents>): boolean {
  return one.size === other.size && [...one].every(([key, amountCents]) => other.get(key) === amountCents);
}

export interface InvoicedLine {
  readonly lineId: string;
  readonly accountId: string;
  readonly invoiceId: string;
  readonly personId: string | null;
  readonly rl24Kind: string;
  /** The price before tax after promotions, and with its taxes. */
  readonly amountCents: Cents;
  readonly grossCents: Cents;
  /** What credit memos took back of the latter. */
  readonly creditedGrossCents: Cents;
  readonly qualifyingCents: Cents;
  readonly serviceFrom: LocalDate | null;
  readonly serviceTo: LocalDate | null;
  readonly serviceDates: readonly LocalDate[] | null;
}
/** A line of childcare with what was paid of it. */
export interface PaidLine {
  readonly lineId: string;
  readonly accountId: string;
  readonly childPersonId: string;
  readonly qualifyingCents: Cents;
  readonly nonQualifyingCents: Cents;
  readonly serviceFrom: LocalDate | null;
  readonly serviceTo: LocalDate | null;
  readonly serviceDates: readonly LocalDate[] | null;
}

/**
 * Spreads the money of an invoice over its lines, in proportion to what is left of each (taxes with it, credits off it),
 * cents by largest remainder: no line is favoured, and once the invoice is paid each has exactly its price. A credit
 * given on the invoice lowers all of them. Only lines of childcare for a person come back.
 * @param lines all lines of one invoice, in their order
 */
export function paidLines(lines: readonly InvoicedLine[], moneyCents: Cents): PaidLine[] {
  const weights = lines.map((line) => Math.max(0, line.grossCents - line.creditedGrossCents));
  if (weights.every((weight) => weight === 0)) return [];
  const parts = prorate(moneyCents, weights);
  return lines.flatMap((line, index): PaidLine[] => {
    const paidCents = parts[index] ?? 0;
    if (line.rl24Kind === 'none' || line.personId === null || paidCents === 0) return [];
    const qualifying = Math.max(0, Math.min(line.qualifyingCents, line.amountCents));
    const [qualifyingCents = 0, nonQualifyingCents = 0] = prorate(paidCents, [qualifying, Math.max(0, line.amountCents - qualifying)]);
    const { lineId, accountId, serviceFrom, serviceTo, serviceDates } = line;
    return [{ lineId, accountId, childPersonId: line.personId, qualifyingCents, nonQualifyingCents, serviceFrom, serviceTo, serviceDates }];
  });
}
