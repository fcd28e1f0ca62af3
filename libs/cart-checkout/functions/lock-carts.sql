-- Of requests for places, each with the cart it goes into, which is locked: found, or made. In ascending id, like a checkout,
-- so that nobody waits in a circle; before pools.
--   requests: those of take_places and take_groups
--   hold:     the request with its "cartId" and, as "until", when the hold ends: one deadline for the whole cart, from its first hold
--   refused:  'paying' (the cart is being paid), 'cart-full' (see take_places), or null
create or replace function cart_checkout.lock_carts(organization uuid, requests jsonb, t timestamptz)
returns table (n bigint, cart_id uuid, hold jsonb, refused text)
language plpgsql as $$
#variable_conflict use_column
begin
  -- Whoever has no cart yet.
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
  return query
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
  select a.n, l.id,
    a.request || jsonb_build_object('cartId', l.id, 'until', case when l.deadline_at > t then l.deadline_at else t + make_interval(mins => (a.request ->> 'minutes')::integer) end),
    case when l.state = 'open' then case when case when l.deadline_at > t then l.places_given else 0 end + a.new_places > a.most then 'cart-full' end else 'paying' end
  from asked a left join locked l on l.account_id = a.account_id and l.channel = a.channel order by a.n;
end $$;
