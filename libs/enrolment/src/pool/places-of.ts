import type { Sql } from '@preau/kernel';

export interface PlacesView {
  readonly poolId: string;
  readonly activityId: string;
  readonly occurrenceId: string | null;
  readonly capacity: number;
  readonly taken: number;
  /** Held in carts now; what has expired is not counted, swept or not. */
  readonly held: number;
  readonly reserved: number;
  readonly waiting: number;
  readonly overbooked: number;
  /** What anybody may take now, of a room that others use too and of what is sold on line. */
  readonly left: number;
}

/** The places of activities (occurrenceId null) and drop-in dates, those that have a pool, in one statement. */
export async function placesOf(sql: Sql, asked: readonly { readonly activityId: string; readonly occurrenceId: string | null }[]): Promise<PlacesView[]> {
  if (asked.length === 0) return [];
  return sql.query<PlacesView>(
    `select p.id as "poolId", p.activity_id as "activityId", p.occurrence_id as "occurrenceId", p.capacity, p.taken, p.held - e.expired as held, p.reserved + k.kept as reserved, p.waiting,
       greatest(0, p.taken + p.held - e.expired + p.reserved + k.kept - p.capacity) as overbooked,
       least(greatest(0, p.capacity - p.taken - p.held + e.expired - p.reserved - k.kept), case when p.limited then enrolment.public_room($1, p.id) end) as left
     from unnest($2::uuid[], $3::uuid[]) as a(activity_id, occurrence_id)
     join enrolment.pool p on p.organization_id = $1 and p.activity_id = a.activity_id and p.occurrence_id is not distinct from a.occurrence_id
     cross join lateral (
       select count(*)::integer as expired from enrolment.claim c
       where p.held > 0 and c.organization_id = $1 and c.pool_id = p.id and c.state = 'live' and c.kind <> 'registration' and c.expires_at <= $4
     ) e
     -- What expired while people wait is theirs, swept or not.
     cross join lateral (
       select enrolment.places_to_reserve(least(e.expired, greatest(0, p.capacity - p.taken - p.held + e.expired - p.reserved)), p.waiting, p.reserved) as kept
     ) k`,
    [sql.organizationId, asked.map((one) => one.activityId), asked.map((one) => one.occurrenceId), sql.now],
  );
}

/** The places of every pool of one activity, the session first, then its dates. */
export async function placesOfActivity(sql: Sql, activityId: string): Promise<PlacesView[]> {
  const pools = await sql.query<{ activityId: string; occurrenceId: string | null }>(
    `select p.activity_id as "activityId", p.occurrence_id as "occurrenceId" from enrolment.pool p where p.organization_id = $1 and p.activity_id = $2
     order by p.occurrence_id is not null, p.occurrence_id`,
    [sql.organizationId, activityId],
  );
  const places = await placesOf(sql, pools);
  return places.sort((a, b) => Number(a.occurrenceId !== null) - Number(b.occurrenceId !== null));
}
