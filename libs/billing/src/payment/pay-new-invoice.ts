import { assert, command, newId, type Cents, type LocalDate } from '@preau/kernel';
import { sendAllocations, sendSource } from '../allocation/allocation.store';
import { paymentTaken } from '../events';
import type { Invoice } from '../invoice/issue-invoice';
import { sendJournals } from '../ledger/ledger.store';
import { moneyAccountOf, paymentPostings } from '../ledger/postings';
import { sendPayment, type ChargedMethod } from './payment.store';

export interface PayNewInvoiceInput {
  readonly accountId: string;
  /** Issued in this very transaction, settled by nothing yet. */
  readonly invoice: Pick<Invoice, 'id' | 'number' | 'totalCents'>;
  /** Of a charge that was accepted and has made no payment yet, no more than the invoice comes to. */
  readonly charge: { readonly attemptId: string; readonly amountCents: Cents };
  /** How its money came (methodOfAttempt). */
  readonly charged: ChargedMethod;
  readonly today: LocalDate;
}

/**
 * The money of a purchase's own charge, on the invoice of that purchase: all of it, whatever planned payments promise
 * beside it. The client's balance is locked by the caller. Asks nothing and waits for nothing: see recordPayment for
 * money that finds its invoices itself.
 */
export const payNewInvoice = command('billing.pay-new-invoice', async (tx, { accountId, invoice, charge, charged, today }: PayNewInvoiceInput): Promise<void> => {
  assert(charge.amountCents > 0 && charge.amountCents <= invoice.totalCents, 'a purchase is charged what its invoice comes to, at most');
  const { tender, method } = charged;
  const payment = { id: newId(), accountId, amountCents: charge.amountCents };
  sendSource(tx, { ...payment, kind: 'payment' });
  const allocated = sendAllocations(tx, accountId, [{ invoiceId: invoice.id, sourceId: payment.id, amountCents: charge.amountCents }], today);
  const postings = paymentPostings(accountId, moneyAccountOf(tender, charged.gatewayAccountId), charge.amountCents);
  sendJournals(tx, [{ sourceType: 'payment', sourceId: payment.id, kind: 'received', effectiveOn: today, postings }, ...allocated]);
  const number = sendPayment(tx, { ...payment, tender, receivedOn: today, chargeAttemptId: charge.attemptId, method, memo: '', takenBy: null });
  tx.note('payment', payment.id, { accountId, number, amountCents: charge.amountCents, tender });
  tx.publish(paymentTaken, {
    paymentId: payment.id, paymentNumber: number, accountId, amountCents: charge.amountCents, tender, method, receivedOn: today,
    invoiceNumbers: [invoice.number], creditCents: 0, chargeAttemptId: charge.attemptId,
  });
});
