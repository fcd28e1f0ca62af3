import { command, DomainError } from '@preau/kernel';
import { poolOf } from '@preau/enrolment';
import { refuse } from '../errors';
import { nextRank, waitedFor } from '../list/list.store';
import { lockList, tellWaiting } from '../list/lock-list';
import { rulesFor } from '../rules/rules.store';
import { countAhead, countOfAccount, insertEntry, turnOf } from './entry.store';

export interface JoinListInput {
  readonly accountId: string;
  readonly personId: string;
  readonly activityId: string;
  /** The date of a drop-in; null waits for the session. */
  readonly occurrenceId: string | null;
  /** A clerk puts whom they like into the line. */
  readonly byStaff?: boolean;
}
export interface JoinedList {
  readonly entryId: string;
  /** How many people wait before this one; 0: next. */
  readonly ahead: number;
}

/** Of one family in one line. Each is asked in turn and has the whole time to answer: with more, people who do not exist would keep everybody else waiting for weeks. */
export const ofFamilyMax = 10;

/**
 * Puts a person at the end of the line of a full activity. Whether they may register at all (age, dates, whose person it
 * is) is known to whoever calls.
 * @throws DomainError waitlist.off, .over, .already-waiting, .family-waits, .not-full; enrolment.pool-unknown, enrolment.already-registered
 */
export const joinList = command('waitlist.join', async (tx, input: JoinListInput): Promise<JoinedList> => {
  const { activityId, occurrenceId, personId } = input;
  const poolId = await poolOf(tx, input);
  const locked = poolId === null ? null : await lockList(tx, poolId);
  if (locked === null) throw new DomainError('enrolment.pool-unknown', { activityId, occurrenceId });
  const { pool } = locked;
  if ((await rulesFor(tx, activityId)).mode === 'off') throw refuse('waitlist.off', { activityId });
  if ((await waitedFor(tx, pool)).over !== null) throw refuse('waitlist.over', { activityId });
  const turn = await turnOf(tx, pool.id, personId);
  if (turn !== null) throw refuse('waitlist.already-waiting', { personId, entryId: turn.id });
  if (input.byStaff !== true && (await countOfAccount(tx, pool.id, input.accountId)) >= ofFamilyMax) throw refuse('waitlist.family-waits', { activityId, most: ofFamilyMax });
  const has = await tx.query("select 1 from enrolment.claim where organization_id = $1 and pool_id = $2 and person_id = $3 and state = 'live'", [tx.organizationId, pool.id, personId]);
  if (has.length > 0) throw new DomainError('enrolment.already-registered', { activityId, occurrenceId, personId });
  const isKeptOut = pool.limited && (await tx.one<{ out: boolean }>('select enrolment.has_no_room($1, $2, $3) as out', [tx.organizationId, pool.id, input.accountId])).out;
  // Where a limit is what others wait for, a place of the pool may be anybody's whom it does not keep out.
  if ((pool.waiting === 0 || pool.limited) && pool.capacity > pool.taken + pool.held + pool.reserved && !isKeptOut) throw refuse('waitlist.not-full', { activityId, occurrenceId });
  const rank = await nextRank(tx, pool);
  const entryId = await insertEntry(tx, { poolId: pool.id, rank, accountId: input.accountId, personId });
  await tellWaiting(tx, pool);
  tx.note('account', input.accountId, { waitlist: 'joined', entryId, activityId, occurrenceId, personId });
  return { entryId, ahead: await countAhead(tx, { poolId: pool.id, rank }) };
});
