-- Money set aside to help: a pool, one or several scholarships that draw on it, who received which, and what was used.
create table billing.scholarship_pool (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  total_cents bigint not null check (total_cents >= 0),
  used_cents bigint not null default 0,
  primary key (organization_id, id),
  constraint scholarship_pool_never_negative check (used_cents between 0 and total_cents)
) with (fillfactor = 80);
call kernel.protect('billing.scholarship_pool');

create table billing.scholarship (
  organization_id uuid not null,
  id uuid not null,
  pool_id uuid not null,
  -- Printed on the invoice's settlement.
  name_fr text not null check (name_fr <> ''), name_en text not null default '',
  -- 'account': every member has the whole maximum per person; 'person': only the one it was given to.
  award_to text not null check (award_to in ('person', 'account')),
  -- Of each eligible item, taxes included: either a share or an amount.
  percent smallint check (percent between 1 and 100),
  amount_cents bigint check (amount_cents > 0),
  per_item_max_cents bigint check (per_item_max_cents > 0),
  per_person_max_cents bigint check (per_person_max_cents > 0),
  -- The last day on which it may be used.
  expires_on date,
  -- Empty: everything sold; else these programs and activities.
  program_ids uuid[] not null default '{}',
  activity_ids uuid[] not null default '{}',
  ledger_code_id uuid,
  archived_at timestamptz,
  created_at timestamptz not null default kernel.now(),
  version integer not null default 1,
  primary key (organization_id, id),
  check ((percent is null) <> (amount_cents is null)),
  foreign key (organization_id, pool_id) references billing.scholarship_pool (organization_id, id)
);
call kernel.protect('billing.scholarship');

create table billing.scholarship_award (
  organization_id uuid not null,
  id uuid not null,
  scholarship_id uuid not null,
  account_id uuid not null,
  -- Null: given to the whole account.
  person_id uuid,
  awarded_by uuid,
  awarded_at timestamptz not null default kernel.now(),
  revoked_at timestamptz,
  primary key (organization_id, id),
  constraint scholarship_awarded_once unique nulls not distinct (organization_id, scholarship_id, account_id, person_id),
  foreign key (organization_id, scholarship_id) references billing.scholarship (organization_id, id),
  foreign key (organization_id, account_id) references household.client (organization_id, account_id)
);
call kernel.protect('billing.scholarship_award', 'account_id = kernel.current_account()');
create index scholarship_award_of_account on billing.scholarship_award (organization_id, account_id) where revoked_at is null;

-- What one person has used of one award; the maximum is copied so that the row can hold it by itself.
create table billing.scholarship_balance (
  organization_id uuid not null,
  award_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  max_cents bigint,
  used_cents bigint not null default 0,
  primary key (organization_id, award_id, person_id),
  constraint scholarship_balance_never_negative check (used_cents >= 0 and (max_cents is null or used_cents <= max_cents)),
  foreign key (organization_id, award_id) references billing.scholarship_award (organization_id, id)
) with (fillfactor = 80);
call kernel.protect('billing.scholarship_balance', 'account_id = kernel.current_account()');

-- What a cart keeps while the bank thinks: [{awardId, personId, amountCents}]; counted as used already.
create table billing.scholarship_hold (
  organization_id uuid not null,
  cart_id uuid not null,
  account_id uuid not null,
  parts jsonb not null,
  held_at timestamptz not null default kernel.now(),
  primary key (organization_id, cart_id)
);
call kernel.protect('billing.scholarship_hold', 'account_id = kernel.current_account()', 'select, insert, update, delete');

create table billing.scholarship_use (
  organization_id uuid not null,
  id uuid not null,
  award_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  invoice_id uuid not null,
  invoice_line_id uuid not null,
  -- The source that settles the invoice: one for each award on an invoice.
  source_id uuid not null,
  amount_cents bigint not null check (amount_cents > 0),
  used_on date not null,
  primary key (organization_id, id),
  constraint scholarship_used_once_on_line unique (organization_id, award_id, invoice_line_id),
  foreign key (organization_id, award_id) references billing.scholarship_award (organization_id, id),
  foreign key (organization_id, invoice_line_id) references billing.invoice_line (organization_id, id),
  foreign key (organization_id, source_id) references billing.settlement_source (organization_id, id)
);
call kernel.protect('billing.scholarship_use', 'account_id = kernel.current_account()', 'select, insert');
create index scholarship_use_of_invoice on billing.scholarship_use (organization_id, invoice_id);

-- A credited item gives back to the fund what the fund had paid of it, never to the family.
create table billing.scholarship_return (
  organization_id uuid not null,
  id uuid not null,
  use_id uuid not null,
  account_id uuid not null,
  amount_cents bigint not null check (amount_cents > 0),
  returned_on date not null,
  primary key (organization_id, id),
  foreign key (organization_id, use_id) references billing.scholarship_use (organization_id, id)
);
call kernel.protect('billing.scholarship_return', 'account_id = kernel.current_account()', 'select, insert');
create index scholarship_return_of_use on billing.scholarship_return (organization_id, use_id);

-- Moves the counters of pools and balances by these parts, all or nothing, each in the order of its key so that two
-- carts never wait for each other. Answers the first award that has not enough left, or null.
create function billing.move_scholarships(organization uuid, account uuid, parts jsonb, sign integer) returns uuid language plpgsql as $$
declare
  part record;
begin
  for part in
    select s.pool_id, sum(p."amountCents")::bigint as cents, min(p."awardId"::text)::uuid as award_id
    from jsonb_to_recordset(parts) as p("awardId" uuid, "personId" uuid, "amountCents" bigint)
    join billing.scholarship_award a on a.organization_id = organization and a.id = p."awardId" and a.account_id = account
    join billing.scholarship s on s.organization_id = organization and s.id = a.scholarship_id
    group by s.pool_id order by s.pool_id
  loop
    update billing.scholarship_pool set used_cents = used_cents + sign * part.cents
    where organization_id = organization and id = part.pool_id and (sign < 0 or used_cents + part.cents <= total_cents);
    if not found then return part.award_id; end if;
  end loop;
  for part in
    select p."awardId" as award_id, p."personId" as person_id, sum(p."amountCents")::bigint as cents, min(s.per_person_max_cents) as max_cents,
      bool_and(sign < 0 or (a.revoked_at is null and s.archived_at is null)) as usable
    from jsonb_to_recordset(parts) as p("awardId" uuid, "personId" uuid, "amountCents" bigint)
    left join billing.scholarship_award a on a.organization_id = organization and a.id = p."awardId" and a.account_id = account
    left join billing.scholarship s on s.organization_id = organization and s.id = a.scholarship_id
    group by p."awardId", p."personId" order by p."awardId", p."personId"
  loop
    if part.usable is not true then return part.award_id; end if;
    insert into billing.scholarship_balance (organization_id, award_id, person_id, account_id, max_cents)
    values (organization, part.award_id, part.person_id, account, part.max_cents) on conflict do nothing;
    update billing.scholarship_balance set used_cents = used_cents + sign * part.cents
    where organization_id = organization and award_id = part.award_id and person_id = part.person_id
      and (sign < 0 or max_cents is null or used_cents + part.cents <= max_cents);
    if not found then return part.award_id; end if;
  end loop;
  return null;
end $$;
