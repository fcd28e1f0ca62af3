-- A batch of places, as before, with each person's claim looked up by its whole key whatever the statistics say, and with
-- plans that are made once: one made while a table was empty must not go on when it is full, so none reads a whole table.
-- Requests and answers: as they were (20261121233000_grant_places.sql).
create or replace function enrolment.hold_places(organization uuid, activity uuid, occurrence uuid, requests jsonb)
returns table (n bigint, answer text, claim_id uuid, pool_id uuid, cart_id uuid, expires_at timestamptz, back_at timestamptz)
language plpgsql as $$
#variable_conflict use_column
declare
  p enrolment.pool;
  t constant timestamptz := kernel.now();
  room integer;
begin
  perform set_config('app.organization', organization::text, true), set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true);
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
    from asked a left join lateral (
      select k.* from enrolment.claim k where k.organization_id = organization and k.pool_id = p.id and k.person_id = a.person_id and k.state = 'live' limit 1
    ) c on true
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
    -- Only told to whoever finds no place. Without people who wait, the first hold to lapse after the overbooked ones gives its place to whoever asks then.
    select e.expires_at from (
      (select c.expires_at from enrolment.claim c
       where c.organization_id = organization and c.pool_id = p.id and c.state = 'live' and c.kind <> 'registration' order by c.expires_at limit p.overbooked + 1)
      union all
      (select m.expires_at from made m order by 1 limit p.overbooked + 1)
    ) e
    where p.taken + p.reserved < p.capacity and p.waiting <= p.reserved and jsonb_array_length(requests) > room
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

-- Turns holds into registrations, all of them or none; a hold that lapsed is taken again while a place is left and is sold.
create or replace function enrolment.register_claims(organization uuid, claims uuid[], order_lines uuid[])
returns table (claim_id uuid, outcome text)
language plpgsql as $$
#variable_conflict use_column
declare
  t constant timestamptz := kernel.now();
  pools uuid[];
  lost uuid[];
begin
  pools := array(select c.pool_id from enrolment.claim c where c.organization_id = organization and c.id = any (claims));
  perform 1 from enrolment.pool p where p.organization_id = organization and p.id = any (pools) order by p.id for update;

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
  -- Asked under the lock of the pool, which whoever cancels an activity takes too: what is called off registers nobody.
  select array_agg(distinct l.id) into lost from (select unnest(lost) as id union all select off.claim_id from enrolment.claims_called_off(organization, claims) off) l where l.id is not null;
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

-- Registers all, or fails with the lost ones in its detail: for whoever goes on only when every place is still there.
create function enrolment.register_or_fail(organization uuid, claims uuid[], order_lines uuid[]) returns void language plpgsql as $$
declare
  lost uuid[];
begin
  select array_agg(r.claim_id) into lost from enrolment.register_claims(organization, claims, order_lines) r where r.outcome <> 'registered';
  if lost is not null then
    raise exception 'places are gone' using errcode = 'PR001', detail = array_to_json(lost)::text;
  end if;
end $$;
