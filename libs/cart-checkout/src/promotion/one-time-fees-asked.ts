import type { LocalDate } from '@preau/kernel';
import type { OneTimeFeeFacts } from '../cart/cart-facts';
import { type ItemToPrice, isIn } from './promotion';

export interface AskedFee {
  readonly fee: OneTimeFeeFacts;
  readonly personId: string;
}

/**
 * The one-time fees of an order: of each person who takes something of the fee's items that has a price, and has not
 * paid it (in this season) before. Once however many things the person takes.
 */
export function feesAsked(fees: readonly OneTimeFeeFacts[], items: readonly ItemToPrice[], today: LocalDate): AskedFee[] {
  return fees.flatMap((fee) => {
    if ((fee.askedFrom !== null && fee.askedFrom > today) || (fee.askedUntil !== null && fee.askedUntil < today)) return [];
    const people = new Set(items.filter((item) => item.listCents > 0 && isIn(fee.items, item)).map((item) => item.personId));
    return [...people].filter((person) => !fee.paidBy.includes(person)).sort().map((personId) => ({ fee, personId }));
  });
}

/**
 * Whether a one-time fee goes back with a cancellation: only when the very purchase that brought it ends, for that
 * person, before anything of it began. Given back, it is asked again with the next purchase; a fee paid for a service
 * that has begun stays paid, for the season or for ever.
 */
export function givesBackOneTimeFee(person: { readonly placesLeft: number; readonly anyBegun: boolean }): boolean {
  return person.placesLeft === 0 && !person.anyBegun;
}
