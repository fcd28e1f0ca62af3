-- Answers requests for places of several pools in one transaction, in order of arrival; those of one group may want all or
-- nothing. The pools are locked in ascending order, the demand is laid against what is left of each, and only then is
-- anything written.
--   requests: [{"group", "together", "activity", "occurrence", "claimId", "accountId", "personId", "cartId", "until", "over", "channel", "freed"}, …];
--             a group's requests stand together, "group" is a number; "freed": quotas of a claim that just ended for this one
--   answer:   those of enrolment.hold_places, and 'other-cart' (that person's hold in another cart), 'with-others' (there was
--             a place, but not for everybody of the group, who want it together). Where a pool is
--             limited each place is laid against its quotas as well, locked after the pools: 'limit {…}' (see enrolment.limit_met)
create or replace function enrolment.hold_groups(organization uuid, requests jsonb)
returns table (n bigint, answer text, claim_id uuid, pool_id uuid, cart_id uuid, expires_at timestamptz, back_at timestamptz)
language plpgsql as $$
#variable_conflict use_column
declare
  t constant timestamptz := kernel.now();
  pools uuid[];
  rooms integer[];
  line record;
  said text;
  -- By number of the request.
  answers text[] := '{}';
  pool_of uuid[] := '{}';
  -- 'pool person' and 'pool person cart' of what is granted in this call.
  given text[] := '{}';
  this_group integer;
  group_from integer := 1;
  group_failed boolean := false;
  rooms_before integer[];
  given_before text[];
  -- Where pools are limited: which of them, their quotas with what is left of each, and those that a place needs. `freed`: of
  -- a request that comes instead of a claim just ended, the quotas of that claim; what it freed there is its own.
  limits boolean[];
  beside uuid[] := '{}';
  quotas uuid[] := '{}';
  quota_rooms integer[] := '{}';
  quota_rooms_before integer[];
  needs uuid[];
  let_go uuid[];
  met uuid;
  is_over boolean;
begin
  perform set_config('app.organization', organization::text, true), set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true);
  pools := array(
    with wanted as materialized (
      select distinct (r ->> 'activity')::uuid as activity_id, (r ->> 'occurrence')::uuid as occurrence_id from jsonb_array_elements(requests) r
    )
    select p.id from wanted w cross join lateral (select enrolment.pool_of(organization, w.activity_id, w.occurrence_id) as id) p where p.id is not null order by p.id
  );
  limits := array(select l.limited from (select p.id, p.limited from enrolment.pool p where p.organization_id = organization and p.id = any (pools) order by p.id for update) l order by l.id);
  if true = any (limits) then
    beside := enrolment.lock_quotas(organization, pools);
  end if;
  -- Expired is free.
  if exists (select 1 from enrolment.claim c where c.organization_id = organization and c.pool_id = any (pools || beside) and c.state = 'live' and c.kind <> 'registration' and c.expires_at <= t) then
    perform enrolment.end_claims(organization, array(
      select c.id from enrolment.claim c
      where c.organization_id = organization and c.pool_id = any (pools || beside) and c.state = 'live' and c.kind <> 'registration' and c.expires_at <= t
    ), 'lapsed', true);
  end if;
  rooms := array(select greatest(0, p.capacity - p.taken - p.held - p.reserved) from enrolment.pool p where p.organization_id = organization and p.id = any (pools) order by p.id);
  if true = any (limits) then
    quotas := array(select distinct l.quota_id from enrolment.pool_quota l where l.organization_id = organization and l.pool_id = any (pools) order by l.quota_id);
    quota_rooms := array(select enrolment.quota_room(organization, u.id) from unnest(quotas) with ordinality as u(id, i) order by u.i);
  end if;

  for line in
    with asked as materialized (
      select r.n::integer as n, (r.request ->> 'group')::integer as group_number, (r.request ->> 'together')::boolean as together, coalesce((r.request ->> 'over')::boolean, false) as over,
        (r.request ->> 'accountId')::uuid as account_id, (r.request ->> 'personId')::uuid as person_id, (r.request ->> 'cartId')::uuid as cart_id,
        coalesce(r.request ->> 'channel' = 'counter', false) as at_counter, r.request -> 'freed' as freed,
        enrolment.pool_of(organization, (r.request ->> 'activity')::uuid, (r.request ->> 'occurrence')::uuid) as pool_id
      from jsonb_array_elements(requests) with ordinality as r(request, n)
    )
    select r.*, array_position(pools, r.pool_id) as at, c.id as had_id, c.kind as had_kind, c.account_id as had_account_id, c.cart_id as had_cart_id
    from asked r
    left join lateral (
      select k.* from enrolment.claim k where k.organization_id = organization and k.pool_id = r.pool_id and k.person_id = r.person_id and k.state = 'live' limit 1
    ) c on true
    order by r.n
  loop
    if line.group_number is distinct from this_group then
      if group_failed then
        answers[group_from:line.n - 1] := array(select case when a in ('granted', 'over', 'same') then 'with-others' else a end from unnest(answers[group_from:line.n - 1]) with ordinality as u(a, i) order by i);
        rooms := rooms_before;
        quota_rooms := quota_rooms_before;
        given := given_before;
      end if;
      this_group := line.group_number;
      group_from := line.n;
      group_failed := false;
      rooms_before := rooms;
      quota_rooms_before := quota_rooms;
      given_before := given;
    end if;
    needs := '{}';
    met := null;
    is_over := false;
    if line.had_id is null and limits[line.at] then
      let_go := array(select f::uuid from jsonb_array_elements_text(line.freed) as f);
      needs := enrolment.quotas_for(organization, line.pool_id, line.account_id, line.at_counter);
      select u.id into met from unnest(needs) with ordinality as u(id, i) where quota_rooms[array_position(quotas, u.id)] <= 0 and u.id <> all (let_go) order by u.i limit 1;
      is_over := exists (select 1 from enrolment.quota q where q.organization_id = organization and q.id = any (needs) and q.id = any (let_go) and q.used >= q.capacity);
    end if;
    said := case
      when line.pool_id is null then 'unknown'
      when line.had_id is not null and line.had_account_id <> line.account_id then 'elsewhere'
      when line.had_kind = 'registration' then 'registered'
      when line.had_id is not null and line.had_cart_id is distinct from line.cart_id then 'other-cart'
      when line.had_id is not null or concat_ws(' ', line.pool_id, line.person_id, line.cart_id) = any (given) then 'same'
      when concat_ws(' ', line.pool_id, line.person_id) = any (given) then 'other-cart'
      when rooms[line.at] > 0 and met is null then case when is_over then 'over' else 'granted' end
      when line.over then 'over'
      when rooms[line.at] > 0 then enrolment.limit_met(organization, met)
      else 'full'
    end;
    if said in ('granted', 'over') then
      rooms[line.at] := rooms[line.at] - 1;
      if cardinality(needs) > 0 then
        quota_rooms := array(select u.room - (quotas[u.i] = any (needs))::integer from unnest(quota_rooms) with ordinality as u(room, i) order by u.i);
      end if;
      given := given || array[concat_ws(' ', line.pool_id, line.person_id), concat_ws(' ', line.pool_id, line.person_id, line.cart_id)];
    end if;
    answers[line.n] := said;
    pool_of[line.n] := line.pool_id;
    group_failed := group_failed or (line.together and said not in ('granted', 'over', 'same'));
  end loop;
  if group_failed then
    answers[group_from:array_length(answers, 1)] := array(select case when a in ('granted', 'over', 'same') then 'with-others' else a end from unnest(answers[group_from:array_length(answers, 1)]) with ordinality as u(a, i) order by i);
  end if;

  insert into enrolment.claim (organization_id, id, pool_id, kind, account_id, person_id, cart_id, expires_at, created_at, over_capacity, limited, at_counter)
  select organization, (r.request ->> 'claimId')::uuid, pool_of[r.n], 'hold', (r.request ->> 'accountId')::uuid, (r.request ->> 'personId')::uuid, (r.request ->> 'cartId')::uuid,
    (r.request ->> 'until')::timestamptz, t, answers[r.n] = 'over', limits[array_position(pools, pool_of[r.n])], coalesce(r.request ->> 'channel' = 'counter', false)
  from jsonb_array_elements(requests) with ordinality as r(request, n) where answers[r.n] in ('granted', 'over') order by r.n;
  update enrolment.pool p set held = p.held + m.places, overbooked = greatest(0, p.taken + p.held + p.reserved + m.places - p.capacity)
  from (select pool_of[i] as id, count(*)::integer as places from generate_subscripts(answers, 1) as i where answers[i] in ('granted', 'over') group by 1) m
  where p.organization_id = organization and p.id = m.id;

  return query
  select r.n, case when answers[r.n] = 'over' then 'granted' when answers[r.n] = 'full' and b.back_at is not null then 'held' else answers[r.n] end, c.id, pool_of[r.n], c.cart_id, c.expires_at, b.back_at
  from jsonb_array_elements(requests) with ordinality as r(request, n)
  left join lateral (
    select k.* from enrolment.claim k
    where k.organization_id = organization and k.pool_id = pool_of[r.n] and k.person_id = (r.request ->> 'personId')::uuid and k.state = 'live' and answers[r.n] in ('granted', 'over', 'same') limit 1
  ) c on true
  left join lateral (select enrolment.place_back_at(organization, pool_of[r.n]) as back_at where answers[r.n] = 'full') b on true
  order by r.n;
end $$;
