import { useMemo } from 'react';
import type { Cart } from './cart.queries';

export interface Hold {
  endsAt: string;
  serverNow: string;
}

/** The server's time now, from what it said a moment ago: only the length of that moment comes from the visitor's clock. */
export function serverTimeAfter(saidAt: string, elapsedMs: number): string {
  return new Date(Date.parse(saidAt) + Math.max(0, elapsedMs)).toISOString();
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
