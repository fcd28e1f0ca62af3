-- When a full pool may next have a place for somebody who asks: the first hold to end after the overbooked ones,
-- and never while people wait. Null: not before somebody cancels.
create function enrolment.place_back_at(organization uuid, pool uuid) returns timestamptz language sql stable as $$
  select (
    select c.expires_at from enrolment.claim c
    where c.organization_id = organization and c.pool_id = p.id and c.state = 'live' and c.kind <> 'registration'
    order by c.expires_at offset p.overbooked limit 1
  )
  from enrolment.pool p
  where p.organization_id = organization and p.id = place_back_at.pool and p.taken + p.reserved < p.capacity and p.waiting <= p.reserved
$$;
