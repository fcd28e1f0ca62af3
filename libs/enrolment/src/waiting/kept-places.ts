import { newId, type Tx } from '@preau/kernel';
import type { LimitAnswer } from '../pool/hold-answer';

/** A pool as it is under its lock. */
export interface LockedPool {
  readonly id: string;
  readonly activityId: string;
  readonly occurrenceId: string | null;
  readonly capacity: number;
  readonly taken: number;
  readonly held: number;
  readonly reserved: number;
  readonly waiting: number;
  /** Its places need more than their own number. */
  readonly limited: boolean;
}

/** Locks a pool until the end of the transaction, once what has expired in it has been given back. Null: there is none. */
export async function lockPool(tx: Tx, poolId: string): Promise<LockedPool | null> {
  await tx.query('select 1 from enrolment.pool where organization_id = $1 and id = $2 for update', [tx.organizationId, poolId]);
  await tx.query('select enrolment.lapse_expired($1, $2)', [tx.organizationId, poolId]);
  return tx.maybe<LockedPool>(
    'select id, activity_id as "activityId", occurrence_id as "occurrenceId", capacity, taken, held, reserved, waiting, limited from enrolment.pool where organization_id = $1 and id = $2',
    [tx.organizationId, poolId],
  );
}

/** The pool of a session (no occurrence) or of a drop-in date; null when it is not sold that way. */
export async function poolOf(tx: Tx, of: { readonly activityId: string; readonly occurrenceId: string | null }): Promise<string | null> {
  const pool = await tx.maybe<{ id: string }>('select id from enrolment.pool where organization_id = $1 and activity_id = $2 and occurrence_id is not distinct from $3::uuid', [tx.organizationId, of.activityId, of.occurrenceId]);
  return pool?.id ?? null;
}

export interface TakeKeptPlaceInput {
  readonly poolId: string;
  readonly accountId: string;
  readonly personId: string;
  /** The cart that holds it at once; null makes an offer. */
  readonly cartId: string | null;
  readonly until: Date;
  /** When none is kept, one that anybody could take will do. */
  readonly fromRoom?: boolean;
  /** Staff register the person now. */
  readonly atCounter?: boolean;
}
/** Gives a kept place to one person who waits. */
export async function takeKeptPlace(tx: Tx, input: TakeKeptPlaceInput): Promise<{ readonly answer: 'taken'; readonly claimId: string } | { readonly answer: 'has-place' | 'none' | LimitAnswer }> {
  const claimId = newId();
  const { answer } = await tx.one<{ answer: 'taken' | 'has-place' | 'none' | LimitAnswer }>('select enrolment.take_kept_place($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as answer', [
    tx.organizationId, input.poolId, claimId, input.cartId === null ? 'offer' : 'hold', input.accountId, input.personId, input.cartId, input.until, input.fromRoom === true, input.atCounter === true,
  ]);
  return answer === 'taken' ? { answer, claimId } : { answer };
}

/** An offer becomes a hold of a cart. False: it has ended, by its time or otherwise. */
export async function putOfferIntoCart(tx: Tx, input: { readonly poolId: string; readonly claimId: string; readonly cartId: string; readonly until: Date }): Promise<boolean> {
  const { done } = await tx.one<{ done: boolean }>('select enrolment.put_offer_into_cart($1, $2, $3, $4, $5) as done', [tx.organizationId, input.poolId, input.claimId, input.cartId, input.until]);
  return done;
}

/** What is kept for the people who wait becomes anybody's: all of it, or so many places. Answers how many. */
export async function openKeptPlaces(tx: Tx, poolId: string, atMost: number | null = null): Promise<number> {
  return (await tx.one<{ places: number }>('select enrolment.open_kept_places($1, $2, $3) as places', [tx.organizationId, poolId, atMost])).places;
}

/** Tells the quotas of a pool who waits there for a place of them: the accounts of the people who wait, one for each. Under the lock of the pool. */
export async function tellQuotasWaiting(tx: Tx, poolId: string, accountIds: readonly string[]): Promise<void> {
  await tx.query('select enrolment.tell_quotas_waiting($1, $2, $3)', [tx.organizationId, poolId, accountIds]);
}
