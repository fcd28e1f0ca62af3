-- Lists with something to do, found by the sweeper: an offer or its hold that ended, a call whose time is over, kept places
-- that nobody has been offered (of those, the ones that can be given, or it would look again and again at a call of an
-- overbooked pool). The places themselves say it, so nothing depends on an event.
create or replace function waitlist.lists_to_serve(at_most integer) returns table (organization_id uuid, pool_id uuid) language sql stable as $$
  select distinct due.organization_id, due.pool_id from (
    (select e.organization_id, e.pool_id from waitlist.entry e where e.status = 'offered' and e.deadline_at <= kernel.now()
       and exists (select 1 from enrolment.claim c where c.organization_id = e.organization_id and c.id = e.claim_id and (c.state <> 'live' or c.expires_at <= kernel.now())) limit at_most)
    union all
    (select e.organization_id, e.pool_id from waitlist.entry e join enrolment.claim c on c.organization_id = e.organization_id and c.id = e.claim_id
     where e.status = 'offered' and (c.state <> 'live' or c.kind = 'registration') limit at_most)
    union all
    (select l.organization_id, l.pool_id from waitlist.list l where l.call_ends_at <= kernel.now() limit at_most)
    union all
    (select l.organization_id, l.pool_id from waitlist.list l join enrolment.pool p on p.organization_id = l.organization_id and p.id = l.pool_id
     where l.people > 0 and p.reserved > 0 and p.taken + p.held < p.capacity and (l.look_again_at is null or l.look_again_at <= kernel.now())
       and (l.call_ends_at is null or least(p.reserved, p.capacity - p.taken - p.held) > l.call_places) limit at_most)
    union all
    (select l.organization_id, l.pool_id from waitlist.list l join enrolment.pool p on p.organization_id = l.organization_id and p.id = l.pool_id
     where l.people > 0 and p.limited and p.taken + p.held < p.capacity and (
       select max(k.seen) <> sum(q.freed) from enrolment.pool_quota k join enrolment.quota q on q.organization_id = k.organization_id and q.id = k.quota_id
       where k.organization_id = p.organization_id and k.pool_id = p.id) limit at_most)
  ) due limit at_most
$$;
