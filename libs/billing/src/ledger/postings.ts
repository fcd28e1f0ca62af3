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
/** Credit memo: exactly what the invoice booked, the other way, to the client's credit; `lines` carry the credited amounts. */
export function creditMemoPostings(accountId: string, lines: readonly BookedLine[], invoiceIssuedOn: LocalDate): Posting[] {
  return documentPostings(lines, invoiceIssuedOn, creditOf(accountId), -1);
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
