import type { Sql, Tx } from '@preau/kernel';
import type { OpeningFacts } from '../eligibility/opening-hours';

export interface Wish {
  readonly activityId: string;
  readonly personIds: readonly string[];
  readonly together: boolean;
  readonly addedAt: Date;
}
/** Whoever is in the family no more is wished for no more. */
const people = `array(select u.id from unnest(w.person_ids) with ordinality as u(id, n) join household.person p on p.id = u.id and p.account_id = w.account_id order by u.n)`;
const columns = `w.activity_id as "activityId", ${people} as "personIds", w.together, w.added_at as "addedAt"`;
/** What left the store is on nobody's list any more: withdrawn, cancelled, over, or not shown. */
const offered = (shown: string): string => `exists (select 1 from catalog.activity a join catalog.program p on p.organization_id = a.organization_id and p.id = a.program_id
  where a.organization_id = w.organization_id and a.id = w.activity_id and a.status = 'published' and p.status = 'published' and not a.over${shown})`;
const stillOffered = offered(" and coalesce(a.visibility, p.visibility) <> 'none'");

/** In the order in which they were added. Reads catalog's activities. */
export async function wishesOf(sql: Sql, accountId: string): Promise<Wish[]> {
  return sql.query<Wish>(`select ${columns} from cart_checkout.wish w where w.organization_id = $1 and w.account_id = $2 and ${stillOffered} order by w.added_at, w.activity_id`, [sql.organizationId, accountId]);
}

/** Null when the activity cannot be wished for. One more of a family is counted with the row locked that all of them share. */
export async function mayBeWished(tx: Tx, accountId: string, activityId: string): Promise<{ readonly others: number } | null> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`wish ${tx.organizationId} ${accountId}`]);
  return tx.maybe<{ others: number }>(
    `select (select count(*)::integer from cart_checkout.wish o where o.organization_id = $1 and o.account_id = $2 and o.activity_id <> $3) as others
     from (select $1::uuid as organization_id, $3::uuid as activity_id) w where ${stillOffered}`,
    [tx.organizationId, accountId, activityId],
  );
}
export async function saveWish(tx: Tx, accountId: string, wish: Omit<Wish, 'addedAt'>): Promise<void> {
  await tx.query(
    `insert into cart_checkout.wish (organization_id, account_id, activity_id, person_ids, together) values ($1, $2, $3, $4, $5)
     on conflict (organization_id, account_id, activity_id) do update set person_ids = excluded.person_ids, together = excluded.together`,
    [tx.organizationId, accountId, wish.activityId, wish.personIds, wish.together],
  );
}
/** For nobody in particular, unless it is on the list. */
export async function followFor(tx: Tx, accountId: string, activityId: string): Promise<void> {
  await tx.query('insert into cart_checkout.wish (organization_id, account_id, activity_id) values ($1, $2, $3) on conflict (organization_id, account_id, activity_id) do nothing', [tx.organizationId, accountId, activityId]);
}
export async function dropWish(tx: Tx, accountId: string, activityId: string): Promise<void> {
  await tx.query('delete from cart_checkout.wish where organization_id = $1 and account_id = $2 and activity_id = $3', [tx.organizationId, accountId, activityId]);
}
export async function dropWishesFor(tx: Tx, activityIds: readonly string[]): Promise<void> {
  await tx.query('delete from cart_checkout.wish where organization_id = $1 and activity_id = any($2)', [tx.organizationId, activityIds]);
}

export interface Follower {
  readonly accountId: string;
  readonly activityId: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly personIds: readonly string[];
  readonly standing: NonNullable<OpeningFacts['standing']>;
}
/** Who waits for what a subject's rules are about: the activity, or those of the program that have none of their own. @param hidden also of what is not shown */
export async function followersOf(sql: Sql, subject: { readonly kind: 'program' | 'activity'; readonly id: string }, windows: readonly object[], hidden = false): Promise<Follower[]> {
  const about = subject.kind === 'activity' ? 'a.id = $2' : 'a.program_id = $2 and not exists (select 1 from catalog.opening_rules r where r.organization_id = $1 and r.activity_id = a.id and r.replaced_at is null)';
  return sql.query<Follower>(
    `select w.account_id as "accountId", a.id as "activityId", a.name_fr as "nameFr", a.name_en as "nameEn",
       case when cardinality(${people}) > 0 then ${people} else array(select p.id from household.person p where p.account_id = w.account_id and p.archived_at is null order by p.id) end as "personIds",
       cart_checkout.standing_of($1, w.account_id, $3::jsonb, (kernel.now() at time zone o.time_zone)::date) as standing
     from cart_checkout.wish w
     join catalog.activity a on a.organization_id = w.organization_id and a.id = w.activity_id
     join organization.organization o on o.id = w.organization_id
     where w.organization_id = $1 and ${about} and ${hidden ? offered('') : stillOffered} order by w.account_id, a.name_fr, a.id`,
    [sql.organizationId, subject.id, JSON.stringify(windows)],
  );
}
