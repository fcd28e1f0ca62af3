-- Several places in one request: like take_places, for requests of several pools in groups that may want all or nothing.
--   requests: [{"group", "together", "activity", "occurrence", "lineId", "claimId", "cartId" (for a new cart), "accountId", "personId",
--               "channel", "staffUserId", "locale", "minutes", "over", "most", "refuseClash", "togetherId"}, …]; all of a group are of one account and channel, and where clashes are
--               refused there is one group of each account
--   answers:  those of enrolment.hold_groups, 'paying' (the cart is being paid), 'cart-full' ("most", as in take_places; all new places of a cart in this call, or none) and 'clash' (as in take_places; a group that wants all then has none)
-- Locks carts in ascending id, then pools in ascending id: like everything that locks several.
create or replace function cart_checkout.take_groups(organization uuid, requests jsonb)
returns table (n bigint, answer text, line_id uuid, claim_id uuid, pool_id uuid, cart_id uuid, expires_at timestamptz, back_at timestamptz)
language plpgsql as $$
#variable_conflict use_column
declare
  t constant timestamptz := kernel.now();
  holds jsonb;
  numbers bigint[];
  carts uuid[];
  overfull bigint[];
  clashing bigint[] := '{}';
  without bigint[] := '{}';
begin
  perform set_config('app.organization', organization::text, true), set_config('lock_timeout', '10000', true), set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true);
  if requests @> '[{"refuseClash": true}]' then
    perform cart_checkout.lock_families(organization, array(select (r ->> 'accountId')::uuid from jsonb_array_elements(requests) r where (r ->> 'refuseClash')::boolean));
  end if;
  select array_agg(l.cart_id order by l.n), jsonb_agg(l.hold order by l.n) filter (where l.refused is null), array_agg(l.n order by l.n) filter (where l.refused is null), array_agg(l.n) filter (where l.refused = 'cart-full')
  into carts, holds, numbers, overfull from cart_checkout.lock_carts(organization, requests, t) l;

  if requests @> '[{"refuseClash": true}]' then
    clashing := cart_checkout.clashing_requests(organization, requests, null, null);
  end if;
  if clashing <> '{}' then
    without := array(
      select r.n from jsonb_array_elements(requests) with ordinality as r(request, n)
      where (r.request ->> 'together')::boolean and r.request -> 'group' in (select requests -> (c - 1)::integer -> 'group' from unnest(clashing) c)
    );
    select jsonb_agg(h.hold order by h.i), array_agg(numbers[h.i] order by h.i) into holds, numbers
    from jsonb_array_elements(holds) with ordinality as h(hold, i) where numbers[h.i] <> all (clashing || without);
  end if;

  return query
  with held as materialized (
    select numbers[h.n] as n, h.answer, h.claim_id, h.pool_id, h.cart_id, h.expires_at, h.back_at from enrolment.hold_groups(organization, coalesce(holds, '[]')) h
  ), asked as materialized (
    select r.n, r.request, carts[r.n] as cart_id, (r.request ->> 'accountId')::uuid as account_id, (r.request ->> 'personId')::uuid as person_id, (r.request ->> 'activity')::uuid as activity_id, (r.request ->> 'occurrence')::uuid as occurrence_id,
      h.claim_id, h.pool_id, h.expires_at, h.back_at, coalesce(h.answer, case when r.n = any (overfull) then 'cart-full' when r.n = any (clashing) then 'clash' when r.n = any (without) then 'with-others' else 'paying' end) as answer
    from jsonb_array_elements(requests) with ordinality as r(request, n)
    left join held h on h.n = r.n
  ), mine as materialized (
    select * from asked a where a.answer in ('granted', 'same')
  ), replaced as (
    -- The same thing taken again after its hold had lapsed.
    delete from cart_checkout.cart_line d where d.organization_id = organization and d.id = any (array(
      select o.id from mine m cross join lateral (
        select l.id from cart_checkout.cart_line l
        where l.organization_id = organization and l.cart_id = m.cart_id and l.person_id = m.person_id and l.activity_id = m.activity_id
          and l.occurrence_id is not distinct from m.occurrence_id and l.claim_id <> m.claim_id limit 100
      ) o
    ))
  ), added as (
    insert into cart_checkout.cart_line (organization_id, id, cart_id, account_id, kind, activity_id, occurrence_id, pool_id, person_id, claim_id, together_id, added_at)
    select organization, (m.request ->> 'lineId')::uuid, m.cart_id, m.account_id, case when m.occurrence_id is null then 'session' else 'drop-in' end, m.activity_id, m.occurrence_id, m.pool_id, m.person_id, m.claim_id,
      (m.request ->> 'togetherId')::uuid, t
    from mine m order by m.n
    on conflict (organization_id, claim_id) where claim_id is not null do nothing
    returning id, claim_id
  ), dated as (
    update cart_checkout.cart c set deadline_at = m.expires_at, extended_at = case when c.deadline_at > t then c.extended_at end,
      places_given = case when c.deadline_at > t then c.places_given else 0 end + m.places, last_refusal = null, version = c.version + 1
    from (select cart_id, max(expires_at) as expires_at, count(*)::integer as places from mine where answer = 'granted' group by cart_id) m
    where c.organization_id = organization and c.id = m.cart_id
  ), audited as (
    insert into kernel.audit_line (organization_id, at, actor, command, notes)
    select organization, t, jsonb_build_object('kind', 'staff', 'userId', m.request -> 'staffUserId'), 'cart-checkout.add-line',
      jsonb_build_array(jsonb_build_object('subject', 'account', 'id', m.account_id, 'facts', jsonb_build_object('activityId', m.activity_id, 'occurrenceId', m.occurrence_id, 'personId', m.person_id, 'over', m.request -> 'over')))
    from mine m where m.answer = 'granted' and m.request ->> 'channel' = 'counter'
  )
  select a.n, a.answer, coalesce(d.id, l.id), a.claim_id, a.pool_id, a.cart_id, a.expires_at, a.back_at
  from asked a
  left join added d on d.claim_id = a.claim_id
  left join lateral (select k.id from cart_checkout.cart_line k where k.organization_id = organization and k.claim_id = a.claim_id limit 1) l on d.id is null
  order by a.n;
end $$;
