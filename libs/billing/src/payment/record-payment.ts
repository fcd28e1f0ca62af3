import { assert, command, newId, type Actor, type Cents, type Tx } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { lockOpenInvoices, saveAllocations, saveSource } from '../allocation/allocation.store';
import { matched, type Match } from '../allocation/match';
import { refuse } from '../errors';
import { paymentTaken, type ShownMethod } from '../events';
import { todayOf } from '../invoice/parties.store';
import { moneyAccountOf, paymentPostings, type Tender } from '../ledger/postings';
import { lockClientBalance, postJournals } from '../ledger/ledger.store';
import { trimPlannedPayments } from '../planned-payment/planned-payment.store';
import { invoiceNumbersOf, methodOfAttempt, savePayment } from './payment.store';

export interface RecordPaymentInput {
  readonly accountId: string;
  readonly tender: Tender;
  readonly amountCents: Cents;
  readonly memo?: string;
  /** Settled in this order; all open invoices, oldest due first, when absent; an empty list leaves all of it on account. */
  readonly invoiceIds?: readonly string[];
  /** The charge that brought the money; it makes at most one payment. */
  readonly chargeAttemptId?: string;
  /** As shown on documents, for money that came without an attempt (a terminal's card). */
  readonly method?: ShownMethod;
}
export interface RecordedPayment {
  readonly paymentId: string;
  readonly number: number;
  readonly allocations: readonly Match[];
  /** What no invoice needed: on account, explicitly. */
  readonly creditCents: Cents;
}

/**
 * Money received: numbered, booked, matched to what is due; the rest stays on the client's account.
 * @throws DomainError billing.amount-not-positive, household.client-unknown, billing.invoice-of-another-account
 */
export const recordPayment = command('billing.record-payment', async (tx, input: RecordPaymentInput, actor): Promise<RecordedPayment> => {
  if (!Number.isSafeInteger(input.amountCents) || input.amountCents <= 0) throw refuse('billing.amount-not-positive');
  await requireActingFor(tx, actor, input.accountId);
  const charged = input.chargeAttemptId === undefined ? null : await methodOfAttempt(tx, input.chargeAttemptId);
  assert(charged !== null || (input.tender !== 'card' && input.tender !== 'bank-debit'), 'money through a processor comes with its charge attempt');
  const { today } = await todayOf(tx);
  await lockClientBalance(tx, input.accountId);
  if (input.invoiceIds !== undefined) await refuseForeignInvoices(tx, input.accountId, input.invoiceIds);
  const invoices = await lockOpenInvoices(tx, input.accountId, input.invoiceIds ?? null);
  const paymentId = newId();
  const allocations = matched(invoices, [{ sourceId: paymentId, unspentCents: input.amountCents }]);
  const creditCents = input.amountCents - allocations.reduce((all, match) => all + match.amountCents, 0);
  await saveSource(tx, { id: paymentId, kind: 'payment', accountId: input.accountId, amountCents: input.amountCents });
  const tender = charged?.tender ?? input.tender;
  const money = moneyAccountOf(tender, charged?.gatewayAccountId ?? null);
  await postJournals(tx, [{ sourceType: 'payment', sourceId: paymentId, kind: 'received', effectiveOn: today, postings: paymentPostings(input.accountId, money, input.amountCents) }]);
  await saveAllocations(tx, input.accountId, allocations, today);
  await trimPlannedPayments(tx, allocations.map((match) => match.invoiceId));
  const method = charged?.method ?? input.method ?? null;
  const number = await savePayment(tx, {
    id: paymentId, accountId: input.accountId, tender, amountCents: input.amountCents, receivedOn: today,
    chargeAttemptId: input.chargeAttemptId ?? null, method, memo: input.memo ?? '', takenBy: takenBy(actor),
  });
  assert(number !== null, 'a charge attempt makes one payment: its settler checks the attempt first');
  tx.note('payment', paymentId, { accountId: input.accountId, number, amountCents: input.amountCents, tender });
  tx.publish(paymentTaken, {
    paymentId, paymentNumber: number, accountId: input.accountId, amountCents: input.amountCents, tender, method, receivedOn: today,
    invoiceNumbers: await invoiceNumbersOf(tx, allocations.map((match) => match.invoiceId)), creditCents, chargeAttemptId: input.chargeAttemptId ?? null,
  });
  return { paymentId, number, allocations, creditCents };
});

function takenBy(actor: Actor): string | null {
  return actor.kind === 'staff' ? actor.userId : null;
}

async function refuseForeignInvoices(tx: Tx, accountId: string, invoiceIds: readonly string[]): Promise<void> {
  const own = await tx.query<{ id: string }>('select id from billing.invoice where organization_id = $1 and account_id = $2 and id = any ($3::uuid[])', [tx.organizationId, accountId, invoiceIds]);
  if (own.length !== new Set(invoiceIds).size) throw refuse('billing.invoice-of-another-account', { invoiceIds });
}
