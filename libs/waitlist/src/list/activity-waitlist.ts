import { DomainError, read, type Sql } from '@preau/kernel';
import { isActivity } from '../rules/rules.store';
import { notOver, toldEntry, type MyEntry } from './my-waitlist';

export interface StaffEntry extends MyEntry {
  readonly accountId: string;
  readonly birthDate: string | null;
  readonly rank: number;
  readonly changedAt: Date;
}
export interface StaffList {
  readonly occurrenceId: string | null;
  readonly startsAt: Date | null;
  readonly waiting: number;
  /** Kept for the people who wait, offered to nobody yet. */
  readonly kept: number;
  /** What anybody may take now. */
  readonly left: number;
  /** Everybody who waits was asked: until when. */
  readonly callEndsAt: Date | null;
}
export interface ActivityWaitlist {
  readonly lists: readonly StaffList[];
  readonly entries: readonly StaffEntry[];
}

/** Who waits for an activity and its dates, in order of arrival, with everybody who did: rows are kept until it ends. @throws DomainError kernel.not-found */
export const activityWaitlist = read('waitlist.of-activity', async (sql: Sql, input: { readonly activityId: string }): Promise<ActivityWaitlist> => {
  if (!(await isActivity(sql, input.activityId))) throw new DomainError('kernel.not-found', { activityId: input.activityId });
  const lists = await sql.query<StaffList>(
    `select l.occurrence_id as "occurrenceId", o.starts_at as "startsAt", l.people as waiting, p.reserved as kept, greatest(0, p.capacity - p.taken - p.held - p.reserved) as left,
       case when l.call_ends_at > kernel.now() then l.call_ends_at end as "callEndsAt"
     from waitlist.list l join enrolment.pool p on p.organization_id = l.organization_id and p.id = l.pool_id
     left join catalog.occurrence o on o.organization_id = l.organization_id and o.id = l.occurrence_id
     where l.organization_id = $1 and l.activity_id = $2 order by o.starts_at nulls first`,
    [sql.organizationId, input.activityId],
  );
  const entries = await sql.query<StaffEntry>(
    `${toldEntry} where e.organization_id = $1 and l.activity_id = $2 and ${notOver} order by o.starts_at nulls first, e.rank`,
    [sql.organizationId, input.activityId],
  );
  return { lists, entries };
});
