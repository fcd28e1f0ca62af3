-- Of requests for one place each, takes at once those in whose way nothing stands, and tells the facts of the others: in one
-- round trip for whoever may come without further question, which is nearly everybody when registration opens.
--   requests: [{"account", "person", "activity", "occurrence", "locale", "most", "lineId", "claimId", "cartId" (for a new cart)}, …], of families on line
--   answers:  of each in order: what was taken; or its facts (as facts_to_hold, for the rules of whyNot); or neither, where
--             somebody else was quicker, so that all is to be asked anew
-- Takes only what whyNot allows: whatever needs a second thought (an opening that is not the public's, a password, bars, a
-- clash that is refused, limits, holds that have expired, something of that person there already, no room) is left to it.
-- Refuses nothing. Reads before it locks, then locks carts in ascending id, then pools in ascending id: like everything that
-- locks several. Request by request, because each is read under its own family's rights and a look-up costs 5 µs.
create or replace function cart_checkout.take_or_tell(organization uuid, requests jsonb)
returns table (n bigint, line_id uuid, claim_id uuid, cart_id uuid, expires_at timestamptz, facts jsonb)
language plpgsql as $$
#variable_conflict use_column
declare
  t constant timestamptz := kernel.now();
  o record;
  today date;
  asked record;
  place record;
  sold record;
  rules record;
  born date;
  on_day date;
  months integer;
  in_hand record;
  has_rules boolean;
  told jsonb[] := '{}';
  -- What may be taken, side by side; and of carts that are not there yet.
  numbers bigint[] := '{}';
  lines uuid[] := '{}';
  claims uuid[] := '{}';
  accounts uuid[] := '{}';
  people uuid[] := '{}';
  activities uuid[] := '{}';
  occurrences uuid[] := '{}';
  pools uuid[] := '{}';
  carts uuid[] := '{}';
  mosts integer[] := '{}';
  until timestamptz[] := '{}';
  new_carts uuid[] := '{}';
  new_accounts uuid[] := '{}';
  new_locales text[] := '{}';
  founded uuid[] := '{}';
  -- Of the pools, each once.
  rooms jsonb := '{}';
  granted boolean[];
  made uuid[];
  in_vain uuid[];
begin
  perform set_config('app.organization', organization::text, true), set_config('lock_timeout', '10000', true), set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true);
  select z.time_zone, z.hold_minutes, z.clash_rule into o from organization.organization z where z.id = organization;
  today := (t at time zone o.time_zone)::date;
  -- One look-up for each of their two indexes: what was in force once is not read through.
  has_rules := exists (select 1 from catalog.opening_rules r where r.organization_id = organization and r.replaced_at is null and r.program_id is not null)
    or exists (select 1 from catalog.opening_rules r where r.organization_id = organization and r.replaced_at is null and r.activity_id is not null);

  for asked in
    select r.* from rows from (jsonb_to_recordset(requests) as (account uuid, person uuid, activity uuid, occurrence uuid, locale text, most integer, "lineId" uuid, "claimId" uuid, "cartId" uuid)) with ordinality
      as r(account, person, activity, occurrence, locale, most, line_id, claim_id, cart_id, n)
  loop
    <<plain>>
    begin
      exit plain when o.clash_rule = 'refuse' or asked.account = any (accounts);
      if asked.occurrence is null then
        select p.id, p.limited, p.capacity - p.taken - p.held - p.reserved as room into place from enrolment.pool p
        where p.organization_id = organization and p.activity_id = asked.activity and p.occurrence_id is null;
      else
        select p.id, p.limited, p.capacity - p.taken - p.held - p.reserved as room into place from enrolment.pool p
        where p.organization_id = organization and p.occurrence_id = asked.occurrence and p.activity_id = asked.activity;
      end if;
      exit plain when place.id is null or place.limited or place.room <= 0;

      select a.program_id, a.starts_on, a.age_min_months, a.age_max_months,
        (a.registration_opens_at is null or a.registration_opens_at <= t) and (a.registration_closes_at is null or a.registration_closes_at > t) as is_open into sold from catalog.activity a
      where a.organization_id = organization and a.id = asked.activity and a.status = 'published'
        and case when asked.occurrence is null then a.session_price_cents is not null and (a.ends_on is null or a.ends_on >= today) else a.drop_in_price_cents is not null end;
      exit plain when not found;
      on_day := coalesce(sold.starts_on, today);
      if asked.occurrence is not null then
        select c.held_on into on_day from catalog.occurrence c
        where c.organization_id = organization and c.id = asked.occurrence and c.activity_id = asked.activity and c.status = 'planned' and c.ends_at > t;
        exit plain when not found;
      end if;
      if has_rules then
        select r.visibility, r.password_id, r.windows into rules from catalog.opening_rules r where r.organization_id = organization and r.activity_id = asked.activity and r.replaced_at is null;
        if not found then
          select r.visibility, r.password_id, r.windows into rules from catalog.opening_rules r where r.organization_id = organization and r.program_id = sold.program_id and r.replaced_at is null;
        end if;
        -- With windows the activity's own dates count no more. To whom else than the public it is open is asked of whyNot.
        if found then
          exit plain when rules.visibility = 'none' or rules.password_id is not null;
          sold.is_open := case when rules.windows = '[]' then sold.is_open else exists (
            select 1 from jsonb_array_elements(rules.windows) w
            where w ->> 'who' = 'public' and (w ->> 'opensAt')::timestamptz <= t and (w ->> 'closesAt' is null or (w ->> 'closesAt')::timestamptz > t)) end;
        end if;
      end if;
      exit plain when not sold.is_open;

      perform set_config('app.account', asked.account::text, true);
      select p.birth_date into born from household.person p where p.id = asked.person and p.account_id = asked.account and p.archived_at is null;
      exit plain when not found;
      if sold.age_min_months is not null or sold.age_max_months is not null then
        -- Completed months, as ageInMonths counts them.
        months := (extract(year from on_day) - extract(year from born)) * 12 + extract(month from on_day) - extract(month from born) - (extract(day from on_day) < extract(day from born))::integer;
        exit plain when born is null or born > on_day or months < sold.age_min_months or months > sold.age_max_months;
      end if;
      exit plain when exists (select 1 from household.bar b where b.organization_id = organization and b.account_id = asked.account and b.lifted_at is null);
      exit plain when exists (select 1 from enrolment.claim k where k.organization_id = organization and k.pool_id = place.id and k.person_id = asked.person and k.state = 'live');
      exit plain when exists (select 1 from enrolment.claim k where k.organization_id = organization and k.pool_id = place.id and k.state = 'live' and k.kind <> 'registration' and k.expires_at <= t);

      select c.id, c.state, case when c.deadline_at > t then c.places_given else 0 end as places into in_hand from cart_checkout.cart c
      where c.organization_id = organization and c.account_id = asked.account and c.channel = 'web' and c.state in ('open', 'paying');
      if found then
        exit plain when in_hand.state <> 'open' or in_hand.places >= asked.most;
        -- The same thing, taken again after its hold had lapsed.
        exit plain when exists (
          select 1 from cart_checkout.cart_line l where l.organization_id = organization and l.cart_id = in_hand.id and l.person_id = asked.person
            and l.activity_id = asked.activity and l.occurrence_id is not distinct from asked.occurrence);
        carts := carts || in_hand.id;
      else
        carts := carts || asked.cart_id;
        new_carts := new_carts || asked.cart_id;
        new_accounts := new_accounts || asked.account;
        new_locales := new_locales || asked.locale;
      end if;
      numbers := numbers || asked.n;
      lines := lines || asked.line_id;
      claims := claims || asked.claim_id;
      accounts := accounts || asked.account;
      people := people || asked.person;
      activities := activities || asked.activity;
      occurrences := occurrences || asked.occurrence;
      pools := pools || place.id;
      mosts := mosts || asked.most;
      continue;
    end plain;
    told[asked.n] := cart_checkout.facts_to_hold(organization, asked.account, asked.account::text, array[asked.person], asked.activity, asked.occurrence, 'web');
  end loop;
  perform set_config('app.account', '', true);
  if numbers = '{}' then
    return query select i.n, null::uuid, null::uuid, null::uuid, null::timestamptz, told[i.n::integer] from generate_series(1::bigint, jsonb_array_length(requests)) as i(n);
    return;
  end if;

  -- A new cart stands with its first place; one that another request has made meanwhile is not ours. In ascending account, as in
  -- take_places and take_groups: who waits for a cart that is being made has made none of those that its maker is yet to make.
  if new_carts <> '{}' then
    with fresh as (
      insert into cart_checkout.cart (organization_id, id, account_id, channel, locale, deadline_at, places_given, created_at)
      select organization, new_carts[i], new_accounts[i], 'web', new_locales[i], t + make_interval(mins => o.hold_minutes), 1, t from generate_subscripts(new_carts, 1) as i order by new_accounts[i]
      on conflict (organization_id, account_id, channel) where state in ('open', 'paying') do nothing
      returning id
    )
    select array_agg(f.id) into founded from fresh f;
    until := array(select case when carts[i] = any (founded) then t + make_interval(mins => o.hold_minutes) end from generate_subscripts(carts, 1) as i order by i);
  end if;
  if cardinality(new_carts) < cardinality(carts) then
    for in_hand in
      select c.id, c.state, c.deadline_at, c.places_given from cart_checkout.cart c
      where c.organization_id = organization and c.id = any (carts) and c.id <> all (new_carts) order by c.id for update
    loop
      if in_hand.state = 'open' and (in_hand.deadline_at is null or in_hand.deadline_at <= t or in_hand.places_given < mosts[array_position(carts, in_hand.id)]) then
        -- One deadline for the whole cart, from its first hold.
        until[array_position(carts, in_hand.id)] := case when in_hand.deadline_at > t then in_hand.deadline_at else t + make_interval(mins => o.hold_minutes) end;
      end if;
    end loop;
  end if;
  for place in
    select p.id, p.limited, p.capacity - p.taken - p.held - p.reserved as room from enrolment.pool p where p.organization_id = organization and p.id = any (pools) order by p.id for update
  loop
    rooms := rooms || jsonb_build_object(place.id, case when place.limited then 0 else place.room end);
  end loop;
  -- In order of arrival, as many of each pool as it has room for.
  granted := array(
    select u.until is not null and u.nth <= (rooms ->> u.pool_id::text)::integer
    from (
      select w.i, w.pool_id, until[w.i] as until, count(until[w.i]) over (partition by w.pool_id order by w.i) as nth from unnest(pools) with ordinality as w(pool_id, i)
    ) u order by u.i
  );
  with taken as (
    insert into enrolment.claim (organization_id, id, pool_id, kind, account_id, person_id, cart_id, expires_at, created_at)
    select organization, claims[i], pools[i], 'hold', accounts[i], people[i], carts[i], until[i], t from generate_subscripts(claims, 1) as i where granted[i]
    on conflict (organization_id, pool_id, person_id) where state = 'live' do nothing
    returning id
  )
  select array_agg(k.id) into made from taken k;
  granted := array(select granted[i] and claims[i] = any (made) from generate_subscripts(claims, 1) as i order by i);
  insert into cart_checkout.cart_line (organization_id, id, cart_id, account_id, kind, activity_id, occurrence_id, pool_id, person_id, claim_id, added_at)
  select organization, lines[i], carts[i], accounts[i], case when occurrences[i] is null then 'session' else 'drop-in' end, activities[i], occurrences[i], pools[i], people[i], claims[i], t
  from generate_subscripts(claims, 1) as i where granted[i];
  -- By whole keys, not joined: a plan made for many would read the carts and pools of everybody.
  if cardinality(new_carts) < cardinality(carts) then
    update cart_checkout.cart c set deadline_at = until[array_position(carts, c.id)], extended_at = case when c.deadline_at > t then c.extended_at end,
      places_given = case when c.deadline_at > t then c.places_given else 0 end + 1, last_refusal = null, version = c.version + 1
    where c.organization_id = organization and c.id = any (array(select carts[i] from generate_subscripts(claims, 1) as i where granted[i] and carts[i] <> all (new_carts)));
  end if;
  in_vain := array(select carts[i] from generate_subscripts(claims, 1) as i where granted[i] is not true and carts[i] = any (founded));
  if in_vain <> '{}' then
    update cart_checkout.cart c set deadline_at = null, places_given = 0 where c.organization_id = organization and c.id = any (in_vain);
  end if;
  update enrolment.pool p set held = p.held + m.places, overbooked = greatest(0, p.taken + p.held + p.reserved + m.places - p.capacity)
  from (select pools[i] as id, count(*)::integer as places from generate_subscripts(claims, 1) as i where granted[i] group by 1) m
  where p.organization_id = organization and p.id = m.id and p.id = any (pools);

  return query
  select i.n, case when granted[g.at] then lines[g.at] end, case when granted[g.at] then claims[g.at] end, case when granted[g.at] then carts[g.at] end, case when granted[g.at] then until[g.at] end, told[i.n::integer]
  from generate_series(1::bigint, jsonb_array_length(requests)) as i(n) cross join lateral (select array_position(numbers, i.n) as at) g order by i.n;
end $$;
