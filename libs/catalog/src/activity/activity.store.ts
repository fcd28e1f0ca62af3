import { assert, type Tx } from '@preau/kernel';
import { refusal } from '../errors';
import type { Activity, ActivityStatus } from './activity';
import { activityTable } from './activity.table';

/** @throws DomainError catalog.activity-not-found */
export async function lockActivity(tx: Tx, id: string): Promise<Activity> {
  const activity = await tx.orm.findOne(activityTable, { where: { organizationId: tx.organizationId, id }, lock: { mode: 'pessimistic_write' } });
  if (activity === null) throw refusal('catalog.activity-not-found', { activityId: id });
  return activity;
}

export async function insertActivity(tx: Tx, activity: Activity): Promise<void> {
  await tx.orm.insert(activityTable, activity);
}

/** Keeps a changed activity under its next version; the row must be locked by this transaction. */
export async function saveActivity(tx: Tx, before: Activity, changes: Partial<Activity>): Promise<Activity> {
  const after: Activity = { ...before, ...changes, version: before.version + 1 };
  const { organizationId, id, source: _source, sourceKey: _sourceKey, startsOn: _startsOn, endsOn: _endsOn, ...values } = after;
  const updated = await tx.orm.update(activityTable, { organizationId, id, version: before.version }, values);
  assert(updated.affected === 1, 'the activity was not locked');
  return after;
}

/** @throws DomainError catalog.program-not-found, catalog.category-not-found, catalog.location-not-found when a heading or place is not this organization's */
export async function requireHeadings(tx: Tx, activity: Pick<Activity, 'programId' | 'categoryId' | 'locationId'>): Promise<void> {
  const { program, category, location } = await tx.one<{ program: boolean; category: boolean; location: boolean }>(
    `select exists (select 1 from catalog.program where organization_id = $1 and id = $2) as program,
       exists (select 1 from catalog.category where organization_id = $1 and id = $3 and program_id = $2) as category,
       $4::uuid is null or exists (select 1 from catalog.location where organization_id = $1 and id = $4) as location`,
    [tx.organizationId, activity.programId, activity.categoryId, activity.locationId],
  );
  if (!program) throw refusal('catalog.program-not-found', { programId: activity.programId });
  if (!category) throw refusal('catalog.category-not-found', { categoryId: activity.categoryId });
  if (!location) throw refusal('catalog.location-not-found', { locationId: activity.locationId });
}

/** Locks several, in one order for everybody. @throws DomainError catalog.activity-not-found naming the first that is missing */
export async function lockActivities(tx: Tx, ids: readonly string[]): Promise<Pick<Activity, 'id' | 'status' | 'startsOn' | 'sessionPriceCents' | 'dropInPriceCents' | 'sessionCapacity' | 'dropInCapacity'>[]> {
  const rows = await tx.query<Activity>(
    `select id, status, starts_on as "startsOn", session_price_cents as "sessionPriceCents", drop_in_price_cents as "dropInPriceCents", session_capacity as "sessionCapacity", drop_in_capacity as "dropInCapacity"
     from catalog.activity where organization_id = $1 and id = any($2) order by id for update`,
    [tx.organizationId, ids],
  );
  const found = new Set(rows.map((row) => row.id));
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) throw refusal('catalog.activity-not-found', { activityId: missing });
  return rows;
}
export async function setStatus(tx: Tx, ids: readonly string[], status: ActivityStatus): Promise<void> {
  await tx.query('update catalog.activity set status = $3, version = version + 1 where organization_id = $1 and id = any($2)', [tx.organizationId, ids, status]);
}
