-- The dates on which the service of a line is given, when its seller knows them; otherwise it is given on every day of its period.
alter table billing.invoice_line add column service_dates date[];
create index invoice_line_of_childcare on billing.invoice_line (organization_id, account_id) where rl24_kind <> 'none';

-- Who files: what the agency knows the organization by. Name and address are the organization's own.
create table billing.rl24_filer (
  organization_id uuid not null references organization.organization (id),
  identification text not null default '' check (length(identification) <= 40),
  transmitter_number text not null default '' check (transmitter_number ~ '^(NP[0-9]{6})?$'),
  software_certification text not null default '' check (length(software_certification) <= 40),
  -- Of a provider who is an individual only.
  provider_sin_sealed text,
  provider_sin_last3 text check (provider_sin_last3 ~ '^[0-9]{3}$'),
  version integer not null default 1,
  primary key (organization_id),
  check ((provider_sin_sealed is null) = (provider_sin_last3 is null))
);
call kernel.protect('billing.rl24_filer');

-- Numbers that the agency reserved for a year: eight digits in sequence, and a ninth that follows from them when the range has one.
create table billing.rl24_number_range (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  year smallint not null check (year between 2000 and 2100),
  first_number integer not null check (first_number between 0 and 99999999),
  last_number integer not null check (last_number between 0 and 99999999),
  next_number integer not null,
  ninth_digit text not null check (ninth_digit in ('none', 'remainder-of-7')),
  registered_at timestamptz not null default kernel.now(),
  registered_by uuid,
  primary key (organization_id, id),
  constraint range_in_order check (first_number <= last_number),
  constraint range_never_exceeded check (next_number between first_number and last_number + 1)
) with (fillfactor = 50);
call kernel.protect('billing.rl24_number_range');
create index rl24_number_range_of_year on billing.rl24_number_range (organization_id, year, first_number);

-- A number that was given is never given again, and a range stays what the agency gave.
create function billing.rl24_numbers_only_go_up() returns trigger language plpgsql as $$
begin
  if new.next_number < old.next_number or (new.year, new.first_number, new.last_number, new.ninth_digit) is distinct from (old.year, old.first_number, old.last_number, old.ninth_digit) then
    raise exception 'numbers of RL-24 slips are never given back' using errcode = 'integrity_constraint_violation', constraint = 'rl24_numbers_only_go_up';
  end if;
  return new;
end $$;
create trigger rl24_numbers_only_go_up before update on billing.rl24_number_range for each row execute function billing.rl24_numbers_only_go_up();
create trigger rl24_number_range_is_kept before delete on billing.rl24_number_range for each row execute function kernel.refuse_change();

-- An emission: one row per family, done one by one, so that whoever dies in the middle is followed by somebody who goes on.
create table billing.rl24_run (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  year smallint not null,
  -- Slips for those who have none, or amended and cancelled ones for those whose slip is not what the ledger says.
  kind text not null check (kind in ('originals', 'amendments')),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'stopped')),
  -- Why it stopped before its end.
  stopped_because text,
  families_total integer not null,
  families_done integer not null default 0,
  slips_issued integer not null default 0,
  slips_skipped integer not null default 0,
  started_by uuid,
  started_at timestamptz not null default kernel.now(),
  lease_until timestamptz,
  finished_at timestamptz,
  primary key (organization_id, id)
) with (fillfactor = 50);
call kernel.protect('billing.rl24_run');
create unique index one_rl24_run_at_a_time on billing.rl24_run (organization_id, year) where state in ('waiting', 'running');
call kernel.let_sweeper_find('billing.rl24_run', 'organization_id, id, state, lease_until, started_at');

create table billing.rl24_run_family (
  organization_id uuid not null,
  run_id uuid not null,
  account_id uuid not null references household.account (id),
  position integer not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  issued smallint not null default 0,
  skipped smallint not null default 0,
  primary key (organization_id, run_id, account_id),
  foreign key (organization_id, run_id) references billing.rl24_run (organization_id, id)
) with (fillfactor = 50);
call kernel.protect('billing.rl24_run_family');
create index rl24_run_family_waiting on billing.rl24_run_family (organization_id, run_id, position) where state = 'waiting';

-- A slip as it was issued. Never changed: an amended one (A) or a cancellation (D) points at the one it follows.
create table billing.rl24_slip (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  year smallint not null,
  account_id uuid not null references household.account (id),
  child_person_id uuid not null,
  recipient_id uuid not null,
  -- Which slip of this child, recipient and year it is, cancelled ones counted.
  version smallint not null check (version > 0),
  kind text not null check (kind in ('R', 'A', 'D')),
  -- As printed; a cancellation has none of its own.
  number text check (number ~ '^[0-9]{8,9}$'),
  previous_slip_id uuid,
  previous_number text,
  run_id uuid,
  issued_on date not null,
  issued_at timestamptz not null default kernel.now(),
  -- Box B, days of care; C, paid; D, what of it does not qualify; E, what does. All zero on a cancellation.
  days smallint not null check (days >= 0),
  paid_cents bigint not null check (paid_cents >= 0),
  non_qualifying_cents bigint not null check (non_qualifying_cents >= 0),
  qualifying_cents bigint not null check (qualifying_cents >= 0),
  -- How the child's slips were shared when it was issued: [{key, percent}]. Amendments keep to it.
  shares jsonb not null,
  -- Names and addresses as they were: {child, recipient, filer}.
  parties jsonb not null,
  sin_sealed text,
  sin_last3 text,
  sin_version integer not null,
  reason text not null default '',
  issued_by uuid,
  primary key (organization_id, id),
  constraint rl24_number_once unique (organization_id, year, number),
  constraint followed_at_most_once unique (organization_id, previous_slip_id),
  constraint rl24_slip_version_once unique (organization_id, year, child_person_id, account_id, recipient_id, version),
  check (paid_cents = non_qualifying_cents + qualifying_cents),
  check ((kind = 'D') = (number is null)),
  check ((kind = 'R') = (previous_slip_id is null)),
  check (kind <> 'D' or (paid_cents = 0 and days = 0)),
  check (kind = 'D' or (qualifying_cents > 0 and sin_sealed is not null)),
  foreign key (organization_id, previous_slip_id) references billing.rl24_slip (organization_id, id),
  foreign key (organization_id, run_id) references billing.rl24_run (organization_id, id),
  foreign key (organization_id, recipient_id) references household.rl24_recipient (organization_id, id)
);
call kernel.protect('billing.rl24_slip', 'account_id = kernel.current_account()', 'select, insert');
create index rl24_slip_of_year on billing.rl24_slip (organization_id, year, issued_at desc, id desc);
create index rl24_slip_of_account on billing.rl24_slip (account_id, organization_id, year);

-- A slip that is printed again for a recipient who lost it or moved; only the address may differ.
create table billing.rl24_duplicate (
  organization_id uuid not null,
  id uuid not null,
  slip_id uuid not null,
  account_id uuid not null,
  reason text not null check (reason in ('address', 'lost')),
  recipient jsonb not null,
  issued_on date not null,
  issued_at timestamptz not null default kernel.now(),
  issued_by uuid,
  primary key (organization_id, id),
  foreign key (organization_id, slip_id) references billing.rl24_slip (organization_id, id)
);
call kernel.protect('billing.rl24_duplicate', 'account_id = kernel.current_account()', 'select, insert');
create index rl24_duplicate_of_slip on billing.rl24_duplicate (organization_id, slip_id, issued_at);

do $$
declare
  document text;
begin
  foreach document in array array['rl24_slip', 'rl24_duplicate'] loop
    execute format('create trigger %I before update or delete on billing.%I for each row execute function kernel.refuse_change()', document || '_is_a_fact', document);
    execute format('create trigger %I before truncate on billing.%I execute function kernel.refuse_change()', document || '_is_kept', document);
  end loop;
end $$;
