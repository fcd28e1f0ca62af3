import { command, newId, type Cents } from '@preau/kernel';
import { refuse } from '../errors';
import { findMethod } from '../wallet/payment-method.store';
import { liveAttemptOfCart, saveAttempt } from './charge-attempt.store';
import { chargingDefaults } from './charging-settings';

export interface StartCheckoutChargeInput {
  readonly cartId: string;
  readonly accountId: string;
  readonly paymentMethodId: string;
  readonly amountCents: Cents;
}

/**
 * Commits the intention to charge a cart. Nothing is sent here: `Charging.drive` sends it after the commit, and a worker
 * does if this process dies. A cart has one live charge at a time; asking again gives the same one.
 * @throws DomainError billing.amount-not-positive, billing.payment-method-unknown, billing.charge-in-progress (another amount or method is being charged)
 */
export const startCheckoutCharge = command('billing.start-checkout-charge', async (tx, input: StartCheckoutChargeInput): Promise<{ attemptId: string }> => {
  if (!Number.isSafeInteger(input.amountCents) || input.amountCents <= 0) throw refuse('billing.amount-not-positive');
  const method = await findMethod(tx, input.paymentMethodId);
  if (method === null || method.removed || method.accountId !== input.accountId) throw refuse('billing.payment-method-unknown', { paymentMethodId: input.paymentMethodId });
  const id = await saveAttempt(
    tx,
    {
      id: newId(), purpose: 'checkout', plannedPaymentId: null, cartId: input.cartId, accountId: input.accountId, invoiceId: null,
      gatewayAccountId: method.gatewayAccountId, paymentMethodId: method.id, gatewayMethodRef: method.gatewayRef, amountCents: input.amountCents, payerAbsent: false,
    },
    chargingDefaults.leaseSeconds,
  );
  if (id !== null) {
    tx.note('charge-attempt', id, { amountCents: input.amountCents });
    return { attemptId: id };
  }
  const live = await liveAttemptOfCart(tx, input.cartId);
  if (live === null || live.amountCents !== input.amountCents || live.paymentMethodId !== input.paymentMethodId) throw refuse('billing.charge-in-progress');
  return { attemptId: live.id };
});
