-- The hot paths of the cart: what is known before a place is asked for, the place and its cart line in one
-- transaction, everything a quote or a checkout stands on, the order. Each is one round trip. The two that read cross
-- the walls of contexts on purpose (catalog, household, enrolment, organization): they are reads, and they say so.
-- Every function runs as its caller: row-level security applies.

create function cart_checkout.iso(instant timestamptz) returns text language sql immutable parallel safe
  as $$ select to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

-- The facts on which it is decided whether people may take a place: all people of the account, or those named.
create function cart_checkout.line_facts(organization uuid, account uuid, viewer text, people uuid[], activity uuid, occurrence uuid, cart_channel text)
returns jsonb language plpgsql as $$
declare
  t timestamptz;
begin
  perform set_config('app.organization', organization::text, true), set_config('app.account', viewer, true);
  t := kernel.now();
  return (
    select jsonb_build_object(
      'now', cart_checkout.iso(t), 'timeZone', o.time_zone, 'holdMinutes', o.hold_minutes,
      'cart', (
        select jsonb_build_object('id', c.id, 'state', c.state, 'deadlineAt', cart_checkout.iso(c.deadline_at)) from cart_checkout.cart c
        where c.organization_id = organization and c.account_id = account and c.channel = cart_channel and c.state in ('open', 'paying')
      ),
      'people', (
        select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'firstName', p.first_name, 'lastName', p.last_name, 'birthDate', p.birth_date, 'isOwner', p.is_owner,
          'archived', p.archived_at is not null, 'claim', (
            select jsonb_build_object('kind', k.kind, 'cartId', k.cart_id, 'accountId', k.account_id, 'expiresAt', cart_checkout.iso(k.expires_at))
            from enrolment.claim k join enrolment.pool q on q.organization_id = k.organization_id and q.id = k.pool_id
            where k.organization_id = organization and k.person_id = p.id and k.state = 'live' and (k.expires_at is null or k.expires_at > t)
              and q.activity_id = activity and q.occurrence_id is not distinct from occurrence
          )) order by p.is_owner desc, p.first_name, p.id), '[]')
        from household.person p where p.account_id = account and (people is null or p.id = any (people))
      ),
      'activity', (
        select jsonb_build_object('id', a.id, 'nameFr', a.name_fr, 'nameEn', a.name_en, 'status', a.status, 'ageMinMonths', a.age_min_months, 'ageMaxMonths', a.age_max_months,
          'sessionPriceCents', a.session_price_cents, 'dropInPriceCents', a.drop_in_price_cents, 'opensAt', cart_checkout.iso(a.registration_opens_at),
          'closesAt', cart_checkout.iso(a.registration_closes_at), 'startsOn', a.starts_on, 'endsOn', a.ends_on)
        from catalog.activity a where a.organization_id = organization and a.id = activity
      ),
      'occurrence', (
        select jsonb_build_object('id', c.id, 'status', c.status, 'heldOn', c.held_on, 'startsAt', cart_checkout.iso(c.starts_at), 'endsAt', cart_checkout.iso(c.ends_at))
        from catalog.occurrence c where c.organization_id = organization and c.id = occurrence and c.activity_id = activity
      ),
      'pool', (
        select jsonb_build_object('left', greatest(0, q.capacity - q.taken - q.reserved - q.held + e.expired), 'backAt', cart_checkout.iso(enrolment.place_back_at(organization, q.id)))
        from enrolment.pool q cross join lateral (
          select count(*)::integer as expired from enrolment.claim k
          where k.organization_id = organization and k.pool_id = q.id and k.state = 'live' and k.kind <> 'registration' and k.expires_at <= t
        ) e
        where q.organization_id = organization and q.activity_id = activity and q.occurrence_id is not distinct from occurrence
      )
    )
    from organization.organization o where o.id = organization
  );
end $$;

-- Answers a batch of requests for places of one pool, in order of arrival, and puts what is granted into the carts:
--   requests: [{"lineId", "claimId", "cartId" (for a new cart), "accountId", "personId", "channel", "staffUserId", "locale", "minutes", "over"}, …]
--   answers:  those of enrolment.hold_places, and 'paying' (the cart is being paid), 'other-cart' (held in the account's other cart)
-- Locks carts in ascending id, then the pool: like a checkout, so that nobody waits in a circle.
create function cart_checkout.take_places(organization uuid, activity uuid, occurrence uuid, requests jsonb)
returns table (n bigint, answer text, line_id uuid, claim_id uuid, pool_id uuid, cart_id uuid, expires_at timestamptz, back_at timestamptz)
language plpgsql as $$
#variable_conflict use_column
declare
  t constant timestamptz := kernel.now();
  p enrolment.pool;
  holds jsonb;
  numbers bigint[];
begin
  perform set_config('app.organization', organization::text, true), set_config('lock_timeout', '10000', true);
  select * into p from enrolment.pool where organization_id = organization and activity_id = activity and occurrence_id is not distinct from occurrence;
  -- Sold out for everybody who asks: said without a lock and without leaving empty carts behind.
  if p.id is not null and p.taken + p.held + p.reserved >= p.capacity
    and not exists (select 1 from enrolment.claim c where c.organization_id = organization and c.pool_id = p.id and c.state = 'live' and c.kind <> 'registration' and c.expires_at <= t)
    and not exists (
      select 1 from jsonb_array_elements(requests) r
      where (r ->> 'over')::boolean or exists (
        select 1 from enrolment.claim c where c.organization_id = organization and c.pool_id = p.id and c.person_id = (r ->> 'personId')::uuid and c.state = 'live'
      )
    )
  then
    return query select r.n, case when b.back_at is null then 'full' else 'held' end, null::uuid, null::uuid, p.id, null::uuid, null::timestamptz, b.back_at
      from jsonb_array_elements(requests) with ordinality as r(request, n) cross join (select enrolment.place_back_at(organization, p.id) as back_at) b;
    return;
  end if;

  insert into cart_checkout.cart (organization_id, id, account_id, channel, staff_user_id, locale)
  select distinct on (r ->> 'accountId', r ->> 'channel') organization, (r ->> 'cartId')::uuid, (r ->> 'accountId')::uuid, r ->> 'channel', (r ->> 'staffUserId')::uuid, r ->> 'locale'
  from jsonb_array_elements(requests) r order by r ->> 'accountId', r ->> 'channel'
  on conflict (organization_id, account_id, channel) where state in ('open', 'paying') do nothing;
  perform 1 from cart_checkout.cart c
  where c.organization_id = organization and c.state in ('open', 'paying')
    and (c.account_id, c.channel) in (select (r ->> 'accountId')::uuid, r ->> 'channel' from jsonb_array_elements(requests) r)
  order by c.id for update;

  select jsonb_agg(jsonb_build_object('claimId', r.request -> 'claimId', 'accountId', r.request -> 'accountId', 'personId', r.request -> 'personId', 'cartId', c.id, 'over', r.request -> 'over',
      -- One deadline for the whole cart, from its first hold.
      'until', case when c.deadline_at > t then c.deadline_at else t + make_interval(mins => (r.request ->> 'minutes')::integer) end) order by r.n),
    array_agg(r.n order by r.n)
  into holds, numbers
  from jsonb_array_elements(requests) with ordinality as r(request, n)
  join cart_checkout.cart c on c.organization_id = organization and c.account_id = (r.request ->> 'accountId')::uuid and c.channel = r.request ->> 'channel' and c.state = 'open';

  return query
  with held as materialized (
    select numbers[h.n] as n, h.answer, h.claim_id, h.pool_id, h.cart_id, h.expires_at, h.back_at
    from enrolment.hold_places(organization, activity, occurrence, coalesce(holds, '[]')) h
  ), asked as materialized (
    select r.n, r.request, c.id as cart_id, c.account_id, (r.request ->> 'personId')::uuid as person_id, h.claim_id, h.pool_id, h.expires_at, h.back_at,
      case when h.n is null then 'paying' when h.answer in ('granted', 'same') and h.cart_id is distinct from c.id then 'other-cart' else h.answer end as answer
    from jsonb_array_elements(requests) with ordinality as r(request, n)
    left join cart_checkout.cart c on c.organization_id = organization and c.account_id = (r.request ->> 'accountId')::uuid and c.channel = r.request ->> 'channel' and c.state in ('open', 'paying')
    left join held h on h.n = r.n
  ), mine as (
    select * from asked a where a.answer in ('granted', 'same')
  ), replaced as (
    -- The same thing taken again after its hold had lapsed.
    delete from cart_checkout.cart_line l using mine m
    where l.organization_id = organization and l.cart_id = m.cart_id and l.person_id = m.person_id and l.activity_id = activity
      and l.occurrence_id is not distinct from occurrence and l.claim_id <> m.claim_id
  ), added as (
    insert into cart_checkout.cart_line (organization_id, id, cart_id, account_id, kind, activity_id, occurrence_id, pool_id, person_id, claim_id, added_at)
    select organization, (m.request ->> 'lineId')::uuid, m.cart_id, m.account_id, case when occurrence is null then 'session' else 'drop-in' end, activity, occurrence, m.pool_id, m.person_id, m.claim_id, t
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
      jsonb_build_array(jsonb_build_object('subject', 'account', 'id', m.account_id, 'facts', jsonb_build_object('activityId', activity, 'occurrenceId', occurrence, 'personId', m.person_id, 'over', m.request -> 'over')))
    from mine m where m.answer = 'granted' and m.request ->> 'channel' = 'counter'
  )
  select a.n, a.answer, coalesce(d.id, l.id), a.claim_id, a.pool_id, a.cart_id, a.expires_at, a.back_at
  from asked a
  left join added d on d.claim_id = a.claim_id
  left join cart_checkout.cart_line l on l.organization_id = organization and l.claim_id = a.claim_id
  order by a.n;
end $$;

-- Everything a quote or a checkout of one cart stands on. Locks the cart when it is to be changed, before it reads.
create function cart_checkout.cart_facts(organization uuid, account uuid, cart_channel text, for_change boolean)
returns jsonb language plpgsql as $$
declare
  t timestamptz;
  held cart_checkout.cart;
begin
  if for_change then
    select * into held from cart_checkout.cart c
    where c.organization_id = organization and c.account_id = account and c.channel = cart_channel and c.state in ('open', 'paying') for update;
  else
    select * into held from cart_checkout.cart c where c.organization_id = organization and c.account_id = account and c.channel = cart_channel and c.state in ('open', 'paying');
  end if;
  t := kernel.now();
  return (
    select jsonb_build_object(
      'now', cart_checkout.iso(t),
      'organization', jsonb_build_object('timeZone', o.time_zone, 'holdMinutes', o.hold_minutes, 'serviceFeeCents', o.service_fee_cents, 'serviceFeeTaxable', o.service_fee_taxable,
        'consumerRegime', o.consumer_regime, 'defaultLocale', o.default_locale),
      'cart', case when held.id is not null then jsonb_build_object('id', held.id, 'state', held.state, 'channel', held.channel, 'deadlineAt', cart_checkout.iso(held.deadline_at),
        'extendedAt', cart_checkout.iso(held.extended_at), 'contactConfirmedAt', cart_checkout.iso(held.contact_confirmed_at), 'serviceFeeRemoved', held.service_fee_removed,
        'agreed', held.agreed, 'lastRefusal', held.last_refusal, 'locale', held.locale, 'version', held.version) end,
      'client', (
        select jsonb_build_object('email', c.email, 'phone', c.phone, 'street', c.street, 'city', c.city, 'province', c.province, 'postalCode', c.postal_code, 'country', c.country, 'locale', c.locale)
        from household.client c where c.organization_id = organization and c.account_id = account
      ),
      'owner', (
        select jsonb_build_object('personId', p.id, 'firstName', p.first_name, 'lastName', p.last_name, 'birthDate', p.birth_date)
        from household.person p where p.account_id = account and p.is_owner
      ),
      'lines', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', l.id, 'kind', l.kind, 'activityId', l.activity_id, 'occurrenceId', l.occurrence_id, 'personId', l.person_id, 'claimId', l.claim_id, 'label', l.label, 'amountCents', l.amount_cents,
          'taxable', l.taxable, 'ledgerCodeId', l.ledger_code_id,
          'held', k.id is not null and k.state = 'live' and (k.expires_at is null or k.expires_at > t),
          'person', case when p.id is not null then jsonb_build_object('firstName', p.first_name, 'lastName', p.last_name, 'birthDate', p.birth_date, 'archived', p.archived_at is not null) end,
          'activity', case when a.id is not null then jsonb_build_object('nameFr', a.name_fr, 'nameEn', a.name_en, 'status', a.status, 'ageMinMonths', a.age_min_months, 'ageMaxMonths', a.age_max_months,
            'sessionPriceCents', a.session_price_cents, 'dropInPriceCents', a.drop_in_price_cents, 'supply', a.supply, 'mainlyChildren', a.mainly_children, 'rl24Kind', a.rl24_kind,
            'ledgerCodeId', a.ledger_code_id, 'formId', a.form_id, 'opensAt', cart_checkout.iso(a.registration_opens_at), 'closesAt', cart_checkout.iso(a.registration_closes_at),
            'startsOn', a.starts_on, 'endsOn', a.ends_on, 'locationName', w.name) end,
          'occurrence', case when x.id is not null then jsonb_build_object('status', x.status, 'heldOn', x.held_on, 'startsAt', cart_checkout.iso(x.starts_at), 'endsAt', cart_checkout.iso(x.ends_at)) end,
          'firstStartsAt', case when l.kind = 'session' then (
            select cart_checkout.iso(min(f.starts_at)) from catalog.occurrence f where f.organization_id = organization and f.activity_id = l.activity_id and f.status = 'planned'
          ) end,
          'plan', case when s.id is not null then jsonb_build_object('id', s.id, 'nameFr', s.name_fr, 'nameEn', s.name_en, 'depositPercent', s.deposit_percent, 'instalments', s.instalments,
            'fixedDates', to_jsonb(s.fixed_dates), 'everyMonths', s.every_months, 'everyDays', s.every_days) end
        ) order by l.added_at, l.id), '[]')
        from cart_checkout.cart_line l
        left join enrolment.claim k on k.organization_id = l.organization_id and k.id = l.claim_id
        left join household.person p on p.id = l.person_id
        left join catalog.activity a on a.organization_id = l.organization_id and a.id = l.activity_id
        left join catalog.location w on w.organization_id = a.organization_id and w.id = a.location_id
        left join catalog.occurrence x on x.organization_id = l.organization_id and x.id = l.occurrence_id
        left join cart_checkout.payment_plan s on s.organization_id = a.organization_id and s.id = a.payment_plan_id and s.published
        where l.organization_id = organization and l.cart_id = held.id
      )
    )
    from organization.organization o where o.id = organization
  );
end $$;

-- Writes the order of a cart and closes the cart. One order per cart: a second one violates one_order_per_cart.
--   lines: [{"id", "kind", "activityId", "occurrenceId", "personId", "claimId", "invoiceLineId", "amountCents"}, …]
create function cart_checkout.write_order(organization uuid, order_id uuid, order_number integer, cart uuid, invoice uuid, placed_by uuid, total_cents bigint, lines jsonb)
returns timestamptz language plpgsql as $$
declare
  t constant timestamptz := kernel.now();
begin
  insert into cart_checkout.placed_order (organization_id, id, number, account_id, cart_id, invoice_id, channel, placed_by, placed_at, total_cents)
  select organization, write_order.order_id, order_number, c.account_id, c.id, invoice, c.channel, write_order.placed_by, t, write_order.total_cents
  from cart_checkout.cart c where c.organization_id = organization and c.id = write_order.cart;
  insert into cart_checkout.order_line (organization_id, id, order_id, account_id, kind, activity_id, occurrence_id, person_id, claim_id, invoice_line_id, amount_cents)
  select organization, r.id, write_order.order_id, o.account_id, r.kind, r."activityId", r."occurrenceId", r."personId", r."claimId", r."invoiceLineId", r."amountCents"
  from jsonb_to_recordset(lines) as r(id uuid, kind text, "activityId" uuid, "occurrenceId" uuid, "personId" uuid, "claimId" uuid, "invoiceLineId" uuid, "amountCents" bigint)
  cross join cart_checkout.placed_order o where o.organization_id = organization and o.id = write_order.order_id;
  update cart_checkout.cart set state = 'ordered', version = version + 1 where organization_id = organization and id = write_order.cart;
  return t;
end $$;
