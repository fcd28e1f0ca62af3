-- Several places in one request: like take_places, for requests of several pools in groups that may want all or nothing.
--   requests: [{"group", "together", "activity", "occurrence", "lineId", "claimId", "cartId" (for a new cart), "accountId", "personId",
--               "channel", "staffUserId", "locale", "minutes", "over"}, …]; all of a group are of one account and channel
--   answers:  those of enrolment.hold_groups, and 'paying' (the cart is being paid)
-- Locks carts in ascending id, then pools in ascending id: like everything that locks several.
create function cart_checkout.take_groups(organization uuid, requests jsonb)
returns table (n bigint, answer text, line_id uuid, claim_id uuid, pool_id uuid, cart_id uuid, expires_at timestamptz, back_at timestamptz)
language plpgsql as $$
#variable_conflict use_column
declare
  t constant timestamptz := kernel.now();
  holds jsonb;
  numbers bigint[];
begin
  perform set_config('app.organization', organization::text, true), set_config('lock_timeout', '10000', true);
  insert into cart_checkout.cart (organization_id, id, account_id, channel, staff_user_id, locale)
  select distinct on (r ->> 'accountId', r ->> 'channel') organization, (r ->> 'cartId')::uuid, (r ->> 'accountId')::uuid, r ->> 'channel', (r ->> 'staffUserId')::uuid, r ->> 'locale'
  from jsonb_array_elements(requests) r order by r ->> 'accountId', r ->> 'channel'
  on conflict (organization_id, account_id, channel) where state in ('open', 'paying') do nothing;
  perform 1 from cart_checkout.cart c
  where c.organization_id = organization and c.state in ('open', 'paying')
    and (c.account_id, c.channel) in (select (r ->> 'accountId')::uuid, r ->> 'channel' from jsonb_array_elements(requests) r)
  order by c.id for update;

  select jsonb_agg(r.request || jsonb_build_object('cartId', c.id,
      -- One deadline for the whole cart, from its first hold.
      'until', case when c.deadline_at > t then c.deadline_at else t + make_interval(mins => (r.request ->> 'minutes')::integer) end) order by r.n),
    array_agg(r.n order by r.n)
  into holds, numbers
  from jsonb_array_elements(requests) with ordinality as r(request, n)
  join cart_checkout.cart c on c.organization_id = organization and c.account_id = (r.request ->> 'accountId')::uuid and c.channel = r.request ->> 'channel' and c.state = 'open';

  return query
  with held as materialized (
    select numbers[h.n] as n, h.answer, h.claim_id, h.pool_id, h.cart_id, h.expires_at, h.back_at from enrolment.hold_groups(organization, coalesce(holds, '[]')) h
  ), asked as materialized (
    select r.n, r.request, c.id as cart_id, c.account_id, (r.request ->> 'personId')::uuid as person_id, (r.request ->> 'activity')::uuid as activity_id, (r.request ->> 'occurrence')::uuid as occurrence_id,
      h.claim_id, h.pool_id, h.expires_at, h.back_at, coalesce(h.answer, 'paying') as answer
    from jsonb_array_elements(requests) with ordinality as r(request, n)
    left join cart_checkout.cart c on c.organization_id = organization and c.account_id = (r.request ->> 'accountId')::uuid and c.channel = r.request ->> 'channel' and c.state in ('open', 'paying')
    left join held h on h.n = r.n
  ), mine as (
    select * from asked a where a.answer in ('granted', 'same')
  ), replaced as (
    -- The same thing taken again after its hold had lapsed.
    delete from cart_checkout.cart_line l using mine m
    where l.organization_id = organization and l.cart_id = m.cart_id and l.person_id = m.person_id and l.activity_id = m.activity_id
      and l.occurrence_id is not distinct from m.occurrence_id and l.claim_id <> m.claim_id
  ), added as (
    insert into cart_checkout.cart_line (organization_id, id, cart_id, account_id, kind, activity_id, occurrence_id, pool_id, person_id, claim_id, added_at)
    select organization, (m.request ->> 'lineId')::uuid, m.cart_id, m.account_id, case when m.occurrence_id is null then 'session' else 'drop-in' end, m.activity_id, m.occurrence_id, m.pool_id, m.person_id, m.claim_id, t
    from mine m order by m.n
    on conflict (organization_id, claim_id) where claim_id is not null do nothing
    returning id, claim_id
  ), dated as (
    update cart_checkout.cart c set deadline_at = m.expires_at, extended_at = case when c.deadline_at > t then c.extended_at end, last_refusal = null, version = c.version + 1
    from (select cart_id, max(expires_at) as expires_at from mine where answer = 'granted' group by cart_id) m
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
  left join cart_checkout.cart_line l on l.organization_id = organization and l.claim_id = a.claim_id
  order by a.n;
end $$;

-- Of places wanted in one request, those that meet an earlier one of the same person: the first date on which they do.
--   wanted: [{"personId", "activityId", "occurrenceId"}, …]
create function cart_checkout.clashes_among(organization uuid, wanted jsonb)
returns table (n bigint, activity_id uuid, name_fr text, name_en text, starts_at text) language plpgsql stable as $$
#variable_conflict use_column
begin
  perform set_config('app.organization', organization::text, true);
  return query
  with w as materialized (
    select r.n, (r.place ->> 'personId')::uuid as person_id, (r.place ->> 'activityId')::uuid as activity_id, (r.place ->> 'occurrenceId')::uuid as occurrence_id
    from jsonb_array_elements(wanted) with ordinality as r(place, n)
  )
  select distinct on (later.n) later.n, a.id, a.name_fr, a.name_en, cart_checkout.iso(theirs.starts_at)
  from w later
  join w earlier on earlier.person_id = later.person_id and earlier.n < later.n and earlier.activity_id <> later.activity_id
  join catalog.activity a on a.organization_id = organization and a.id = earlier.activity_id
  join catalog.occurrence theirs on theirs.organization_id = organization and theirs.activity_id = earlier.activity_id and (earlier.occurrence_id is null or theirs.id = earlier.occurrence_id)
    and theirs.status = 'planned' and theirs.ends_at > kernel.now()
  join catalog.occurrence mine on mine.organization_id = organization and mine.activity_id = later.activity_id and (later.occurrence_id is null or mine.id = later.occurrence_id)
    and mine.status = 'planned' and mine.starts_at < theirs.ends_at and mine.ends_at > theirs.starts_at
  order by later.n, theirs.starts_at;
end $$;
