import { command, newId, type Cents, type LocalDate, type Tx } from '@preau/kernel';
import { refuse } from '../errors';
import { todayOf } from '../invoice/parties.store';
import type { PurchaseGround } from '../invoice/prepare-purchase';
import { lockClientBalance } from '../ledger/ledger.store';
import { requireChargeable, type StoredMethod } from '../wallet/payment-method.store';
import { announceDebit, checkDebitNotice, debitNotBeforeOf, type DebitConsent } from './debit-notice';
import { dueAtOf } from './planned-payment';
import { openAndPromised, sendPlannedPayments, type OpenAndPromised } from './planned-payment.store';

export interface PlanPaymentsInput {
  readonly accountId: string;
  readonly invoiceId: string;
  /** Null for a plan that is paid at the counter: it is shown and never charged. */
  readonly paymentMethodId: string | null;
  readonly instalments: readonly { readonly amountCents: Cents; readonly dueOn: LocalDate }[];
  readonly kind?: 'instalment' | 'cheque';
  /** The payer chose these dates with their purchase: agreed there and then. */
  readonly agreedAtPurchase?: boolean;
  /** Of a bank debit that staff plan sooner than its notice. */
  readonly consent?: DebitConsent;
  /** Of an invoice issued in this very transaction, settled by nothing yet: what it owes, and what it stands on. */
  readonly issuedNow?: { readonly openCents: Cents; readonly ground: PurchaseGround };
}

/**
 * Spreads what an invoice owes over dates: each part is charged by itself at nine in the morning of its day. Bank
 * debits that staff plan are announced ten days ahead, or the payer agreed to them: with the purchase, or as staff record it.
 * @throws DomainError billing.not-found, billing.invoice-of-another-account, billing.amount-not-positive, billing.planned-payment-date-past,
 * billing.planned-payments-exceed-invoice, billing.payment-method-unknown, billing.payment-method-not-authorized, billing.debit-notice-too-short, billing.consent-date-invalid
 */
export const planPayments = command('billing.plan-payments', async (tx, input: PlanPaymentsInput, actor): Promise<{ plannedPaymentIds: string[] }> => {
  const { invoice, method, zone, today } = input.issuedNow === undefined ? await readPlan(tx, input) : newPlan(input, input.issuedNow);
  const announced = actor.kind === 'staff' && method?.kind === 'bank-account' && input.agreedAtPurchase !== true;
  for (const instalment of input.instalments) {
    if (!Number.isSafeInteger(instalment.amountCents) || instalment.amountCents <= 0) throw refuse('billing.amount-not-positive');
    if (instalment.dueOn < today) throw refuse('billing.planned-payment-date-past', { dueOn: instalment.dueOn, today });
    if (announced) checkDebitNotice(input.consent, instalment.dueOn, today);
  }
  const total = input.instalments.reduce((all, instalment) => all + instalment.amountCents, 0);
  const leftCents = invoice.openCents - invoice.promisedCents - invoice.pendingDebitCents;
  if (total > leftCents) throw refuse('billing.planned-payments-exceed-invoice', { plannedCents: total, leftCents });
  const payments = [...input.instalments]
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .map((instalment, index) => ({ id: newId(), sequence: invoice.lastSequence + index + 1, amountCents: instalment.amountCents, dueOn: instalment.dueOn, dueAt: dueAtOf(instalment.dueOn, zone) }));
  sendPlannedPayments(tx, { accountId: input.accountId, invoiceId: input.invoiceId, kind: input.kind ?? 'instalment', paymentMethodId: input.paymentMethodId, debitNotBefore: announced ? debitNotBeforeOf(input.consent, today) : null }, payments);
  tx.note('invoice', input.invoiceId, { accountId: input.accountId, plannedPayments: payments.length, plannedCents: total, ...(announced && input.consent !== undefined ? { consent: input.consent.how } : {}) });
  if (announced) for (const payment of payments) await announceDebit(tx, payment, input.consent ?? null, actor);
  return { plannedPaymentIds: payments.map((payment) => payment.id) };
});

interface PlanGround {
  readonly invoice: Pick<OpenAndPromised, 'openCents' | 'promisedCents' | 'pendingDebitCents' | 'lastSequence'>;
  readonly method: Pick<StoredMethod, 'id' | 'kind'> | null;
  readonly zone: string;
  readonly today: LocalDate;
}
async function readPlan(tx: Tx, input: PlanPaymentsInput): Promise<PlanGround> {
  await lockClientBalance(tx, input.accountId);
  const invoice = await openAndPromised(tx, input.invoiceId);
  if (invoice === null) throw refuse('billing.not-found', { invoiceId: input.invoiceId });
  if (invoice.accountId !== input.accountId) throw refuse('billing.invoice-of-another-account', { invoiceIds: [input.invoiceId] });
  const method = input.paymentMethodId === null ? null : await requireChargeable(tx, input.accountId, input.paymentMethodId);
  return { invoice, method, ...(await todayOf(tx)) };
}
function newPlan({ paymentMethodId }: PlanPaymentsInput, { openCents, ground: { chargeable, zone, today } }: { readonly openCents: Cents; readonly ground: PurchaseGround }): PlanGround {
  if (paymentMethodId !== null && chargeable?.id !== paymentMethodId) throw refuse('billing.payment-method-not-authorized', { paymentMethodId });
  return { invoice: { openCents, promisedCents: 0, pendingDebitCents: 0, lastSequence: 0 }, method: paymentMethodId === null ? null : chargeable, zone, today };
}
