import { addDays, command, localDateOf, localTimeOf, newId, type Tx } from '@preau/kernel';
import { plannedPaymentRefused } from '../events';
import { todayOf } from '../invoice/parties.store';
import { lockClientBalance } from '../ledger/ledger.store';
import { catchUpDaysMax, dueAtOf, quietUntil, type PlannedPayment } from '../planned-payment/planned-payment';
import { claimPlannedPayment, findPlannedPayment, openAndPromised, updatePlannedPayment } from '../planned-payment/planned-payment.store';
import { lastTryOf } from '../planned-payment/last-try.store';
import { plannedPaymentFacts } from '../planned-payment/planned-payment-facts';
import { findMethod, type StoredMethod } from '../wallet/payment-method.store';
import { saveAttempt } from './charge-attempt.store';
import { chargingDefaults } from './charging-settings';

/** The worker's clock is too far from the database's to charge anybody. */
export class ClockSkew extends Error {
  constructor(readonly seconds: number) {
    super(`the clock of this worker is ${seconds} s away from the database's`);
    this.name = 'ClockSkew';
  }
}
export interface ClaimInput {
  readonly plannedPaymentId: string;
  /** The clock on the worker's wall, never moved. */
  readonly workerNow: Date;
  readonly leaseSeconds?: number;
  readonly clockSkewSecondsMax?: number;
}

/**
 * Takes a due planned payment, or one whose next try has come, in hand and commits the attempt to charge it. Null when
 * there is nothing to do now: another worker has it, people sleep, or it is so overdue that staff must decide.
 * @throws ClockSkew
 */
export const claimDuePlannedPayment = command('billing.claim-planned-payment', async (tx, input: ClaimInput): Promise<{ attemptId: string } | null> => {
  await refuseSkew(tx, input);
  const seen = await findPlannedPayment(tx, input.plannedPaymentId);
  if (seen === null) return null;
  // One after the other with whatever else moves money of this client: a balance paid on line, a payment at the counter.
  await lockClientBalance(tx, seen.accountId);
  const payment = await claimPlannedPayment(tx, input.plannedPaymentId);
  if (payment === null || payment.paymentMethodId === null) return null;
  const { zone, today } = await todayOf(tx);
  const overdue = addDays(localDateOf(payment.retryAt ?? payment.dueAt, zone), catchUpDaysMax) < today;
  if (overdue || localTimeOf(tx.now, zone) < quietUntil) return null;
  const amountCents = await stillOwed(tx, payment);
  if (amountCents === 0) return null;
  const method = await findMethod(tx, payment.paymentMethodId);
  if (method === null || method.removed || !method.authorized) {
    await refuseWithoutMethod(tx, payment);
    return null;
  }
  if (method.kind === 'bank-account' && !(await debitMayBeMade(tx, payment, method, amountCents, { zone, today }))) return null;
  const attemptId = await saveAttempt(
    tx,
    {
      id: newId(), purpose: 'planned-payment', plannedPaymentId: payment.id, cartId: null, accountId: payment.accountId, invoiceId: payment.invoiceId,
      gatewayAccountId: method.gatewayAccountId, paymentMethodId: method.id, gatewayMethodRef: method.gatewayRef, amountCents, payerAbsent: true,
    },
    input.leaseSeconds ?? chargingDefaults.leaseSeconds,
  );
  if (attemptId === null) return null;
  await updatePlannedPayment(tx, payment.id, { status: 'processing', amountCents, triedOn: today });
  tx.note('planned-payment', payment.id, { attemptId });
  return { attemptId };
});

async function refuseSkew(tx: Tx, input: ClaimInput): Promise<void> {
  const { wall } = await tx.one<{ wall: Date }>('select statement_timestamp() as wall');
  const seconds = Math.abs(wall.getTime() - input.workerNow.getTime()) / 1_000;
  if (seconds > (input.clockSkewSecondsMax ?? chargingDefaults.clockSkewSecondsMax)) throw new ClockSkew(Math.round(seconds));
}

/**
 * Nobody is charged more than the invoice owes; a planned payment of a settled invoice ends here. While a balance is being
 * paid on line that may settle it, it waits a day.
 */
async function stillOwed(tx: Tx, payment: PlannedPayment): Promise<number> {
  const invoice = await openAndPromised(tx, payment.invoiceId);
  const owedCents = Math.max(0, (invoice?.openCents ?? 0) - (invoice?.pendingDebitCents ?? 0));
  const amountCents = Math.min(payment.amountCents, owedCents);
  const pendingCents = invoice?.pendingBalanceCents ?? 0;
  // A balance leaves what is planned alone and may pay what was refused: a refused one looks at what both leave of the invoice.
  const othersCents = payment.status === 'refused' ? (invoice?.promisedCents ?? 0) - (invoice?.refusedCents ?? 0) : 0;
  if (amountCents === 0) {
    await updatePlannedPayment(tx, payment.id, { status: 'cancelled', settled: true });
    tx.note('planned-payment', payment.id, { accountId: payment.accountId, nowCents: 0, because: 'invoice-owes-nothing' });
  } else if (pendingCents > 0 && owedCents - othersCents - pendingCents < amountCents) {
    const tomorrow = new Date(tx.now.getTime() + 24 * 3_600_000);
    await updatePlannedPayment(tx, payment.id, payment.retryAt === null ? { dueAt: tomorrow } : { retryAt: tomorrow });
    return 0;
  }
  return amountCents;
}

/** A bank debit keeps what was announced: its first day, and the same amount when it is presented once more. */
async function debitMayBeMade(tx: Tx, payment: PlannedPayment, method: StoredMethod, amountCents: number, { zone, today }: { zone: string; today: string }): Promise<boolean> {
  if (payment.debitNotBefore !== null && today < payment.debitNotBefore) {
    await updatePlannedPayment(tx, payment.id, { dueAt: dueAtOf(payment.debitNotBefore, zone) });
    return false;
  }
  if (payment.retryAt === null) return true;
  const last = await lastTryOf(tx, payment.id);
  if (last === null || last.paymentMethodId !== method.id || last.amountCents === amountCents) return true;
  await updatePlannedPayment(tx, payment.id, { retryAt: null });
  tx.note('planned-payment', payment.id, { accountId: payment.accountId, because: 'debit-of-another-amount', wasCents: last.amountCents, nowCents: amountCents });
  return false;
}

async function refuseWithoutMethod(tx: Tx, payment: PlannedPayment): Promise<void> {
  await updatePlannedPayment(tx, payment.id, { status: 'refused', refusedBecause: 'method-removed', settled: true, retryAt: null });
  tx.publish(plannedPaymentRefused, { ...(await plannedPaymentFacts(tx, payment)), refusedBecause: 'method-removed', nextStep: 'choose-method', nextTryOn: null });
}
