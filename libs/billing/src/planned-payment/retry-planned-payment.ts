import { addDays, command, localDateOf } from '@preau/kernel';
import { refuse } from '../errors';
import { todayOf } from '../invoice/parties.store';
import { requireChargeable } from '../wallet/payment-method.store';
import { lastTryOf } from './last-try.store';
import { lockForChange } from './lock-for-change';
import { catchUpDaysMax, debitNoticeDays } from './planned-payment';
import { updatePlannedPayment } from './planned-payment.store';

/**
 * Staff have a refused payment tried again with the same method, or confirm one that an outage left more than three days
 * late: it is charged at the next opportunity, and the dates of its own schedule stay as they were. A bank debit is
 * presented once more at most, as announced.
 * @throws DomainError billing.nothing-to-retry, billing.retry-needs-other-method, billing.debit-notice-too-short, and as lockForChange and requireChargeable
 */
export const retryPlannedPayment = command('billing.retry-planned-payment', async (tx, input: { plannedPaymentId: string; version: number }, actor): Promise<{ version: number }> => {
  if (actor.kind === 'family') throw refuse('billing.planned-payment-not-yours-to-change');
  const payment = await lockForChange(tx, input, actor);
  if (payment.paymentMethodId === null) throw refuse('billing.nothing-to-retry', { plannedPaymentId: payment.id });
  const method = await requireChargeable(tx, payment.accountId, payment.paymentMethodId);
  const { zone, today } = await todayOf(tx);
  const overdue = payment.status === 'planned' && addDays(localDateOf(payment.dueAt, zone), catchUpDaysMax) < today;
  if (payment.status === 'planned' && !overdue) throw refuse('billing.nothing-to-retry', { plannedPaymentId: payment.id });
  const last = await lastTryOf(tx, payment.id);
  if (payment.status === 'refused' && last?.closesMethod === true && last.paymentMethodId === method.id) throw refuse('billing.retry-needs-other-method', { plannedPaymentId: payment.id });
  if (method.kind === 'bank-account' && payment.status === 'refused' && payment.tries >= 2) {
    throw refuse('billing.debit-notice-too-short', { earliestOn: addDays(today, debitNoticeDays) });
  }
  await updatePlannedPayment(tx, payment.id, { status: 'planned', dueAt: tx.now, refusedBecause: null, settled: false });
  tx.note('planned-payment', payment.id, { accountId: payment.accountId, retried: true, overdue, amountCents: payment.amountCents, dueOn: payment.dueOn });
  return { version: payment.version + 1 };
});
