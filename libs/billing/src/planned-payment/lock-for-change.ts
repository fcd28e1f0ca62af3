import { DomainError, type Actor, type Tx } from '@preau/kernel';
import { refuse } from '../errors';
import { lockClientBalance } from '../ledger/ledger.store';
import type { PlannedPayment } from './planned-payment';
import { findPlannedPayment, lockPlannedPayment } from './planned-payment.store';

/**
 * A planned payment that may still change, with its client's balance: a family's own, as it was seen.
 * @throws DomainError billing.not-found, billing.planned-payment-in-progress, billing.planned-payment-settled, billing.cheque-held, kernel.changed-meanwhile
 */
export async function lockForChange(tx: Tx, input: { plannedPaymentId: string; version: number }, actor: Actor): Promise<PlannedPayment> {
  const seen = await findPlannedPayment(tx, input.plannedPaymentId);
  const foreign = seen === null || (actor.kind === 'family' && actor.accountId !== seen.accountId);
  if (foreign) throw refuse('billing.not-found', { plannedPaymentId: input.plannedPaymentId });
  await lockClientBalance(tx, seen.accountId);
  const payment = await lockPlannedPayment(tx, input.plannedPaymentId);
  if (payment === null) throw refuse('billing.not-found', { plannedPaymentId: input.plannedPaymentId });
  if (payment.status === 'processing') throw refuse('billing.planned-payment-in-progress');
  if (payment.status === 'accepted' || payment.status === 'cancelled') throw refuse('billing.planned-payment-settled', { status: payment.status });
  // A cheque is a piece of paper: it is given back, and then the payment can be planned another way.
  if (payment.kind === 'cheque') throw refuse('billing.cheque-held', { plannedPaymentId: payment.id });
  if (payment.version !== input.version) throw new DomainError('kernel.changed-meanwhile', { version: payment.version });
  return payment;
}
