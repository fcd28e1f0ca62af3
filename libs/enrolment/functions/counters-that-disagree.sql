-- Every pool and quota of the tenant whose counters are not what its claims say; none is the only right answer.
create or replace function enrolment.counters_that_disagree(organization uuid)
returns table (pool_id uuid, what text, counted integer, derived integer) language sql stable as $$
  with derived as (
    select p.id, p.capacity, p.taken, p.held, p.reserved, p.overbooked, p.waiting,
      coalesce(c.taken, 0)::integer as claims_taken, coalesce(c.held, 0)::integer as claims_held
    from enrolment.pool p
    left join (
      select pool_id, count(*) filter (where kind = 'registration') as taken, count(*) filter (where kind <> 'registration') as held
      from enrolment.claim where organization_id = organization and state = 'live' group by pool_id
    ) c on c.pool_id = p.id
    where p.organization_id = organization
  ), quotas as (
    select q.id, q.capacity, q.used, q.overbooked, count(u.claim_id)::integer as claims, count(c.id)::integer as live
    from enrolment.quota q
    left join enrolment.claim_quota u on u.organization_id = q.organization_id and u.quota_id = q.id
    left join enrolment.claim c on c.organization_id = u.organization_id and c.id = u.claim_id and c.state = 'live'
      and exists (select 1 from enrolment.pool_quota l where l.organization_id = organization and l.pool_id = c.pool_id and l.quota_id = q.id)
    where q.organization_id = organization group by q.id, q.capacity, q.used, q.overbooked
  )
  select id, 'taken', taken, claims_taken from derived where taken <> claims_taken
  union all select id, 'held', held, claims_held from derived where held <> claims_held
  union all select id, 'reserved', reserved, waiting from derived where reserved > waiting
  union all select id, 'overbooked', overbooked, greatest(0, taken + held + reserved - capacity) from derived where overbooked <> greatest(0, taken + held + reserved - capacity)
  union all select id, 'quota-used', used, live from quotas where used <> live or claims <> live
  -- A claim of a limited pool that everybody's quota does not know.
  union all
  select q.id, 'quota-missed', 0, count(*)::integer from enrolment.quota q
  join enrolment.pool_quota l on l.organization_id = q.organization_id and l.quota_id = q.id
  join enrolment.claim c on c.organization_id = q.organization_id and c.pool_id = l.pool_id and c.state = 'live'
  where q.organization_id = organization and q.kind = 'room'
    and not exists (select 1 from enrolment.claim_quota u where u.organization_id = organization and u.claim_id = c.id and u.quota_id = q.id) group by q.id
$$;
