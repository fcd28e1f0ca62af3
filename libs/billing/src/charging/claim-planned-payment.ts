import { addDays, command, localDateOf, localTimeOf, newId, type Tx } from '@preau/kernel';
import { plannedPaymentRefused } from '../events';
import { todayOf } from '../invoice/parties.store';
import { catchUpDaysMax, quietUntil, type PlannedPayment } from '../planned-payment/planned-payment';
import { claimPlannedPayment, openAndPromised, updatePlannedPayment } from '../planned-payment/planned-payment.store';
import { plannedPaymentFacts } from '../planned-payment/planned-payment-facts';
import { findMethod } from '../wallet/payment-method.store';
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
 * Takes a due planned payment in hand and commits the attempt to charge it. Null when there is nothing to do now: another
 * worker has it, people sleep, or it is so overdue that staff must decide.
 * @throws ClockSkew
 */
export const claimDuePlannedPayment = command('billing.claim-planned-payment', async (tx, input: ClaimInput): Promise<{ attemptId: string } | null> => {
  await refuseSkew(tx, input);
  const payment = await claimPlannedPayment(tx, input.plannedPaymentId);
  if (payment === null || payment.paymentMethodId === null) return null;
  const { zone } = await todayOf(tx);
  const overdue = addDays(localDateOf(payment.dueAt, zone), catchUpDaysMax) < localDateOf(tx.now, zone);
  if (overdue || localTimeOf(tx.now, zone) < quietUntil) return null;
  const amountCents = await stillOwed(tx, payment);
  if (amountCents === 0) return null;
  const method = await findMethod(tx, payment.paymentMethodId);
  if (method === null || method.removed || !method.authorized) {
    await refuseWithoutMethod(tx, payment);
    return null;
  }
  const attemptId = await saveAttempt(
    tx,
    {
      id: newId(), purpose: 'planned-payment', plannedPaymentId: payment.id, cartId: null, accountId: payment.accountId, invoiceId: payment.invoiceId,
      gatewayAccountId: method.gatewayAccountId, paymentMethodId: method.id, gatewayMethodRef: method.gatewayRef, amountCents,
    },
    input.leaseSeconds ?? chargingDefaults.leaseSeconds,
  );
  if (attemptId === null) return null;
  await updatePlannedPayment(tx, payment.id, { status: 'processing', amountCents });
  tx.note('planned-payment', payment.id, { attemptId });
  return { attemptId };
});

async function refuseSkew(tx: Tx, input: ClaimInput): Promise<void> {
  const { wall } = await tx.one<{ wall: Date }>('select statement_timestamp() as wall');
  const seconds = Math.abs(wall.getTime() - input.workerNow.getTime()) / 1_000;
  if (seconds > (input.clockSkewSecondsMax ?? chargingDefaults.clockSkewSecondsMax)) throw new ClockSkew(Math.round(seconds));
}

/** Nobody is charged more than the invoice owes; a planned payment of a settled invoice ends here. */
async function stillOwed(tx: Tx, payment: PlannedPayment): Promise<number> {
  const invoice = await openAndPromised(tx, payment.invoiceId);
  const amountCents = Math.min(payment.amountCents, invoice?.openCents ?? 0);
  if (amountCents === 0) {
    await updatePlannedPayment(tx, payment.id, { status: 'cancelled', settled: true });
    tx.note('planned-payment', payment.id, { because: 'invoice-owes-nothing' });
  }
  return amountCents;
}

async function refuseWithoutMethod(tx: Tx, payment: PlannedPayment): Promise<void> {
  await updatePlannedPayment(tx, payment.id, { status: 'refused', refusedBecause: 'method-removed', settled: true });
  tx.publish(plannedPaymentRefused, { ...(await plannedPaymentFacts(tx, payment)), refusedBecause: 'method-removed', nextStep: 'choose-method' });
}
