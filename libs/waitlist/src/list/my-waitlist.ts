import { read, type Sql } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import type { EntryStatus } from '../entry/entry';

export interface MyEntry {
  readonly entryId: string;
  readonly activityId: string;
  readonly occurrenceId: string | null;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** The date of a drop-in. */
  readonly startsAt: Date | null;
  readonly personId: string;
  readonly firstName: string;
  readonly lastName: string;
  /** 'in-cart': the offer was accepted, its place is held in a cart. 'withdrawn': the activity left the store, the turn is kept should it return. */
  readonly status: EntryStatus | 'in-cart' | 'withdrawn';
  /** How many people wait before this one, 0: next. Null once they do not wait, and where everybody is asked at once. */
  readonly ahead: number | null;
  readonly joinedAt: Date;
  /** Until when the place is kept: for an answer, or in the cart. */
  readonly deadlineAt: Date | null;
  /** A place may be accepted now. */
  readonly open: boolean;
  /** Everybody who waits was asked: the first to accept has it. */
  readonly everyone: boolean;
}

/** One entry as it is told: what has expired is expired, swept or not. */
export const toldEntry = `
  select e.id as "entryId", l.activity_id as "activityId", l.occurrence_id as "occurrenceId", a.name_fr as "nameFr", a.name_en as "nameEn", a.starts_on as "startsOn", a.ends_on as "endsOn",
    o.starts_at as "startsAt", e.account_id as "accountId", e.person_id as "personId", p.first_name as "firstName", p.last_name as "lastName", p.birth_date as "birthDate", e.rank, t.status,
    case when t.status = 'waiting' and r.mode <> 'everyone' then (
      select count(*)::integer from waitlist.entry b where b.organization_id = e.organization_id and b.pool_id = e.pool_id and b.status = 'waiting' and b.rank < e.rank
    ) end as ahead,
    e.joined_at as "joinedAt", e.changed_at as "changedAt",
    case when t.status = 'offered' then e.deadline_at when t.status = 'in-cart' then c.expires_at when t.called then l.call_ends_at end as "deadlineAt",
    t.status = 'offered' or t.called as open, t.called as everyone
  from waitlist.entry e
  join waitlist.list l on l.organization_id = e.organization_id and l.pool_id = e.pool_id
  join catalog.activity a on a.organization_id = l.organization_id and a.id = l.activity_id
  join organization.organization z on z.id = l.organization_id
  join household.person p on p.id = e.person_id
  left join catalog.occurrence o on o.organization_id = l.organization_id and o.id = l.occurrence_id
  left join enrolment.claim c on c.organization_id = e.organization_id and c.id = e.claim_id
  cross join lateral (
    select coalesce((select x.mode from waitlist.activity_rules x where x.organization_id = l.organization_id and x.activity_id = l.activity_id),
      (select x.mode from waitlist.organization_rules x where x.organization_id = l.organization_id), 'off') as mode
  ) r
  cross join lateral (
    select case
        when e.status = 'offered' and c.kind = 'registration' then 'registered'
        when e.status in ('waiting', 'offered', 'skipped') and (a.status = 'cancelled' or o.status = 'cancelled') then 'cancelled'
        when (e.status = 'waiting' or e.status = 'offered' and e.accepted_at is null) and a.status in ('withdrawn', 'draft') then 'withdrawn'
        when e.status <> 'offered' then e.status
        when c.state = 'released' then 'declined'
        when c.state <> 'live' or c.expires_at <= kernel.now() then 'expired'
        when c.kind = 'hold' then 'in-cart'
        else 'offered'
      end as status,
      e.status = 'waiting' and a.status not in ('cancelled', 'withdrawn', 'draft') and o.status is distinct from 'cancelled' and e.call_number = l.call_number and coalesce(l.call_ends_at > kernel.now(), false) as called
  ) t`;
/** Rows are told until what was waited for is over. */
export const notOver = 'coalesce(o.ends_at, (a.ends_on + 1)::timestamp at time zone z.time_zone, \'infinity\') > kernel.now()';

/** What an account's people wait for with the organization in scope, the latest first. @throws DomainError kernel.not-found, household.client-unknown */
export const myWaitlist = read('waitlist.mine', async (sql: Sql, input: { readonly accountId: string }, actor): Promise<MyEntry[]> => {
  await requireActingFor(sql, actor, input.accountId);
  return sql.query<MyEntry>(`${toldEntry} where e.organization_id = $1 and e.account_id = $2 and ${notOver} order by e.joined_at desc, e.id`, [sql.organizationId, input.accountId]);
});
