import type { PersonToPlace } from '../eligibility/eligibility';
import type { Buyer } from './buyer';

/** Of a family, at once: more than any family fills in a season, and nothing beside what is offered on opening day. */
export const placesOfCartMax = 100;

/** How many places the cart may have with this one; null where nobody counts: a clerk's, and one that is in the cart already. */
export function placesMaxFor(buyer: Pick<Buyer, 'channel'>, person: Pick<PersonToPlace, 'claim'>): number | null {
  return buyer.channel === 'counter' || person.claim !== null ? null : placesOfCartMax;
}
