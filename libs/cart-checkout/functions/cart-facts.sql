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
      -- A clerk who sells to somebody who is barred has said so when the place was taken.
      'bars', case when cart_channel = 'web' then (
        select coalesce(jsonb_agg(jsonb_build_object('personId', b.person_id, 'untilOn', b.until_on) order by b.until_on desc nulls first), '[]') from household.bar b
        where b.organization_id = organization and b.account_id = account and b.lifted_at is null and (b.until_on is null or b.until_on >= (t at time zone o.time_zone)::date)
      ) else '[]'::jsonb end,
      'lines', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', l.id, 'kind', l.kind, 'activityId', l.activity_id, 'occurrenceId', l.occurrence_id, 'personId', l.person_id, 'claimId', l.claim_id, 'togetherId', l.together_id, 'label', l.label, 'amountCents', l.amount_cents,
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
