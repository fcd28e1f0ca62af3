-- Answers a batch of requests for places of one pool, in order of arrival, and puts what is granted into the carts:
--   requests: [{"lineId", "claimId", "cartId" (for a new cart), "accountId", "personId", "channel", "staffUserId", "locale", "minutes", "over", "most", "refuseClash"}, …]
--   answers:  those of enrolment.hold_places, and 'paying' (the cart is being paid), 'other-cart' (held in the account's other cart),
--             'cart-full' (the cart would have more than "most", for those who ask for a place that it does not have; without: no bound),
--             'clash' (the person holds something else at that time by now, where that is refused: asked under the locks)
-- Locks carts in ascending id, then the pool: like a checkout, so that nobody waits in a circle. What the requests name is
-- read into variables first: row-level security lets a condition use an index only when it is on plain columns.
create or replace function cart_checkout.take_places(organization uuid, activity uuid, occurrence uuid, requests jsonb)
returns table (n bigint, answer text, line_id uuid, claim_id uuid, pool_id uuid, cart_id uuid, expires_at timestamptz, back_at timestamptz)
language plpgsql as $$
#variable_conflict use_column
declare
  t constant timestamptz := kernel.now();
  p enrolment.pool;
  people uuid[];
  over boolean;
  holds jsonb;
  numbers bigint[];
  carts uuid[];
  overfull bigint[];
  refuses boolean;
  clashing bigint[];
  line record;
begin
  perform set_config('app.organization', organization::text, true), set_config('lock_timeout', '10000', true), set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true);
  if occurrence is null then
    select * into p from enrolment.pool where organization_id = organization and activity_id = activity and occurrence_id is null;
  else
    select * into p from enrolment.pool where organization_id = organization and occurrence_id = occurrence and activity_id = activity;
  end if;
  select array_agg((r ->> 'personId')::uuid), bool_or((r ->> 'over')::boolean), bool_or((r ->> 'refuseClash')::boolean) into people, over, refuses from jsonb_array_elements(requests) r;
  -- Sold out for everybody who asks: said without a lock and without leaving empty carts behind.
  if p.id is not null and not over and p.taken + p.held + p.reserved >= p.capacity
    and not exists (select 1 from enrolment.claim c where c.organization_id = organization and c.pool_id = p.id and c.state = 'live' and c.kind <> 'registration' and c.expires_at <= t)
    and not exists (select 1 from enrolment.claim c where c.organization_id = organization and c.pool_id = p.id and c.person_id = any (people) and c.state = 'live')
  then
    return query select r.n, case when b.back_at is null then 'full' else 'held' end, null::uuid, null::uuid, p.id, null::uuid, null::timestamptz, b.back_at
      from jsonb_array_elements(requests) with ordinality as r(request, n) cross join (select enrolment.place_back_at(organization, p.id) as back_at) b;
    return;
  end if;

  if refuses then
    perform cart_checkout.lock_families(organization, array(select (r ->> 'accountId')::uuid from jsonb_array_elements(requests) r where (r ->> 'refuseClash')::boolean));
  end if;
  -- Whoever has no cart yet; before carts and pools are locked.
  if exists (
    with buyers as materialized (
      select distinct (r ->> 'accountId')::uuid as account_id, r ->> 'channel' as channel from jsonb_array_elements(requests) r
    )
    select 1 from buyers b left join lateral (
      select k.id from cart_checkout.cart k where k.organization_id = organization and k.account_id = b.account_id and k.channel = b.channel and k.state in ('open', 'paying') limit 1
    ) c on true where c.id is null
  ) then
    insert into cart_checkout.cart (organization_id, id, account_id, channel, staff_user_id, locale)
    select distinct on (r ->> 'accountId', r ->> 'channel') organization, (r ->> 'cartId')::uuid, (r ->> 'accountId')::uuid, r ->> 'channel', (r ->> 'staffUserId')::uuid, r ->> 'locale'
    from jsonb_array_elements(requests) r order by r ->> 'accountId', r ->> 'channel'
    on conflict (organization_id, account_id, channel) where state in ('open', 'paying') do nothing;
  end if;
  -- In ascending id, like a checkout, so that nobody waits in a circle.
  with buyers as materialized (
    select distinct (r ->> 'accountId')::uuid as account_id, r ->> 'channel' as channel from jsonb_array_elements(requests) r
  ), ids as materialized (
    select c.id from buyers b cross join lateral (
      select k.id from cart_checkout.cart k where k.organization_id = organization and k.account_id = b.account_id and k.channel = b.channel and k.state in ('open', 'paying') limit 1
    ) c order by c.id
  ), locked as materialized (
    select c.id, c.account_id, c.channel, c.state, c.deadline_at, c.places_given from ids i
    cross join lateral (select k.* from cart_checkout.cart k where k.organization_id = organization and k.id = i.id and k.state in ('open', 'paying') for update) c
  ), asked as materialized (
    select r.n, r.request, (r.request ->> 'accountId')::uuid as account_id, r.request ->> 'channel' as channel, (r.request ->> 'most')::integer as most,
      count(r.request ->> 'most') over (partition by r.request ->> 'accountId', r.request ->> 'channel') as new_places
    from jsonb_array_elements(requests) with ordinality as r(request, n)
  )
  select array_agg(l.id order by a.n),
    jsonb_agg(jsonb_build_object('claimId', a.request -> 'claimId', 'accountId', a.account_id, 'personId', a.request -> 'personId', 'cartId', l.id, 'over', a.request -> 'over', 'channel', a.channel,
      -- One deadline for the whole cart, from its first hold.
      'until', case when l.deadline_at > t then l.deadline_at else t + make_interval(mins => (a.request ->> 'minutes')::integer) end) order by a.n) filter (where l.state = 'open' and not f.is_full),
    array_agg(a.n order by a.n) filter (where l.state = 'open' and not f.is_full), array_agg(a.n) filter (where l.state = 'open' and f.is_full)
  into carts, holds, numbers, overfull
  from asked a left join locked l on l.account_id = a.account_id and l.channel = a.channel
  cross join lateral (select coalesce(case when l.deadline_at > t then l.places_given else 0 end + a.new_places > a.most, false) as is_full) f;

  if refuses then
    clashing := cart_checkout.clashing_requests(organization, requests, activity, occurrence);
    select jsonb_agg(h.hold order by h.i), array_agg(numbers[h.i] order by h.i) into holds, numbers
    from jsonb_array_elements(holds) with ordinality as h(hold, i) where numbers[h.i] <> all (clashing);
  end if;

  for line in
    select r.n, r.request, carts[r.n] as cart_id, (r.request ->> 'accountId')::uuid as account_id, (r.request ->> 'personId')::uuid as person_id, h.claim_id, h.pool_id, h.expires_at, h.back_at,
      case when h.n is null and r.n = any (overfull) then 'cart-full' when h.n is null and r.n = any (clashing) then 'clash' when h.n is null then 'paying' when h.answer in ('granted', 'same') and h.cart_id is distinct from carts[r.n] then 'other-cart' else h.answer end as answer
    from jsonb_array_elements(requests) with ordinality as r(request, n)
    left join enrolment.hold_places(organization, activity, occurrence, coalesce(holds, '[]')) h on numbers[h.n] = r.n
    order by r.n
  loop
    n := line.n;
    answer := line.answer;
    claim_id := line.claim_id;
    pool_id := line.pool_id;
    cart_id := line.cart_id;
    expires_at := line.expires_at;
    back_at := line.back_at;
    line_id := null;
    if answer in ('granted', 'same') then
      -- The same thing taken again after its hold had lapsed.
      delete from cart_checkout.cart_line l
      where l.organization_id = organization and l.cart_id = line.cart_id and l.person_id = line.person_id and l.activity_id = activity
        and l.occurrence_id is not distinct from occurrence and l.claim_id <> line.claim_id;
      insert into cart_checkout.cart_line (organization_id, id, cart_id, account_id, kind, activity_id, occurrence_id, pool_id, person_id, claim_id, added_at)
      values (organization, (line.request ->> 'lineId')::uuid, line.cart_id, line.account_id, case when occurrence is null then 'session' else 'drop-in' end, activity, occurrence, line.pool_id, line.person_id, line.claim_id, t)
      on conflict (organization_id, claim_id) where claim_id is not null do nothing returning id into line_id;
    end if;
    if line_id is null then
      select l.id into line_id from cart_checkout.cart_line l where l.organization_id = organization and l.claim_id = line.claim_id;
    end if;
    if answer = 'granted' then
      update cart_checkout.cart c set deadline_at = line.expires_at, extended_at = case when c.deadline_at > t then c.extended_at end,
        places_given = case when c.deadline_at > t then c.places_given else 0 end + 1, last_refusal = null, version = c.version + 1
      where c.organization_id = organization and c.id = line.cart_id;
      if line.request ->> 'channel' = 'counter' then
        insert into kernel.audit_line (organization_id, at, actor, command, notes)
        values (organization, t, jsonb_build_object('kind', 'staff', 'userId', line.request -> 'staffUserId'), 'cart-checkout.add-line',
          jsonb_build_array(jsonb_build_object('subject', 'account', 'id', line.account_id, 'facts',
            jsonb_build_object('activityId', activity, 'occurrenceId', occurrence, 'personId', line.person_id, 'over', line.request -> 'over'))));
      end if;
    end if;
    return next;
  end loop;
end $$;
