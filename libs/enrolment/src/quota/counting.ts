import { command, DomainError, read, type Sql } from '@preau/kernel';
import { followCounting, type LimitOfPool, limitsOf, type Quota, roomsBeside } from './quota.store';

export interface CountingView {
  /** A place of the session is a place of each of its dates to come, and the other way round. */
  readonly shared: boolean;
  /** Said for this activity, whatever its organization does. */
  readonly ofActivity: boolean;
}
export interface LimitsView {
  readonly counting: CountingView;
  readonly limits: readonly LimitOfPool[];
  /** Rooms that exist and may be shared. */
  readonly rooms: readonly Quota[];
}

async function activitiesWithDates(sql: Sql): Promise<string[]> {
  return (await sql.query<{ activityId: string }>('select distinct activity_id as "activityId" from enrolment.pool where organization_id = $1 and occurrence_id is not null order by 1', [sql.organizationId])).map((one) => one.activityId);
}
async function requireActivity(sql: Sql, activityId: string): Promise<void> {
  if ((await sql.query('select 1 from catalog.activity where organization_id = $1 and id = $2', [sql.organizationId, activityId])).length === 0) throw new DomainError('kernel.not-found', { activityId });
}

/** Whether sessions and single dates count together where an activity says nothing. */
export const viewCounting = read('enrolment.view-counting', async (sql): Promise<{ shared: boolean }> => {
  const row = await sql.maybe<{ shared: boolean }>('select shared from enrolment.organization_counting where organization_id = $1', [sql.organizationId]);
  return { shared: row?.shared === true };
});

/** Every activity that says nothing of its own follows, with those who have a place already; nobody loses one. */
export const saveCounting = command('enrolment.save-counting', async (tx, input: { readonly shared: boolean }): Promise<{ shared: boolean }> => {
  await tx.query('insert into enrolment.organization_counting (organization_id, shared) values ($1, $2) on conflict (organization_id) do update set shared = excluded.shared', [tx.organizationId, input.shared]);
  for (const activityId of await activitiesWithDates(tx)) await followCounting(tx, activityId);
  tx.note('organization', tx.organizationId, { datesShared: input.shared });
  return { shared: input.shared };
});

export interface SaveActivityCountingInput {
  readonly activityId: string;
  /** Null: as the organization does. */
  readonly shared: boolean | null;
}
/** @throws DomainError kernel.not-found */
export const saveActivityCounting = command('enrolment.save-activity-counting', async (tx, input: SaveActivityCountingInput): Promise<CountingView> => {
  await requireActivity(tx, input.activityId);
  if (input.shared === null) await tx.query('delete from enrolment.activity_counting where organization_id = $1 and activity_id = $2', [tx.organizationId, input.activityId]);
  else {
    await tx.query(
      'insert into enrolment.activity_counting (organization_id, activity_id, shared) values ($1, $2, $3) on conflict (organization_id, activity_id) do update set shared = excluded.shared',
      [tx.organizationId, input.activityId, input.shared],
    );
  }
  await followCounting(tx, input.activityId);
  tx.note('activity', input.activityId, { datesShared: input.shared });
  return countingOf(tx, input.activityId);
});

async function countingOf(sql: Sql, activityId: string): Promise<CountingView> {
  return sql.one<CountingView>(
    'select enrolment.dates_are_shared($1, $2) as shared, exists (select 1 from enrolment.activity_counting where organization_id = $1 and activity_id = $2) as "ofActivity"',
    [sql.organizationId, activityId],
  );
}

/** Everything that limits the places of an activity beside their number. @throws DomainError kernel.not-found */
export const viewLimits = read('enrolment.view-limits', async (sql, input: { readonly activityId: string }): Promise<LimitsView> => {
  await requireActivity(sql, input.activityId);
  return { counting: await countingOf(sql, input.activityId), limits: await limitsOf(sql, input.activityId), rooms: await roomsBeside(sql, input.activityId) };
});
