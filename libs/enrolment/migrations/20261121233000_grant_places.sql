-- Places are granted, turned into registrations and freed by the functions below and by nothing else.
-- Two rules hold everywhere: a pool is locked before its claims are touched, and several pools are locked in
-- ascending order of id; so the counters always equal what the claims say, and nobody waits in a circle.
-- Every function runs as its caller: row-level security applies.

-- How many of the places that just came free are kept for the people who wait (settled question 2).
create function enrolment.places_to_reserve(come_free integer, waiting integer, reserved integer) returns integer language sql immutable parallel safe
  as $$ select greatest(0, least(come_free, waiting - reserved)) $$;

-- Ends live claims: their places come free with them, overbooking is paid back first, then the people who wait are served.
--   only_expired: leaves alone what has been extended since it was chosen.
create function enrolment.end_claims(organization uuid, claims uuid[], ended_as text, only_expired boolean default false)
returns table (claim_id uuid, pool_id uuid, kind text, account_id uuid, person_id uuid, cart_id uuid)
language plpgsql as $$
#variable_conflict use_column
declare
  t constant timestamptz := kernel.now();
begin
  perform 1 from enrolment.pool p
  where p.organization_id = organization
    and p.id in (select c.pool_id from enrolment.claim c where c.organization_id = organization and c.id = any (claims) and c.state = 'live')
  order by p.id for update;

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

-- Frees what has expired in one pool; says how many holds ended. Sets the tenant itself: the sweeper calls it bare.
create function enrolment.lapse_expired(organization uuid, pool uuid) returns integer language plpgsql as $$
begin
  perform set_config('app.organization', organization::text, true);
  return (
    select count(*)::integer from enrolment.end_claims(organization, array(
      select c.id from enrolment.claim c
      where c.organization_id = organization and c.pool_id = pool and c.state = 'live' and c.kind <> 'registration' and c.expires_at <= kernel.now()
    ), 'lapsed', true)
  );
end $$;

-- Answers a batch of requests for places of one pool, in order of arrival, in one transaction:
--   requests: [{"claimId", "accountId", "personId", "cartId", "until", "over"}, …]; until: when the hold ends
--   answer:   'granted' | 'same' (that person's hold of the same account, again) | 'registered' | 'elsewhere' (held or
--             registered through another account) | 'held' (full, but a hold may lapse at back_at) | 'full' | 'unknown' (no such pool)
create function enrolment.hold_places(organization uuid, activity uuid, occurrence uuid, requests jsonb)
returns table (n bigint, answer text, claim_id uuid, pool_id uuid, cart_id uuid, expires_at timestamptz, back_at timestamptz)
language plpgsql as $$
#variable_conflict use_column
declare
  p enrolment.pool;
  t constant timestamptz := kernel.now();
  room integer;
  granted integer;
  comes_back_at timestamptz;
begin
  perform set_config('app.organization', organization::text, true);
  if occurrence is null then
    select * into p from enrolment.pool where organization_id = organization and activity_id = activity and occurrence_id is null for update;
  else
    select * into p from enrolment.pool where organization_id = organization and occurrence_id = occurrence and activity_id = activity for update;
  end if;
  if p.id is null then
    return query select r.n, 'unknown', null::uuid, null::uuid, null::uuid, null::timestamptz, null::timestamptz
      from jsonb_array_elements(requests) with ordinality as r(request, n);
    return;
  end if;

  -- Expired is free: what nobody may keep any longer is given back before anybody is refused.
  if exists (select 1 from enrolment.claim c where c.organization_id = organization and c.pool_id = p.id and c.state = 'live' and c.kind <> 'registration' and c.expires_at <= t) then
    perform enrolment.lapse_expired(organization, p.id);
    select * into p from enrolment.pool where organization_id = organization and id = p.id;
  end if;
  room := greatest(0, p.capacity - p.taken - p.held - p.reserved);

  return query
  with asked as materialized (
    select r.n, (r.request ->> 'claimId')::uuid as claim_id, (r.request ->> 'accountId')::uuid as account_id, (r.request ->> 'personId')::uuid as person_id,
      (r.request ->> 'cartId')::uuid as cart_id, (r.request ->> 'until')::timestamptz as until, coalesce((r.request ->> 'over')::boolean, false) as over
    from jsonb_array_elements(requests) with ordinality as r(request, n)
  ), had as (
    select a.*, c.id as had_id, c.kind as had_kind, c.account_id as had_account_id, c.cart_id as had_cart_id, c.expires_at as had_expires_at
    from asked a left join enrolment.claim c on c.organization_id = organization and c.pool_id = p.id and c.person_id = a.person_id and c.state = 'live'
  ), first_asked as (
    select distinct on (h.person_id) h.* from had h where h.had_id is null order by h.person_id, h.n
  ), ranked as (
    select f.*, row_number() over (order by f.n) as place from first_asked f
  ), made as (
    insert into enrolment.claim (organization_id, id, pool_id, kind, account_id, person_id, cart_id, expires_at, created_at, over_capacity)
    select organization, f.claim_id, p.id, 'hold', f.account_id, f.person_id, f.cart_id, f.until, t, f.place > room
    from ranked f where f.place <= room or f.over
    returning id, account_id, person_id, cart_id, expires_at
  ), counted as (
    update enrolment.pool q set held = q.held + m.places, overbooked = greatest(0, q.taken + q.held + q.reserved + m.places - q.capacity)
    from (select count(*)::integer as places from made) m
    where m.places > 0 and q.organization_id = organization and q.id = p.id
  ), left_over as (
    -- Without people who wait, the first hold to lapse after the overbooked ones gives its place to whoever asks then.
    select c.expires_at from enrolment.claim c
    where p.taken + p.reserved < p.capacity and p.waiting <= p.reserved
      and c.organization_id = organization and c.pool_id = p.id and c.state = 'live' and c.kind <> 'registration'
    union all
    select m.expires_at from made m where p.taken + p.reserved < p.capacity and p.waiting <= p.reserved
    order by 1 offset p.overbooked limit 1
  )
  select h.n,
    case
      when m.id = h.claim_id then 'granted'
      when h.had_id is not null and h.had_account_id <> h.account_id then 'elsewhere'
      when h.had_kind = 'registration' then 'registered'
      when h.had_id is not null then 'same'
      when m.id is not null and m.account_id <> h.account_id then 'elsewhere'
      when m.id is not null then 'same'
      when l.expires_at is not null then 'held'
      else 'full'
    end,
    coalesce(m.id, h.had_id), p.id, coalesce(m.cart_id, h.had_cart_id), coalesce(m.expires_at, h.had_expires_at), l.expires_at
  from had h left join made m on m.person_id = h.person_id left join left_over l on true
  order by h.n;
end $$;

-- Turns holds into registrations, all of them or none. A hold that lapsed is taken again while a place is left.
--   outcome 'registered' for each, or only the lost ones: 'lapsed'.
create function enrolment.register_claims(organization uuid, claims uuid[], order_lines uuid[])
returns table (claim_id uuid, outcome text)
language plpgsql as $$
#variable_conflict use_column
declare
  t constant timestamptz := kernel.now();
  pools uuid[];
  lost uuid[];
begin
  select array_agg(locked.id) into pools from (
    select p.id from enrolment.pool p
    where p.organization_id = organization and p.id in (select c.pool_id from enrolment.claim c where c.organization_id = organization and c.id = any (claims))
    order by p.id for update
  ) locked;

  if exists (select 1 from enrolment.claim c where c.organization_id = organization and c.id = any (claims) and c.state <> 'live') then
    -- Somebody comes late: before telling them that the place is gone, give back what others let expire.
    perform enrolment.end_claims(organization, array(
      select c.id from enrolment.claim c
      where c.organization_id = organization and c.pool_id = any (pools) and c.state = 'live' and c.kind <> 'registration' and c.expires_at <= t and c.id <> all (claims)
    ), 'lapsed', true);
    select array_agg(a.id) into lost
    from (
      select asked.id, c.state, p.capacity - p.taken - p.held - p.reserved as room,
        row_number() over (partition by c.pool_id, c.state order by c.created_at, c.id) as place,
        exists (select 1 from enrolment.claim o where o.organization_id = organization and o.pool_id = c.pool_id and o.person_id = c.person_id and o.state = 'live' and o.id <> c.id) as taken_already
      from unnest(claims) as asked(id)
      left join enrolment.claim c on c.organization_id = organization and c.id = asked.id
      left join enrolment.pool p on p.organization_id = organization and p.id = c.pool_id
    ) a
    where a.state is distinct from 'live' and (a.state is distinct from 'lapsed' or a.place > a.room or a.taken_already);
  else
    select array_agg(asked.id) into lost from unnest(claims) as asked(id)
    where not exists (select 1 from enrolment.claim c where c.organization_id = organization and c.id = asked.id);
  end if;
  if lost is not null then
    return query select l.id, 'lapsed' from unnest(lost) as l(id);
    return;
  end if;

  return query
  with before as (
    select c.id, c.state, o.line_id from unnest(claims, order_lines) as o(id, line_id)
    join enrolment.claim c on c.organization_id = organization and c.id = o.id
    where not (c.kind = 'registration' and c.state = 'live')
  ), done as (
    update enrolment.claim c set kind = 'registration', state = 'live', expires_at = null, ended_at = null, order_line_id = coalesce(b.line_id, c.order_line_id)
    from before b where c.organization_id = organization and c.id = b.id
    returning c.id, c.pool_id, c.account_id, c.person_id, c.order_line_id, b.state as was
  ), counted as (
    update enrolment.pool p set held = p.held - d.held, taken = p.taken + d.taken
    from (select pool_id, count(*)::integer as taken, count(*) filter (where was = 'live')::integer as held from done group by pool_id) d
    where p.organization_id = organization and p.id = d.pool_id
  ), told as (
    insert into kernel.outbox (organization_id, event_id, type, payload, occurred_at)
    select organization, gen_random_uuid(), 'enrolment.person-registered.v1', jsonb_build_object('claimId', d.id, 'poolId', d.pool_id, 'activityId', p.activity_id,
      'occurrenceId', p.occurrence_id, 'accountId', d.account_id, 'personId', d.person_id, 'orderLineId', d.order_line_id), t
    from done d join enrolment.pool p on p.organization_id = organization and p.id = d.pool_id
  )
  select asked.id, 'registered' from unnest(claims) as asked(id);
end $$;

-- Changes the number of places. Fewer than are used raises `overbooked`; more serve the people who wait first.
create function enrolment.set_capacity(organization uuid, pools uuid[], capacities integer[])
returns void language plpgsql as $$
begin
  perform 1 from enrolment.pool p where p.organization_id = organization and p.id = any (pools) order by p.id for update;
  with wanted as (
    select p.id, w.capacity, p.taken + p.held + p.reserved as used,
      enrolment.places_to_reserve(greatest(0, w.capacity - (p.taken + p.held + p.reserved)) - greatest(0, p.capacity - (p.taken + p.held + p.reserved)), p.waiting, p.reserved) as reserve
    from unnest(pools, capacities) as w(id, capacity) join enrolment.pool p on p.organization_id = organization and p.id = w.id
    where p.capacity <> w.capacity
  ), counted as (
    update enrolment.pool p set capacity = w.capacity, reserved = p.reserved + w.reserve, overbooked = greatest(0, w.used - w.capacity)
    from wanted w where p.organization_id = organization and p.id = w.id
    returning p.id, p.activity_id, p.occurrence_id, w.reserve
  )
  insert into kernel.outbox (organization_id, event_id, type, payload, occurred_at)
  select organization, gen_random_uuid(), 'enrolment.place-freed.v1',
    jsonb_build_object('poolId', c.id, 'activityId', c.activity_id, 'occurrenceId', c.occurrence_id, 'places', c.reserve, 'reserved', c.reserve), kernel.now()
  from counted c where c.reserve > 0;
end $$;

-- How many people wait, as the waitlist says. Places kept for more people than that go back to everybody.
create function enrolment.set_waiting(organization uuid, pool uuid, people integer)
returns void language sql as $$
  update enrolment.pool set waiting = people, reserved = least(reserved, people),
    overbooked = greatest(0, taken + held + least(reserved, people) - capacity)
  where organization_id = set_waiting.organization and id = set_waiting.pool
$$;

-- Every pool of the tenant whose counters are not what its claims say; none is the only right answer.
create function enrolment.counters_that_disagree(organization uuid)
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
  )
  select id, 'taken', taken, claims_taken from derived where taken <> claims_taken
  union all select id, 'held', held, claims_held from derived where held <> claims_held
  union all select id, 'reserved', reserved, waiting from derived where reserved > waiting
  union all select id, 'overbooked', overbooked, greatest(0, taken + held + reserved - capacity) from derived where overbooked <> greatest(0, taken + held + reserved - capacity)
$$;
