create schema org_forms;
grant usage on schema org_forms to preau_app;

create table org_forms.form (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  name_fr text not null, name_en text not null,
  archived_at timestamptz,
  version integer not null default 1,
  primary key (organization_id, id)
);
call kernel.protect('org_forms.form');

-- What was asked stays as it was asked: a published version never changes.
create table org_forms.form_version (
  organization_id uuid not null,
  form_id uuid not null,
  number integer not null check (number > 0),
  questions jsonb not null,
  published_at timestamptz,
  primary key (organization_id, form_id, number),
  foreign key (organization_id, form_id) references org_forms.form (organization_id, id)
);
call kernel.protect('org_forms.form_version');

-- A person's answers to an organization's form; one row each, saved as it goes, confirmed when complete.
create table org_forms.submission (
  organization_id uuid not null,
  id uuid not null,
  form_id uuid not null,
  number integer not null,
  person_id uuid not null references household.person (id) on delete cascade,
  account_id uuid not null,
  answers jsonb not null default '{}',
  confirmed_at timestamptz,
  updated_at timestamptz not null default kernel.now(),
  version integer not null default 1,
  primary key (organization_id, id),
  unique (organization_id, form_id, person_id),
  foreign key (organization_id, form_id, number) references org_forms.form_version (organization_id, form_id, number),
  foreign key (organization_id, account_id) references household.client (organization_id, account_id)
);
call kernel.protect('org_forms.submission', 'account_id = kernel.current_account()');

-- Consents and waivers are facts: dated, versioned, never edited; withdrawing adds a date.
create table org_forms.consent (
  organization_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  person_id uuid references household.person (id) on delete cascade,
  purpose text not null,
  text_sha256 text not null,
  locale text not null,
  given_by uuid,
  given_at timestamptz not null default kernel.now(),
  withdrawn_at timestamptz,
  primary key (organization_id, id)
);
call kernel.protect('org_forms.consent', 'account_id = kernel.current_account()');
