-- Gives one kept place to one person who waits: as an offer, or as a hold in their cart at once.
--   from_room: when none is kept, a place that anybody could take will do (staff; a pool whose quotas were what was waited for)
--   at_counter: staff register the person now: what is sold on line does not count it
--   answer:    'taken' | 'has-place' (the person holds or has one already) | 'none' | 'limit {…}'
-- A place kept while the pool is overbooked is nobody's to give: it only exists once others have ended.
create or replace function enrolment.take_kept_place(organization uuid, pool uuid, claim uuid, as_kind text, account uuid, person uuid, cart uuid, until timestamptz, from_room boolean, at_counter boolean default false)
returns text language plpgsql as $$
declare
  p enrolment.pool;
  kept integer;
  met uuid;
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
  if p.limited then
    perform 1 from enrolment.quota q where q.organization_id = organization and q.id in (select l.quota_id from enrolment.pool_quota l where l.organization_id = organization and l.pool_id = p.id) order by q.id for update;
    select q.id into met from enrolment.quota q where q.organization_id = organization and q.used >= q.capacity and q.id = any (enrolment.quotas_for(organization, p.id, account, at_counter)) order by q.id limit 1;
    if met is not null then
      return enrolment.limit_met(organization, met);
    end if;
  end if;
  insert into enrolment.claim (organization_id, id, pool_id, kind, account_id, person_id, cart_id, expires_at, created_at, limited, at_counter)
  values (organization, claim, p.id, as_kind, account, person, cart, until, kernel.now(), p.limited, at_counter);
  update enrolment.pool q set held = q.held + 1, reserved = q.reserved - kept where q.organization_id = organization and q.id = p.id;
  return 'taken';
end $$;
