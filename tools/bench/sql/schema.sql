-- The floor's own tables: the least that a hold, a checkout and a page of a catalogue need, without tenants or rules, with
-- as many rows as the targets were set with: a season of a large city.
drop schema if exists p cascade;
create schema p;
set search_path = p;
create table activity (
  id int primary key, tenant_id int not null, season_id int not null, category_id int not null,
  code text not null, name text not null, description text not null, location text not null,
  price_cents int not null, starts_at timestamptz not null, ends_at timestamptz not null,
  age_min smallint, age_max smallint, status text not null default 'published');
create index activity_list on activity (tenant_id, season_id, category_id, starts_at, id) where status = 'published';
create table availability (
  activity_id int primary key references activity (id), capacity int not null, held int not null default 0,
  taken int not null default 0, check (held >= 0 and taken >= 0 and held + taken <= capacity)) with (fillfactor = 10);
create table hold (
  id bigint generated always as identity primary key, tenant_id int not null, activity_id int not null, account_id bigint not null,
  participant_id bigint not null, state text not null default 'held', expires_at timestamptz not null, created_at timestamptz not null default now());
create index hold_exp on hold (expires_at) where state = 'held';
create index hold_act on hold (activity_id, participant_id) where state = 'held';
create table orders (id bigint generated always as identity primary key, tenant_id int not null, account_id bigint not null, number text not null, state text not null, total_cents int not null, created_at timestamptz not null default now(), unique (tenant_id, number));
create table order_line (id bigint generated always as identity primary key, order_id bigint not null references orders (id), activity_id int not null references activity (id), participant_id bigint not null, price_cents int not null);
create index on order_line (order_id);
create table invoice (id bigint generated always as identity primary key, order_id bigint not null references orders (id), number text not null unique, total_cents int not null, issued_at timestamptz not null default now());
create table invoice_line (id bigint generated always as identity primary key, invoice_id bigint not null references invoice (id), label text not null, amount_cents int not null, tax_cents int not null);
create index on invoice_line (invoice_id);
create table payment (id bigint generated always as identity primary key, invoice_id bigint not null references invoice (id), amount_cents int not null, idem text not null unique, state text not null, created_at timestamptz not null default now());
create table ledger_entry (id bigint generated always as identity primary key, tenant_id int not null, account text not null, order_id bigint not null, debit_cents bigint not null, credit_cents bigint not null, created_at timestamptz not null default now());
create index on ledger_entry (tenant_id, account, id);
create table registration (id bigint generated always as identity primary key, activity_id int not null references activity (id), participant_id bigint not null, order_line_id bigint not null, state text not null, created_at timestamptz not null default now());
create index on registration (activity_id, state);
create table outbox (id bigint generated always as identity primary key, topic text not null, payload jsonb not null, created_at timestamptz not null default now(), sent_at timestamptz);
create index on outbox (id) where sent_at is null;
insert into activity
  select i, 1, 1 + i % 4, 1 + i % 10, 'A' || i, 'Swimming lessons level ' || i, repeat('Lorem ipsum activity description. ', 12), 'Pool ' || i % 7, 5000 + i,
    now() + i * interval '1 hour', now() + i * interval '1 hour' + interval '60 min', 3, 12
  from generate_series(1, 5000) i;
insert into availability select i, 2000000000, 500000000, 0 from generate_series(1, 5000) i;
insert into hold (tenant_id, activity_id, account_id, participant_id, expires_at) select 1, 1 + i % 200, i, i, now() + interval '10 min' from generate_series(1, 1000000) i;
insert into registration (activity_id, participant_id, order_line_id, state) select 300 + i % 4000, i, i, 'active' from generate_series(1, 200000) i;
