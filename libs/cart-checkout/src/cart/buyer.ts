import type { Actor } from '@preau/kernel';
import { DomainError } from '@preau/kernel';
import { refuse } from '../errors';

export type Channel = 'web' | 'counter';

/** For whom somebody buys, and where: a family its own cart, a clerk the counter's cart of a client. */
export interface Buyer {
  readonly accountId: string;
  readonly channel: Channel;
  readonly staffUserId: string | null;
}

/**
 * Whose cart an actor may touch.
 * @param accountId the client at the counter; a family may name its own account or none
 * @throws DomainError kernel.not-found when it is not theirs; cart-checkout.not-allowed when staff may not sell
 */
export function buyerOf(actor: Actor, accountId?: string): Buyer {
  switch (actor.kind) {
    case 'family':
      if (actor.accountId === null || (accountId !== undefined && accountId !== actor.accountId)) throw new DomainError('kernel.not-found', { accountId });
      return { accountId: actor.accountId, channel: 'web', staffUserId: null };
    case 'staff':
      requirePermission(actor, 'clients.billing');
      if (accountId === undefined) throw new DomainError('kernel.not-found');
      return { accountId, channel: 'counter', staffUserId: actor.userId };
    case 'integrator':
    case 'system':
    case 'visitor':
      throw new DomainError('kernel.not-found', { accountId });
    default:
      return actor satisfies never;
  }
}

/** Whose orders and registrations an actor may read: a family its own, staff those of clients. @throws DomainError kernel.not-found, cart-checkout.not-allowed */
export function accountToRead(actor: Actor, accountId?: string): string {
  if (actor.kind === 'family') return buyerOf(actor, accountId).accountId;
  requirePermission(actor, 'clients.view');
  if (accountId === undefined) throw new DomainError('kernel.not-found');
  return accountId;
}

/** @throws DomainError cart-checkout.not-allowed */
export function requirePermission(actor: Actor, permission: string): void {
  if (actor.kind !== 'staff' || !actor.permissions.includes(permission)) throw refuse('cart-checkout.not-allowed', { permission });
}
