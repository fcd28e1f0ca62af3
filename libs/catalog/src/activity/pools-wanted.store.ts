import type { Sql } from '@preau/kernel';

/** Places that something sold must have: of the whole session (occurrenceId null) or of one drop-in date. */
export interface WantedPool {
  readonly activityId: string;
  readonly occurrenceId: string | null;
  readonly capacity: number;
}

/**
 * Places that these activities need by what the catalogue says of them; whoever counts places makes them so.
 * @param occurrenceIds dates that are new in other activities: only these, so that places set by hand elsewhere stay
 */
export async function wantedPools(sql: Sql, activityIds: readonly string[], occurrenceIds: readonly string[] = []): Promise<WantedPool[]> {
  return sql.query<WantedPool>(
    `select a.id as "activityId", null::uuid as "occurrenceId", coalesce(a.session_capacity, 0) as capacity
     from catalog.activity a where a.organization_id = $1 and a.id = any($2) and a.session_price_cents is not null and a.status <> 'withdrawn'
     union all
     select a.id, o.id, coalesce(a.drop_in_capacity, 0)
     from catalog.activity a join catalog.occurrence o on o.organization_id = a.organization_id and o.activity_id = a.id and o.status = 'planned'
     where a.organization_id = $1 and (a.id = any($2) or o.id = any($3)) and a.drop_in_price_cents is not null and a.status <> 'withdrawn'`,
    [sql.organizationId, activityIds, occurrenceIds],
  );
}
