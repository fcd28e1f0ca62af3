-- The nouns every context's tables lean on: tenancy, clock, outbox, inbox, idempotency, audit.
create schema kernel;
grant usage on schema kernel to preau_app, preau_sweeper;

-- Who is asking. Set with set_config(…, true) as the first statement of every transaction; an unset or
-- reset value reads as NULL and therefore matches no row.
create function kernel.current_organization() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.organization', true), '')::uuid $$;
create function kernel.current_account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.account', true), '')::uuid $$;
create function kernel.current_user_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.user', true), '')::uuid $$;

-- The organization under which platform-wide facts (sign-up e-mails, personal requests) are kept.
create function kernel.platform_organization() returns uuid language sql immutable parallel safe
  as $$ select '00000000-0000-0000-0000-000000000001'::uuid $$;

-- The moved clock of development and tests: one offset that the injected clock and every SQL lease, hold and due date use.
create table kernel.clock (
  only_row boolean primary key default true check (only_row),
  shift interval not null default interval '0'
);
insert into kernel.clock default values;
grant select on kernel.clock to preau_app, preau_sweeper;
-- STABLE, so that comparisons with it can use an index.
create function kernel.now() returns timestamptz language sql stable parallel safe
  as $$ select statement_timestamp() + (select shift from kernel.clock) $$;
-- Only a development or test server grants this to the application role (see migrate.ts).
create function kernel.move_clock(by interval) returns timestamptz language sql security definer set search_path = pg_catalog, pg_temp
  as $$ update kernel.clock set shift = shift + by; select kernel.now() $$;
create function kernel.reset_clock() returns timestamptz language sql security definer set search_path = pg_catalog, pg_temp
  as $$ update kernel.clock set shift = interval '0'; select kernel.now() $$;
revoke all on function kernel.move_clock(interval), kernel.reset_clock() from public;

-- Row-level security for a tenant table, in one line of a migration.
--   family: a predicate under which the family that owns the row may read it, whatever the organization.
create procedure kernel.protect(target regclass, family text default null, privileges text default 'select, insert, update')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant on %s using (organization_id = kernel.current_organization()) with check (organization_id = kernel.current_organization())', target);
  if family is not null then
    execute format('create policy family on %s for select using (%s)', target, family);
  end if;
  execute format('grant %s on %s to preau_app', privileges, target);
end $$;

-- The sweeper finds work in every organization and does none: it reads the named columns only,
-- and each piece of work is then done by the application role under the tenant of the row found.
create procedure kernel.let_sweeper_find(target regclass, columns text)
language plpgsql as $$
begin
  execute format('create policy sweeper on %s for select to preau_sweeper using (true)', target);
  execute format('grant select (%s) on %s to preau_sweeper', columns, target);
end $$;

-- Refuses any change to rows that are facts.
create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are immutable', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create table kernel.outbox (
  id bigint generated always as identity primary key,
  organization_id uuid not null,
  event_id uuid not null unique,
  type text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  sent_at timestamptz
) with (fillfactor = 70);
create index outbox_unsent on kernel.outbox (id) where sent_at is null;
alter table kernel.outbox enable row level security;
alter table kernel.outbox force row level security;
create policy tenant on kernel.outbox for all to preau_app
  using (organization_id = coalesce(kernel.current_organization(), kernel.platform_organization()))
  with check (organization_id = coalesce(kernel.current_organization(), kernel.platform_organization()));
create policy relay on kernel.outbox for all to preau_sweeper using (true) with check (true);
grant select, insert on kernel.outbox to preau_app;
grant select, update (sent_at) on kernel.outbox to preau_sweeper;

create table kernel.inbox (
  consumer text not null,
  event_id uuid not null,
  consumed_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
grant select, insert on kernel.inbox to preau_app;

create table kernel.idempotency_key (
  organization_id uuid not null,
  principal text not null,
  key text not null check (length(key) between 1 and 255),
  fingerprint text not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (organization_id, principal, key)
);
create index idempotency_key_age on kernel.idempotency_key (created_at);
alter table kernel.idempotency_key enable row level security;
alter table kernel.idempotency_key force row level security;
create policy tenant on kernel.idempotency_key
  using (organization_id = coalesce(kernel.current_organization(), kernel.platform_organization()))
  with check (organization_id = coalesce(kernel.current_organization(), kernel.platform_organization()));
grant select, insert, update on kernel.idempotency_key to preau_app;

create table kernel.audit_line (
  id bigint generated always as identity primary key,
  organization_id uuid not null,
  at timestamptz not null,
  actor jsonb not null,
  command text not null,
  notes jsonb not null default '[]'
);
create index audit_line_by_organization on kernel.audit_line (organization_id, id desc);
create index audit_line_notes on kernel.audit_line using gin (notes jsonb_path_ops);
alter table kernel.audit_line enable row level security;
alter table kernel.audit_line force row level security;
create policy tenant on kernel.audit_line
  using (organization_id = coalesce(kernel.current_organization(), kernel.platform_organization()))
  with check (organization_id = coalesce(kernel.current_organization(), kernel.platform_organization()));
grant select, insert on kernel.audit_line to preau_app;

-- rate-limiter-flexible's table (columns are the library's).
create table kernel.rate_limit (key text primary key, points integer not null default 0, expire bigint);
grant select, insert, update, delete on kernel.rate_limit to preau_app;
