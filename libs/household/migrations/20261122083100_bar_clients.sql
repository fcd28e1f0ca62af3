-- Whom an organization does not register any more for a while: one person, or everybody of the account (person_id null).
create table household.bar (
  organization_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  person_id uuid references household.person (id) on delete cascade,
  -- For staff; the family is told that it is barred and whom to ask.
  reason text not null check (length(btrim(reason)) between 1 and 500),
  -- The last day; null until somebody lifts it.
  until_on date,
  barred_at timestamptz not null default kernel.now(),
  lifted_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, account_id) references household.client (organization_id, account_id)
);
call kernel.protect('household.bar');
create index bar_of_account on household.bar (organization_id, account_id) where lifted_at is null;

-- The bars in force on a day: [{"personId": null for everybody, "untilOn"}, …]
create function household.bars_of(organization uuid, account uuid, today date) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('personId', b.person_id, 'untilOn', b.until_on) order by b.until_on desc nulls first), '[]')
  from household.bar b
  where b.organization_id = organization and b.account_id = account and b.lifted_at is null and (b.until_on is null or b.until_on >= today)
$$;
