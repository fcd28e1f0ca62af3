import type { Sql, Tx } from '@preau/kernel';
import type { LimitMet } from '../pool/hold-answer';

/** What a limit is, and whose places it counts. */
export interface Quota {
  readonly id: string;
  readonly kind: LimitMet['kind'];
  readonly counts: LimitMet['counts'];
  readonly tags: readonly string[];
  readonly nameFr: string;
  readonly nameEn: string;
  readonly capacity: number;
  readonly used: number;
  readonly overbooked: number;
  readonly version: number;
}
const columns = 'q.id, q.kind, q.counts, q.tags, q.name_fr as "nameFr", q.name_en as "nameEn", q.capacity, q.used, q.overbooked, q.version';

/** A limit of one of the pools of an activity; null: it limits none of them. */
export async function quotaOfActivity(sql: Sql, activityId: string, quotaId: string): Promise<Quota | null> {
  return sql.maybe<Quota>(
    `select ${columns} from enrolment.quota q where q.organization_id = $1 and q.id = $3 and exists (
       select 1 from enrolment.pool_quota l join enrolment.pool p on p.organization_id = l.organization_id and p.id = l.pool_id
       where l.organization_id = $1 and l.quota_id = q.id and p.activity_id = $2)`,
    [sql.organizationId, activityId, quotaId],
  );
}

/** A room, whatever it limits. */
export async function findRoom(sql: Sql, quotaId: string): Promise<Quota | null> {
  return sql.maybe<Quota>(`select ${columns} from enrolment.quota q where q.organization_id = $1 and q.id = $2 and q.kind = 'room'`, [sql.organizationId, quotaId]);
}

export interface LimitOfPool extends Quota {
  /** The pool that it limits: the session (null), or a date. */
  readonly occurrenceId: string | null;
  /** The other activities that share it. */
  readonly sharedWith: readonly { readonly activityId: string; readonly nameFr: string; readonly nameEn: string }[];
}
/** The limits of every pool of an activity; the rooms of dates that are counted together are left out. Reads catalog's names. */
export async function limitsOf(sql: Sql, activityId: string): Promise<LimitOfPool[]> {
  return sql.query<LimitOfPool>(
    `select ${columns}, p.occurrence_id as "occurrenceId", coalesce((
       select jsonb_agg(distinct jsonb_build_object('activityId', a.id, 'nameFr', a.name_fr, 'nameEn', a.name_en))
       from enrolment.pool_quota m join enrolment.pool o on o.organization_id = m.organization_id and o.id = m.pool_id and o.activity_id <> $2
       join catalog.activity a on a.organization_id = o.organization_id and a.id = o.activity_id
       where m.organization_id = $1 and m.quota_id = q.id), '[]') as "sharedWith"
     from enrolment.pool p
     join enrolment.pool_quota l on l.organization_id = p.organization_id and l.pool_id = p.id
     join enrolment.quota q on q.organization_id = l.organization_id and q.id = l.quota_id and q.kind <> 'shared-dates'
     where p.organization_id = $1 and p.activity_id = $2 order by p.occurrence_id is not null, q.name_fr, q.id limit 500`,
    [sql.organizationId, activityId],
  );
}

/** Rooms that the session of an activity does not share yet. */
export async function roomsBeside(sql: Sql, activityId: string): Promise<Quota[]> {
  return sql.query<Quota>(
    `select ${columns} from enrolment.quota q where q.organization_id = $1 and q.kind = 'room' and not exists (
       select 1 from enrolment.pool_quota l join enrolment.pool p on p.organization_id = l.organization_id and p.id = l.pool_id
       where l.organization_id = $1 and l.quota_id = q.id and p.activity_id = $2) order by q.name_fr, q.id limit 200`,
    [sql.organizationId, activityId],
  );
}

export async function insertQuota(tx: Tx, quota: Pick<Quota, 'id' | 'kind' | 'counts' | 'tags' | 'nameFr' | 'nameEn' | 'capacity'>): Promise<void> {
  await tx.query('insert into enrolment.quota (organization_id, id, kind, counts, tags, name_fr, name_en, capacity) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    tx.organizationId, quota.id, quota.kind, quota.counts, quota.tags, quota.nameFr, quota.nameEn, quota.capacity,
  ]);
}

export async function poolsOfQuota(sql: Sql, quotaId: string): Promise<{ readonly poolId: string; readonly activityId: string }[]> {
  return sql.query(
    `select p.id as "poolId", p.activity_id as "activityId" from enrolment.pool_quota l join enrolment.pool p on p.organization_id = l.organization_id and p.id = l.pool_id
     where l.organization_id = $1 and l.quota_id = $2`,
    [sql.organizationId, quotaId],
  );
}

/** These pools and no others are limited; who is in them counts. */
export async function limitPools(tx: Tx, quotaId: string, poolIds: readonly string[]): Promise<void> {
  await tx.query('select enrolment.limit_pools($1, $2, $3)', [tx.organizationId, quotaId, poolIds]);
}

export async function changeQuota(tx: Tx, quota: Pick<Quota, 'id' | 'counts' | 'tags' | 'nameFr' | 'nameEn' | 'capacity'>): Promise<void> {
  await tx.query('select enrolment.change_quota($1, $2, $3, $4, $5, $6, $7)', [tx.organizationId, quota.id, quota.nameFr, quota.nameEn, quota.counts, quota.tags, quota.capacity]);
}

export async function removeQuota(tx: Tx, quotaId: string): Promise<void> {
  await tx.query('select enrolment.remove_quota($1, $2)', [tx.organizationId, quotaId]);
}

/** Edits of limits of an organization stand in line: each sees the version that the one before it left. */
export async function lockLimits(tx: Tx): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('enrolment.limits ' || $1, 0))", [tx.organizationId]);
}

/** Where the session and single dates count together, each date to come has its room; where not, none has. */
export async function followCounting(tx: Tx, activityId: string): Promise<void> {
  await tx.query('select enrolment.follow_counting($1, $2)', [tx.organizationId, activityId]);
}
