import { command, DomainError, type Tx } from '@preau/kernel';
import { putOfferIntoCart, refusalOfLimit, takeKeptPlace } from '@preau/enrolment';
import { countAhead, giveOffer } from '../entry/entry.store';
import { lockEntry, type LockedEntry } from '../entry/lock-entry';
import { refuse } from '../errors';
import { waitedFor } from '../list/list.store';
import { tellWaiting } from '../list/lock-list';
import { takeFromCall } from './serve-list';

export interface TakeOfferInput {
  readonly entryId: string;
  /** Whose entry it must be. */
  readonly accountId: string;
  /** The cart, locked by whoever calls, that holds the place from now on. */
  readonly cartId: string;
  readonly until: Date;
  /** Staff register somebody before their turn, with whatever place there is. */
  readonly byStaff: boolean;
}
export interface TakenOffer {
  readonly claimId: string;
  readonly poolId: string;
  readonly activityId: string;
  readonly occurrenceId: string | null;
  readonly personId: string;
  /** It was in that cart already. */
  readonly again: boolean;
}
type Taken = Pick<TakenOffer, 'claimId' | 'again'>;

/**
 * The place offered to somebody becomes a hold of a cart; of a call to everybody, the first to ask has it. Under the
 * lock of the pool: an offer has either ended or been accepted, never both. Asking again answers the same hold.
 * @throws DomainError waitlist.entry-unknown, .offer-expired, .passed-on, .taken-by-others, .not-offered, .no-place, .over; enrolment.already-registered
 */
export const takeOffer = command('waitlist.take-offer', async (tx, input: TakeOfferInput): Promise<TakenOffer> => {
  const locked = await lockEntry(tx, input);
  const { entry, pool } = locked;
  const { over } = await waitedFor(tx, pool);
  if (over !== null && (!input.byStaff || over === 'cancelled')) throw refuse('waitlist.over', { activityId: pool.activityId, because: over });
  const taken = entry.status === 'offered' ? await acceptOffer(tx, locked, input) : { claimId: await takeKept(tx, locked, input), again: false };
  await tellWaiting(tx, pool);
  if (!taken.again) tx.note('account', entry.accountId, { waitlist: 'accepted', entryId: entry.id, activityId: pool.activityId, personId: entry.personId });
  return { ...taken, poolId: pool.id, activityId: pool.activityId, occurrenceId: pool.occurrenceId, personId: entry.personId };
});

async function acceptOffer(tx: Tx, { entry, pool }: LockedEntry, input: TakeOfferInput): Promise<Taken> {
  const expired = refuse('waitlist.offer-expired', { deadlineAt: entry.deadlineAt?.toISOString() ?? null });
  if (entry.claimId === null) throw expired;
  if (await putOfferIntoCart(tx, { poolId: pool.id, claimId: entry.claimId, cartId: input.cartId, until: input.until })) {
    await giveOffer(tx, entry.id, { claimId: entry.claimId, deadlineAt: input.until, accepted: true });
    return { claimId: entry.claimId, again: false };
  }
  const claim = await tx.maybe<{ cartId: string }>("select cart_id as \"cartId\" from enrolment.claim where organization_id = $1 and id = $2 and state = 'live' and kind = 'hold'", [tx.organizationId, entry.claimId]);
  if (claim === null) throw expired;
  // It is in a cart already: of this one, fine; of the counter's or the family's own, it is bought there.
  if (claim.cartId !== input.cartId) throw refuse('waitlist.status-forbids', { status: 'in-cart' });
  return { claimId: entry.claimId, again: true };
}

async function takeKept(tx: Tx, { entry, pool, list }: LockedEntry, input: TakeOfferInput): Promise<string> {
  const registered = new DomainError('enrolment.already-registered', { activityId: pool.activityId, occurrenceId: pool.occurrenceId, personId: entry.personId });
  if (entry.status === 'registered') throw registered;
  if (entry.status === 'expired') throw refuse('waitlist.offer-expired', { deadlineAt: entry.deadlineAt?.toISOString() ?? null });
  if (entry.status === 'declined' || entry.status === 'left') throw refuse('waitlist.passed-on', { status: entry.status });
  const wasCalled = entry.status === 'waiting' && entry.callNumber !== null && entry.callNumber === list.callNumber;
  const called = wasCalled && list.callEndsAt !== null && list.callEndsAt > tx.now;
  if (!called && !input.byStaff) {
    if (wasCalled) throw refuse('waitlist.taken-by-others', { activityId: pool.activityId });
    throw refuse('waitlist.not-offered', { ahead: await countAhead(tx, entry) });
  }
  const taken = await takeKeptPlace(tx, { poolId: pool.id, accountId: entry.accountId, personId: entry.personId, cartId: input.cartId, until: input.until, fromRoom: input.byStaff || pool.limited, atCounter: input.byStaff });
  if (taken.answer === 'none') throw refuse(input.byStaff ? 'waitlist.no-place' : 'waitlist.taken-by-others', { activityId: pool.activityId });
  if (taken.answer === 'has-place') throw registered;
  if (taken.answer !== 'taken') throw refusalOfLimit(taken.answer, pool);
  await giveOffer(tx, entry.id, { claimId: taken.claimId, deadlineAt: input.until, accepted: true });
  await takeFromCall(tx, pool, list);
  return taken.claimId;
}
