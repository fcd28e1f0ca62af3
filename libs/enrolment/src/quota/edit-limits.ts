import { command, DomainError, newId, type Tx } from '@preau/kernel';
import { poolOf } from '../waiting/kept-places';
import { changeQuota, findRoom, insertQuota, limitPools, lockLimits, poolsOfQuota, type Quota, quotaOfActivity, removeQuota } from './quota.store';

/** Which places are limited: the session (null) or a single date. */
export interface LimitedPlaces {
  readonly activityId: string;
  readonly occurrenceId: string | null;
}
export type LimitTerms = Pick<Quota, 'counts' | 'tags' | 'nameFr' | 'nameEn' | 'capacity'>;

async function requirePool(tx: Tx, of: LimitedPlaces): Promise<string> {
  const poolId = await poolOf(tx, of);
  if (poolId === null) throw new DomainError('enrolment.pool-unknown', { activityId: of.activityId, occurrenceId: of.occurrenceId });
  return poolId;
}
const kindOf = (counts: Quota['counts']): Quota['kind'] => (counts === 'everyone' ? 'room' : counts === 'online' ? 'counter' : 'people');
/** @throws DomainError enrolment.limit-without-tags */
function termsOf({ counts, tags, nameFr, nameEn, capacity }: LimitTerms): LimitTerms {
  const named = counts === 'tagged' || counts === 'untagged' ? [...new Set(tags.map((tag) => tag.trim()))] : [];
  if (named.length === 0 && (counts === 'tagged' || counts === 'untagged')) throw new DomainError('enrolment.limit-without-tags', { counts });
  return { counts, tags: named, nameFr: nameFr.trim(), nameEn: nameEn.trim(), capacity };
}

/**
 * Limits places by more than their number: a room that others use too (everyone counts), what is sold on line of them, or
 * how many of a group of people. Who has a place already counts; nobody loses one.
 * @throws DomainError enrolment.pool-unknown, .limit-without-tags
 */
export const addLimit = command('enrolment.add-limit', async (tx, input: LimitedPlaces & LimitTerms): Promise<{ limitId: string }> => {
  const poolId = await requirePool(tx, input);
  await lockLimits(tx);
  const limitId = newId();
  const terms = termsOf(input);
  await insertQuota(tx, { id: limitId, kind: kindOf(input.counts), ...terms });
  await limitPools(tx, limitId, [poolId]);
  tx.note('activity', input.activityId, { limit: 'added', limitId, occurrenceId: input.occurrenceId, ...terms });
  return { limitId };
});

/** A room that exists limits these places too. @throws DomainError enrolment.pool-unknown, .limit-unknown */
export const shareRoom = command('enrolment.share-room', async (tx, input: LimitedPlaces & { readonly limitId: string }): Promise<{ limitId: string }> => {
  const { limitId } = input;
  const poolId = await requirePool(tx, input);
  await lockLimits(tx);
  if ((await findRoom(tx, limitId)) === null) throw new DomainError('enrolment.limit-unknown', { limitId });
  await limitPools(tx, limitId, [...(await poolsOfQuota(tx, limitId)).map((pool) => pool.poolId), poolId]);
  tx.note('activity', input.activityId, { limit: 'shared', limitId, occurrenceId: input.occurrenceId });
  return { limitId };
});

/** The limit as it was read, or somebody else was faster. */
async function lockLimit(tx: Tx, input: { readonly activityId: string; readonly limitId: string; readonly version: number }): Promise<Quota> {
  await lockLimits(tx);
  const quota = await quotaOfActivity(tx, input.activityId, input.limitId);
  if (quota === null || quota.kind === 'shared-dates') throw new DomainError('enrolment.limit-unknown', { limitId: input.limitId });
  if (quota.version !== input.version) throw new DomainError('enrolment.limit-changed', { limitId: quota.id, version: quota.version });
  return quota;
}

export type ChangeLimitInput = { readonly activityId: string; readonly limitId: string; readonly version: number } & LimitTerms;
/**
 * Another number, other people, another name; a room stays one. Fewer places than are used shows as overbooked until some
 * come free; more are for those who wait first.
 * @throws DomainError enrolment.limit-unknown, .limit-changed {version}, .limit-kind, .limit-without-tags
 */
export const changeLimit = command('enrolment.change-limit', async (tx, input: ChangeLimitInput): Promise<{ limitId: string }> => {
  const quota = await lockLimit(tx, input);
  if (kindOf(input.counts) !== quota.kind) throw new DomainError('enrolment.limit-kind', { limitId: quota.id, kind: quota.kind });
  const terms = termsOf(input);
  await changeQuota(tx, { id: quota.id, ...terms });
  tx.note('activity', input.activityId, { limit: 'changed', limitId: quota.id, capacityWas: quota.capacity, ...terms });
  return { limitId: quota.id };
});

export interface RemoveLimitInput {
  readonly activityId: string;
  readonly limitId: string;
  readonly version: number;
}
/** The limit is lifted from the places of an activity; when it limits nothing else it is gone. @throws DomainError enrolment.limit-unknown, .limit-changed {version} */
export const removeLimit = command('enrolment.remove-limit', async (tx, input: RemoveLimitInput): Promise<void> => {
  const quota = await lockLimit(tx, input);
  const others = (await poolsOfQuota(tx, quota.id)).filter((pool) => pool.activityId !== input.activityId);
  if (others.length === 0) await removeQuota(tx, quota.id);
  else await limitPools(tx, quota.id, others.map((pool) => pool.poolId));
  tx.note('activity', input.activityId, { limit: 'removed', limitId: quota.id, nameFr: quota.nameFr });
});
