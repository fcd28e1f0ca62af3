import { read } from '@preau/kernel';
import { placesOf, type Places, type StoreActivity } from './store-activities.store';

/** What the store shows of an activity's places, and nothing else of it. */
export interface PlacesShown {
  readonly activityId: string;
  readonly session: Places | null;
  readonly nextDate: StoreActivity['nextDate'];
  /** Of every date to come that is sold by itself. */
  readonly dates: readonly (Places & { readonly occurrenceId: string })[];
}

/**
 * The places left of activities that a store shows, as its list and its pages count them. What is not offered (any more),
 * or is another organization's, is left out. Reads enrolment's pools.
 */
export const storePlaces = read('catalog.store-places', async (sql, input: { readonly activityIds: readonly string[] }): Promise<PlacesShown[]> => {
  if (input.activityIds.length === 0) return [];
  return sql.query<PlacesShown>(
    `select a.id as "activityId", case when s.id is not null and a.session_price_cents is not null then ${placesOf('s')} end as session, d.next as "nextDate", coalesce(d.dates, '[]') as dates
     from catalog.activity a
     join catalog.program p on p.organization_id = $1 and p.id = a.program_id and p.status = 'published'
     left join enrolment.pool s on s.organization_id = $1 and s.activity_id = a.id and s.occurrence_id is null
     left join lateral (
       select jsonb_agg(jsonb_build_object('occurrenceId', o.id) || o.places order by o.starts_at, o.id) as dates,
         (array_agg(jsonb_build_object('occurrenceId', o.id, 'heldOn', o.held_on, 'startsAt', o.starts_at, 'endsAt', o.ends_at) || o.places order by o.starts_at, o.id))[1] as next
       from (
         select c.id, c.held_on, c.starts_at, c.ends_at, ${placesOf('f')} as places
         from catalog.occurrence c left join enrolment.pool f on f.organization_id = $1 and f.occurrence_id = c.id
         where c.organization_id = $1 and c.activity_id = a.id and c.status = 'planned' and c.starts_at > kernel.now()
       ) o
     ) d on a.drop_in_price_cents is not null
     where a.organization_id = $1 and a.id = any ($2::uuid[]) and a.status in ('published', 'hidden') and coalesce(a.visibility, p.visibility) <> 'none'`,
    [sql.organizationId, [...input.activityIds]],
  );
});
