-- Ends live claims: their places come free with them, overbooking is paid back first, then the people who wait are served.
--   only_expired: leaves alone what has been extended since it was chosen.
create or replace function enrolment.end_claims(organization uuid, claims uuid[], ended_as text, only_expired boolean default false)
returns table (claim_id uuid, pool_id uuid, kind text, account_id uuid, person_id uuid, cart_id uuid)
language plpgsql as $$
#variable_conflict use_column
declare
  t constant timestamptz := kernel.now();
  is_limited boolean;
begin
  select bool_or(l.limited) into is_limited from (
    select p.limited from enrolment.pool p
    where p.organization_id = organization
      and p.id in (select c.pool_id from enrolment.claim c where c.organization_id = organization and c.id = any (claims) and c.state = 'live')
    order by p.id for update
  ) l;
  if is_limited then
    -- All of these pools, in ascending id: whoever goes on to give what comes free meets none of them out of order.
    perform 1 from enrolment.quota q
    where q.organization_id = organization and q.id in (
      select l.quota_id from enrolment.claim c join enrolment.pool_quota l on l.organization_id = c.organization_id and l.pool_id = c.pool_id
      where c.organization_id = organization and c.id = any (claims)
    )
    order by q.id for update;
  end if;

  return query
  with ended as (
    update enrolment.claim c set state = ended_as, ended_at = t
    where c.organization_id = organization and c.id = any (claims) and c.state = 'live' and (not only_expired or c.expires_at <= t)
    returning c.id, c.pool_id, c.kind, c.account_id, c.person_id, c.cart_id
  ), freed as (
    select e.pool_id, p.activity_id, p.occurrence_id, e.taken, e.held, e.places,
      enrolment.places_to_reserve(least(e.places, greatest(0, p.capacity - (p.taken + p.held + p.reserved - e.places))), p.waiting, p.reserved) as reserve
    from (
      select d.pool_id, count(*) filter (where d.kind = 'registration')::integer as taken,
        count(*) filter (where d.kind <> 'registration')::integer as held, count(*)::integer as places
      from ended d group by d.pool_id
    ) e join enrolment.pool p on p.organization_id = organization and p.id = e.pool_id
  ), counted as (
    update enrolment.pool p set
      taken = p.taken - f.taken, held = p.held - f.held, reserved = p.reserved + f.reserve,
      overbooked = greatest(0, p.taken + p.held + p.reserved - f.places - p.capacity)
    from freed f where p.organization_id = organization and p.id = f.pool_id
  ), told as (
    insert into kernel.outbox (organization_id, event_id, type, payload, occurred_at)
    select organization, gen_random_uuid(), 'enrolment.hold-lapsed.v1', jsonb_build_object('claimId', e.id, 'poolId', e.pool_id, 'activityId', f.activity_id,
      'occurrenceId', f.occurrence_id, 'accountId', e.account_id, 'personId', e.person_id, 'cartId', e.cart_id), t
    from ended e join freed f on f.pool_id = e.pool_id where ended_as = 'lapsed'
    union all
    select organization, gen_random_uuid(), 'enrolment.place-freed.v1', jsonb_build_object('poolId', f.pool_id, 'activityId', f.activity_id,
      'occurrenceId', f.occurrence_id, 'places', f.places, 'reserved', f.reserve), t
    from freed f where ended_as = 'cancelled' or f.reserve > 0
  )
  select e.id, e.pool_id, e.kind, e.account_id, e.person_id, e.cart_id from ended e;
end $$;
