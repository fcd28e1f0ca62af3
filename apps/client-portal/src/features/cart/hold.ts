import { useMemo } from 'react';
import { serverTimeAfter } from '../../lib/opening/server-time';
import type { Cart } from './cart.queries';

export interface Hold {
  endsAt: string;
  serverNow: string;
}

/** Until when the places of a cart are kept; null when none is. */
export function holdOf(cart: Pick<Cart, 'deadlineAt' | 'now' | 'lines' | 'state'> | undefined, readAt: number, nowMs: number): Hold | null {
  if (cart === undefined || cart.deadlineAt === null || cart.state !== 'open' || !cart.lines.some((line) => line.state === 'held')) return null;
  return { endsAt: cart.deadlineAt, serverNow: serverTimeAfter(cart.now, nowMs - readAt) };
}

/** @param readAt when the cart was read, by the visitor's clock (`dataUpdatedAt`) */
export function useHold(cart: Cart | undefined, readAt: number): Hold | null {
  return useMemo(() => holdOf(cart, readAt, Date.now()), [cart, readAt]);
}
