import type { LocalDate, Sql } from '@preau/kernel';

export interface OccurrencesAsked {
  /** Activities of which every date is wanted. */
  readonly activityIds: readonly string[];
  /** Single dates wanted besides. */
  readonly occurrenceIds: readonly string[];
  /** Local dates, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}
export interface DatedOccurrence {
  readonly occurrenceId: string;
  readonly activityId: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly heldOn: LocalDate;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly locationName: string | null;
  readonly room: string;
  readonly status: 'planned' | 'cancelled';
  /** Whether its page may be looked at in the store. */
  readonly inStore: boolean;
}

/** The dates of some activities of the organization in scope, in order of time; cancelled ones say so. */
export async function occurrencesOf(sql: Sql, asked: OccurrencesAsked): Promise<DatedOccurrence[]> {
  if (asked.activityIds.length === 0 && asked.occurrenceIds.length === 0) return [];
  return sql.query<DatedOccurrence>(
    `select d.id as "occurrenceId", a.id as "activityId", a.name_fr as "nameFr", a.name_en as "nameEn", d.held_on as "heldOn", d.starts_at as "startsAt", d.ends_at as "endsAt",
       l.name as "locationName", a.room, case when a.status in ('cancelled', 'withdrawn') then 'cancelled' else d.status end as status, a.status in ('published', 'hidden') and p.status = 'published' as "inStore"
     from catalog.occurrence d
     join catalog.activity a on a.organization_id = d.organization_id and a.id = d.activity_id
     join catalog.program p on p.organization_id = a.organization_id and p.id = a.program_id
     left join catalog.location l on l.organization_id = d.organization_id and l.id = coalesce(d.location_id, a.location_id)
     where d.organization_id = $1 and d.held_on between $4 and $5 and (d.activity_id = any ($2::uuid[]) or d.id = any ($3::uuid[]))
     order by d.starts_at, d.id`,
    [sql.organizationId, asked.activityIds, asked.occurrenceIds, asked.from, asked.to],
  );
}
