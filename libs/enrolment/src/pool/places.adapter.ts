import { assert, type Database, isId, Lanes, newId } from '@preau/kernel';
import { type HoldAnswer, refusalOf } from './hold-answer';

export interface HoldRequest {
  readonly organizationId: string;
  readonly accountId: string;
  readonly personId: string;
  readonly activityId: string;
  /** The drop-in date; null is the whole session. */
  readonly occurrenceId: string | null;
  readonly cartId: string | null;
  /** How long the place is kept, from now. */
  readonly minutes: number;
  /** Staff with the permission 'enrolment.over-capacity' only; whoever calls has checked it. */
  readonly allowOverCapacity?: boolean;
  /** Where it is asked for; some places are sold at the counter only. Left out: on line. */
  readonly channel?: 'web' | 'counter';
}

export interface HeldPlace {
  readonly claimId: string;
  readonly poolId: string;
  readonly expiresAt: Date;
  /** True when this is a hold that the person had before. */
  readonly again: boolean;
}

const holdPlaces = {
  name: 'enrolment.hold-places',
  text: `select h.answer, h.claim_id as "claimId", h.pool_id as "poolId", h.cart_id as "cartId", h.expires_at as "expiresAt", h.back_at as "backAt"
         from enrolment.hold_places($1, $2, $3, (
           select jsonb_agg(r.request || jsonb_build_object('until', kernel.now() + make_interval(mins => (r.request ->> 'minutes')::integer)) order by r.n)
           from jsonb_array_elements($4::jsonb) with ordinality as r(request, n)
         )) h order by h.n`,
} as const;

/**
 * The door at which places are asked for. Requests for the same pool go through one lane per process: one statement in
 * flight, up to 200 people answered by it in order of arrival. One round trip to PostgreSQL for a batch.
 */
export class Places {
  private readonly lanes: Lanes<HoldRequest, HeldPlace>;
  constructor(private readonly database: Database) {
    this.lanes = new Lanes((_key, requests) => this.serve(requests));
  }

  /**
   * Holds a place for a while. Asking again for the same person returns the hold there is.
   * @throws DomainError enrolment.full | enrolment.held-by-others | enrolment.already-registered | enrolment.pool-unknown | kernel.busy
   */
  hold(request: HoldRequest): Promise<HeldPlace> {
    assert(isId(request.organizationId) && isId(request.activityId) && (request.occurrenceId === null || isId(request.occurrenceId)), 'ids of a hold');
    assert(Number.isInteger(request.minutes) && request.minutes > 0, 'minutes of a hold');
    return this.lanes.request(`${request.organizationId} ${request.activityId} ${request.occurrenceId ?? ''}`, request);
  }

  private async serve(requests: readonly HoldRequest[]): Promise<readonly (HeldPlace | Error)[]> {
    const first = requests[0];
    assert(first, 'an empty batch');
    const asked = requests.map((request) => ({
      claimId: newId(), accountId: request.accountId, personId: request.personId, cartId: request.cartId, minutes: request.minutes, over: request.allowOverCapacity === true, channel: request.channel ?? 'web',
    }));
    const result = await this.database.hot.query<HoldAnswer>({ ...holdPlaces, values: [first.organizationId, first.activityId, first.occurrenceId, JSON.stringify(asked)] });
    return requests.map((request, index) => {
      const answer = result.rows[index];
      assert(answer, 'hold_places answered too few');
      const refusal = refusalOf(answer, request);
      if (refusal !== null) return refusal;
      assert(answer.claimId !== null && answer.poolId !== null && answer.expiresAt !== null, 'a granted place without a claim');
      return { claimId: answer.claimId, poolId: answer.poolId, expiresAt: answer.expiresAt, again: answer.answer === 'same' };
    });
  }
}
