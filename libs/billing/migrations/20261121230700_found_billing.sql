create schema billing;
grant usage on schema billing to preau_app, preau_sweeper;

-- ── Numbers without gaps: one counter row per organization and series, locked last in the transaction.
create table billing.document_counter (
  organization_id uuid not null references organization.organization (id),
  series text not null check (series in ('invoice', 'payment', 'credit-memo', 'refund', 'order')),
  next integer not null default 1 check (next > 0),
  primary key (organization_id, series)
) with (fillfactor = 50);
call kernel.protect('billing.document_counter');

-- ── The double-entry ledger. Debits are positive, credits negative; facts are never changed, only reversed.
create table billing.ledger_account (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  kind text not null check (kind in (
    'receivable', 'client-credit', 'gateway-clearing', 'bank-debit-in-transit', 'cash', 'cheques', 'terminal', 'bank',
    'deferred-revenue', 'revenue', 'gst-payable', 'qst-payable', 'refunds-in-transit', 'discounts', 'bad-debt', 'processor-fees', 'cash-rounding')),
  -- The client account of a receivable or a credit.
  account_id uuid,
  -- A ledger code, or the gateway account of a clearing account.
  reference uuid,
  primary key (organization_id, id),
  constraint ledger_account_once unique nulls not distinct (organization_id, kind, account_id, reference),
  check ((kind in ('receivable', 'client-credit')) = (account_id is not null))
);
call kernel.protect('billing.ledger_account', 'account_id = kernel.current_account()', 'select, insert');

create table billing.journal (
  organization_id uuid not null,
  id uuid not null,
  -- One business fact makes one journal of a kind: posting again is harmless.
  source_type text not null,
  source_id uuid not null,
  kind text not null,
  effective_on date not null,
  posted_at timestamptz not null default kernel.now(),
  reverses uuid,
  -- Lines may be added only by the transaction that opened the journal.
  opened_by xid8 not null default pg_current_xact_id(),
  primary key (organization_id, id),
  constraint one_journal_per_fact unique (organization_id, source_type, source_id, kind),
  constraint reversed_at_most_once unique (organization_id, reverses),
  foreign key (organization_id, reverses) references billing.journal (organization_id, id)
);
call kernel.protect('billing.journal', null, 'select, insert');

create table billing.posting (
  organization_id uuid not null,
  journal_id uuid not null,
  line smallint not null,
  ledger_account_id uuid not null,
  amount_cents bigint not null check (amount_cents <> 0),
  primary key (organization_id, journal_id, line),
  foreign key (organization_id, journal_id) references billing.journal (organization_id, id),
  foreign key (organization_id, ledger_account_id) references billing.ledger_account (organization_id, id)
);
call kernel.protect('billing.posting', null, 'select, insert');
create index posting_of_account on billing.posting (organization_id, ledger_account_id, journal_id) include (amount_cents);

create function billing.journal_balances() returns trigger language plpgsql as $$
declare
  total numeric;
  lines integer;
begin
  select coalesce(sum(amount_cents), 0), count(*) into total, lines
  from billing.posting where organization_id = new.organization_id and journal_id = new.id;
  if lines < 2 or total <> 0 then
    raise exception 'journal % does not balance: % lines, sum %', new.id, lines, total using errcode = 'integrity_constraint_violation', constraint = 'journal_balances';
  end if;
  return null;
end $$;
create constraint trigger journal_balances after insert on billing.journal
  deferrable initially deferred for each row execute function billing.journal_balances();

create function billing.posting_joins_open_journal() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from billing.journal where organization_id = new.organization_id and id = new.journal_id and opened_by = pg_current_xact_id()
  ) then
    raise exception 'journal % is closed', new.journal_id using errcode = 'integrity_constraint_violation', constraint = 'posting_joins_open_journal';
  end if;
  return new;
end $$;
create trigger posting_joins_open_journal before insert on billing.posting for each row execute function billing.posting_joins_open_journal();
create trigger journal_is_a_fact before update or delete on billing.journal for each row execute function kernel.refuse_change();
create trigger posting_is_a_fact before update or delete on billing.posting for each row execute function kernel.refuse_change();
create trigger journal_is_kept before truncate on billing.journal execute function kernel.refuse_change();
create trigger posting_is_kept before truncate on billing.posting execute function kernel.refuse_change();

-- ── Documents. An issued document never changes; what has been settled of it stands beside it.
create table billing.invoice (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  number integer not null,
  account_id uuid not null references household.account (id),
  order_id uuid,
  issued_on date not null,
  issued_at timestamptz not null default kernel.now(),
  locale text not null check (locale in ('fr-CA', 'en-CA')),
  subtotal_cents bigint not null check (subtotal_cents >= 0),
  gst_cents bigint not null check (gst_cents >= 0),
  qst_cents bigint not null check (qst_cents >= 0),
  total_cents bigint not null,
  tax_method text not null default 'per-invoice-half-up',
  -- Seller and buyer as printed on the day: {name, address, email, phone, gstNumber, qstNumber}.
  seller jsonb not null,
  buyer jsonb not null,
  primary key (organization_id, id),
  constraint invoice_number_unique unique (organization_id, number),
  check (total_cents = subtotal_cents + gst_cents + qst_cents),
  foreign key (organization_id, account_id) references household.client (organization_id, account_id)
);
call kernel.protect('billing.invoice', 'account_id = kernel.current_account()', 'select, insert');
create index invoice_of_account on billing.invoice (account_id, organization_id, number desc);

create table billing.invoice_line (
  organization_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  account_id uuid not null,
  position smallint not null,
  kind text not null check (kind in ('activity', 'drop-in', 'service-fee', 'manual-fee', 'manual-credit', 'other')),
  label_fr text not null, label_en text not null,
  person_id uuid,
  person_name text not null default '',
  amount_cents bigint not null,
  gst_cents bigint not null default 0,
  qst_cents bigint not null default 0,
  tax_status text not null check (tax_status in ('taxable', 'exempt', 'not-registered')),
  tax_reason text not null,
  ledger_code_id uuid,
  -- The period of the service and what of it may qualify for the childcare slip.
  service_from date, service_to date,
  rl24_kind text not null default 'none',
  qualifying_cents bigint not null default 0,
  primary key (organization_id, id),
  unique (organization_id, invoice_id, position),
  foreign key (organization_id, invoice_id) references billing.invoice (organization_id, id)
);
call kernel.protect('billing.invoice_line', 'account_id = kernel.current_account()', 'select, insert');

create table billing.invoice_settlement (
  organization_id uuid not null,
  invoice_id uuid not null,
  account_id uuid not null,
  total_cents bigint not null check (total_cents >= 0),
  allocated_cents bigint not null default 0,
  primary key (organization_id, invoice_id),
  constraint never_overpaid check (allocated_cents between 0 and total_cents),
  foreign key (organization_id, invoice_id) references billing.invoice (organization_id, id)
) with (fillfactor = 80);
call kernel.protect('billing.invoice_settlement', 'account_id = kernel.current_account()');
create index open_invoice on billing.invoice_settlement (organization_id, account_id) where allocated_cents < total_cents;

create table billing.gateway_account (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  kind text not null check (kind in ('sandbox', 'stripe')),
  merchant_ref text not null,
  public_key text not null,
  secret_sealed bytea not null,
  webhook_secret_sealed bytea not null,
  active boolean not null default true,
  created_at timestamptz not null default kernel.now(),
  primary key (organization_id, id)
);
call kernel.protect('billing.gateway_account');
create unique index one_active_gateway on billing.gateway_account (organization_id) where active;

create table billing.payment_method (
  organization_id uuid not null,
  id uuid not null,
  account_id uuid not null references household.account (id),
  user_id uuid references identity.app_user (id),
  gateway_account_id uuid not null,
  kind text not null check (kind in ('card', 'bank-account')),
  brand text not null default '',
  last4 text not null check (last4 ~ '^[0-9]{4}$'),
  expires_month smallint check (expires_month between 1 and 12),
  expires_year smallint,
  holder_name text not null default '',
  billing_postal_code text not null default '',
  gateway_ref text not null,
  -- The organization may charge it for agreed future purchases.
  authorized_at timestamptz,
  authorization_text_sha256 text,
  revoked_at timestamptz,
  removed_at timestamptz,
  is_default boolean not null default false,
  created_at timestamptz not null default kernel.now(),
  version integer not null default 1,
  primary key (organization_id, id),
  unique (organization_id, gateway_account_id, gateway_ref),
  foreign key (organization_id, gateway_account_id) references billing.gateway_account (organization_id, id),
  foreign key (organization_id, account_id) references household.client (organization_id, account_id)
);
call kernel.protect('billing.payment_method', 'account_id = kernel.current_account()');
create index payment_method_of_account on billing.payment_method (account_id) where removed_at is null;

-- What will be charged, and when. The database says what is due; a queue job only hurries it.
create table billing.planned_payment (
  organization_id uuid not null,
  id uuid not null,
  account_id uuid not null references household.account (id),
  invoice_id uuid not null,
  kind text not null check (kind in ('instalment', 'recurring', 'cheque')),
  sequence smallint not null,
  amount_cents bigint not null check (amount_cents > 0),
  due_on date not null,
  due_at timestamptz not null,
  payment_method_id uuid,
  status text not null default 'planned' check (status in ('planned', 'processing', 'accepted', 'refused', 'cancelled')),
  refused_because text,
  settled_at timestamptz,
  created_at timestamptz not null default kernel.now(),
  version integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, invoice_id) references billing.invoice (organization_id, id),
  foreign key (organization_id, payment_method_id) references billing.payment_method (organization_id, id)
) with (fillfactor = 80);
call kernel.protect('billing.planned_payment', 'account_id = kernel.current_account()');
create index planned_payment_due on billing.planned_payment (due_at) where status = 'planned';
create index planned_payment_of_account on billing.planned_payment (account_id, due_on);
create index planned_payment_of_invoice on billing.planned_payment (organization_id, invoice_id);
call kernel.let_sweeper_find('billing.planned_payment', 'organization_id, id, status, due_at, payment_method_id');

-- One try to move money. It is committed before anything is sent, and an unknown outcome blocks any other try.
create table billing.charge_attempt (
  organization_id uuid not null,
  id uuid not null,
  purpose text not null check (purpose in ('planned-payment', 'checkout')),
  planned_payment_id uuid,
  cart_id uuid,
  account_id uuid not null,
  invoice_id uuid,
  gateway_account_id uuid not null,
  payment_method_id uuid not null,
  gateway_method_ref text not null,
  amount_cents bigint not null check (amount_cents > 0),
  idempotency_key text not null,
  gateway_ref text,
  -- claimed → created (intent made, its id committed) → sent (about to be confirmed) → accepted | refused | cancelled;
  -- pending: a bank debit on its way; unknown: it may or may not have succeeded.
  state text not null default 'claimed' check (state in ('claimed', 'created', 'sent', 'pending', 'unknown', 'accepted', 'refused', 'cancelled')),
  refused_because text,
  refusal_is_final boolean,
  lease_until timestamptz,
  next_ask_at timestamptz,
  asks smallint not null default 0,
  started_at timestamptz not null default kernel.now(),
  finished_at timestamptz,
  version integer not null default 1,
  primary key (organization_id, id),
  unique (organization_id, idempotency_key),
  unique (organization_id, gateway_account_id, gateway_ref),
  check ((purpose = 'planned-payment') = (planned_payment_id is not null)),
  check ((purpose = 'checkout') = (cart_id is not null)),
  foreign key (organization_id, planned_payment_id) references billing.planned_payment (organization_id, id),
  foreign key (organization_id, gateway_account_id) references billing.gateway_account (organization_id, id),
  foreign key (organization_id, payment_method_id) references billing.payment_method (organization_id, id)
) with (fillfactor = 80);
call kernel.protect('billing.charge_attempt', 'account_id = kernel.current_account()');
create unique index one_live_attempt on billing.charge_attempt (organization_id, planned_payment_id)
  where planned_payment_id is not null and state in ('claimed', 'created', 'sent', 'pending', 'unknown');
create unique index one_live_checkout on billing.charge_attempt (organization_id, cart_id)
  where cart_id is not null and state in ('claimed', 'created', 'sent', 'pending', 'unknown');
create index charge_attempt_open on billing.charge_attempt (coalesce(next_ask_at, lease_until)) where state in ('claimed', 'created', 'sent', 'pending', 'unknown');
call kernel.let_sweeper_find('billing.charge_attempt', 'organization_id, id, state, lease_until, next_ask_at');

create table billing.payment (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  number integer not null,
  account_id uuid not null references household.account (id),
  tender text not null check (tender in ('card', 'bank-debit', 'cash', 'cheque', 'terminal')),
  amount_cents bigint not null check (amount_cents > 0),
  received_on date not null,
  received_at timestamptz not null default kernel.now(),
  charge_attempt_id uuid,
  -- As shown on documents: {brand, last4}.
  method jsonb not null default '{}',
  memo text not null default '',
  taken_by uuid,
  primary key (organization_id, id),
  constraint payment_number_unique unique (organization_id, number),
  constraint one_payment_per_attempt unique (organization_id, charge_attempt_id),
  foreign key (organization_id, charge_attempt_id) references billing.charge_attempt (organization_id, id),
  foreign key (organization_id, account_id) references household.client (organization_id, account_id)
);
call kernel.protect('billing.payment', 'account_id = kernel.current_account()', 'select, insert');
create index payment_of_account on billing.payment (account_id, organization_id, number desc);

create table billing.credit_memo (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  number integer not null,
  account_id uuid not null,
  invoice_id uuid not null,
  issued_on date not null,
  issued_at timestamptz not null default kernel.now(),
  subtotal_cents bigint not null check (subtotal_cents >= 0),
  gst_cents bigint not null check (gst_cents >= 0),
  qst_cents bigint not null check (qst_cents >= 0),
  total_cents bigint not null check (total_cents > 0),
  reason text not null default '',
  primary key (organization_id, id),
  constraint credit_memo_number_unique unique (organization_id, number),
  check (total_cents = subtotal_cents + gst_cents + qst_cents),
  foreign key (organization_id, invoice_id) references billing.invoice (organization_id, id)
);
call kernel.protect('billing.credit_memo', 'account_id = kernel.current_account()', 'select, insert');
create index credit_memo_of_account on billing.credit_memo (account_id, organization_id, number desc);
create index credit_memo_of_invoice on billing.credit_memo (organization_id, invoice_id);

create table billing.credit_memo_line (
  organization_id uuid not null,
  credit_memo_id uuid not null,
  invoice_line_id uuid not null,
  account_id uuid not null,
  amount_cents bigint not null,
  gst_cents bigint not null default 0,
  qst_cents bigint not null default 0,
  primary key (organization_id, credit_memo_id, invoice_line_id),
  foreign key (organization_id, credit_memo_id) references billing.credit_memo (organization_id, id),
  foreign key (organization_id, invoice_line_id) references billing.invoice_line (organization_id, id)
);
call kernel.protect('billing.credit_memo_line', 'account_id = kernel.current_account()', 'select, insert');

-- What is left of a source of settlement: a payment or a credit memo. Locked after the invoice, always in that order.
create table billing.settlement_source (
  organization_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('payment', 'credit-memo')),
  account_id uuid not null,
  amount_cents bigint not null check (amount_cents > 0),
  allocated_cents bigint not null default 0 check (allocated_cents >= 0),
  refunded_cents bigint not null default 0 check (refunded_cents >= 0),
  primary key (organization_id, id),
  constraint never_spent_twice check (allocated_cents + refunded_cents <= amount_cents)
) with (fillfactor = 80);
call kernel.protect('billing.settlement_source', 'account_id = kernel.current_account()');
create index unspent_source on billing.settlement_source (organization_id, account_id) where allocated_cents + refunded_cents < amount_cents;

-- A payment or credit matched to an invoice. Undone as a whole, once, by a row that points at it.
create table billing.allocation (
  organization_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  invoice_id uuid not null,
  source_id uuid not null,
  amount_cents bigint not null check (amount_cents > 0),
  undoes uuid,
  allocated_at timestamptz not null default kernel.now(),
  primary key (organization_id, id),
  constraint undone_at_most_once unique (organization_id, undoes),
  foreign key (organization_id, invoice_id) references billing.invoice (organization_id, id),
  foreign key (organization_id, source_id) references billing.settlement_source (organization_id, id),
  foreign key (organization_id, undoes) references billing.allocation (organization_id, id)
);
call kernel.protect('billing.allocation', 'account_id = kernel.current_account()', 'select, insert');
create index allocation_of_invoice on billing.allocation (organization_id, invoice_id);
create index allocation_of_source on billing.allocation (organization_id, source_id);

create table billing.refund (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  number integer not null,
  account_id uuid not null,
  source_id uuid not null,
  amount_cents bigint not null check (amount_cents > 0),
  tender text not null check (tender in ('card', 'bank-debit', 'cash', 'cheque', 'terminal')),
  state text not null default 'pending' check (state in ('pending', 'succeeded', 'failed')),
  charge_attempt_id uuid,
  idempotency_key text not null,
  gateway_ref text,
  lease_until timestamptz,
  next_ask_at timestamptz,
  asks smallint not null default 0,
  reason text not null default '',
  made_by uuid,
  made_on date not null,
  made_at timestamptz not null default kernel.now(),
  settled_at timestamptz,
  primary key (organization_id, id),
  constraint refund_number_unique unique (organization_id, number),
  unique (organization_id, idempotency_key),
  foreign key (organization_id, source_id) references billing.settlement_source (organization_id, id),
  foreign key (organization_id, charge_attempt_id) references billing.charge_attempt (organization_id, id)
);
call kernel.protect('billing.refund', 'account_id = kernel.current_account()');
create index refund_open on billing.refund (coalesce(next_ask_at, lease_until)) where state = 'pending';
call kernel.let_sweeper_find('billing.refund', 'organization_id, id, state, lease_until, next_ask_at');

-- What a client owes and what it has on account; the second can never be negative.
create table billing.client_balance (
  organization_id uuid not null,
  account_id uuid not null,
  receivable_cents bigint not null default 0,
  credit_cents bigint not null default 0,
  primary key (organization_id, account_id),
  constraint receivable_never_negative check (receivable_cents >= 0),
  constraint credit_never_negative check (credit_cents >= 0)
) with (fillfactor = 80);
call kernel.protect('billing.client_balance', 'account_id = kernel.current_account()');

-- Events from a gateway are hints: stored once, then the object itself is read.
create table billing.gateway_hint (
  organization_id uuid not null,
  gateway_account_id uuid not null,
  event_ref text not null,
  object_ref text not null,
  received_at timestamptz not null default kernel.now(),
  primary key (organization_id, gateway_account_id, event_ref),
  foreign key (organization_id, gateway_account_id) references billing.gateway_account (organization_id, id)
);
call kernel.protect('billing.gateway_hint', null, 'select, insert');

do $$
declare
  document text;
begin
  foreach document in array array['invoice', 'invoice_line', 'payment', 'credit_memo', 'credit_memo_line', 'allocation'] loop
    execute format('create trigger %I before update or delete on billing.%I for each row execute function kernel.refuse_change()', document || '_is_a_fact', document);
    execute format('create trigger %I before truncate on billing.%I execute function kernel.refuse_change()', document || '_is_kept', document);
  end loop;
end $$;
