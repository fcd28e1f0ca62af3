import type { Tx } from '@preau/kernel';
import { refuse } from '../errors';
import type { PricedLine } from '../pricing/price-cart';

type KeptLine = Pick<PricedLine, 'feeId' | 'invoiceLine'>;
type Gone = { readonly because: 'used-up' | 'used-by-client'; readonly promotionId: string } | { readonly because: 'paid-before'; readonly feeId: string; readonly personId: string };

/** Whether a price rests on something that is kept for it: promotions used, one-time fees charged. */
export function restsOnSomething(lines: readonly KeptLine[]): boolean {
  return lines.some((line) => line.feeId !== undefined || (line.invoiceLine.discounts ?? []).length > 0);
}

/**
 * Counts the promotions of a price as used and its one-time fees as charged, for this cart; once, however often it is
 * asked. The counters are locked after the places and before the books, like everywhere.
 * @throws DomainError cart-checkout.code-used-up, cart-checkout.code-used-by-client, cart-checkout.price-changed: nothing was kept, the transaction must not go on
 */
export async function keepPrice(tx: Tx, cart: { readonly id: string; readonly accountId: string }, lines: readonly KeptLine[]): Promise<void> {
  if (!restsOnSomething(lines)) return;
  const used = new Map<string, number>();
  for (const { promotionId, amountCents } of lines.flatMap((line) => line.invoiceLine.discounts ?? [])) used.set(promotionId, (used.get(promotionId) ?? 0) + amountCents);
  const promotions = [...used].map(([promotionId, amountCents]) => ({ promotionId, amountCents }));
  const fees = lines.flatMap((line) => (line.feeId === undefined ? [] : [{ feeId: line.feeId, personId: line.invoiceLine.personId }]));
  const { gone } = await tx.one<{ gone: Gone | null }>('select cart_checkout.keep_price($1, $2, $3, $4, $5) as gone', [tx.organizationId, cart.id, cart.accountId, JSON.stringify(promotions), JSON.stringify(fees)]);
  if (gone === null) return;
  switch (gone.because) {
    case 'used-up':
      throw refuse('cart-checkout.code-used-up', { promotionId: gone.promotionId });
    case 'used-by-client':
      throw refuse('cart-checkout.code-used-by-client', { promotionId: gone.promotionId });
    case 'paid-before':
      // Charged with another purchase in this very moment: the price is another one now.
      throw refuse('cart-checkout.price-changed', { feeId: gone.feeId, personId: gone.personId });
    default:
      return gone satisfies never;
  }
}

/** Gives back what a cart kept, when its order does not happen. */
export async function releasePrice(tx: Tx, cartId: string): Promise<void> {
  await tx.query('select cart_checkout.release_price($1, $2)', [tx.organizationId, cartId]);
}

/** A one-time fee goes back with the purchase that brought it (see givesBackOneTimeFee): the next purchase asks it again. Answers whether it was charged there. */
export async function giveBackOneTimeFee(tx: Tx, fee: { readonly cartId: string; readonly personId: string }): Promise<boolean> {
  const rows = await tx.query(
    'update cart_checkout.one_time_fee_charge set given_back_at = kernel.now() where organization_id = $1 and cart_id = $2 and person_id = $3 and given_back_at is null returning fee_id',
    [tx.organizationId, fee.cartId, fee.personId],
  );
  return rows.length > 0;
}
