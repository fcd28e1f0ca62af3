-- A statement of account as it was made: its content is kept as printed. Only when it was sent is written later.
create table billing.statement (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  account_id uuid not null references household.account (id),
  period_from date not null,
  period_to date not null,
  detail text not null check (detail in ('summary', 'detailed')),
  locale text not null check (locale in ('fr-CA', 'en-CA')),
  opening_cents bigint not null,
  -- The balance on the last day of the period; negative when the client has credit.
  balance_cents bigint not null,
  due_on date,
  message text not null default '' check (length(message) <= 2000),
  -- {seller, buyer, entries, planned} as printed.
  content jsonb not null,
  made_by uuid,
  made_at timestamptz not null default kernel.now(),
  sent_at timestamptz,
  primary key (organization_id, id),
  check (period_from <= period_to),
  foreign key (organization_id, account_id) references household.client (organization_id, account_id)
);
call kernel.protect('billing.statement', 'account_id = kernel.current_account()');
create index statement_of_account on billing.statement (organization_id, account_id, period_to desc, id desc);

create function billing.statement_stays_as_made() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'sent_at' is distinct from to_jsonb(old) - 'sent_at' then
    raise exception 'a statement stays as it was made' using errcode = 'integrity_constraint_violation', constraint = 'statement_stays_as_made';
  end if;
  return new;
end $$;
create trigger statement_stays_as_made before update on billing.statement for each row execute function billing.statement_stays_as_made();
create trigger statement_is_kept before delete on billing.statement for each row execute function kernel.refuse_change();

-- Work on many clients at once: one row for each client, done one by one, each in a transaction of its own.
create table billing.bulk_job (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  kind text not null check (kind in ('bulk-invoice', 'bulk-credit', 'mass-statements')),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'cancelled')),
  -- What is done for each client.
  specification jsonb not null,
  items_total integer not null,
  items_done integer not null default 0,
  items_refused integer not null default 0,
  items_cancelled integer not null default 0,
  -- Of what was done so far.
  amount_cents bigint not null default 0,
  started_by uuid,
  started_at timestamptz not null default kernel.now(),
  lease_until timestamptz,
  finished_at timestamptz,
  primary key (organization_id, id)
) with (fillfactor = 50);
call kernel.protect('billing.bulk_job');
create index bulk_job_latest on billing.bulk_job (organization_id, started_at desc, id desc);
create index bulk_job_due on billing.bulk_job (started_at) where state in ('waiting', 'running');
call kernel.let_sweeper_find('billing.bulk_job', 'organization_id, id, state, lease_until, started_at');

create table billing.bulk_job_item (
  organization_id uuid not null,
  job_id uuid not null,
  account_id uuid not null references household.account (id),
  position integer not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'refused', 'cancelled')),
  -- The document made: an invoice, a credit memo, a statement.
  document_id uuid,
  document_number integer,
  amount_cents bigint,
  refusal text,
  -- A client once in each job.
  primary key (organization_id, job_id, account_id),
  check ((state = 'done') = (document_id is not null)),
  check ((state = 'refused') = (refusal is not null)),
  foreign key (organization_id, job_id) references billing.bulk_job (organization_id, id)
) with (fillfactor = 50);
call kernel.protect('billing.bulk_job_item');
create index bulk_job_item_waiting on billing.bulk_job_item (organization_id, job_id, position) where state = 'waiting';
create index bulk_job_item_refused on billing.bulk_job_item (organization_id, job_id, position) where state = 'refused';
