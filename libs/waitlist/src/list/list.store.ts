import type { Sql, Tx } from '@preau/kernel';

export interface WaitingList {
  readonly poolId: string;
  readonly lastRank: number;
  readonly people: number;
  readonly callNumber: number;
  readonly callPlaces: number;
  readonly callEndsAt: Date | null;
  /** When those who wait were told that the activity left the store; null while it is there. */
  readonly withdrawnToldAt: Date | null;
}
/** The list of a pool, locked until the end of the transaction; null: nobody has ever waited there. */
export async function lockListOf(tx: Tx, poolId: string): Promise<WaitingList | null> {
  return tx.maybe<WaitingList>(
    `select pool_id as "poolId", last_rank as "lastRank", people, call_number as "callNumber", call_places as "callPlaces", call_ends_at as "callEndsAt", withdrawn_told_at as "withdrawnToldAt"
     from waitlist.list where organization_id = $1 and pool_id = $2 for update`,
    [tx.organizationId, poolId],
  );
}

/** Entries follow what became of their claims. */
export async function settle(tx: Tx, poolId: string): Promise<void> {
  await tx.query('select waitlist.settle($1, $2)', [tx.organizationId, poolId]);
}

export async function countWaiting(sql: Sql, poolId: string): Promise<number> {
  return (await sql.one<{ people: number }>("select count(*)::integer as people from waitlist.entry where organization_id = $1 and pool_id = $2 and status = 'waiting'", [sql.organizationId, poolId])).people;
}

/** The accounts of the people who wait, one for each person, in order of arrival; those who hold a place already wait for none. */
export async function accountsWaiting(sql: Sql, poolId: string): Promise<string[]> {
  const rows = await sql.query<{ accountId: string }>(
    `select e.account_id as "accountId" from waitlist.entry e where e.organization_id = $1 and e.pool_id = $2 and e.status = 'waiting'
       and not exists (select 1 from enrolment.claim c where c.organization_id = $1 and c.pool_id = $2 and c.person_id = e.person_id and c.state = 'live') order by e.rank`,
    [sql.organizationId, poolId],
  );
  return rows.map((row) => row.accountId);
}

export async function savePeople(tx: Tx, poolId: string, people: number): Promise<void> {
  await tx.query('update waitlist.list set people = $3 where organization_id = $1 and pool_id = $2', [tx.organizationId, poolId, people]);
}

/** Opens the list of a pool when somebody waits there for the first time, and answers the next rank. */
export async function nextRank(tx: Tx, pool: { readonly id: string; readonly activityId: string; readonly occurrenceId: string | null }): Promise<number> {
  const { rank } = await tx.one<{ rank: number }>(
    `insert into waitlist.list (organization_id, pool_id, activity_id, occurrence_id, last_rank) values ($1, $2, $3, $4, 1)
     on conflict (organization_id, pool_id) do update set last_rank = waitlist.list.last_rank + 1, look_again_at = null returning last_rank as rank`,
    [tx.organizationId, pool.id, pool.activityId, pool.occurrenceId],
  );
  return rank;
}

export async function saveCall(tx: Tx, poolId: string, call: { readonly number: number; readonly places: number; readonly endsAt: Date | null }): Promise<void> {
  await tx.query('update waitlist.list set call_number = $3, call_places = $4, call_ends_at = $5 where organization_id = $1 and pool_id = $2', [tx.organizationId, poolId, call.number, call.places, call.endsAt]);
}

export async function saveWithdrawnTold(tx: Tx, poolId: string, at: Date | null): Promise<void> {
  await tx.query('update waitlist.list set withdrawn_told_at = $3 where organization_id = $1 and pool_id = $2', [tx.organizationId, poolId, at]);
}

/** The sweeper leaves the list alone until then; null: it looks at once. */
export async function lookAgainAt(tx: Tx, poolId: string, at: Date | null): Promise<void> {
  await tx.query('update waitlist.list set look_again_at = $3 where organization_id = $1 and pool_id = $2 and look_again_at is distinct from $3', [tx.organizationId, poolId, at]);
}

/** What is being waited for, as far as an offer needs it. */
export interface WaitedFor {
  readonly activityId: string;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly startsAt: Date | null;
  readonly zone: string;
  /** Why nobody can be offered a place of it any more, or null. */
  readonly over: 'cancelled' | 'withdrawn' | 'over' | null;
  /** The store does not sell it now: nothing is offered by itself. */
  readonly closed: boolean;
  /** From then on it would make no sense; null: nobody knows. */
  readonly lastMoment: Date | null;
}
/** Of an opening window; instants are ISO texts. */
interface Times {
  readonly opensAt: string;
  readonly closesAt: string | null;
}
/** Reads catalog's activities, dates and opening rules. */
export async function waitedFor(sql: Sql, of: { readonly activityId: string; readonly occurrenceId: string | null }): Promise<WaitedFor> {
  const { windows, status, ...about } = await sql.one<WaitedFor & { readonly status: string; readonly windows: readonly Times[] | null }>(
    `select w.*, case when w.status = 'cancelled' or w."dateStatus" = 'cancelled' then 'cancelled' when w.status in ('withdrawn', 'draft') then 'withdrawn' when w."lastMoment" <= kernel.now() then 'over' end as over,
       w.status <> 'published' or w.opens > kernel.now() or w.closes <= kernel.now() as closed
     from (
       select a.id as "activityId", a.name_fr as "labelFr", a.name_en as "labelEn", c.starts_at as "startsAt", o.time_zone as zone, a.status, c.status as "dateStatus",
         a.registration_opens_at as opens, a.registration_closes_at as closes, coalesce(c.starts_at, (a.ends_on + 1)::timestamp at time zone o.time_zone) as "lastMoment",
         catalog.opening_rules_for(a.organization_id, a.id) -> 'windows' as windows
       from catalog.activity a
       join organization.organization o on o.id = a.organization_id
       left join catalog.occurrence c on c.organization_id = a.organization_id and c.id = $3
       where a.organization_id = $1 and a.id = $2
     ) w`,
    [sql.organizationId, of.activityId, of.occurrenceId],
  );
  return windows === null || windows.length === 0 ? about : { ...about, closed: status !== 'published' || !windows.some((window) => isOpen(window, sql.now)) };
}

/** For one group at least: who waits was judged by the same windows when they joined. */
function isOpen({ opensAt, closesAt }: Times, now: Date): boolean {
  return Date.parse(opensAt) <= now.getTime() && (closesAt === null || Date.parse(closesAt) > now.getTime());
}

/** Lists of an activity, or of some of its dates, in the order in which pools are locked. */
export async function listsOf(sql: Sql, of: { readonly activityId: string; readonly occurrenceIds: readonly string[] | null }): Promise<string[]> {
  const rows = await sql.query<{ poolId: string }>(
    'select pool_id as "poolId" from waitlist.list where organization_id = $1 and activity_id = $2 and ($3::uuid[] is null or occurrence_id = any ($3)) order by pool_id',
    [sql.organizationId, of.activityId, of.occurrenceIds],
  );
  return rows.map((row) => row.poolId);
}
