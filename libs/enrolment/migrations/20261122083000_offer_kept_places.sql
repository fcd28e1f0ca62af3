-- What the waitlist does with the places that are kept for the people who wait. Like every function of enrolment these
-- lock the pool before its claims and run as their caller. Finding pools with kept places is the sweeper's.
call kernel.let_sweeper_find('enrolment.pool', 'organization_id, id, capacity, taken, held, reserved');

-- Gives one kept place to one person who waits: as an offer, or as a hold in their cart at once.
--   from_room: when none is kept, a place that anybody could take will do (staff)
--   answer:    'taken' | 'has-place' (the person holds or has one already) | 'none'
-- A place kept while the pool is overbooked is nobody's to give: it only exists once others have ended.
create function enrolment.take_kept_place(organization uuid, pool uuid, claim uuid, as_kind text, account uuid, person uuid, cart uuid, until timestamptz, from_room boolean)
returns text language plpgsql as $$
declare
  p enrolment.pool;
  kept integer;
begin
  select * into p from enrolment.pool q where q.organization_id = organization and q.id = take_kept_place.pool for update;
  if exists (select 1 from enrolment.claim c where c.organization_id = organization and c.pool_id = p.id and c.person_id = person and c.state = 'live') then
    return 'has-place';
  end if;
  if p.reserved > 0 and p.taken + p.held < p.capacity then
    kept := 1;
  elsif from_room and p.taken + p.held + p.reserved < p.capacity then
    kept := 0;
  else
    return 'none';
  end if;
  insert into enrolment.claim (organization_id, id, pool_id, kind, account_id, person_id, cart_id, expires_at, created_at)
  values (organization, claim, p.id, as_kind, account, person, cart, until, kernel.now());
  update enrolment.pool q set held = q.held + 1, reserved = q.reserved - kept where q.organization_id = organization and q.id = p.id;
  return 'taken';
end $$;

-- Turns an offer that still stands into a hold of a cart; false when it has ended.
create function enrolment.put_offer_into_cart(organization uuid, pool uuid, claim uuid, cart uuid, until timestamptz)
returns boolean language plpgsql as $$
begin
  perform 1 from enrolment.pool q where q.organization_id = organization and q.id = put_offer_into_cart.pool for update;
  update enrolment.claim c set kind = 'hold', cart_id = cart, expires_at = until
  where c.organization_id = organization and c.id = claim and c.state = 'live' and c.kind = 'offer' and c.expires_at > kernel.now();
  return found;
end $$;

-- What is kept becomes anybody's: the people who wait have had their time. Answers how many places.
create function enrolment.open_kept_places(organization uuid, pool uuid) returns integer language plpgsql as $$
declare
  kept integer;
begin
  select q.reserved into kept from enrolment.pool q where q.organization_id = organization and q.id = open_kept_places.pool for update;
  update enrolment.pool q set reserved = 0, overbooked = greatest(0, q.taken + q.held - q.capacity)
  where q.organization_id = organization and q.id = open_kept_places.pool and q.reserved > 0;
  return coalesce(kept, 0);
end $$;
