-- Promotions, one-time fees and payment plans with several options: what an organization sets, what a cart or an order
-- has used of it, and the facts a quote stands on, read in the one statement that reads the cart.

-- How an organization lets its promotions add up, and how soon after a purchase an instalment may fall due.
create table cart_checkout.pricing_settings (
  organization_id uuid primary key references organization.organization (id),
  -- 'all' add up, 'best' leaves each line the one that lowers it most, 'groups': the best of each group, groups add up.
  stacking text not null default 'all' check (stacking in ('all', 'best', 'groups')),
  -- Percents are hundredths of a percent.
  line_percent_max integer check (line_percent_max between 1 and 10000),
  line_cents_max bigint check (line_cents_max > 0),
  order_percent_max integer check (order_percent_max between 1 and 10000),
  order_cents_max bigint check (order_cents_max > 0),
  plan_gap_days smallint not null default 10 check (plan_gap_days between 0 and 60),
  version integer not null default 1
);
call kernel.protect('cart_checkout.pricing_settings');

create table cart_checkout.promotion (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  kind text not null check (kind in ('code', 'coupon', 'early-bird', 'age', 'segment', 'answer', 'multi-person', 'combo')),
  name_fr text not null check (length(btrim(name_fr)) between 1 and 200),
  name_en text not null check (length(btrim(name_en)) between 1 and 200),
  -- Compared exactly; typed with spaces around it, it is the same code.
  code text check (code = btrim(code) and length(code) between 1 and 40),
  -- Order of application; each works on what those before it left.
  position integer not null default 0,
  enabled boolean not null default true,
  applies_from timestamptz,
  -- Exclusive.
  applies_until timestamptz,
  uses_max integer check (uses_max > 0),
  uses_per_client_max integer check (uses_per_client_max > 0),
  -- What it takes off, of which items, for whom: see libs/cart-checkout/src/promotion/promotion.ts.
  terms jsonb not null,
  created_at timestamptz not null default kernel.now(),
  version integer not null default 1,
  primary key (organization_id, id),
  check ((kind in ('code', 'coupon')) = (code is not null)),
  check (kind = 'coupon' or (uses_max is null and uses_per_client_max is null)),
  check (applies_from is null or applies_until is null or applies_from < applies_until)
);
call kernel.protect('cart_checkout.promotion', null, 'select, insert, update, delete');
create unique index promotion_of_code on cart_checkout.promotion (organization_id, code) where code is not null;

-- How often a limited coupon was used: apart from the promotion, so that only limited ones have a row to wait for.
create table cart_checkout.promotion_count (
  organization_id uuid not null,
  promotion_id uuid not null,
  uses integer not null default 0 check (uses >= 0),
  primary key (organization_id, promotion_id),
  foreign key (organization_id, promotion_id) references cart_checkout.promotion (organization_id, id) on delete cascade
) with (fillfactor = 50);
call kernel.protect('cart_checkout.promotion_count', null, 'select, insert, update, delete');
create table cart_checkout.promotion_client_count (
  organization_id uuid not null,
  promotion_id uuid not null,
  account_id uuid not null references household.account (id),
  uses integer not null default 0 check (uses >= 0),
  primary key (organization_id, promotion_id, account_id),
  foreign key (organization_id, promotion_id) references cart_checkout.promotion (organization_id, id) on delete cascade
);
call kernel.protect('cart_checkout.promotion_client_count', null, 'select, insert, update, delete');

-- A promotion used by a cart that is being paid or has become an order; gone again when the order does not happen.
create table cart_checkout.promotion_use (
  organization_id uuid not null,
  promotion_id uuid not null,
  cart_id uuid not null,
  account_id uuid not null references household.account (id),
  amount_cents bigint not null check (amount_cents >= 0),
  -- Counted against its limits, so that giving it back counts down what was counted up.
  counted boolean not null default false,
  counted_for_client boolean not null default false,
  used_at timestamptz not null default kernel.now(),
  primary key (organization_id, promotion_id, cart_id),
  foreign key (organization_id, promotion_id) references cart_checkout.promotion (organization_id, id),
  foreign key (organization_id, cart_id) references cart_checkout.cart (organization_id, id)
);
call kernel.protect('cart_checkout.promotion_use', 'account_id = kernel.current_account()', 'select, insert, update, delete');
create index promotion_use_of_cart on cart_checkout.promotion_use (organization_id, cart_id);

-- Codes typed into a cart.
create table cart_checkout.cart_code (
  organization_id uuid not null,
  cart_id uuid not null,
  promotion_id uuid not null,
  account_id uuid not null references household.account (id),
  added_at timestamptz not null default kernel.now(),
  primary key (organization_id, cart_id, promotion_id),
  foreign key (organization_id, cart_id) references cart_checkout.cart (organization_id, id),
  foreign key (organization_id, promotion_id) references cart_checkout.promotion (organization_id, id) on delete cascade
);
call kernel.protect('cart_checkout.cart_code', 'account_id = kernel.current_account()', 'select, insert, delete');

-- A fee that each person pays once, ever or once a season, with their next purchase.
create table cart_checkout.one_time_fee (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  name_fr text not null check (length(btrim(name_fr)) between 1 and 200),
  name_en text not null check (length(btrim(name_en)) between 1 and 200),
  amount_cents bigint not null check (amount_cents > 0),
  taxable boolean not null,
  ledger_code_id uuid,
  -- Empty: once ever. Otherwise once in each season of that name.
  season text not null default '' check (length(season) <= 40),
  asked_from date,
  asked_until date,
  items jsonb not null,
  enabled boolean not null default true,
  version integer not null default 1,
  primary key (organization_id, id),
  check (asked_from is null or asked_until is null or asked_from <= asked_until),
  foreign key (organization_id, ledger_code_id) references organization.ledger_code (organization_id, id)
);
call kernel.protect('cart_checkout.one_time_fee', null, 'select, insert, update, delete');
create table cart_checkout.one_time_fee_charge (
  organization_id uuid not null,
  fee_id uuid not null,
  person_id uuid not null references household.person (id),
  season text not null,
  cart_id uuid not null,
  account_id uuid not null references household.account (id),
  charged_at timestamptz not null default kernel.now(),
  -- Given back with the purchase that brought it: the next purchase asks for it again.
  given_back_at timestamptz,
  foreign key (organization_id, fee_id) references cart_checkout.one_time_fee (organization_id, id),
  foreign key (organization_id, cart_id) references cart_checkout.cart (organization_id, id)
);
call kernel.protect('cart_checkout.one_time_fee_charge', 'account_id = kernel.current_account()', 'select, insert, update, delete');
create unique index once_per_person on cart_checkout.one_time_fee_charge (organization_id, fee_id, person_id, season) where given_back_at is null;
create index one_time_fee_charge_of_cart on cart_checkout.one_time_fee_charge (organization_id, cart_id);

alter table cart_checkout.order_line drop constraint order_line_kind_check;
alter table cart_checkout.order_line add constraint order_line_kind_check check (kind in ('session', 'drop-in', 'manual-fee', 'manual-credit', 'service-fee', 'one-time-fee'));

-- A plan is a configuration that items point at; what a family chooses among are its options.
create table cart_checkout.payment_plan_option (
  organization_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  position smallint not null,
  label_fr text not null check (length(btrim(label_fr)) between 1 and 200),
  label_en text not null check (length(btrim(label_en)) between 1 and 200),
  deposit_unit text not null default 'percent' check (deposit_unit in ('percent', 'amount')),
  -- Hundredths of a percent, or cents.
  deposit_value bigint not null default 0 check (deposit_value >= 0 and (deposit_unit = 'amount' or deposit_value <= 10000)),
  deposit_per text not null default 'item' check (deposit_per in ('item', 'order')),
  -- The first part falls due then; at the purchase when the date is past or none is given.
  initial_on date,
  instalments smallint not null check (instalments between 1 and 24),
  fixed_dates date[],
  every_months smallint check (every_months between 1 and 12),
  every_days smallint check (every_days between 7 and 180),
  gap_waived boolean not null default false,
  primary key (organization_id, id),
  unique (organization_id, plan_id, position),
  foreign key (organization_id, plan_id) references cart_checkout.payment_plan (organization_id, id) on delete cascade,
  check ((fixed_dates is not null)::int + (every_months is not null)::int + (every_days is not null)::int = 1),
  check (fixed_dates is null or cardinality(fixed_dates) = instalments)
);
call kernel.protect('cart_checkout.payment_plan_option', null, 'select, insert, update, delete');
insert into cart_checkout.payment_plan_option (organization_id, id, plan_id, position, label_fr, label_en, deposit_value, instalments, fixed_dates, every_months, every_days)
select organization_id, id, id, 1, name_fr, name_en, deposit_percent * 100, instalments, fixed_dates, every_months, every_days from cart_checkout.payment_plan;
alter table cart_checkout.payment_plan drop column deposit_percent, drop column instalments, drop column fixed_dates, drop column every_months, drop column every_days;

-- The options of a plan as the arithmetic reads them.
create function cart_checkout.options_of_plan(organization uuid, plan uuid) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'labelFr', o.label_fr, 'labelEn', o.label_en, 'depositUnit', o.deposit_unit, 'depositValue', o.deposit_value, 'depositPer', o.deposit_per,
    'initialOn', o.initial_on, 'instalments', o.instalments, 'fixedDates', to_jsonb(o.fixed_dates), 'everyMonths', o.every_months, 'everyDays', o.every_days, 'gapWaived', o.gap_waived) order by o.position), '[]')
  from cart_checkout.payment_plan_option o where o.organization_id = organization and o.plan_id = plan
$$;

-- A category and those it stands in.
create function cart_checkout.categories_of(organization uuid, category uuid) returns jsonb language sql stable as $$
  with recursive path as (
    select c.id, c.parent_id from catalog.category c where c.organization_id = organization and c.id = category
    union all
    select c.id, c.parent_id from path p join catalog.category c on c.organization_id = organization and c.id = p.parent_id
  )
  select coalesce(jsonb_agg(p.id), '[]') from path p
$$;

create function cart_checkout.promotion_facts(p cart_checkout.promotion) returns jsonb language sql stable as $$
  select p.terms || jsonb_build_object('id', p.id, 'kind', p.kind, 'nameFr', p.name_fr, 'nameEn', p.name_en, 'code', p.code, 'position', p.position, 'enabled', p.enabled,
    'appliesFrom', cart_checkout.iso(p.applies_from), 'appliesUntil', cart_checkout.iso(p.applies_until), 'usesMax', p.uses_max, 'usesPerClientMax', p.uses_per_client_max)
$$;

-- What decides the discounts and the one-time fees of a cart. Automatic promotions of now, and those whose code is in the
-- cart whatever their state, so that the screen can say why one gives nothing any more. Without an account: the store's.
create function cart_checkout.pricing_facts(organization uuid, account uuid, cart uuid, t timestamptz)
returns jsonb language plpgsql stable as $$
declare
  chosen jsonb;
  wants_registered boolean;
  wants_answers boolean;
begin
  select coalesce(jsonb_agg(cart_checkout.promotion_facts(p) || jsonb_build_object('entered', k.promotion_id is not null,
      'usedUp', p.uses_max is not null and u.promotion_id is null and exists (
        select 1 from cart_checkout.promotion_count n where n.organization_id = organization and n.promotion_id = p.id and n.uses >= p.uses_max),
      'usedByClient', p.uses_per_client_max is not null and u.promotion_id is null and exists (
        select 1 from cart_checkout.promotion_client_count n where n.organization_id = organization and n.promotion_id = p.id and n.account_id = account and n.uses >= p.uses_per_client_max)
    ) order by p.position, p.id), '[]'),
    coalesce(bool_or(p.kind = 'multi-person'), false), coalesce(bool_or(p.terms -> 'criteria' -> 'answer' <> 'null'), false)
  into chosen, wants_registered, wants_answers
  from cart_checkout.promotion p
  left join cart_checkout.cart_code k on k.organization_id = p.organization_id and k.promotion_id = p.id and k.cart_id = cart
  left join cart_checkout.promotion_use u on u.organization_id = p.organization_id and u.promotion_id = p.id and u.cart_id = cart
  where p.organization_id = organization
    and (k.promotion_id is not null or (p.code is null and p.enabled and (p.applies_from is null or p.applies_from <= t) and (p.applies_until is null or p.applies_until > t)));
  return jsonb_build_object(
    'settings', coalesce(
      (select jsonb_build_object('stacking', s.stacking, 'linePercentMax', s.line_percent_max, 'lineCentsMax', s.line_cents_max, 'orderPercentMax', s.order_percent_max, 'orderCentsMax', s.order_cents_max, 'planGapDays', s.plan_gap_days)
       from cart_checkout.pricing_settings s where s.organization_id = organization),
      jsonb_build_object('stacking', 'all', 'linePercentMax', null, 'lineCentsMax', null, 'orderPercentMax', null, 'orderCentsMax', null, 'planGapDays', 10)),
    'promotions', chosen,
    'tags', coalesce((select to_jsonb(c.tags) from household.client c where c.organization_id = organization and c.account_id = account), '[]'),
    'resident', coalesce((
      select o.city <> '' and catalog.fold(btrim(c.city)) = catalog.fold(btrim(o.city))
      from household.client c join organization.organization o on o.id = c.organization_id where c.organization_id = organization and c.account_id = account), false),
    'registered', case when wants_registered and account is not null then (
      select coalesce(jsonb_agg(distinct jsonb_build_object('personId', r.person_id, 'activityId', a.id, 'programId', a.program_id, 'categoryIds', cart_checkout.categories_of(organization, a.category_id), 'kind', case when q.occurrence_id is null then 'session' else 'drop-in' end)), '[]')
      from enrolment.claim r
      join enrolment.pool q on q.organization_id = r.organization_id and q.id = r.pool_id
      join catalog.activity a on a.organization_id = q.organization_id and a.id = q.activity_id
      where r.organization_id = organization and r.account_id = account and r.kind = 'registration' and r.state = 'live' and (a.ends_on is null or a.ends_on >= t::date)
    ) else '[]' end,
    'answers', case when wants_answers and account is not null then (
      select coalesce(jsonb_agg(jsonb_build_object('formId', s.form_id, 'personId', s.person_id, 'questionId', w.question_id, 'answer', s.answers -> w.question_id)), '[]')
      from (select distinct (p -> 'criteria' -> 'answer' ->> 'formId')::uuid as form_id, p -> 'criteria' -> 'answer' ->> 'questionId' as question_id
            from jsonb_array_elements(chosen) p where p -> 'criteria' -> 'answer' <> 'null') w
      join org_forms.submission s on s.organization_id = organization and s.account_id = account and s.form_id = w.form_id and s.answers ? w.question_id
    ) else '[]' end,
    'oneTimeFees', case when account is null then '[]' else (
      select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'nameFr', f.name_fr, 'nameEn', f.name_en, 'amountCents', f.amount_cents, 'taxable', f.taxable, 'ledgerCodeId', f.ledger_code_id, 'season', f.season,
        'askedFrom', f.asked_from, 'askedUntil', f.asked_until, 'items', f.items, 'paidBy', (
          select coalesce(jsonb_agg(g.person_id), '[]') from cart_checkout.one_time_fee_charge g join household.person p on p.id = g.person_id and p.account_id = account
          where g.organization_id = organization and g.fee_id = f.id and g.season = f.season and g.given_back_at is null and g.cart_id is distinct from cart
        )) order by f.name_fr, f.id), '[]')
      from cart_checkout.one_time_fee f where f.organization_id = organization and f.enabled
    ) end
  );
end $$;

-- Everything a quote or a checkout of one cart stands on. Locks the cart when it is to be changed, before it reads.
create or replace function cart_checkout.cart_facts(organization uuid, account uuid, cart_channel text, for_change boolean)
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
      'pricing', cart_checkout.pricing_facts(organization, account, held.id, t),
      'lines', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', l.id, 'kind', l.kind, 'activityId', l.activity_id, 'occurrenceId', l.occurrence_id, 'personId', l.person_id, 'claimId', l.claim_id, 'label', l.label, 'amountCents', l.amount_cents,
          'taxable', l.taxable, 'ledgerCodeId', l.ledger_code_id,
          'held', k.id is not null and k.state = 'live' and (k.expires_at is null or k.expires_at > t),
          'person', case when p.id is not null then jsonb_build_object('firstName', p.first_name, 'lastName', p.last_name, 'birthDate', p.birth_date, 'archived', p.archived_at is not null) end,
          'activity', case when a.id is not null then jsonb_build_object('nameFr', a.name_fr, 'nameEn', a.name_en, 'status', a.status, 'ageMinMonths', a.age_min_months, 'ageMaxMonths', a.age_max_months,
            'sessionPriceCents', a.session_price_cents, 'dropInPriceCents', a.drop_in_price_cents, 'supply', a.supply, 'mainlyChildren', a.mainly_children, 'rl24Kind', a.rl24_kind,
            'ledgerCodeId', a.ledger_code_id, 'formId', a.form_id, 'opensAt', cart_checkout.iso(a.registration_opens_at), 'closesAt', cart_checkout.iso(a.registration_closes_at),
            'startsOn', a.starts_on, 'endsOn', a.ends_on, 'locationName', w.name, 'programId', a.program_id, 'categoryIds', cart_checkout.categories_of(organization, a.category_id)) end,
          'occurrence', case when x.id is not null then jsonb_build_object('status', x.status, 'heldOn', x.held_on, 'startsAt', cart_checkout.iso(x.starts_at), 'endsAt', cart_checkout.iso(x.ends_at)) end,
          'firstStartsAt', case when l.kind = 'session' then (
            select cart_checkout.iso(min(f.starts_at)) from catalog.occurrence f where f.organization_id = organization and f.activity_id = l.activity_id and f.status = 'planned'
          ) end,
          'plan', case when s.id is not null then jsonb_build_object('id', s.id, 'nameFr', s.name_fr, 'nameEn', s.name_en, 'options', cart_checkout.options_of_plan(organization, s.id)) end
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

-- Keeps for one cart what its price rests on: uses of promotions, counted against their limits in one conditional
-- statement each, and one-time fees, once per person. Answers null when all is kept, else what was gone; the caller then
-- rolls back. Asking again for the same cart keeps nothing twice.
--   promotions: [{"promotionId", "amountCents"}, …]   fees: [{"feeId", "personId"}, …]
create function cart_checkout.keep_price(organization uuid, kept_cart uuid, account uuid, promotions jsonb, fees jsonb)
returns jsonb language plpgsql as $$
declare
  wanted record;
  charged integer;
begin
  -- Always in the same order, so that two carts with the same coupons do not wait in a circle.
  for wanted in
    select d.id, r."amountCents" as cents, d.uses_max is not null as limited, d.uses_per_client_max is not null as limited_for_client
    from jsonb_to_recordset(promotions) as r("promotionId" uuid, "amountCents" bigint)
    join cart_checkout.promotion d on d.organization_id = organization and d.id = r."promotionId" order by d.id
  loop
    insert into cart_checkout.promotion_use (organization_id, promotion_id, cart_id, account_id, amount_cents, counted, counted_for_client)
    values (organization, wanted.id, kept_cart, account, wanted.cents, wanted.limited, wanted.limited_for_client) on conflict do nothing;
    continue when not found;
    if wanted.limited then
      update cart_checkout.promotion_count c set uses = c.uses + 1
      from cart_checkout.promotion d
      where d.organization_id = organization and d.id = wanted.id and c.organization_id = organization and c.promotion_id = wanted.id and c.uses < d.uses_max;
      if not found then
        return jsonb_build_object('promotionId', wanted.id, 'because', 'used-up');
      end if;
    end if;
    if wanted.limited_for_client then
      insert into cart_checkout.promotion_client_count as c (organization_id, promotion_id, account_id, uses) values (organization, wanted.id, account, 1)
      on conflict (organization_id, promotion_id, account_id) do update set uses = c.uses + 1
      where c.uses < (select d.uses_per_client_max from cart_checkout.promotion d where d.organization_id = organization and d.id = wanted.id);
      if not found then
        return jsonb_build_object('promotionId', wanted.id, 'because', 'used-by-client');
      end if;
    end if;
  end loop;
  for wanted in
    select f.id, f.season, r."personId" as person from jsonb_to_recordset(fees) as r("feeId" uuid, "personId" uuid)
    join cart_checkout.one_time_fee f on f.organization_id = organization and f.id = r."feeId" order by f.id, r."personId"
  loop
    insert into cart_checkout.one_time_fee_charge (organization_id, fee_id, person_id, season, cart_id, account_id)
    values (organization, wanted.id, wanted.person, wanted.season, kept_cart, account)
    on conflict (organization_id, fee_id, person_id, season) where given_back_at is null do nothing;
    select count(*) into charged from cart_checkout.one_time_fee_charge g
    where g.organization_id = organization and g.fee_id = wanted.id and g.person_id = wanted.person and g.season = wanted.season and g.cart_id = kept_cart and g.given_back_at is null;
    if charged = 0 then
      return jsonb_build_object('feeId', wanted.id, 'personId', wanted.person, 'because', 'paid-before');
    end if;
  end loop;
  return null;
end $$;

-- Gives back what a cart kept, when its order does not happen.
create function cart_checkout.release_price(organization uuid, kept_cart uuid) returns void language plpgsql as $$
declare
  used record;
begin
  if exists (select 1 from cart_checkout.placed_order o where o.organization_id = organization and o.cart_id = kept_cart) then
    return;
  end if;
  for used in select * from cart_checkout.promotion_use u where u.organization_id = organization and u.cart_id = kept_cart order by u.promotion_id loop
    delete from cart_checkout.promotion_use u where u.organization_id = organization and u.promotion_id = used.promotion_id and u.cart_id = kept_cart;
    if used.counted then
      update cart_checkout.promotion_count c set uses = c.uses - 1 where c.organization_id = organization and c.promotion_id = used.promotion_id;
    end if;
    if used.counted_for_client then
      update cart_checkout.promotion_client_count c set uses = c.uses - 1 where c.organization_id = organization and c.promotion_id = used.promotion_id and c.account_id = used.account_id;
    end if;
  end loop;
  delete from cart_checkout.one_time_fee_charge g where g.organization_id = organization and g.cart_id = kept_cart and g.given_back_at is null;
end $$;
