import type { Tx } from '@preau/kernel';
import { giveToFunds, takeFromFunds, type KeptPart } from './scholarship.store';

/**
 * Sets scholarships aside for a cart while the bank thinks: they count as used from here on, so that no fund is
 * promised twice. Once for a cart, however often it is asked. Called after the places and before the books.
 * @throws DomainError billing.scholarship-insufficient: nothing was kept, the transaction must not go on
 */
export async function keepScholarships(tx: Tx, cart: { readonly id: string; readonly accountId: string }, parts: readonly KeptPart[]): Promise<void> {
  if (parts.length === 0) return;
  const kept = await tx.query(
    'insert into billing.scholarship_hold (organization_id, cart_id, account_id, parts, held_at) values ($1, $2, $3, $4, kernel.now()) on conflict do nothing returning cart_id',
    [tx.organizationId, cart.id, cart.accountId, JSON.stringify(parts)],
  );
  if (kept.length > 0) await takeFromFunds(tx, cart.accountId, parts);
}

/** Gives back what a cart had kept, when its order does not happen. */
export async function releaseScholarships(tx: Tx, cartId: string): Promise<void> {
  const held = await forget(tx, cartId);
  if (held !== null) await giveToFunds(tx, held.accountId, held.parts);
}

/** The order happens: what was kept is used now. Answers whether something had been kept. */
export async function useKeptScholarships(tx: Tx, cartId: string): Promise<boolean> {
  return (await forget(tx, cartId)) !== null;
}

async function forget(tx: Tx, cartId: string): Promise<{ accountId: string; parts: readonly KeptPart[] } | null> {
  const [held] = await tx.query<{ accountId: string; parts: readonly KeptPart[] }>(
    'delete from billing.scholarship_hold where organization_id = $1 and cart_id = $2 returning account_id as "accountId", parts',
    [tx.organizationId, cartId],
  );
  return held ?? null;
}
