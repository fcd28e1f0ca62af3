import { assert, type Cents, type LocalDate } from '@preau/kernel';
import { creditOf, ledgerAccount, receivableOf, transfer, type LedgerAccountKey, type Posting } from './journal';

/** What of an invoice line decides where its price is booked. */
export interface BookedLine {
  readonly kind: string;
  readonly amountCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  readonly ledgerCodeId: string | null;
  readonly serviceTo: LocalDate | null;
}
export type Tender = 'card' | 'bank-debit' | 'cash' | 'cheque' | 'terminal';

/**
 * The account of a line's price: a credit given by staff is a discount; a service that ends after the day of the
 * invoice is deferred; everything else (given already, or without a period, as a fee) is revenue at once.
 */
export function incomeAccountOf(line: Pick<BookedLine, 'kind' | 'ledgerCodeId' | 'serviceTo'>, issuedOn: LocalDate): LedgerAccountKey {
  if (line.kind === 'manual-credit') return ledgerAccount('discounts', line.ledgerCodeId);
  const delivered = line.serviceTo === null || line.serviceTo <= issuedOn;
  return ledgerAccount(delivered ? 'revenue' : 'deferred-revenue', line.ledgerCodeId);
}

function documentPostings(lines: readonly BookedLine[], issuedOn: LocalDate, against: LedgerAccountKey, sign: 1 | -1): Posting[] {
  return lines.flatMap((line) => [
    { account: against, amountCents: sign * (line.amountCents + line.gstCents + line.qstCents) },
    { account: incomeAccountOf(line, issuedOn), amountCents: -sign * line.amountCents },
    { account: ledgerAccount('gst-payable'), amountCents: -sign * line.gstCents },
    { account: ledgerAccount('qst-payable'), amountCents: -sign * line.qstCents },
  ]);
}

/** Invoice issued: the client owes the total; income and both taxes are credited. */
export function invoicePostings(accountId: string, lines: readonly BookedLine[], issuedOn: LocalDate): Posting[] {
  return documentPostings(lines, issuedOn, receivableOf(accountId), 1);
}
/** A line as credited: its amounts are what the memo gives back. */
export interface CreditedBookedLine extends BookedLine {
  /** What of the price had been moved from deferred revenue to revenue and is given back out of revenue; nothing when absent. */
  readonly fromRevenueCents?: Cents;
}
/**
 * Credit memo: what the invoice booked, the other way, to the client's credit; `lines` carry the credited amounts. What
 * has been earned meanwhile comes out of revenue, the rest out of where the invoice put it.
 */
export function creditMemoPostings(accountId: string, lines: readonly CreditedBookedLine[], invoiceIssuedOn: LocalDate): Posting[] {
  const moved = lines.flatMap(({ ledgerCodeId, fromRevenueCents = 0, ...line }) =>
    fromRevenueCents === 0 ? [] : transfer(fromRevenueCents, ledgerAccount('revenue', ledgerCodeId), incomeAccountOf({ ...line, ledgerCodeId }, invoiceIssuedOn)));
  return [...documentPostings(lines, invoiceIssuedOn, creditOf(accountId), -1), ...moved];
}
/** Services given in a month that is over: what was deferred is revenue. */
export function earnedPostings(ledgerCodeId: string | null, amountCents: Cents): Posting[] {
  return amountCents === 0 ? [] : transfer(amountCents, ledgerAccount('deferred-revenue', ledgerCodeId), ledgerAccount('revenue', ledgerCodeId));
}
/** A payout: what reached the bank and what the processor kept leave its clearing account. */
export function payoutPostings(gatewayAccountId: string, amountCents: Cents, feesCents: Cents): Posting[] {
  const clearing = ledgerAccount('gateway-clearing', gatewayAccountId);
  return [...transfer(amountCents, ledgerAccount('bank'), clearing), ...(feesCents === 0 ? [] : transfer(feesCents, ledgerAccount('processor-fees'), clearing))];
}

/** Where money of a tender lies once received. */
export function moneyAccountOf(tender: Tender, gatewayAccountId: string | null): LedgerAccountKey {
  switch (tender) {
    case 'card':
    case 'bank-debit':
      assert(gatewayAccountId !== null, 'money through a processor lies in its clearing account');
      return ledgerAccount('gateway-clearing', gatewayAccountId);
    case 'cash':
      return ledgerAccount('cash');
    case 'cheque':
      return ledgerAccount('cheques');
    case 'terminal':
      return ledgerAccount('terminal');
    default:
      return tender satisfies never;
  }
}
/** Payment received: money against the client's credit; what it settles is said by allocations. */
export function paymentPostings(accountId: string, money: LedgerAccountKey, amountCents: Cents): Posting[] {
  return transfer(amountCents, money, creditOf(accountId));
}
/** Allocation: the client's credit settles what it owes. */
export function allocationPostings(accountId: string, amountCents: Cents): Posting[] {
  return transfer(amountCents, creditOf(accountId), receivableOf(accountId));
}
export function undoneAllocationPostings(accountId: string, amountCents: Cents): Posting[] {
  return transfer(amountCents, receivableOf(accountId), creditOf(accountId));
}
/** A refund by cheque leaves the bank; our own cheque never lies in the drawer. */
export function refundAccountOf(tender: Exclude<Tender, 'card' | 'bank-debit'>): LedgerAccountKey {
  return tender === 'cheque' ? ledgerAccount('bank') : moneyAccountOf(tender, null);
}
