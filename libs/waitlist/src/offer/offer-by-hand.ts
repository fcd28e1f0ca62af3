import { command, DomainError } from '@preau/kernel';
import { openKeptPlaces, poolOf, refusalOfLimit, takeKeptPlace } from '@preau/enrolment';
import { giveOffer } from '../entry/entry.store';
import { lockEntry } from '../entry/lock-entry';
import { refuse } from '../errors';
import { waitedFor } from '../list/list.store';
import { lockList, tellWaiting } from '../list/lock-list';
import { rulesFor } from '../rules/rules.store';
import { endOfOffer, takeFromCall, tell } from './serve-list';

/**
 * Staff offer a place to whom they choose: a kept one, or one that anybody could take.
 * @throws DomainError waitlist.entry-unknown, .status-forbids, .over, .no-place; enrolment.already-registered
 */
export const offerByHand = command('waitlist.offer-by-hand', async (tx, input: { readonly entryId: string }): Promise<{ deadlineAt: Date }> => {
  const { entry, pool, list } = await lockEntry(tx, { entryId: input.entryId, accountId: null });
  if (entry.status !== 'waiting' && entry.status !== 'skipped') throw refuse('waitlist.status-forbids', { status: entry.status });
  const about = await waitedFor(tx, pool);
  if (about.over !== null) throw refuse('waitlist.over', { activityId: pool.activityId });
  const deadlineAt = endOfOffer(tx, await rulesFor(tx, pool.activityId), about);
  const taken = await takeKeptPlace(tx, { poolId: pool.id, accountId: entry.accountId, personId: entry.personId, cartId: null, until: deadlineAt, fromRoom: true });
  if (taken.answer === 'none') throw refuse('waitlist.no-place', { activityId: pool.activityId });
  if (taken.answer === 'has-place') throw new DomainError('enrolment.already-registered', { activityId: pool.activityId, occurrenceId: pool.occurrenceId, personId: entry.personId });
  if (taken.answer !== 'taken') throw refusalOfLimit(taken.answer, pool);
  await giveOffer(tx, entry.id, { claimId: taken.claimId, deadlineAt, accepted: false });
  await takeFromCall(tx, pool, list);
  await tellWaiting(tx, pool);
  await tell(tx, [entry], about, { deadlineAt, everyone: false, key: taken.claimId });
  tx.note('account', entry.accountId, { waitlist: 'offered', entryId: entry.id, activityId: pool.activityId, personId: entry.personId });
  return { deadlineAt };
});

/** Staff let everybody have what is kept for the people who wait. @throws DomainError enrolment.pool-unknown */
export const openToEverybody = command('waitlist.open-to-everybody', async (tx, input: { readonly activityId: string; readonly occurrenceId: string | null }): Promise<{ places: number }> => {
  const poolId = await poolOf(tx, input);
  const locked = poolId === null ? null : await lockList(tx, poolId);
  if (locked === null) throw new DomainError('enrolment.pool-unknown', { activityId: input.activityId, occurrenceId: input.occurrenceId });
  const places = await openKeptPlaces(tx, locked.pool.id);
  tx.note('activity', input.activityId, { waitlist: 'opened', occurrenceId: input.occurrenceId, places });
  return { places };
});
