import type { Sql } from '@preau/kernel';
import { findPeople } from '@preau/household';

export type AttendanceMark = 'present' | 'absent' | 'late' | 'excused';
export interface RosterRow {
  readonly claimId: string;
  readonly kind: 'registration' | 'hold' | 'offer';
  readonly occurrenceId: string | null;
  readonly accountId: string;
  readonly personId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: string | null;
  /** Since when the person has the place. */
  readonly since: Date;
  /** Until when it is held in a cart; null for a registration. */
  readonly expiresAt: Date | null;
  readonly overCapacity: boolean;
  /** The marks given so far, by date of the activity. */
  readonly attendance: Readonly<Record<string, AttendanceMark>>;
}

/** Who comes to an activity, or to one drop-in date of it, by name; those who hold a place in a cart follow the registered. */
export async function rosterOf(sql: Sql, asked: { readonly activityId: string; readonly occurrenceId?: string | null }): Promise<RosterRow[]> {
  const claims = await sql.query<Omit<RosterRow, 'firstName' | 'lastName' | 'birthDate'>>(
    `select c.id as "claimId", c.kind, p.occurrence_id as "occurrenceId", c.account_id as "accountId", c.person_id as "personId", c.created_at as since, c.expires_at as "expiresAt",
       c.over_capacity as "overCapacity",
       (select coalesce(jsonb_object_agg(a.occurrence_id, a.mark), '{}') from enrolment.attendance a where a.organization_id = c.organization_id and a.claim_id = c.id) as attendance
     from enrolment.pool p join enrolment.claim c on c.organization_id = p.organization_id and c.pool_id = p.id
     where p.organization_id = $1 and p.activity_id = $2 and ($3::uuid is null or p.occurrence_id = $3) and c.state = 'live' and (c.kind = 'registration' or c.expires_at > $4)`,
    [sql.organizationId, asked.activityId, asked.occurrenceId ?? null, sql.now],
  );
  const people = new Map((await findPeople(sql, claims.map((claim) => claim.personId))).map((person) => [person.id, person]));
  const rows = claims.map((claim) => {
    const person = people.get(claim.personId);
    return { ...claim, firstName: person?.firstName ?? '', lastName: person?.lastName ?? '', birthDate: person?.birthDate ?? null };
  });
  const byName = new Intl.Collator('fr-CA').compare;
  return rows.sort((a, b) => Number(b.kind === 'registration') - Number(a.kind === 'registration') || byName(a.lastName, b.lastName) || byName(a.firstName, b.firstName) || a.since.getTime() - b.since.getTime());
}
