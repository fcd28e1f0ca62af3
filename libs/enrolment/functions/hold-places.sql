-- Answers a batch of requests for places of one pool, in order of arrival, in one transaction:
--   requests: [{"claimId", "accountId", "personId", "cartId", "until", "over", "channel"}, …]; until: when the hold ends; channel: 'counter' or on line
--   answer:   'granted' | 'same' (that person's hold of the same account, again) | 'registered' | 'elsewhere' (held or
--             registered through another account) | 'held' (full, but a hold may lapse at back_at) | 'full' | 'unknown' (no such pool) |
--             'limit {…}' (a place of a limited pool that one of its quotas has not, see enrolment.limit_met)
-- Request by request under the lock of the pool: a handful of look-ups and one row each cost less than the start of one
-- large statement. Each claim is looked up by its whole key, and plans are made once: one made while a table was empty must
-- not go on when it is full, so none reads a whole table.
create or replace function enrolment.hold_places(organization uuid, activity uuid, occurrence uuid, requests jsonb)
returns table (n bigint, answer text, claim_id uuid, pool_id uuid, cart_id uuid, expires_at timestamptz, back_at timestamptz)
language plpgsql as $$
#variable_conflict use_column
declare
  t constant timestamptz := kernel.now();
  p enrolment.pool;
  had enrolment.claim;
  asked record;
  room integer;
  granted integer := 0;
  comes_back_at timestamptz;
  is_known boolean := false;
begin
  perform set_config('app.organization', organization::text, true), set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true);
  if occurrence is null then
    select * into p from enrolment.pool where organization_id = organization and activity_id = activity and occurrence_id is null for update;
  else
    select * into p from enrolment.pool where organization_id = organization and occurrence_id = occurrence and activity_id = activity for update;
  end if;
  if p.id is null then
    return query select r.n, 'unknown', null::uuid, null::uuid, null::uuid, null::timestamptz, null::timestamptz
      from jsonb_array_elements(requests) with ordinality as r(request, n);
    return;
  end if;

  -- What needs more than this pool is weighed where several things are.
  if p.limited then
    return query
    select h.n, case when h.answer = 'other-cart' then 'same' else h.answer end, coalesce(h.claim_id, c.id), h.pool_id, coalesce(h.cart_id, c.cart_id), coalesce(h.expires_at, c.expires_at), h.back_at
    from enrolment.hold_groups(organization, (
      select jsonb_agg(r.request || jsonb_build_object('group', r.n, 'together', false, 'activity', activity, 'occurrence', occurrence) order by r.n)
      from jsonb_array_elements(requests) with ordinality as r(request, n)
    )) h
    left join lateral (
      select k.* from enrolment.claim k where k.organization_id = organization and k.pool_id = p.id and k.person_id = (requests -> (h.n - 1)::integer ->> 'personId')::uuid and k.state = 'live' limit 1
    ) c on h.answer in ('other-cart', 'registered', 'elsewhere')
    order by h.n;
    return;
  end if;

  -- Expired is free: what nobody may keep any longer is given back before anybody is refused.
  if exists (select 1 from enrolment.claim c where c.organization_id = organization and c.pool_id = p.id and c.state = 'live' and c.kind <> 'registration' and c.expires_at <= t) then
    perform enrolment.lapse_expired(organization, p.id);
    select * into p from enrolment.pool where organization_id = organization and id = p.id;
  end if;
  room := greatest(0, p.capacity - p.taken - p.held - p.reserved);

  for asked in
    select r.n, (r.request ->> 'claimId')::uuid as claim_id, (r.request ->> 'accountId')::uuid as account_id, (r.request ->> 'personId')::uuid as person_id,
      (r.request ->> 'cartId')::uuid as cart_id, (r.request ->> 'until')::timestamptz as until, coalesce((r.request ->> 'over')::boolean, false) as over,
      coalesce(r.request ->> 'channel' = 'counter', false) as at_counter
    from jsonb_array_elements(requests) with ordinality as r(request, n) order by r.n
  loop
    n := asked.n;
    pool_id := p.id;
    claim_id := null;
    cart_id := null;
    expires_at := null;
    back_at := null;
    select * into had from enrolment.claim c where c.organization_id = organization and c.pool_id = p.id and c.person_id = asked.person_id and c.state = 'live';
    if had.id is not null then
      answer := case when had.account_id <> asked.account_id then 'elsewhere' when had.kind = 'registration' then 'registered' else 'same' end;
      claim_id := had.id;
      cart_id := had.cart_id;
      expires_at := had.expires_at;
    elsif room > 0 or asked.over then
      insert into enrolment.claim (organization_id, id, pool_id, kind, account_id, person_id, cart_id, expires_at, created_at, over_capacity, at_counter)
      values (organization, asked.claim_id, p.id, 'hold', asked.account_id, asked.person_id, asked.cart_id, asked.until, t, room <= 0, asked.at_counter);
      room := room - 1;
      granted := granted + 1;
      answer := 'granted';
      claim_id := asked.claim_id;
      cart_id := asked.cart_id;
      expires_at := asked.until;
    else
      if not is_known then
        -- Without people who wait, the first hold to lapse after the overbooked ones gives its place to whoever asks then.
        comes_back_at := (
          select c.expires_at from enrolment.claim c
          where p.taken + p.reserved < p.capacity and p.waiting <= p.reserved
            and c.organization_id = organization and c.pool_id = p.id and c.state = 'live' and c.kind <> 'registration'
          order by c.expires_at offset p.overbooked limit 1
        );
        is_known := true;
      end if;
      answer := case when comes_back_at is null then 'full' else 'held' end;
      back_at := comes_back_at;
    end if;
    return next;
  end loop;

  if granted > 0 then
    update enrolment.pool q set held = q.held + granted, overbooked = greatest(0, q.taken + q.held + q.reserved + granted - q.capacity)
    where q.organization_id = organization and q.id = p.id;
  end if;
end $$;
