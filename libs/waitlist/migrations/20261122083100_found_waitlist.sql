create schema waitlist;
grant usage on schema waitlist to preau_app, preau_sweeper;

-- How an organization hands out places that come free, and when its people are left in peace.
create table waitlist.organization_rules (
  organization_id uuid primary key references organization.organization (id),
  mode text not null check (mode in ('off', 'manual', 'in-order', 'everyone')),
  window_minutes integer not null check (window_minutes between 5 and 20160),
  -- On the clock of the organization; equal means never.
  quiet_from time not null,
  quiet_until time not null,
  version integer not null default 1
);
call kernel.protect('waitlist.organization_rules');

-- An activity that does it otherwise.
create table waitlist.activity_rules (
  organization_id uuid not null,
  activity_id uuid not null,
  mode text not null check (mode in ('off', 'manual', 'in-order', 'everyone')),
  window_minutes integer not null check (window_minutes between 5 and 20160),
  primary key (organization_id, activity_id),
  foreign key (organization_id, activity_id) references catalog.activity (organization_id, id)
);
call kernel.protect('waitlist.activity_rules', null, 'select, insert, update, delete');

-- One waiting list: of a session or of one drop-in date. It is locked after its pool and before its entries.
create table waitlist.list (
  organization_id uuid not null,
  pool_id uuid not null,
  activity_id uuid not null,
  occurrence_id uuid,
  last_rank integer not null default 0,
  -- Entries that wait; what the pool was told.
  people integer not null default 0 check (people >= 0),
  -- 'everyone': the call that is open, for how many places, until when.
  call_number integer not null default 0,
  call_places integer not null default 0,
  call_ends_at timestamptz,
  -- Places are kept that nobody may be offered now (manual, over, closed): the sweeper looks again then.
  look_again_at timestamptz,
  primary key (organization_id, pool_id),
  foreign key (organization_id, pool_id) references enrolment.pool (organization_id, id),
  foreign key (organization_id, activity_id) references catalog.activity (organization_id, id)
);
create index list_of_activity on waitlist.list (organization_id, activity_id);
create index list_with_people on waitlist.list (organization_id, pool_id) where people > 0;
create index list_call_ends on waitlist.list (call_ends_at) where call_ends_at is not null;
call kernel.protect('waitlist.list');
call kernel.let_sweeper_find('waitlist.list', 'organization_id, pool_id, people, call_places, call_ends_at, look_again_at');

create table waitlist.entry (
  organization_id uuid not null,
  id uuid not null,
  pool_id uuid not null,
  -- Order of arrival in the list, given under its lock.
  rank integer not null,
  account_id uuid not null references household.account (id),
  person_id uuid not null references household.person (id),
  status text not null default 'waiting' check (status in ('waiting', 'offered', 'registered', 'declined', 'expired', 'left', 'skipped')),
  joined_at timestamptz not null default kernel.now(),
  -- The offer, and what it became: a hold of a cart, a registration.
  claim_id uuid,
  offered_at timestamptz,
  deadline_at timestamptz,
  accepted_at timestamptz,
  -- The last call of the list in which this person was.
  call_number integer,
  changed_at timestamptz not null default kernel.now(),
  primary key (organization_id, id),
  unique (organization_id, pool_id, rank),
  check (status <> 'offered' or (claim_id is not null and offered_at is not null and deadline_at is not null)),
  foreign key (organization_id, pool_id) references waitlist.list (organization_id, pool_id),
  foreign key (organization_id, claim_id) references enrolment.claim (organization_id, id)
);
create unique index one_turn on waitlist.entry (organization_id, pool_id, person_id) where status in ('waiting', 'offered', 'skipped');
create index entry_in_line on waitlist.entry (organization_id, pool_id, rank) where status = 'waiting';
create index entry_offered on waitlist.entry (deadline_at) where status = 'offered';
create index entry_of_claim on waitlist.entry (organization_id, claim_id) where claim_id is not null;
create index entry_of_account on waitlist.entry (account_id, organization_id);
call kernel.protect('waitlist.entry', 'account_id = kernel.current_account()');
call kernel.let_sweeper_find('waitlist.entry', 'organization_id, pool_id, status, claim_id, deadline_at');

-- Follows what became of places: an offer or a hold that ended, a person who was registered some other way. Called under
-- the lock of the pool. A read of enrolment's claims on purpose: the claim is the truth, the entry tells it.
create function waitlist.settle(organization uuid, pool uuid) returns void language plpgsql as $$
begin
  update waitlist.entry e set status = case when c.kind = 'registration' then 'registered' when c.state = 'released' then 'declined' else 'expired' end, changed_at = kernel.now()
  from enrolment.claim c
  where e.organization_id = organization and e.pool_id = settle.pool and e.status = 'offered'
    and c.organization_id = organization and c.id = e.claim_id and not (c.state = 'live' and c.kind <> 'registration');
  update waitlist.entry e set status = 'registered', claim_id = c.id, changed_at = kernel.now()
  from enrolment.claim c
  where e.organization_id = organization and e.pool_id = settle.pool
    and c.organization_id = organization and c.pool_id = settle.pool and c.person_id = e.person_id and c.state = 'live' and c.kind = 'registration'
    and (e.status in ('waiting', 'skipped') or (e.status in ('expired', 'declined') and e.claim_id = c.id));
end $$;

-- Lists with something to do, found by the sweeper: an offer or its hold that ended, a call whose time is over, kept
-- places that nobody has been offered. The places themselves say it, so nothing depends on an event.
create function waitlist.lists_to_serve(at_most integer) returns table (organization_id uuid, pool_id uuid) language sql stable as $$
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
       and (l.call_ends_at is null or p.reserved > l.call_places) limit at_most)
  ) due limit at_most
$$;

-- Every list of the tenant that does not say what its entries and its pool say; none is the only right answer.
create function waitlist.lists_that_disagree(organization uuid)
returns table (pool_id uuid, what text, told bigint, counted bigint) language sql stable as $$
  with waiting as (
    select l.pool_id, l.people, count(e.id) as entries from waitlist.list l
    left join waitlist.entry e on e.organization_id = l.organization_id and e.pool_id = l.pool_id and e.status = 'waiting'
    where l.organization_id = organization group by l.pool_id, l.people
  )
  -- The pool keeps places for as many people as wait.
  select p.id, 'waiting', p.waiting::bigint, coalesce(w.entries, 0) from enrolment.pool p left join waiting w on w.pool_id = p.id
  where p.organization_id = organization and p.waiting <> coalesce(w.entries, 0)
  union all select w.pool_id, 'people', w.people::bigint, w.entries from waiting w where w.people <> w.entries
  -- Every offer is somebody's turn, and only theirs.
  union all
  select c.pool_id, 'offers', count(*), count(e.id) from enrolment.claim c
  left join waitlist.entry e on e.organization_id = c.organization_id and e.claim_id = c.id and e.pool_id = c.pool_id and e.person_id = c.person_id and e.status = 'offered'
  where c.organization_id = organization and c.state = 'live' and c.kind = 'offer' group by c.pool_id having count(*) <> count(e.id)
$$;
