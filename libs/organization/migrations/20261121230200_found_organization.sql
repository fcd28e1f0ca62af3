create schema organization;
grant usage on schema organization to preau_app, preau_sweeper;

-- The public face of an organization. Anybody may find a store, so reading is open; changing is the tenant's own.
create table organization.organization (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$'),
  name text not null check (length(name) between 1 and 200),
  name_en text not null default '' check (length(name_en) <= 200),
  kind text not null check (kind in ('municipality', 'club', 'camp', 'community-centre', 'school', 'business', 'platform')),
  -- For taxes and consumer law: who sells.
  seller text not null default 'public-service-body' check (seller in ('public-service-body', 'commercial')),
  consumer_regime text not null default 'exempt' check (consumer_regime in ('exempt', 's188', 'fitness-studio')),
  description_fr text not null default '',
  description_en text not null default '',
  default_locale text not null default 'fr-CA' check (default_locale in ('fr-CA', 'en-CA')),
  time_zone text not null default 'America/Toronto',
  currency text not null default 'CAD' check (currency = 'CAD'),
  email text not null default '',
  phone text not null default '',
  website text not null default '',
  street text not null default '',
  city text not null default '',
  province text not null default 'QC',
  postal_code text not null default '',
  accent_colour text not null default '#0b6e4f' check (accent_colour ~ '^#[0-9a-f]{6}$'),
  gst_number text check (gst_number ~ '^[0-9]{9}RT[0-9]{4}$'),
  qst_number text check (qst_number ~ '^[0-9]{10}TQ[0-9]{4}$'),
  taxes_registered_from date,
  listed boolean not null default true,
  hold_minutes smallint not null default 15 check (hold_minutes between 1 and 120),
  service_fee_cents bigint not null default 0 check (service_fee_cents >= 0),
  service_fee_taxable boolean not null default true,
  contacts_required smallint not null default 1 check (contacts_required between 0 and 5),
  offers_childcare boolean not null default false,
  balance_payable_online boolean not null default false,
  created_at timestamptz not null default kernel.now(),
  version integer not null default 1
);
alter table organization.organization enable row level security;
alter table organization.organization force row level security;
create policy anybody_reads on organization.organization for select using (true);
create policy tenant_changes on organization.organization for update using (id = kernel.current_organization()) with check (id = kernel.current_organization());
grant select, update on organization.organization to preau_app;
grant select on organization.organization to preau_sweeper;
insert into organization.organization (id, slug, name, kind, listed) values (kernel.platform_organization(), 'preau', 'Préau', 'platform', false);

create table organization.permission_group (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  code text not null,
  name_fr text not null,
  name_en text not null,
  permissions text[] not null,
  primary key (organization_id, id),
  unique (organization_id, code)
);
call kernel.protect('organization.permission_group', null, 'select, insert, update, delete');

create table organization.staff_member (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  -- Null until the invitation has been accepted by somebody who has (or makes) a login.
  user_id uuid references identity.app_user (id),
  email text not null check (email = lower(email)),
  given_name text not null default '',
  family_name text not null default '',
  permission_group_id uuid not null,
  status text not null default 'invited' check (status in ('invited', 'active', 'disabled')),
  invited_at timestamptz not null default kernel.now(),
  accepted_at timestamptz,
  disabled_at timestamptz,
  version integer not null default 1,
  primary key (organization_id, id),
  unique (organization_id, email),
  unique (organization_id, user_id),
  foreign key (organization_id, permission_group_id) references organization.permission_group (organization_id, id),
  check ((status = 'active') <= (user_id is not null))
);
-- At sign-in a person's own memberships of staff are looked up before any tenant is chosen.
call kernel.protect('organization.staff_member', 'user_id = kernel.current_user_id()');
create policy own_groups on organization.permission_group for select
  using (exists (select 1 from organization.staff_member s where s.organization_id = permission_group.organization_id and s.permission_group_id = permission_group.id and s.user_id = kernel.current_user_id()));
create index staff_member_by_user on organization.staff_member (user_id);

create table organization.ledger_code (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  code text not null check (length(code) between 1 and 40),
  name_fr text not null,
  name_en text not null,
  primary key (organization_id, id),
  unique (organization_id, code)
);
call kernel.protect('organization.ledger_code');

create table organization.closing_day (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  closed_on date not null,
  name_fr text not null,
  name_en text not null,
  primary key (organization_id, id),
  unique (organization_id, closed_on)
);
call kernel.protect('organization.closing_day', null, 'select, insert, update, delete');

-- Statutory rates, dated; the same for every organization. Numerator over 100,000.
create table organization.tax_rate (
  tax text not null check (tax in ('gst', 'qst')),
  effective_on date not null,
  per_hundred_thousand integer not null check (per_hundred_thousand between 0 and 100000),
  primary key (tax, effective_on)
);
insert into organization.tax_rate values ('gst', '2008-01-01', 5000), ('qst', '2013-01-01', 9975);
grant select on organization.tax_rate to preau_app;
