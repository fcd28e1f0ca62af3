import { type Actor, assert, type Database, DomainError, type GivesWay, isId, Lanes, newId } from '@preau/kernel';
import { refusalOfHold } from '@preau/enrolment';
import { clashOf, type LineFacts, noWaiver, whyNot, type Waivers } from '../eligibility/eligibility';
import type { Clash } from '../eligibility/opening-hours';
import { refuse } from '../errors';
import { type Buyer, buyerOf, requirePermission } from './buyer';
import { partByPlaces } from './part-by-places';
import { placesMaxFor, placesOfCartMax } from './places-of-cart';
import { factsToHold, type FactsAsked, type PlaceAsked, takeGroups, type TakenOrTold, takeOrTell, takePlaces } from './take-places.adapter';

export interface AddLineInput {
  readonly organizationId: string;
  /** The client at the counter; a family's own account is known. */
  readonly accountId?: string;
  readonly personId: string;
  readonly activityId: string;
  /** The date of a drop-in; null buys the session. */
  readonly occurrenceId: string | null;
  readonly locale?: 'fr-CA' | 'en-CA';
  /** Staff with 'enrolment.over-capacity' only. */
  readonly waive?: Waivers;
}
export interface AddedLine {
  readonly cartId: string;
  readonly lineId: string;
  readonly claimId: string;
  /** Until when the place is kept. */
  readonly deadlineAt: Date;
  /** True when the place was in the cart already. */
  readonly again: boolean;
}

interface Asked {
  readonly input: AddLineInput;
  readonly buyer: Buyer;
  readonly minutes: number;
  readonly refuseClash: boolean;
  readonly most: number | null;
}
/** Questions asked at once: each waits for all of them. */
const questions = { batchMax: 24, waitingMax: 5_000 };
/** How often what a family gives up and takes at the same time is looked at again. */
export const clashTriesMax = 3;

/**
 * Choosing who comes to what. One round trip to PostgreSQL for whoever nothing stands in the way of and for whoever is
 * refused; else two: the facts, then the place and its cart line. Each is shared with everybody else of the organization who
 * asks in the same instant.
 */
export class Shopping {
  private readonly atOnce: Lanes<PlaceAsked, TakenOrTold>;
  private readonly facts: Lanes<FactsAsked, LineFacts>;
  private readonly lanes: Lanes<Asked, AddedLine | 'clash'>;
  constructor(
    private readonly database: Database,
    givesWay?: GivesWay,
  ) {
    this.atOnce = new Lanes((organizationId, asked: readonly PlaceAsked[]) => takeOrTell(this.database.hot, organizationId, placesOfCartMax, asked), questions, (asked) => partByPlaces(asked), givesWay);
    this.facts = new Lanes((organizationId, asked) => this.tell(organizationId, asked), questions);
    this.lanes = new Lanes((organizationId, batch) => this.serve(organizationId, batch), undefined, (batch) => partByPlaces(batch.map(({ input, buyer }) => ({ ...input, accountId: buyer.accountId }))), givesWay);
  }

  /**
   * Puts a person's place into the cart and keeps it there for a while. Asking again answers the same line; a line
   * whose hold has lapsed is taken anew, at today's price.
   * @throws DomainError every refusal of `whyNot`; cart-checkout.person-unknown | payment-in-progress | held-in-other-cart | cart-full | not-allowed; enrolment.*; kernel.busy
   */
  async addLine(input: AddLineInput, actor: Actor): Promise<AddedLine> {
    const buyer = buyerOf(actor, input.accountId);
    const waivers = input.waive ?? noWaiver;
    if (waivers.rules || waivers.capacity) requirePermission(actor, 'enrolment.over-capacity');
    const first = buyer.channel === 'web' ? await this.takeOrTell(input, buyer) : null;
    if (first?.taken) return { ...first.taken, deadlineAt: first.taken.expiresAt, again: false };
    for (let attempt = 1; attempt <= clashTriesMax; attempt += 1) {
      const facts = (attempt === 1 ? first?.facts : null) ?? (await this.factsFor(input, buyer, [input.personId]));
      const person = facts.people[0];
      if (person === undefined) throw refuse('cart-checkout.person-unknown', { personId: input.personId });
      if (facts.cart?.state === 'paying') throw refuse('cart-checkout.payment-in-progress');
      const refusal = whyNot(facts, person, input.occurrenceId === null ? 'session' : 'drop-in', waivers);
      if (refusal !== null) throw refusal;
      const refuseClash = facts.clashRule === 'refuse' && !waivers.rules;
      const line = await this.lanes.request(input.organizationId, { input, buyer, minutes: facts.holdMinutes, refuseClash, most: placesMaxFor(buyer, person) });
      // The same family took something else in between: the facts say now what, unless that is given up already.
      if (line !== 'clash') return line;
    }
    throw new DomainError('kernel.busy');
  }

  /** Whether each person of the account may take a place, and if not why: shown before choosing. */
  async eligibility(input: Omit<AddLineInput, 'personId'>, actor: Actor): Promise<Eligibility[]> {
    const buyer = buyerOf(actor, input.accountId);
    const facts = await this.factsFor(input, buyer, null);
    return facts.people.filter((person) => !person.archived).map((person) => {
      const refusal = whyNot(facts, person, input.occurrenceId === null ? 'session' : 'drop-in', input.waive ?? noWaiver);
      return {
        personId: person.id, firstName: person.firstName, lastName: person.lastName, birthDate: person.birthDate, isOwner: person.isOwner, eligible: refusal === null,
        inCart: person.claim?.kind === 'hold', refusal: refusal === null ? null : { code: refusal.code, details: refusal.details }, clash: person.claim === null ? clashOf(facts, person.id) : null,
      };
    });
  }

  private takeOrTell({ organizationId, personId, activityId, occurrenceId, locale = 'fr-CA' }: AddLineInput, { accountId }: Buyer): Promise<TakenOrTold> {
    requireIds({ organizationId, activityId, occurrenceId }, [personId]);
    return this.atOnce.request(organizationId, { lineId: newId(), claimId: newId(), cartId: newId(), accountId, personId, locale, activityId, occurrenceId });
  }

  private async factsFor(input: Omit<AddLineInput, 'personId'>, buyer: Buyer, people: readonly string[] | null): Promise<LineFacts> {
    requireIds(input, people ?? []);
    return this.facts.request(input.organizationId, { buyer, people, activityId: input.activityId, occurrenceId: input.occurrenceId });
  }

  private async tell(organizationId: string, asked: readonly FactsAsked[]): Promise<readonly (LineFacts | Error)[]> {
    const facts = await factsToHold(this.database.hot, organizationId, asked);
    return facts.map((one) => one ?? new DomainError('kernel.not-found', { organizationId }));
  }

  private async serve(organizationId: string, batch: readonly Asked[]): Promise<readonly (AddedLine | 'clash' | Error)[]> {
    const first = batch[0]?.input;
    assert(first, 'an empty batch');
    const requests = batch.map(({ input, buyer, minutes, refuseClash, most }) => ({
      lineId: newId(), claimId: newId(), cartId: newId(), accountId: buyer.accountId, personId: input.personId, channel: buyer.channel, staffUserId: buyer.staffUserId,
      locale: input.locale ?? 'fr-CA', minutes, over: input.waive?.capacity === true, most, ...(refuseClash ? { refuseClash } : {}),
    }));
    const wantTheSame = batch.every(({ input }) => input.activityId === first.activityId && input.occurrenceId === first.occurrenceId);
    const answers = wantTheSame
      ? await takePlaces(this.database.hot, organizationId, first, requests)
      : await takeGroups(this.database.hot, organizationId, batch.map(({ input }, group) => ({ ...(requests[group] as (typeof requests)[number]), group, together: false, activity: input.activityId, occurrence: input.occurrenceId })));
    return batch.map(({ input }, index) => {
      const taken = answers[index];
      assert(taken && taken.answer !== 'with-others', 'a place by itself');
      if (taken.answer === 'clash') return taken.answer;
      if (taken.answer === 'paying') return refuse('cart-checkout.payment-in-progress');
      if (taken.answer === 'cart-full') return refuse('cart-checkout.cart-full', { most: placesOfCartMax });
      if (taken.answer === 'other-cart') return refuse('cart-checkout.held-in-other-cart', { personId: input.personId });
      const refusal = refusalOfHold({ ...taken, answer: taken.answer }, input);
      if (refusal !== null) return refusal;
      assert(taken.cartId !== null && taken.lineId !== null && taken.claimId !== null && taken.expiresAt !== null, 'a granted place without a line');
      return { cartId: taken.cartId, lineId: taken.lineId, claimId: taken.claimId, deadlineAt: taken.expiresAt, again: taken.answer === 'same' };
    });
  }
}

function requireIds({ organizationId, activityId, occurrenceId }: Pick<AddLineInput, 'organizationId' | 'activityId' | 'occurrenceId'>, people: readonly string[]): void {
  assert([organizationId, activityId, ...(occurrenceId === null ? [] : [occurrenceId]), ...people].every(isId), 'ids of a cart line');
}

export interface Eligibility {
  readonly personId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: string | null;
  readonly isOwner: boolean;
  readonly eligible: boolean;
  readonly inCart: boolean;
  readonly refusal: { readonly code: string; readonly details: Readonly<Record<string, unknown>> } | null;
  /** Something else at the same time: to be said, and no obstacle unless the refusal says so. */
  readonly clash: Clash | null;
}
