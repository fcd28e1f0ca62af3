create schema catalog;
grant usage on schema catalog to preau_app;
create extension if not exists unaccent;
create extension if not exists pg_trgm;
-- Search folds accents and case the same way for the stored text and for the question.
create function catalog.fold(value text) returns text language sql immutable parallel safe
  as $$ select lower(public.unaccent('public.unaccent', value)) $$;

create table catalog.location (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  parent_id uuid,
  -- Where the row came from: the source's own key, so that importing again changes nothing.
  source text not null default 'manual',
  source_key text not null,
  name text not null check (length(name) between 1 and 200),
  street text not null default '',
  city text not null default '',
  district text not null default '',
  postal_code text not null default '',
  description text not null default '',
  latitude double precision,
  longitude double precision,
  version integer not null default 1,
  primary key (organization_id, id),
  unique (organization_id, source, source_key),
  foreign key (organization_id, parent_id) references catalog.location (organization_id, id)
);
call kernel.protect('catalog.location', null, 'select, insert, update, delete');

create table catalog.program (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  source text not null default 'manual',
  source_key text not null,
  name_fr text not null, name_en text not null,
  description_fr text not null default '', description_en text not null default '',
  status text not null default 'draft' check (status in ('draft', 'published', 'archived')),
  position integer not null default 0,
  version integer not null default 1,
  primary key (organization_id, id),
  unique (organization_id, source, source_key)
);
call kernel.protect('catalog.program');

create table catalog.category (
  organization_id uuid not null,
  id uuid not null,
  program_id uuid not null,
  parent_id uuid,
  source_key text not null,
  name_fr text not null, name_en text not null,
  position integer not null default 0,
  version integer not null default 1,
  primary key (organization_id, id),
  unique (organization_id, program_id, source_key),
  foreign key (organization_id, program_id) references catalog.program (organization_id, id),
  foreign key (organization_id, parent_id) references catalog.category (organization_id, id)
);
call kernel.protect('catalog.category', null, 'select, insert, update, delete');

create table catalog.activity (
  organization_id uuid not null,
  id uuid not null,
  program_id uuid not null,
  category_id uuid not null,
  location_id uuid,
  source text not null default 'manual',
  source_key text not null,
  code text not null default '',
  name_fr text not null check (length(name_fr) between 1 and 200),
  name_en text not null check (length(name_en) between 1 and 200),
  description_fr text not null default '', description_en text not null default '',
  status text not null default 'draft' check (status in ('draft', 'published', 'hidden', 'cancelled', 'withdrawn')),
  -- Ages in completed months on the first day; null is open.
  age_min_months integer check (age_min_months >= 0),
  age_max_months integer check (age_max_months >= 0),
  -- Sold as a whole term, one date at a time, or both; a null price means not sold that way.
  session_price_cents bigint check (session_price_cents >= 0),
  drop_in_price_cents bigint check (drop_in_price_cents >= 0),
  session_capacity integer check (session_capacity >= 0),
  drop_in_capacity integer check (drop_in_capacity >= 0),
  -- Tax facts; the status itself is decided and frozen when it is sold.
  supply text not null default 'recreation' check (supply in ('recreation', 'day-camp', 'overnight-camp', 'childcare', 'membership', 'merchandise', 'other')),
  mainly_children boolean not null default false,
  rl24_kind text not null default 'none' check (rl24_kind in ('none', 'day-camp', 'overnight-camp', 'daycare', 'after-school')),
  ledger_code_id uuid,
  form_id uuid,
  payment_plan_id uuid,
  registration_opens_at timestamptz,
  registration_closes_at timestamptz,
  starts_on date,
  ends_on date,
  -- Derived from the occurrences, for the store's filters.
  weekdays smallint[] not null default '{}',
  earliest_time time,
  latest_time time,
  staff_names text not null default '',
  picture_url text not null default '',
  search text generated always as (catalog.fold(name_fr || ' ' || name_en || ' ' || code || ' ' || description_fr || ' ' || description_en)) stored,
  version integer not null default 1,
  primary key (organization_id, id),
  unique (organization_id, source, source_key),
  check (age_min_months is null or age_max_months is null or age_min_months <= age_max_months),
  check (starts_on is null or ends_on is null or starts_on <= ends_on),
  foreign key (organization_id, program_id) references catalog.program (organization_id, id),
  foreign key (organization_id, category_id) references catalog.category (organization_id, id),
  foreign key (organization_id, location_id) references catalog.location (organization_id, id),
  foreign key (organization_id, ledger_code_id) references organization.ledger_code (organization_id, id)
);
call kernel.protect('catalog.activity');
create index activity_store_page on catalog.activity (organization_id, category_id, starts_on, id) where status = 'published';
create index activity_store_all on catalog.activity (organization_id, starts_on, id) where status = 'published';
create index activity_search on catalog.activity using gin (search gin_trgm_ops);

create table catalog.schedule (
  organization_id uuid not null,
  id uuid not null,
  activity_id uuid not null,
  weekdays smallint[] not null,
  start_time time not null,
  end_time time not null,
  from_on date not null,
  to_on date not null,
  location_id uuid,
  primary key (organization_id, id),
  check (from_on <= to_on),
  foreign key (organization_id, activity_id) references catalog.activity (organization_id, id),
  foreign key (organization_id, location_id) references catalog.location (organization_id, id)
);
call kernel.protect('catalog.schedule', null, 'select, insert, update, delete');
create index schedule_of_activity on catalog.schedule (organization_id, activity_id);

create table catalog.occurrence (
  organization_id uuid not null,
  id uuid not null,
  activity_id uuid not null,
  held_on date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  location_id uuid,
  status text not null default 'planned' check (status in ('planned', 'cancelled')),
  version integer not null default 1,
  primary key (organization_id, id),
  unique (organization_id, activity_id, starts_at, ends_at),
  check (starts_at < ends_at),
  foreign key (organization_id, activity_id) references catalog.activity (organization_id, id),
  foreign key (organization_id, location_id) references catalog.location (organization_id, id)
);
call kernel.protect('catalog.occurrence', null, 'select, insert, update, delete');
create index occurrence_by_day on catalog.occurrence (organization_id, held_on);

create table catalog.import_run (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  file_name text not null,
  format text,
  dry_run boolean not null,
  options jsonb not null default '{}',
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  rows_total integer not null default 0,
  rows_done integer not null default 0,
  summary jsonb,
  failure text,
  started_by uuid,
  created_at timestamptz not null default kernel.now(),
  finished_at timestamptz,
  lease_until timestamptz,
  primary key (organization_id, id)
);
call kernel.protect('catalog.import_run');
create table catalog.import_file (
  organization_id uuid not null,
  import_run_id uuid not null,
  part smallint not null,
  role text not null default 'activities' check (role in ('activities', 'locations')),
  name text not null,
  content bytea not null,
  primary key (organization_id, import_run_id, part),
  foreign key (organization_id, import_run_id) references catalog.import_run (organization_id, id)
);
call kernel.protect('catalog.import_file', null, 'select, insert, delete');
create table catalog.import_finding (
  organization_id uuid not null,
  import_run_id uuid not null,
  n integer not null,
  source_row integer not null,
  kind text not null check (kind in ('refused', 'repaired', 'noticed')),
  code text not null,
  params jsonb not null default '{}',
  primary key (organization_id, import_run_id, n),
  foreign key (organization_id, import_run_id) references catalog.import_run (organization_id, id)
);
call kernel.protect('catalog.import_finding', null, 'select, insert, delete');
grant usage on schema catalog to preau_sweeper;
call kernel.let_sweeper_find('catalog.import_run', 'organization_id, id, state, lease_until, created_at');
