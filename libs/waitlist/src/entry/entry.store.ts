import { newId, type Sql, type Tx } from '@preau/kernel';
import type { Entry, EntryStatus } from './entry';

const columns = `e.id, e.pool_id as "poolId", l.activity_id as "activityId", l.occurrence_id as "occurrenceId", e.rank, e.account_id as "accountId", e.person_id as "personId", e.status,
  e.claim_id as "claimId", e.deadline_at as "deadlineAt", e.accepted_at as "acceptedAt", e.call_number as "callNumber"`;
const from = 'from waitlist.entry e join waitlist.list l on l.organization_id = e.organization_id and l.pool_id = e.pool_id';

export async function findEntry(sql: Sql, id: string): Promise<Entry | null> {
  return sql.maybe<Entry>(`select ${columns} ${from} where e.organization_id = $1 and e.id = $2`, [sql.organizationId, id]);
}

/** The turn that a person has in a list now, if any. */
export async function turnOf(sql: Sql, poolId: string, personId: string): Promise<Entry | null> {
  return sql.maybe<Entry>(`select ${columns} ${from} where e.organization_id = $1 and e.pool_id = $2 and e.person_id = $3 and e.status in ('waiting', 'offered', 'skipped')`, [sql.organizationId, poolId, personId]);
}

/**
 * The next in line who has no place in the pool yet; somebody who holds one in a cart is left in line, and so is, without
 * losing the rank, whom a limit of the pool keeps out now.
 */
export async function nextInLine(sql: Sql, { id: poolId, limited }: { readonly id: string; readonly limited: boolean }): Promise<Entry | null> {
  return sql.maybe<Entry>(
    `select ${columns} ${from} where e.organization_id = $1 and e.pool_id = $2 and e.status = 'waiting'
       and not exists (select 1 from enrolment.claim c where c.organization_id = $1 and c.pool_id = $2 and c.person_id = e.person_id and c.state = 'live')
       and (not $3 or not enrolment.is_kept_out($1, $2, e.account_id, false))
     order by e.rank limit 1`,
    [sql.organizationId, poolId, limited],
  );
}

/** Of those who wait, how many no limit of the pool keeps out now. */
export async function countAdmitted(sql: Sql, poolId: string): Promise<number> {
  return (await sql.one<{ people: number }>("select count(*)::integer as people from waitlist.entry e where e.organization_id = $1 and e.pool_id = $2 and e.status = 'waiting' and not enrolment.is_kept_out($1, $2, e.account_id, false)", [sql.organizationId, poolId])).people;
}

/** How many of one family have a turn in a list now. */
export async function countOfAccount(sql: Sql, poolId: string, accountId: string): Promise<number> {
  return (await sql.one<{ people: number }>("select count(*)::integer as people from waitlist.entry where organization_id = $1 and pool_id = $2 and account_id = $3 and status in ('waiting', 'offered', 'skipped')", [sql.organizationId, poolId, accountId])).people;
}

export async function countAhead(sql: Sql, entry: Pick<Entry, 'poolId' | 'rank'>): Promise<number> {
  return (await sql.one<{ ahead: number }>("select count(*)::integer as ahead from waitlist.entry where organization_id = $1 and pool_id = $2 and status = 'waiting' and rank < $3", [sql.organizationId, entry.poolId, entry.rank])).ahead;
}

export async function insertEntry(tx: Tx, entry: Pick<Entry, 'poolId' | 'rank' | 'accountId' | 'personId'>): Promise<string> {
  const id = newId();
  await tx.query('insert into waitlist.entry (organization_id, id, pool_id, rank, account_id, person_id, joined_at) values ($1, $2, $3, $4, $5, $6, kernel.now())', [tx.organizationId, id, entry.poolId, entry.rank, entry.accountId, entry.personId]);
  return id;
}

export async function changeStatus(tx: Tx, id: string, status: EntryStatus): Promise<void> {
  await tx.query('update waitlist.entry set status = $3, changed_at = kernel.now() where organization_id = $1 and id = $2', [tx.organizationId, id, status]);
}

/** The entry has a place until a deadline: offered, or (accepted) in a cart. */
export async function giveOffer(tx: Tx, id: string, offer: { readonly claimId: string; readonly deadlineAt: Date; readonly accepted: boolean }): Promise<void> {
  await tx.query(
    `update waitlist.entry set status = 'offered', claim_id = $3, deadline_at = $4, offered_at = coalesce(case when status = 'offered' then offered_at end, kernel.now()),
       accepted_at = case when $5 then kernel.now() end, changed_at = kernel.now()
     where organization_id = $1 and id = $2`,
    [tx.organizationId, id, offer.claimId, offer.deadlineAt, offer.accepted],
  );
}

/** Everybody who waits is in the call, in order of arrival. */
export async function callEverybody(tx: Tx, poolId: string, callNumber: number): Promise<Entry[]> {
  await tx.query("update waitlist.entry set call_number = $3 where organization_id = $1 and pool_id = $2 and status = 'waiting'", [tx.organizationId, poolId, callNumber]);
  return tx.query<Entry>(`select ${columns} ${from} where e.organization_id = $1 and e.pool_id = $2 and e.status = 'waiting' order by e.rank`, [tx.organizationId, poolId]);
}

/** Turns that are not over, in order of arrival. */
export async function turnsLeft(sql: Sql, poolId: string): Promise<Entry[]> {
  return sql.query<Entry>(`select ${columns} ${from} where e.organization_id = $1 and e.pool_id = $2 and e.status in ('waiting', 'offered', 'skipped') order by e.rank`, [sql.organizationId, poolId]);
}

/** Every turn of a list ends: what was waited for is cancelled. */
export async function endTurns(tx: Tx, poolId: string): Promise<void> {
  await tx.query("update waitlist.entry set status = 'cancelled', changed_at = kernel.now() where organization_id = $1 and pool_id = $2 and status in ('waiting', 'offered', 'skipped')", [tx.organizationId, poolId]);
}

/** Who had an offer waits again, where they stood. */
export async function takeOffersBack(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(
    "update waitlist.entry set status = 'waiting', claim_id = null, offered_at = null, deadline_at = null, changed_at = kernel.now() where organization_id = $1 and id = any ($2) and status = 'offered'",
    [tx.organizationId, ids],
  );
}
