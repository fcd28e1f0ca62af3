-- What an organization does about payments that were refused, and what families may pay on line by themselves.
create table billing.charging_policy (
  organization_id uuid primary key references organization.organization (id),
  -- Days after the first try on which a payment that was refused for a passing reason is tried again.
  retry_days smallint[] not null default '{3,7,14}' check (cardinality(retry_days) <= 3),
  balance_payment text not null default 'off' check (balance_payment in ('off', 'full', 'partial')),
  -- The least that a part of a balance may be; no more than what is owed.
  balance_minimum_cents bigint not null default 0 check (balance_minimum_cents >= 0),
  -- Charged for a cheque that the bank gives back; nothing is charged for 0.
  returned_fee_cents bigint not null default 0 check (returned_fee_cents >= 0),
  returned_fee_ledger_code_id uuid,
  version integer not null default 1,
  foreign key (organization_id, returned_fee_ledger_code_id) references organization.ledger_code (organization_id, id)
);
call kernel.protect('billing.charging_policy', 'exists (select 1 from billing.client_balance b where b.organization_id = charging_policy.organization_id and b.account_id = kernel.current_account())');

-- A refused payment that will be tried again by itself says when; its method may be changed until then.
alter table billing.planned_payment
  add column retry_at timestamptz,
  add column tries smallint not null default 0,
  add column first_tried_on date,
  -- A bank debit that staff changed without the payer's consent is announced: not before this day.
  add column debit_not_before date,
  add constraint tried_again_when_refused check (retry_at is null or status = 'refused');
create index planned_payment_retry on billing.planned_payment (retry_at) where retry_at is not null;
create index planned_payment_of_organization on billing.planned_payment (organization_id, status, due_on);
create index planned_payment_of_method on billing.planned_payment (organization_id, payment_method_id) where status in ('planned', 'processing', 'refused');
grant select (retry_at) on billing.planned_payment to preau_sweeper;

-- A balance paid on line is a charge like any other, for several invoices at once.
alter table billing.charge_attempt drop constraint charge_attempt_purpose_check;
alter table billing.charge_attempt add constraint charge_attempt_purpose_check check (purpose in ('planned-payment', 'checkout', 'balance'));
alter table billing.charge_attempt
  -- Charged by staff with what the payer authorized: nobody is there to answer the bank.
  add column payer_absent boolean not null default false,
  -- How often writing its outcome threw; past a number of times a person looks.
  add column failures smallint not null default 0,
  -- An accepted bank debit may come back for 90 days: it is looked at again every day.
  add column look_again_at timestamptz;
create unique index one_live_balance on billing.charge_attempt (organization_id, account_id)
  where purpose = 'balance' and state in ('claimed', 'created', 'sent', 'pending', 'unknown');
create index charge_attempt_to_look_at on billing.charge_attempt (look_again_at) where look_again_at is not null;
create index charge_attempt_of_planned_payment on billing.charge_attempt (organization_id, planned_payment_id, started_at) where planned_payment_id is not null;
grant select (look_again_at) on billing.charge_attempt to preau_sweeper;

-- What of a balance payment each invoice waits for.
create table billing.balance_share (
  organization_id uuid not null,
  attempt_id uuid not null,
  invoice_id uuid not null,
  account_id uuid not null,
  amount_cents bigint not null check (amount_cents > 0),
  primary key (organization_id, attempt_id, invoice_id),
  foreign key (organization_id, attempt_id) references billing.charge_attempt (organization_id, id),
  foreign key (organization_id, invoice_id) references billing.invoice (organization_id, id)
);
call kernel.protect('billing.balance_share', 'account_id = kernel.current_account()', 'select, insert');
create index balance_share_of_invoice on billing.balance_share (organization_id, invoice_id);

-- What staff decided to leave as it is: the thing may come back when it happens again, under another key.
create table billing.action_dismissal (
  organization_id uuid not null references organization.organization (id),
  action_key text not null check (length(action_key) between 1 and 200),
  reason text not null check (length(reason) between 1 and 500),
  dismissed_by uuid,
  dismissed_at timestamptz not null default kernel.now(),
  primary key (organization_id, action_key)
);
call kernel.protect('billing.action_dismissal', null, 'select, insert');

-- Staff who asked to be told of payments that need somebody.
create table billing.watcher (
  organization_id uuid not null references organization.organization (id),
  user_id uuid not null references identity.app_user (id),
  last_digest_on date,
  primary key (organization_id, user_id)
);
call kernel.protect('billing.watcher', null, 'select, insert, update, delete');

-- What a payer agreed to when staff changed a bank debit less than ten days ahead.
create table billing.debit_consent (
  organization_id uuid not null,
  id uuid not null,
  planned_payment_id uuid not null,
  account_id uuid not null,
  amount_cents bigint not null,
  due_on date not null,
  given_how text not null check (given_how in ('in-person', 'phone', 'email', 'letter')),
  given_on date not null,
  note text not null default '' check (length(note) <= 500),
  recorded_by uuid,
  recorded_at timestamptz not null default kernel.now(),
  primary key (organization_id, id),
  foreign key (organization_id, planned_payment_id) references billing.planned_payment (organization_id, id)
);
call kernel.protect('billing.debit_consent', null, 'select, insert');
create trigger debit_consent_is_a_fact before update or delete on billing.debit_consent for each row execute function kernel.refuse_change();

-- The agreement under which a bank account is debited (Rule H1), from when to when.
create table billing.debit_agreement (
  organization_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  payment_method_id uuid not null,
  agreed_at timestamptz not null default kernel.now(),
  text_sha256 text not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('payer', 'organization')),
  primary key (organization_id, id),
  foreign key (organization_id, payment_method_id) references billing.payment_method (organization_id, id)
);
call kernel.protect('billing.debit_agreement', 'account_id = kernel.current_account()');
create unique index one_agreement_in_force on billing.debit_agreement (organization_id, payment_method_id) where ended_at is null;
create index debit_agreement_of_account on billing.debit_agreement (account_id, organization_id);

alter table billing.payment_method add column details_changed_at timestamptz;
-- A payer is told once of each stage of a card's end.
create table billing.method_notice (
  organization_id uuid not null,
  payment_method_id uuid not null,
  stage text not null check (stage in ('60-days', '30-days', 'before-payment')),
  expires_on date not null,
  told_at timestamptz not null default kernel.now(),
  primary key (organization_id, payment_method_id, stage, expires_on),
  foreign key (organization_id, payment_method_id) references billing.payment_method (organization_id, id)
);
call kernel.protect('billing.method_notice', null, 'select, insert');
create index payment_method_expiring on billing.payment_method (organization_id, expires_year, expires_month) where removed_at is null and expires_year is not null;
