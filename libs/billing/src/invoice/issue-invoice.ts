import { command, newId, type Cents, type LocalDate, type Sql } from '@preau/kernel';
import { invoiceIssued } from '../events';
import { invoicePostings } from '../ledger/postings';
import { lockClientBalance, sendJournals } from '../ledger/ledger.store';
import { taxTermsOn, type TaxTerms } from '../tax/tax-terms.store';
import { draftInvoice, type DraftInvoice, type InvoiceLine, type InvoiceLineInput, type Locale } from './invoice';
import { documentNumberLater, takeDocumentNumber } from '../document/document-number.store';
import { sendInvoice } from './invoice.store';
import { partiesOf, todayOf, type Parties } from './parties.store';

export interface IssueInvoiceInput {
  readonly accountId: string;
  readonly orderId: string | null;
  readonly locale: Locale;
  /** Defaults to today in the organization's zone. */
  readonly issuedOn?: LocalDate;
  /** Under which the price was agreed; those of the day when left out. */
  readonly taxTerms?: TaxTerms;
  readonly lines: readonly InvoiceLineInput[];
  /** Read by the caller in this transaction, with the client's balance locked (preparePurchase). */
  readonly ground?: Parties;
  /** Its number is known when the transaction is committed, so that nobody waits for its counter meanwhile. */
  readonly numberedLate?: boolean;
}
export interface Invoice {
  readonly id: string;
  readonly number: number;
  readonly accountId: string;
  readonly issuedOn: LocalDate;
  readonly lines: readonly InvoiceLine[];
  readonly subtotalCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  readonly totalCents: Cents;
}

/**
 * What a client owes from now on: numbered, taxed as on the day or as agreed, booked, never changed again.
 * @throws DomainError billing.nothing-to-invoice, billing.invoice-below-zero, billing.client-unknown
 */
export const issueInvoice = command('billing.issue-invoice', async (tx, input: IssueInvoiceInput): Promise<Invoice> => {
  const issuedOn = input.issuedOn ?? (await todayOf(tx)).today;
  const { rates, registration } = input.taxTerms ?? (await taxTermsOn(tx, issuedOn));
  const draft = draftInvoice(input.lines, rates, registration);
  const [{ seller, buyer }] = input.ground === undefined ? await Promise.all([partiesOf(tx, input.accountId), lockClientBalance(tx, input.accountId)]) : [input.ground];
  const id = newId();
  sendJournals(tx, [{ sourceType: 'invoice', sourceId: id, kind: 'issued', effectiveOn: issuedOn, postings: invoicePostings(input.accountId, draft.lines, issuedOn) }]);
  const number = input.numberedLate === true ? documentNumberLater(tx, 'invoice') : await takeDocumentNumber(tx, 'invoice');
  sendInvoice(tx, number, { id, accountId: input.accountId, orderId: input.orderId, issuedOn, locale: input.locale, seller, buyer }, draft);
  tx.note('invoice', id, { accountId: input.accountId, number, totalCents: draft.totalCents });
  tx.publish(invoiceIssued, { invoiceId: id, invoiceNumber: number, accountId: input.accountId, totalCents: draft.totalCents });
  return { id, number, accountId: input.accountId, issuedOn, ...draft };
});

/** What an invoice of these lines would say on that day: the cart's quote uses it, so the quote equals the invoice. */
export async function priceLines(sql: Sql, lines: readonly InvoiceLineInput[], on: LocalDate): Promise<DraftInvoice> {
  const { rates, registration } = await taxTermsOn(sql, on);
  return draftInvoice(lines, rates, registration);
}
