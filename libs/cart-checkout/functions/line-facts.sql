-- The facts on which it is decided whether people may take a place: all people of the account, or those named. Plans are made
-- once, here and in what is asked after it: to make them anew would cost more than the answer.
create or replace function cart_checkout.line_facts(organization uuid, account uuid, viewer text, people uuid[], activity uuid, occurrence uuid, cart_channel text)
returns jsonb language plpgsql as $$
declare
  t timestamptz;
  asked_pool uuid;
begin
  perform set_config('app.organization', organization::text, true), set_config('app.account', viewer, true), set_config('plan_cache_mode', 'force_generic_plan', true);
  t := kernel.now();
  asked_pool := enrolment.pool_of(organization, activity, occurrence);
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
            from enrolment.claim k
            where k.organization_id = organization and k.pool_id = asked_pool and k.person_id = p.id and k.state = 'live' and (k.expires_at is null or k.expires_at > t)
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
        select jsonb_build_object('left', greatest(0, q.capacity - q.taken - q.reserved - q.held + e.expired),
          'backAt', case when q.taken + q.reserved + q.held - e.expired >= q.capacity then cart_checkout.iso(enrolment.place_back_at(organization, q.id)) end,
          -- What else has no place for people of this account, as the answer that would tell it.
          'limit', case when q.limited then enrolment.limit_for(organization, q.id, account, cart_channel = 'counter') end)
        from enrolment.pool q cross join lateral (
          select count(*)::integer as expired from enrolment.claim k
          where k.organization_id = organization and k.pool_id = q.id and k.state = 'live' and k.kind <> 'registration' and k.expires_at <= t
        ) e
        where q.organization_id = organization and q.id = asked_pool
      )
    )
    from organization.organization o where o.id = organization
  );
end $$;
