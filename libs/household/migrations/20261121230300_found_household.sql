create schema household;
grant usage on schema household to preau_app;

-- A family account: one owner (an adult) and people of any age. Global: it belongs to no organization.
create table household.account (
  id uuid primary key,
  -- Null while nobody can sign in for it (made by a clerk without an e-mail).
  owner_user_id uuid unique references identity.app_user (id),
  created_at timestamptz not null default kernel.now(),
  version integer not null default 1
);
-- The four facts that every organization shares about a person; everything else is kept per organization.
create table household.person (
  id uuid primary key,
  account_id uuid not null references household.account (id),
  first_name text not null check (length(btrim(first_name)) between 1 and 100),
  last_name text not null check (length(btrim(last_name)) between 1 and 100),
  birth_date date check (birth_date > '1900-01-01'),
  gender text check (gender in ('woman', 'man', 'non-binary', 'self-described', 'undisclosed')),
  is_owner boolean not null default false,
  archived_at timestamptz,
  created_at timestamptz not null default kernel.now(),
  version integer not null default 1,
  unique (account_id, id)
);
create unique index one_owner_per_account on household.person (account_id) where is_owner;
create index person_by_name on household.person (lower(last_name), lower(first_name));

-- An organization's own record of an account: what one organization knows, no other sees.
create table household.client (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  account_id uuid not null references household.account (id),
  -- Contact details of the owner with this organization.
  email text check (email = lower(email) and length(email) <= 254),
  phone text not null default '',
  street text not null default '',
  city text not null default '',
  province text not null default 'QC',
  postal_code text not null default '',
  country text not null default 'CA',
  locale text not null default 'fr-CA' check (locale in ('fr-CA', 'en-CA')),
  contact_confirmed_at timestamptz,
  tags text[] not null default '{}',
  admin_note text not null default '',
  created_at timestamptz not null default kernel.now(),
  created_by text not null default 'family' check (created_by in ('family', 'staff', 'import')),
  version integer not null default 1,
  primary key (organization_id, id),
  unique (organization_id, account_id)
);
call kernel.protect('household.client', 'account_id = kernel.current_account()');
create index client_by_email on household.client (organization_id, email);
create index client_by_phone on household.client (organization_id, phone);

-- A family sees its own account and people; an organization sees those of its clients.
alter table household.account enable row level security;
alter table household.account force row level security;
create policy family on household.account using (id = kernel.current_account() or owner_user_id = kernel.current_user_id());
create policy clients_of_tenant on household.account
  using (exists (select 1 from household.client c where c.organization_id = kernel.current_organization() and c.account_id = account.id));
create policy founded on household.account for insert with check (owner_user_id is null or owner_user_id = kernel.current_user_id());
grant select, insert, update on household.account to preau_app;

alter table household.person enable row level security;
alter table household.person force row level security;
create policy family on household.person using (account_id = kernel.current_account()) with check (account_id = kernel.current_account());
create policy clients_of_tenant on household.person
  using (exists (select 1 from household.client c where c.organization_id = kernel.current_organization() and c.account_id = person.account_id))
  with check (exists (select 1 from household.client c where c.organization_id = kernel.current_organization() and c.account_id = person.account_id));
grant select, insert, update, delete on household.person to preau_app;

-- What one organization knows of one person.
create table household.client_person (
  organization_id uuid not null,
  person_id uuid not null references household.person (id) on delete cascade,
  account_id uuid not null references household.account (id),
  phone text not null default '',
  email text check (email = lower(email)),
  street text not null default '',
  city text not null default '',
  province text not null default '',
  postal_code text not null default '',
  admin_note text not null default '',
  version integer not null default 1,
  primary key (organization_id, person_id),
  foreign key (organization_id, account_id) references household.client (organization_id, account_id)
);
call kernel.protect('household.client_person', 'account_id = kernel.current_account()', 'select, insert, update, delete');

-- Guardians and emergency contacts of a person with one organization; a contact is not an account member.
create table household.contact (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null references household.person (id) on delete cascade,
  account_id uuid not null,
  first_name text not null check (length(btrim(first_name)) between 1 and 100),
  last_name text not null check (length(btrim(last_name)) between 1 and 100),
  relationship text not null check (relationship in ('mother', 'father', 'parent', 'grandparent', 'guardian', 'sibling', 'friend', 'other')),
  phone text not null default '',
  email text check (email = lower(email)),
  guardian text check (guardian in ('primary', 'secondary')),
  may_pick_up boolean not null default true,
  rl24_percent smallint check (rl24_percent between 0 and 100),
  created_at timestamptz not null default kernel.now(),
  version integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, account_id) references household.client (organization_id, account_id)
);
call kernel.protect('household.contact', 'account_id = kernel.current_account()', 'select, insert, update, delete');
create unique index one_guardian_of_a_rank on household.contact (organization_id, person_id, guardian) where guardian is not null;
create index contact_of_person on household.contact (organization_id, person_id);

-- Quick-access cards: organizations whose store the family has visited.
create table household.quick_access (
  account_id uuid not null references household.account (id),
  organization_id uuid not null references organization.organization (id),
  visited_at timestamptz not null default kernel.now(),
  removed_at timestamptz,
  primary key (account_id, organization_id)
);
alter table household.quick_access enable row level security;
alter table household.quick_access force row level security;
create policy family on household.quick_access using (account_id = kernel.current_account()) with check (account_id = kernel.current_account());
grant select, insert, update on household.quick_access to preau_app;
