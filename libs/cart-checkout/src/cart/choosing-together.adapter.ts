import { type Actor, assert, type Database, DomainError, isId, Lanes, newId } from '@preau/kernel';
import { refusalOfHold } from '@preau/enrolment';
import { type LineFacts, noWaiver, whyNot } from '../eligibility/eligibility';
import { refuse } from '../errors';
import { type Buyer, buyerOf } from './buyer';
import { placesMaxFor, placesOfCartMax } from './places-of-cart';
import { clashTriesMax, type AddedLine } from './shopping.adapter';
import { factsToHold, takeGroups, type TakenPlace } from './take-places.adapter';

export interface WantedPlace {
  readonly personId: string;
  readonly activityId: string;
  /** The date of a drop-in; null buys the session. */
  readonly occurrenceId: string | null;
}
export interface ChooseTogetherInput {
  readonly organizationId: string;
  /** The client at the counter; a family's own account is known. */
  readonly accountId?: string;
  readonly places: readonly WantedPlace[];
  /** All of them or none. */
  readonly together: boolean;
  readonly locale?: 'fr-CA' | 'en-CA';
}
export interface ChosenPlace extends WantedPlace {
  /** Null: not held. */
  readonly line: AddedLine | null;
  /** Why not; null when it is held, and when only the others stood in its way. */
  readonly refusal: DomainError | null;
}

interface Group {
  readonly input: ChooseTogetherInput;
  readonly buyer: Buyer;
  readonly places: readonly (WantedPlace & { readonly minutes: number; readonly most: number | null; readonly refuseClash: boolean })[];
}
interface Among {
  readonly withActivityId: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly startsAt: string;
}
const clashesAmong = {
  name: 'cart-checkout.clashes-among',
  text: `select n, activity_id as "withActivityId", name_fr as "nameFr", name_en as "nameEn", starts_at as "startsAt" from cart_checkout.clashes_among($1, $2)`,
} as const;
/** Families answered by one statement: each locks the places of all of them for as long as it takes. */
const limits = { batchMax: 20, waitingMax: 5_000 };

/**
 * Several people, or several activities, in one request: each by itself, or all or none. Two round trips to PostgreSQL,
 * the second shared with other families of the organization who ask in the same instant.
 */
export class ChoosingTogether {
  private readonly lanes: Lanes<Group, readonly TakenPlace[]>;
  constructor(private readonly database: Database) {
    this.lanes = new Lanes((_key, groups) => this.serve(groups), limits);
  }

  /**
   * Asking again for what is in the cart answers the same lines.
   * @returns one for each place asked for, in that order, the same one asked twice once
   * @throws DomainError cart-checkout.not-together {places} when all were wanted or none; cart-checkout.person-unknown | payment-in-progress; kernel.busy
   */
  async choose(input: ChooseTogetherInput, actor: Actor): Promise<ChosenPlace[]> {
    const granted = new Set<string>();
    for (let attempt = 1; attempt <= clashTriesMax; attempt += 1) {
      const places = await this.chooseOnce(input, actor, granted);
      // The same family took something else in between: asked again, what was had is had, and the facts say what clashes.
      if (places !== 'clash') return places.map((place) => (place.line !== null && granted.has(place.line.claimId) ? { ...place, line: { ...place.line, again: false } } : place));
    }
    throw new DomainError('kernel.busy');
  }

  private async chooseOnce(input: ChooseTogetherInput, actor: Actor, granted: Set<string>): Promise<ChosenPlace[] | 'clash'> {
    const buyer = buyerOf(actor, input.accountId);
    const wanted = [...new Map(input.places.map(asWritten).map((place) => [keyOf(place), place])).values()];
    assert(wanted.length > 0 && isId(input.organizationId) && wanted.every((place) => isId(place.personId) && isId(place.activityId) && (place.occurrenceId === null || isId(place.occurrenceId))), 'ids of places');
    const known = await this.factsOf(input.organizationId, buyer, wanted);
    const judgements = wanted.map((place) => ({ place, ...judge(known.get(placeKeyOf(place)), place, buyer) }));
    // What cannot be had is in nothing's way.
    const clashes = await this.clashesOf(input.organizationId, judgements.filter(({ refusal }) => refusal === null).map(({ place }) => place), known);
    const judged = judgements.map(({ place, minutes, refuseClash, most, refusal, clash }) => ({ ...place, minutes, refuseClash, most, refusal: refusal ?? clash(clashes.get(keyOf(place))) }));
    const barred = judged.filter(({ refusal }) => refusal !== null);
    if (barred.length === judged.length || (input.together && barred.length > 0)) return answered(input, judged.map(({ personId, activityId, occurrenceId, refusal }) => ({ personId, activityId, occurrenceId, line: null, refusal })));
    const places = judged.filter(({ refusal }) => refusal === null);
    const taken = new Map((await this.lanes.request(input.organizationId, { input, buyer, places })).map((answer, index) => [keyOf(places[index] ?? { personId: '', activityId: '', occurrenceId: null }), answer]));
    for (const { answer, claimId } of taken.values()) if (answer === 'granted' && claimId !== null) granted.add(claimId);
    if ([...taken.values()].some(({ answer }) => answer === 'clash')) return 'clash';
    return answered(input, judged.map(({ personId, activityId, occurrenceId, refusal }) => {
      const place = { personId, activityId, occurrenceId };
      const answer = taken.get(keyOf(place));
      return answer === undefined ? { ...place, line: null, refusal } : { ...place, ...outcomeOf(answer, place) };
    }));
  }

  private async factsOf(organizationId: string, buyer: Buyer, wanted: readonly WantedPlace[]): Promise<Map<string, LineFacts>> {
    const pools = [...new Map(wanted.map((place) => [placeKeyOf(place), place])).values()];
    const people = [...new Set(wanted.map((place) => place.personId))];
    const told = await factsToHold(this.database.hot, organizationId, pools.map(({ activityId, occurrenceId }) => ({ buyer, people, activityId, occurrenceId })));
    return new Map(pools.map((place, index) => {
      const facts = told[index] ?? null;
      if (facts === null) throw new DomainError('kernel.not-found', { organizationId });
      return [placeKeyOf(place), facts] as const;
    }));
  }

  /** Where the organization refuses two things at once: what this very request wants at once for one person. */
  private async clashesOf(organizationId: string, wanted: readonly WantedPlace[], known: ReadonlyMap<string, LineFacts>): Promise<Map<string, Among>> {
    const people = new Set(wanted.map((place) => place.personId));
    if (people.size === wanted.length || [...known.values()].every((facts) => facts.clashRule !== 'refuse')) return new Map();
    const { rows } = await this.database.hot.query<Among & { n: number }>({ ...clashesAmong, values: [organizationId, JSON.stringify(wanted)] });
    return new Map(rows.flatMap(({ n, ...clash }) => wanted.slice(n - 1, n).map((place) => [keyOf(place), clash] as const)));
  }

  /** Two groups of one family stand in line where two things at once are refused: what the first has may be in the way of the second. */
  private async serve(groups: readonly Group[]): Promise<readonly (readonly TakenPlace[])[]> {
    const answers = new Map<Group, readonly TakenPlace[]>();
    for (let left = groups; left.length > 0; left = left.filter((group) => !answers.has(group))) {
      const families = new Set<string>();
      const now = left.filter(({ buyer, places }) => !places.some((place) => place.refuseClash) || (!families.has(buyer.accountId) && families.add(buyer.accountId)));
      (await this.serveAtOnce(now)).forEach((taken, index) => answers.set(now[index] as Group, taken));
    }
    return groups.map((group) => answers.get(group) as readonly TakenPlace[]);
  }

  private async serveAtOnce(groups: readonly Group[]): Promise<readonly (readonly TakenPlace[])[]> {
    const organizationId = groups[0]?.input.organizationId;
    assert(organizationId, 'an empty batch');
    const requests = groups.flatMap(({ input, buyer, places }, group) => {
      const togetherId = input.together && places.length > 1 ? newId() : null;
      return places.map((place) => ({
        group, together: input.together, activity: place.activityId, occurrence: place.occurrenceId, lineId: newId(), claimId: newId(), cartId: newId(), accountId: buyer.accountId, personId: place.personId,
        channel: buyer.channel, staffUserId: buyer.staffUserId, locale: input.locale ?? 'fr-CA', minutes: place.minutes, over: false, most: place.most, ...(place.refuseClash ? { refuseClash: true } : {}), togetherId,
      }));
    });
    const taken = await takeGroups(this.database.hot, organizationId, requests);
    let at = 0;
    return groups.map(({ places }) => taken.slice(at, (at += places.length)));
  }
}

/** As the database writes ids. */
const asWritten = (place: WantedPlace): WantedPlace => ({ personId: place.personId.toLowerCase(), activityId: place.activityId.toLowerCase(), occurrenceId: place.occurrenceId?.toLowerCase() ?? null });
const placeKeyOf = (place: Pick<WantedPlace, 'activityId' | 'occurrenceId'>): string => `${place.activityId} ${place.occurrenceId ?? ''}`;
const keyOf = (place: WantedPlace): string => `${place.personId} ${placeKeyOf(place)}`;

/** What is known before anything is asked of the places: this only spares asking, and tells why. */
function judge(known: LineFacts | undefined, place: WantedPlace, buyer: Buyer): { readonly minutes: number; readonly refuseClash: boolean; readonly most: number | null; readonly refusal: DomainError | null; readonly clash: (among: Among | undefined) => DomainError | null } {
  assert(known, 'facts of a place');
  const person = known.people.find((one) => one.id === place.personId);
  if (person === undefined) throw refuse('cart-checkout.person-unknown', { personId: place.personId });
  if (known.cart?.state === 'paying') throw refuse('cart-checkout.payment-in-progress');
  const { id: personId, firstName } = person;
  return {
    minutes: known.holdMinutes, refuseClash: known.clashRule === 'refuse', most: placesMaxFor(buyer, person), refusal: whyNot(known, person, place.occurrenceId === null ? 'session' : 'drop-in', noWaiver),
    clash: (among) => (among === undefined ? null : refuse('cart-checkout.clash', { personId, firstName, ...among, timeZone: known.timeZone })),
  };
}

function outcomeOf(taken: TakenPlace, place: WantedPlace): Pick<ChosenPlace, 'line' | 'refusal'> {
  const { answer } = taken;
  assert(answer !== 'clash', 'a clash is asked again');
  if (answer === 'paying') throw refuse('cart-checkout.payment-in-progress');
  if (answer === 'with-others') return { line: null, refusal: null };
  if (answer === 'cart-full') return { line: null, refusal: refuse('cart-checkout.cart-full', { most: placesOfCartMax }) };
  if (answer === 'other-cart') return { line: null, refusal: refuse('cart-checkout.held-in-other-cart', { personId: place.personId }) };
  const refusal = refusalOfHold({ ...taken, answer }, place);
  if (refusal !== null) return { line: null, refusal };
  assert(taken.cartId !== null && taken.lineId !== null && taken.claimId !== null && taken.expiresAt !== null, 'a granted place without a line');
  return { line: { cartId: taken.cartId, lineId: taken.lineId, claimId: taken.claimId, deadlineAt: taken.expiresAt, again: answer === 'same' }, refusal: null };
}

function answered({ together }: ChooseTogetherInput, places: readonly ChosenPlace[]): ChosenPlace[] {
  if (!together || places.every((place) => place.line !== null)) return [...places];
  throw refuse('cart-checkout.not-together', {
    places: places.map(({ personId, activityId, occurrenceId, refusal }) => ({ personId, activityId, occurrenceId, code: refusal?.code ?? null, details: refusal?.details ?? {} })),
  });
}
