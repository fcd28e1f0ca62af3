-- Who gets an RL-24 slip: an adult of a family, or a guardian of one of its children, as one organization knows them.
-- Apart from everything else that is kept of people, because it holds social insurance numbers.
create table household.rl24_recipient (
  organization_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  -- The folded name: one person is one recipient, however many children of the account they are a guardian of.
  name_key text not null check (length(name_key) between 1 and 201),
  first_name text not null check (length(btrim(first_name)) between 1 and 100),
  last_name text not null check (length(btrim(last_name)) between 1 and 100),
  street text not null default '',
  city text not null default '',
  province text not null default 'QC',
  postal_code text not null default '',
  -- Sealed for this organization and this row; only the last three digits can be read.
  sin_sealed text,
  sin_last3 text check (sin_last3 ~ '^[0-9]{3}$'),
  -- Grows with each number given: a slip made with an earlier one names the wrong person.
  sin_version integer not null default 0,
  -- The number was asked for and not given.
  sin_refused_at timestamptz,
  -- Agreed to receive slips electronically, and to which text.
  consent_at timestamptz,
  consent_text_sha256 text,
  created_at timestamptz not null default kernel.now(),
  version integer not null default 1,
  primary key (organization_id, id),
  constraint one_recipient_per_name unique (organization_id, account_id, name_key),
  check ((sin_sealed is null) = (sin_last3 is null)),
  check (sin_sealed is null or sin_refused_at is null),
  foreign key (organization_id, account_id) references household.client (organization_id, account_id)
);
call kernel.protect('household.rl24_recipient', 'account_id = kernel.current_account()');

-- How guardians shared the slips of a child, and since when: never changed, only followed by another.
create table household.rl24_shares (
  organization_id uuid not null,
  id uuid not null,
  person_id uuid not null references household.person (id) on delete cascade,
  account_id uuid not null,
  -- [{firstName, lastName, percent}]
  shares jsonb not null,
  recorded_at timestamptz not null default kernel.now(),
  recorded_by jsonb not null,
  primary key (organization_id, id),
  foreign key (organization_id, account_id) references household.client (organization_id, account_id)
);
call kernel.protect('household.rl24_shares', 'account_id = kernel.current_account()', 'select, insert');
create index rl24_shares_of_person on household.rl24_shares (organization_id, person_id, recorded_at);
create trigger rl24_shares_are_facts before update on household.rl24_shares for each row execute function kernel.refuse_change();
