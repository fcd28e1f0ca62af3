import { command, type Cents, type LocalDate, type Tx } from '@preau/kernel';
import { refuse } from '../errors';
import { todayOf } from '../invoice/parties.store';
import { requireChargeable } from '../wallet/payment-method.store';
import { announceDebit, checkDebitNotice, debitNotBeforeOf, type DebitConsent } from './debit-notice';
import { changesDebit, dueAtOf, type PlannedPayment } from './planned-payment';
import { lastTryOf } from './last-try.store';
import { lockForChange } from './lock-for-change';
import { openAndPromised, updatePlannedPayment } from './planned-payment.store';

export interface ChangePlannedPaymentInput {
  readonly plannedPaymentId: string;
  /** The version the person saw: a change made meanwhile by somebody else refuses this one. */
  readonly version: number;
  readonly paymentMethodId?: string;
  readonly amountCents?: Cents;
  readonly dueOn?: LocalDate;
  readonly consent?: DebitConsent;
}

/**
 * A family changes the method; staff change method, amount and date. Nothing changes while it is being charged. A refused
 * payment that gets a new method or date is planned again, and charged at the next opportunity. A bank debit whose amount or
 * date staff change is announced ten days ahead, or the payer agreed to it.
 * @throws DomainError billing.not-found, billing.planned-payment-not-yours-to-change, kernel.changed-meanwhile, billing.planned-payment-in-progress,
 * billing.planned-payment-settled, billing.cheque-held, billing.amount-not-positive, billing.planned-payment-date-past, billing.debit-notice-too-short,
 * billing.consent-date-invalid, billing.planned-payments-exceed-invoice, billing.payment-method-unknown, billing.payment-method-not-authorized, billing.retry-needs-other-method
 */
export const changePlannedPayment = command('billing.change-planned-payment', async (tx, input: ChangePlannedPaymentInput, actor): Promise<{ version: number }> => {
  const payment = await lockForChange(tx, input, actor);
  const touchesMoney = input.amountCents !== undefined || input.dueOn !== undefined || input.consent !== undefined;
  if (actor.kind === 'family' && touchesMoney) throw refuse('billing.planned-payment-not-yours-to-change');
  const methodId = input.paymentMethodId ?? payment.paymentMethodId;
  const method = methodId === null ? null : await requireChargeable(tx, payment.accountId, methodId);
  const { zone, today } = await todayOf(tx);
  await checkMoneyAndDate(tx, payment, input, today);
  const rearmed = payment.status === 'refused';
  if (rearmed) await refuseClosedMethod(tx, payment, methodId);
  const announced = actor.kind !== 'family' && method?.kind === 'bank-account' && changesDebit(payment, { ...input, methodId });
  if (announced) checkDebitNotice(input.consent, input.dueOn ?? payment.dueOn, today);
  await updatePlannedPayment(tx, payment.id, {
    paymentMethodId: methodId,
    ...(input.amountCents !== undefined ? { amountCents: input.amountCents } : {}),
    ...(input.dueOn !== undefined ? { dueOn: input.dueOn, dueAt: dueAtOf(input.dueOn, zone) } : rearmed ? { dueAt: tx.now } : {}),
    ...(rearmed ? { status: 'planned' as const, refusedBecause: null, settled: false, rearmed: true } : {}),
    ...(announced ? { debitNotBefore: debitNotBeforeOf(input.consent, today) } : {}),
  });
  tx.note('planned-payment', payment.id, {
    accountId: payment.accountId, paymentMethodId: methodId, amountCents: input.amountCents ?? payment.amountCents, dueOn: input.dueOn ?? payment.dueOn,
    amountCentsWas: payment.amountCents, dueOnWas: payment.dueOn, methodChanged: methodId !== payment.paymentMethodId, ...(input.consent === undefined ? {} : { consent: input.consent.how }),
  });
  if (announced) await announceDebit(tx, payment, input.consent ?? null, actor);
  return { version: payment.version + 1 };
});

/** Staff give up a planned payment; the invoice owes the same and is paid some other way. @throws as changePlannedPayment */
export const cancelPlannedPayment = command('billing.cancel-planned-payment', async (tx, input: { plannedPaymentId: string; version: number }, actor): Promise<void> => {
  if (actor.kind === 'family') throw refuse('billing.planned-payment-not-yours-to-change');
  const payment = await lockForChange(tx, input, actor);
  await updatePlannedPayment(tx, payment.id, { status: 'cancelled', settled: true });
  tx.note('planned-payment', payment.id, { accountId: payment.accountId, cancelled: true, amountCents: payment.amountCents, dueOn: payment.dueOn });
});

async function checkMoneyAndDate(tx: Tx, payment: PlannedPayment, input: ChangePlannedPaymentInput, today: LocalDate): Promise<void> {
  if (input.dueOn !== undefined && input.dueOn < today) throw refuse('billing.planned-payment-date-past', { dueOn: input.dueOn, today });
  if (input.amountCents === undefined) return;
  if (!Number.isSafeInteger(input.amountCents) || input.amountCents <= 0) throw refuse('billing.amount-not-positive');
  const invoice = await openAndPromised(tx, payment.invoiceId);
  const leftCents = (invoice?.openCents ?? 0) - (invoice?.promisedCents ?? 0) - (invoice?.pendingDebitCents ?? 0) + payment.amountCents;
  if (input.amountCents > leftCents) throw refuse('billing.planned-payments-exceed-invoice', { plannedCents: input.amountCents, leftCents });
}

/** The bank said that this card or account must not be asked again: another one, or new details, and then again. */
async function refuseClosedMethod(tx: Tx, payment: PlannedPayment, methodId: string | null): Promise<void> {
  const last = await lastTryOf(tx, payment.id);
  if (last?.closesMethod === true && last.paymentMethodId === methodId) throw refuse('billing.retry-needs-other-method', { plannedPaymentId: payment.id });
}
