import type { Tx } from '@preau/kernel';
import { nextStepOf, shownToPayer, type ChargeAttempt } from '../charging/charge-attempt';
import type { ChargeSettler } from '../charging/settler';
import { balancePaid, balancePending, balanceRefused, type BalanceFacts, type RefusedBecause } from '../events';
import { lockClientBalance } from '../ledger/ledger.store';
import { methodOfAttempt } from '../payment/payment.store';
import { recordPayment } from '../payment/record-payment';
import { findMethod } from '../wallet/payment-method.store';
import { sharesOfAttempt } from './balance.store';

/** What the outcome of a charge means for the balance it pays. */
export const balanceSettler: ChargeSettler = {
  /** Somebody may have paid at the counter between the click and the charge: then it is not wanted any more. */
  async stillWanted(tx, charge) {
    await lockClientBalance(tx, charge.accountId);
    const method = await findMethod(tx, charge.paymentMethodId);
    if (method === null || method.removed || method.gatewayRef !== charge.gatewayMethodRef || (charge.payerAbsent && !method.authorized)) return false;
    const shares = await sharesOfAttempt(tx, charge.id);
    return shares.every((share) => share.amountCents <= share.roomCents);
  },

  async accepted(tx, charge, actor) {
    await lockClientBalance(tx, charge.accountId);
    const facts = await factsOf(tx, charge);
    const invoiceIds = (await sharesOfAttempt(tx, charge.id)).map((share) => share.invoiceId);
    const paid = await recordPayment.run(tx, { accountId: charge.accountId, tender: 'card', amountCents: charge.amountCents, chargeAttemptId: charge.id, invoiceIds }, actor);
    const left = await tx.one<{ cents: number }>('select receivable_cents - credit_cents as cents from billing.client_balance where organization_id = $1 and account_id = $2', [tx.organizationId, charge.accountId]);
    tx.publish(balancePaid, { ...facts, paymentNumber: paid.number, balanceCents: left.cents });
  },

  /** A payer at the screen reads it there; one whose debit comes back days later is written to. */
  async refused(tx, charge, refusal) {
    await tellRefused(tx, charge, refusal.because, charge.payerAbsent || tx.now.getTime() - charge.startedAt.getTime() > 15 * 60_000);
  },

  async pending(tx, charge, expectedAt) {
    tx.publish(balancePending, { ...(await factsOf(tx, charge)), expectedAt: expectedAt?.toISOString() ?? null });
  },

  async withdrawn(tx, charge) {
    tx.note('charge-attempt', charge.id, { accountId: charge.accountId, because: 'balance-changed-meanwhile' });
  },

  async returned(tx, charge) {
    await tellRefused(tx, charge, 'returned-by-bank', true);
  },

  async reinstated(tx, charge) {
    tx.note('charge-attempt', charge.id, { accountId: charge.accountId, because: 'dispute-won' });
  },
};

async function factsOf(tx: Tx, charge: ChargeAttempt): Promise<BalanceFacts> {
  const { method } = await methodOfAttempt(tx, charge.id);
  const shares = await sharesOfAttempt(tx, charge.id);
  return { attemptId: charge.id, accountId: charge.accountId, amountCents: charge.amountCents, method, invoiceNumbers: shares.map((share) => share.invoiceNumber) };
}

async function tellRefused(tx: Tx, charge: ChargeAttempt, because: RefusedBecause, write: boolean): Promise<void> {
  if (write) tx.publish(balanceRefused, { ...(await factsOf(tx, charge)), refusedBecause: shownToPayer(because), nextStep: nextStepOf(because) });
}
