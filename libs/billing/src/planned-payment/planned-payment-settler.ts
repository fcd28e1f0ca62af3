import { assert, type Tx } from '@preau/kernel';
import { nextStepOf, shownToPayer, type ChargeAttempt, type ChargeRefusal } from '../charging/charge-attempt';
import type { ChargeSettler } from '../charging/settler';
import { plannedPaymentAccepted, plannedPaymentPending, plannedPaymentRefused, type RefusedBecause } from '../events';
import { todayOf } from '../invoice/parties.store';
import { lockClientBalance } from '../ledger/ledger.store';
import { recordPayment } from '../payment/record-payment';
import { findMethod } from '../wallet/payment-method.store';
import { chargingPolicyOf } from './charging-policy';
import type { PlannedPayment } from './planned-payment';
import { plannedPaymentFacts } from './planned-payment-facts';
import { findPlannedPayment, lockPlannedPayment, openAndPromised, trimPlannedPayments, updatePlannedPayment } from './planned-payment.store';
import { nextTryOf, type NextTry } from './retry-schedule';

/** What the outcome of a charge means for the planned payment it was made for. */
export const plannedPaymentSettler: ChargeSettler = {
  async stillWanted(tx, charge) {
    const payment = await locked(tx, charge);
    if (payment.status !== 'processing' || payment.amountCents !== charge.amountCents || payment.paymentMethodId !== charge.paymentMethodId) return false;
    return methodStands(tx, charge);
  },

  async accepted(tx, charge, actor) {
    await lockClientBalance(tx, charge.accountId);
    const payment = await locked(tx, charge);
    await updatePlannedPayment(tx, payment.id, { status: 'accepted', refusedBecause: null, settled: true });
    const paid = await recordPayment.run(
      tx,
      { accountId: charge.accountId, tender: 'card', amountCents: charge.amountCents, invoiceIds: [payment.invoiceId], chargeAttemptId: charge.id },
      actor,
    );
    const open = await openAndPromised(tx, payment.invoiceId);
    tx.publish(plannedPaymentAccepted, { ...(await plannedPaymentFacts(tx, payment)), paymentNumber: paid.number, openCents: open?.openCents ?? 0 });
  },

  async refused(tx, charge, refusal) {
    await lockClientBalance(tx, charge.accountId);
    const payment = await locked(tx, charge);
    await refuse(tx, payment, refusal.because, await nextTry(tx, payment, charge, refusal));
  },

  async pending(tx, charge, expectedAt) {
    tx.publish(plannedPaymentPending, { ...(await plannedPaymentFacts(tx, await locked(tx, charge))), expectedAt: expectedAt?.toISOString() ?? null });
  },

  async withdrawn(tx, charge) {
    await lockClientBalance(tx, charge.accountId);
    const payment = await locked(tx, charge);
    if (!(await methodStands(tx, charge))) return refuse(tx, payment, 'method-removed', null);
    // One that had been refused before is late already: it is due now, not since its first day.
    await updatePlannedPayment(tx, payment.id, { status: 'planned', ...(payment.tries > 1 ? { dueAt: tx.now } : {}) });
    await trimPlannedPayments(tx, [payment.invoiceId]);
  },

  async returned(tx, charge) {
    await refuse(tx, await locked(tx, charge), 'returned-by-bank', null);
  },

  /** Paid after all, unless another way was chosen meanwhile: then the money goes where the invoice still needs it. */
  async reinstated(tx, charge) {
    await lockClientBalance(tx, charge.accountId);
    const payment = await locked(tx, charge);
    if (payment.status !== 'refused') return;
    await updatePlannedPayment(tx, payment.id, { status: 'accepted', amountCents: charge.amountCents, refusedBecause: null, settled: true });
    tx.note('planned-payment', payment.id, { accountId: payment.accountId, attemptId: charge.id, because: 'dispute-won' });
  },
};

async function locked(tx: Tx, charge: ChargeAttempt): Promise<PlannedPayment> {
  assert(charge.plannedPaymentId !== null, 'a charge for a planned payment names it');
  const payment = await lockPlannedPayment(tx, charge.plannedPaymentId);
  assert(payment !== null, 'planned payments are never deleted');
  return payment;
}

async function methodStands(tx: Tx, charge: ChargeAttempt): Promise<boolean> {
  const method = await findMethod(tx, charge.paymentMethodId);
  return method !== null && method.authorized && !method.removed && method.gatewayRef === charge.gatewayMethodRef;
}

/** When the same method is tried again by itself. */
async function nextTry(tx: Tx, payment: PlannedPayment, charge: ChargeAttempt, refusal: ChargeRefusal): Promise<NextTry | null> {
  const method = await findMethod(tx, charge.paymentMethodId);
  if (method === null) return null;
  const { zone, today } = await todayOf(tx);
  const { retryDays } = await chargingPolicyOf(tx);
  return nextTryOf({ methodKind: method.kind, ...refusal, firstTriedOn: payment.firstTriedOn ?? today, tries: Math.max(1, payment.tries) }, retryDays, today, zone);
}

/** The invoice may have been settled another way meanwhile: nobody is asked again for what is not owed any more. */
async function refuse(tx: Tx, payment: PlannedPayment, because: RefusedBecause, next: NextTry | null): Promise<void> {
  await updatePlannedPayment(tx, payment.id, { status: 'refused', refusedBecause: because, settled: true, retryAt: next?.at ?? null });
  await trimPlannedPayments(tx, [payment.invoiceId]);
  const left = await findPlannedPayment(tx, payment.id);
  if (left?.status !== 'refused') return;
  tx.publish(plannedPaymentRefused, { ...(await plannedPaymentFacts(tx, left)), refusedBecause: shownToPayer(because), nextStep: nextStepOf(because), nextTryOn: next?.on ?? null });
}
