import { ageInMonths, type Cents, DomainError, localDateOf, type LocalDate } from '@preau/kernel';
import { type LimitAnswer, refusalOfLimit } from '@preau/enrolment';
import { type Clash, type OpeningFacts, whyBarred, whyClash, whyNotOpen } from './opening-hours';
import { refuse } from '../errors';

/** What `cart_checkout.facts_to_hold` tells; instants are ISO texts. */
export interface LineFacts extends OpeningFacts {
  readonly now: string;
  readonly timeZone: string;
  readonly holdMinutes: number;
  readonly cart: { readonly id: string; readonly state: 'open' | 'paying'; readonly deadlineAt: string | null } | null;
  readonly people: readonly PersonToPlace[];
  readonly activity: ActivityForSale | null;
  readonly occurrence: OccurrenceForSale | null;
  readonly pool: { readonly left: number; readonly backAt: string | null; readonly limit: LimitAnswer | null } | null;
}
export interface PersonToPlace {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: LocalDate | null;
  readonly isOwner: boolean;
  readonly archived: boolean;
  /** The person's place in this very pool, if any. */
  readonly claim: { readonly kind: 'hold' | 'offer' | 'registration'; readonly cartId: string | null; readonly accountId: string; readonly expiresAt: string | null } | null;
}
export interface ActivityForSale {
  readonly id: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly status: string;
  readonly ageMinMonths: number | null;
  readonly ageMaxMonths: number | null;
  readonly sessionPriceCents: Cents | null;
  readonly dropInPriceCents: Cents | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
}
export interface OccurrenceForSale {
  readonly status: string;
  readonly heldOn: LocalDate;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What staff may leave aside at the counter. */
export interface Waivers {
  /** Registration dates and ages, bars and clashes; also what is hidden in the store. */
  readonly rules: boolean;
  readonly capacity: boolean;
}
export const noWaiver: Waivers = { rules: false, capacity: false };

/** Why the activity cannot be sold now to anybody, or null. */
export function whyNotForSale(facts: Pick<LineFacts, 'now' | 'timeZone' | 'activity' | 'occurrence'>, kind: 'session' | 'drop-in', waivers: Waivers): DomainError | null {
  const { activity, occurrence } = facts;
  const notForSale = (because: string): DomainError => refuse('cart-checkout.activity-not-for-sale', { activityId: activity?.id ?? null, because });
  if (activity === null || activity.status === 'draft') return notForSale('unknown');
  if (activity.status !== 'published' && !(activity.status === 'hidden' && waivers.rules)) return notForSale(activity.status);
  if (kind === 'session' && activity.sessionPriceCents === null) return notForSale('not-sold-as-session');
  if (kind === 'drop-in' && activity.dropInPriceCents === null) return notForSale('not-sold-by-date');
  if (kind === 'drop-in' && occurrence === null) return notForSale('unknown-date');
  if (occurrence !== null && occurrence.status !== 'planned') return notForSale('date-cancelled');
  if (waivers.rules) return null;
  const now = Date.parse(facts.now);
  if (occurrence !== null && Date.parse(occurrence.endsAt) <= now) return notForSale('over');
  if (kind === 'session' && activity.endsOn !== null && activity.endsOn < localDateOf(new Date(now), facts.timeZone)) return notForSale('over');
  return null;
}

/** Ages count in completed months on the first day of the session, or on the date of the drop-in. */
export function whyWrongAge(person: Pick<PersonToPlace, 'id' | 'firstName' | 'birthDate'>, ages: { readonly ageMinMonths: number | null; readonly ageMaxMonths: number | null }, on: LocalDate): DomainError | null {
  const { ageMinMonths, ageMaxMonths } = ages;
  if (ageMinMonths === null && ageMaxMonths === null) return null;
  const who = { personId: person.id, firstName: person.firstName };
  if (person.birthDate === null) return refuse('cart-checkout.birth-date-missing', who);
  const ageMonths = ageInMonths(person.birthDate, on);
  if (ageMinMonths !== null && ageMonths < ageMinMonths) return refuse('cart-checkout.too-young', { ...who, ageMonths, ageMinMonths, on });
  if (ageMaxMonths !== null && ageMonths > ageMaxMonths) return refuse('cart-checkout.too-old', { ...who, ageMonths, ageMaxMonths, on });
  return null;
}

/** The date on which ages are counted. */
export function ageDateOf(facts: Pick<LineFacts, 'now' | 'timeZone' | 'activity' | 'occurrence'>): LocalDate {
  return facts.occurrence?.heldOn ?? facts.activity?.startsOn ?? localDateOf(new Date(facts.now), facts.timeZone);
}

/**
 * Why a person may not take a place now, or null when they may ask for one. In this order: person, sale, opening, age,
 * clash, place. The last word is the statement that grants the place: this only spares it, and tells beforehand.
 */
export function whyNot(facts: LineFacts, person: PersonToPlace, kind: 'session' | 'drop-in', waivers: Waivers): DomainError | null {
  if (person.archived) return refuse('cart-checkout.person-archived', { personId: person.id, firstName: person.firstName });
  const sale = whyNotForSale(facts, kind, waivers);
  if (sale !== null || facts.activity === null) return sale;
  const rule = waivers.rules ? null : whyAgainstRules(facts, facts.activity, person);
  if (rule !== null) return rule;
  const where = { activityId: facts.activity.id };
  if (person.claim?.kind === 'registration') return new DomainError('enrolment.already-registered', { ...where, personId: person.id });
  // An offer of the waiting list is accepted there, which puts it into the cart.
  if (person.claim?.kind === 'offer') return new DomainError('waitlist.offer-open', { ...where, personId: person.id });
  if (person.claim !== null || facts.pool === null || waivers.capacity) return null;
  if (facts.pool.left > 0) return facts.pool.limit === null ? null : refusalOfLimit(facts.pool.limit, where);
  if (facts.pool.backAt !== null) return new DomainError('enrolment.held-by-others', { ...where, mayComeBackAt: facts.pool.backAt });
  return new DomainError('enrolment.full', where);
}

function whyAgainstRules(facts: LineFacts, activity: ActivityForSale, person: PersonToPlace): DomainError | null {
  // Whoever has the place in their cart keeps it until its time is up, whatever closes meanwhile.
  const held = person.claim !== null && person.claim.kind !== 'registration';
  const opening = held ? null : (whyBarred(facts, person) ?? whyNotOpen(facts, activity, person));
  return opening ?? whyWrongAge(person, activity, ageDateOf(facts)) ?? (held ? null : whyClash(facts, person));
}

/** Something else of the person at the same time, which is said before choosing. */
export function clashOf(facts: Pick<LineFacts, 'clashes'>, personId: string): Clash | null {
  return facts.clashes.find((clash) => clash.personId === personId) ?? null;
}
