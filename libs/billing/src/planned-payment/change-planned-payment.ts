import { addDays, command, DomainError, type Actor, type Cents, type LocalDate, type Tx } from '@preau/kernel';
import { refuse } from '../errors';
import { todayOf } from '../invoice/parties.store';
import { lockClientBalance } from '../ledger/ledger.store';
import { requireChargeable, type StoredMethod } from '../wallet/payment-method.store';
import { debitNoticeDays, dueAtOf, type PlannedPayment } from './planned-payment';
import { findPlannedPayment, lockPlannedPayment, openAndPromised, updatePlannedPayment } from './planned-payment.store';

export interface ChangePlannedPaymentInput {
  readonly plannedPaymentId: string;
  /** The version the person saw: a change made meanwhile by somebody else refuses this one. */
  readonly version: number;
  readonly paymentMethodId?: string;
  readonly amountCents?: Cents;
  readonly dueOn?: LocalDate;
}

/**
 * A family changes the method; staff change method, amount and date. Nothing changes while it is being charged. A refused
 * payment that gets a new method or date is planned again, and charged at the next opportunity.
 * @throws DomainError billing.not-found, billing.planned-payment-not-yours-to-change, kernel.changed-meanwhile, billing.planned-payment-in-progress,
 * billing.planned-payment-settled, billing.amount-not-positive, billing.planned-payment-date-past, billing.debit-notice-too-short,
 * billing.planned-payments-exceed-invoice, billing.payment-method-unknown, billing.payment-method-not-authorized
 */
export const changePlannedPayment = command('billing.change-planned-payment', async (tx, input: ChangePlannedPaymentInput, actor): Promise<{ version: number }> => {
  const payment = await lockForChange(tx, input, actor);
  if (actor.kind === 'family' && (input.amountCents !== undefined || input.dueOn !== undefined)) throw refuse('billing.planned-payment-not-yours-to-change');
  const methodId = input.paymentMethodId ?? payment.paymentMethodId;
  const method = methodId === null ? null : await requireChargeable(tx, payment.accountId, methodId);
  const { zone, today } = await todayOf(tx);
  await checkMoneyAndDate(tx, payment, input, method, today);
  const rearmed = payment.status === 'refused';
  await updatePlannedPayment(tx, payment.id, {
    paymentMethodId: methodId,
    ...(input.amountCents !== undefined ? { amountCents: input.amountCents } : {}),
    ...(input.dueOn !== undefined ? { dueOn: input.dueOn, dueAt: dueAtOf(input.dueOn, zone) } : rearmed ? { dueAt: tx.now } : {}),
    ...(rearmed ? { status: 'planned', refusedBecause: null, settled: false } : {}),
  });
  tx.note('planned-payment', payment.id, { paymentMethodId: methodId, amountCents: input.amountCents ?? payment.amountCents, dueOn: input.dueOn ?? payment.dueOn });
  return { version: payment.version + 1 };
});

/** Staff give up a planned payment; the invoice owes the same and is paid some other way. @throws as changePlannedPayment */
export const cancelPlannedPayment = command('billing.cancel-planned-payment', async (tx, input: { plannedPaymentId: string; version: number }, actor): Promise<void> => {
  if (actor.kind === 'family') throw refuse('billing.planned-payment-not-yours-to-change');
  const payment = await lockForChange(tx, input, actor);
  await updatePlannedPayment(tx, payment.id, { status: 'cancelled', settled: true });
  tx.note('planned-payment', payment.id, { cancelled: true, amountCents: payment.amountCents, dueOn: payment.dueOn });
});

async function lockForChange(tx: Tx, input: { plannedPaymentId: string; version: number }, actor: Actor): Promise<PlannedPayment> {
  const seen = await findPlannedPayment(tx, input.plannedPaymentId);
  const foreign = seen === null || (actor.kind === 'family' && actor.accountId !== seen.accountId);
  if (foreign) throw refuse('billing.not-found', { plannedPaymentId: input.plannedPaymentId });
  await lockClientBalance(tx, seen.accountId);
  const payment = await lockPlannedPayment(tx, input.plannedPaymentId);
  if (payment === null) throw refuse('billing.not-found', { plannedPaymentId: input.plannedPaymentId });
  if (payment.status === 'processing') throw refuse('billing.planned-payment-in-progress');
  if (payment.status === 'accepted' || payment.status === 'cancelled') throw refuse('billing.planned-payment-settled', { status: payment.status });
  if (payment.version !== input.version) throw new DomainError('kernel.changed-meanwhile', { version: payment.version });
  return payment;
}

async function checkMoneyAndDate(tx: Tx, payment: PlannedPayment, input: ChangePlannedPaymentInput, method: StoredMethod | null, today: LocalDate): Promise<void> {
  if (input.dueOn !== undefined && input.dueOn < today) throw refuse('billing.planned-payment-date-past', { dueOn: input.dueOn, today });
  const dueOn = input.dueOn ?? payment.dueOn;
  const raised = input.amountCents !== undefined && input.amountCents > payment.amountCents;
  // A debit was agreed with its dates and amounts: a sooner or a larger one is announced first.
  if (method?.kind === 'bank-account' && (dueOn < payment.dueOn || raised) && dueOn < addDays(today, debitNoticeDays)) {
    throw refuse('billing.debit-notice-too-short', { earliestOn: addDays(today, debitNoticeDays) });
  }
  if (input.amountCents === undefined) return;
  if (!Number.isSafeInteger(input.amountCents) || input.amountCents <= 0) throw refuse('billing.amount-not-positive');
  const invoice = await openAndPromised(tx, payment.invoiceId);
  const leftCents = (invoice?.openCents ?? 0) - (invoice?.promisedCents ?? 0) + payment.amountCents;
  if (input.amountCents > leftCents) throw refuse('billing.planned-payments-exceed-invoice', { plannedCents: input.amountCents, leftCents });
}
