-- The processor's own database. Nothing here is shared with Préau: these books are an independent witness.

create table installation (
  only_row boolean primary key default true check (only_row),
  -- Keeps fingerprints of card and account numbers from being guessed from outside.
  fingerprint_key text not null default gen_random_uuid()::text || gen_random_uuid()::text,
  clock_offset_seconds bigint not null default 0,
  fault_settings jsonb
);
insert into installation default values;

create table merchant (
  id text primary key,
  external_id text unique,
  name text not null,
  publishable_key text not null unique,
  secret_key text not null unique,
  webhook_secret text not null,
  webhook_url text,
  -- Origins allowed to show the payment page in a frame.
  origins text[] not null default '{}',
  created_at timestamptz not null
);

create table token (
  id text primary key,
  merchant_id text not null references merchant,
  kind text not null check (kind in ('card', 'bank')),
  brand text not null,
  last4 text not null check (last4 ~ '^[0-9]{4}$'),
  exp_month int check (exp_month between 1 and 12),
  exp_year int check (exp_year between 2000 and 2100),
  fingerprint text not null,
  outcome text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null,
  check ((kind = 'card') = (exp_month is not null and exp_year is not null))
);

create table payment_method (
  id text primary key,
  merchant_id text not null references merchant,
  token_id text not null unique references token,
  -- The merchant's own name for the payer.
  reference text not null,
  kind text not null check (kind in ('card', 'bank')),
  brand text not null,
  last4 text not null check (last4 ~ '^[0-9]{4}$'),
  exp_month int check (exp_month between 1 and 12),
  exp_year int check (exp_year between 2000 and 2100),
  fingerprint text not null,
  outcome text not null,
  charges_succeeded int not null default 0,
  detached_at timestamptz,
  created_at timestamptz not null,
  unique (merchant_id, id)
);

create table payment_intent (
  id text primary key,
  merchant_id text not null references merchant,
  payment_method_id text not null,
  amount_cents bigint not null check (amount_cents > 0),
  currency text not null check (currency = 'cad'),
  description text not null,
  metadata jsonb not null,
  client_secret text not null,
  status text not null check (status in
    ('requires_confirmation', 'requires_action', 'requires_payment_method', 'processing', 'succeeded', 'returned', 'canceled')),
  last_error jsonb,
  captured_cents bigint not null default 0,
  refunded_cents bigint not null default 0,
  confirmations int not null default 0,
  -- The next thing the bank will do by itself: settle, fail or take back.
  next_step text check (next_step in ('settle', 'fail', 'return')),
  next_step_at timestamptz,
  confirmed_at timestamptz,
  succeeded_at timestamptz,
  returned_at timestamptz,
  canceled_at timestamptz,
  created_at timestamptz not null,
  unique (merchant_id, id),
  foreign key (merchant_id, payment_method_id) references payment_method (merchant_id, id),
  check (captured_cents in (0, amount_cents)),
  check (refunded_cents between 0 and captured_cents),
  check ((next_step is null) = (next_step_at is null)),
  check ((captured_cents > 0) = (status in ('succeeded', 'returned')))
);
create index payment_intent_metadata on payment_intent using gin (metadata jsonb_path_ops);
create index payment_intent_next_step on payment_intent (next_step_at) where next_step is not null;

create table refund (
  id text primary key,
  merchant_id text not null references merchant,
  payment_intent_id text not null,
  amount_cents bigint not null check (amount_cents > 0),
  status text not null check (status in ('pending', 'succeeded', 'failed')),
  next_step text check (next_step in ('settle', 'fail')),
  next_step_at timestamptz,
  created_at timestamptz not null,
  foreign key (merchant_id, payment_intent_id) references payment_intent (merchant_id, id),
  check ((next_step is null) = (next_step_at is null)),
  check ((status = 'pending') = (next_step is not null))
);
create index refund_next_step on refund (next_step_at) where next_step is not null;
create index refund_intent on refund (payment_intent_id);

create table idempotency_key (
  merchant_id text not null references merchant,
  key text not null check (length(key) between 1 and 255),
  fingerprint text not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (merchant_id, key)
);

-- The books. Positive is debit, negative is credit. 'network' is what card networks and banks owe the processor;
-- the two merchant accounts are what the processor owes the merchant.
create table journal (
  id text primary key,
  sequence bigint generated always as identity unique,
  merchant_id text not null references merchant,
  kind text not null check (kind in
    ('capture', 'bank-debit', 'bank-settlement', 'bank-failure', 'bank-return', 'refund', 'refund-failure')),
  source_id text not null,
  -- Which confirmation of the intent the fact belongs to; 1 for refunds.
  attempt int not null check (attempt >= 1),
  occurred_at timestamptz not null,
  -- One fact, one journal.
  unique (source_id, kind, attempt)
);
-- An intent gives money once, by card or by bank and whatever the code above does; it is taken back once too.
create unique index journal_one_success on journal (source_id) where kind in ('capture', 'bank-settlement');
create unique index journal_one_return on journal (source_id) where kind = 'bank-return';
create index journal_merchant on journal (merchant_id, sequence);

create table journal_line (
  journal_id text not null references journal,
  account text not null check (account in ('network', 'merchant-pending', 'merchant-available')),
  amount_cents bigint not null check (amount_cents <> 0),
  primary key (journal_id, account)
);

create function refuse_unbalanced_journal() returns trigger language plpgsql as $$
declare
  checked text;
  total numeric;
  lines int;
begin
  if tg_table_name = 'journal' then checked := new.id; else checked := new.journal_id; end if;
  select coalesce(sum(amount_cents), 0), count(*) into total, lines from journal_line where journal_id = checked;
  if total <> 0 or lines < 2 then
    raise exception 'journal % does not balance: % line(s), sum %', checked, lines, total using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger journal_balances after insert on journal
  deferrable initially deferred for each row execute function refuse_unbalanced_journal();
create constraint trigger journal_line_balances after insert on journal_line
  deferrable initially deferred for each row execute function refuse_unbalanced_journal();

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'the books are written once' using errcode = '42501';
end $$;
create trigger journal_is_written_once before update or delete or truncate on journal
  for each statement execute function refuse_rewriting();
create trigger journal_line_is_written_once before update or delete or truncate on journal_line
  for each statement execute function refuse_rewriting();

create table webhook_event (
  id text primary key,
  sequence bigint generated always as identity unique,
  merchant_id text not null references merchant,
  type text not null,
  object_id text not null,
  created_at timestamptz not null
);
create index webhook_event_merchant on webhook_event (merchant_id, sequence);

-- due_at is real time: webhooks travel on the real network, whatever the moved clock says.
create table webhook_delivery (
  id bigint generated always as identity primary key,
  event_id text not null references webhook_event,
  due_at timestamptz not null,
  attempts int not null default 0,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given-up')),
  last_answer text
);
create index webhook_delivery_due on webhook_delivery (due_at) where state = 'waiting';
