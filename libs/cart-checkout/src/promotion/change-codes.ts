import { type Actor, command, localDateOf, type Tx } from '@preau/kernel';
import { buyerOf } from '../cart/buyer';
import { cartFactsOf, updateCart } from '../cart/cart.store';
import { lockOpenCart } from '../cart/change-cart';
import { refuse } from '../errors';
import { priceCart } from '../pricing/price-cart';
import { addCodeToCart, promotionOfCode, takeCodeFromCart } from './promotion.store';
import type { Promotion } from './promotion';

interface OfCart {
  readonly accountId?: string;
}

/**
 * Puts a code into the cart; it stays there, and counts as used only when the order is placed. Spaces around it do not
 * matter, everything else does.
 * @throws DomainError cart-checkout.code-unknown | code-not-yet | code-expired | code-used-up | code-used-by-client | code-nothing-eligible, .cart-empty, .payment-in-progress
 */
export const applyCode = command('cart-checkout.apply-code', async (tx, input: OfCart & { readonly code: string }, actor: Actor): Promise<{ promotionId: string }> => {
  const buyer = buyerOf(actor, input.accountId);
  const { cart, organization } = await lockOpenCart(tx, buyer);
  const code = input.code.trim();
  const promotion = code === '' ? null : await promotionOfCode(tx, code);
  if (promotion === null) throw refuse('cart-checkout.code-unknown', { code });
  requireInForce(tx, promotion, organization.timeZone);
  await addCodeToCart(tx, { id: cart.id, accountId: buyer.accountId }, promotion.id);
  const outcome = priceCart(await cartFactsOf(tx, buyer)).outcomes.find((one) => one.promotionId === promotion.id);
  const state = outcome?.state;
  switch (state) {
    case 'used-up':
      throw refuse('cart-checkout.code-used-up', { promotionId: promotion.id });
    case 'used-by-client':
      throw refuse('cart-checkout.code-used-by-client', { promotionId: promotion.id });
    case 'applied':
    case 'replaced':
      break;
    case 'nothing-eligible':
    case 'disabled':
    case 'not-yet':
    case 'expired':
    case undefined:
      throw refuse('cart-checkout.code-nothing-eligible', { promotionId: promotion.id });
    default:
      state satisfies never;
  }
  await updateCart(tx, cart, {});
  if (buyer.channel === 'counter') tx.note('account', buyer.accountId, { cartId: cart.id, code });
  return { promotionId: promotion.id };
});

function requireInForce(tx: Tx, { enabled, appliesFrom, appliesUntil }: Promotion, zone: string): void {
  if (!enabled) throw refuse('cart-checkout.code-expired', { until: null });
  if (appliesFrom !== null && Date.parse(appliesFrom) > tx.now.getTime()) throw refuse('cart-checkout.code-not-yet', { from: localDateOf(new Date(appliesFrom), zone) });
  if (appliesUntil !== null && Date.parse(appliesUntil) <= tx.now.getTime()) throw refuse('cart-checkout.code-expired', { until: localDateOf(new Date(appliesUntil), zone) });
}

/** Takes a code out of the cart again. @throws DomainError cart-checkout.cart-empty, .payment-in-progress */
export const removeCode = command('cart-checkout.remove-code', async (tx, input: OfCart & { readonly promotionId: string }, actor: Actor): Promise<void> => {
  const { cart } = await lockOpenCart(tx, buyerOf(actor, input.accountId));
  await takeCodeFromCart(tx, cart.id, input.promotionId);
  await updateCart(tx, cart, {});
});
