create schema enrolment;
grant usage on schema enrolment to preau_app, preau_sweeper;

-- The places of a session (occurrence_id null) or of one drop-in date. Narrow, no index on the counters, room on the page.
create table enrolment.pool (
  organization_id uuid not null,
  id uuid not null,
  activity_id uuid not null,
  occurrence_id uuid,
  capacity integer not null check (capacity >= 0),
  taken integer not null default 0 check (taken >= 0),
  held integer not null default 0 check (held >= 0),
  reserved integer not null default 0 check (reserved >= 0),
  overbooked integer not null default 0 check (overbooked >= 0),
  waiting integer not null default 0 check (waiting >= 0),
  primary key (organization_id, id),
  constraint never_oversold check (taken + held + reserved <= capacity + overbooked),
  foreign key (organization_id, activity_id) references catalog.activity (organization_id, id),
  foreign key (organization_id, occurrence_id) references catalog.occurrence (organization_id, id)
) with (fillfactor = 50);
create unique index pool_of_session on enrolment.pool (organization_id, activity_id) where occurrence_id is null;
create unique index pool_of_drop_in on enrolment.pool (organization_id, occurrence_id) where occurrence_id is not null;
create index pool_by_activity on enrolment.pool (organization_id, activity_id);
call kernel.protect('enrolment.pool');

-- Who has (or had) a place: a hold in a cart, a waitlist offer, a registration are kinds of one claim.
create table enrolment.claim (
  organization_id uuid not null,
  id uuid not null,
  pool_id uuid not null,
  kind text not null check (kind in ('hold', 'offer', 'registration')),
  state text not null default 'live' check (state in ('live', 'lapsed', 'released', 'cancelled')),
  account_id uuid not null references household.account (id),
  person_id uuid not null references household.person (id),
  cart_id uuid,
  order_line_id uuid,
  expires_at timestamptz,
  created_at timestamptz not null default kernel.now(),
  ended_at timestamptz,
  over_capacity boolean not null default false,
  primary key (organization_id, id),
  foreign key (organization_id, pool_id) references enrolment.pool (organization_id, id),
  check ((kind = 'registration') = (expires_at is null)),
  check ((state = 'live') = (ended_at is null))
) with (fillfactor = 80);
-- The natural key of a hold: asking twice returns the same one, and nobody is registered twice.
create unique index one_live_claim on enrolment.claim (organization_id, pool_id, person_id) where state = 'live';
create index claim_expiry on enrolment.claim (expires_at) where state = 'live' and kind <> 'registration';
create index claim_of_pool_expiry on enrolment.claim (organization_id, pool_id, expires_at) where state = 'live' and kind <> 'registration';
create index claim_of_cart on enrolment.claim (organization_id, cart_id) where cart_id is not null;
create index claim_of_account on enrolment.claim (account_id, organization_id);
create index claim_of_person on enrolment.claim (person_id) where state = 'live';
call kernel.protect('enrolment.claim', 'account_id = kernel.current_account()');
call kernel.let_sweeper_find('enrolment.claim', 'organization_id, id, pool_id, kind, state, expires_at');

create table enrolment.attendance (
  organization_id uuid not null,
  claim_id uuid not null,
  occurrence_id uuid not null,
  mark text not null check (mark in ('present', 'absent', 'late', 'excused')),
  marked_at timestamptz not null default kernel.now(),
  primary key (organization_id, claim_id, occurrence_id),
  foreign key (organization_id, claim_id) references enrolment.claim (organization_id, id),
  foreign key (organization_id, occurrence_id) references catalog.occurrence (organization_id, id)
);
call kernel.protect('enrolment.attendance');
