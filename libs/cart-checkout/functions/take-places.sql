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
  select array_agg(l.cart_id order by l.n), jsonb_agg(l.hold order by l.n) filter (where l.refused is null), array_agg(l.n order by l.n) filter (where l.refused is null), array_agg(l.n) filter (where l.refused = 'cart-full')
  into carts, holds, numbers, overfull from cart_checkout.lock_carts(organization, requests, t) l;

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
