-- A charge that comes back every month, as staff and the client agreed.
create table billing.recurring_charge (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  account_id uuid not null references household.account (id),
  label_fr text not null check (length(label_fr) between 1 and 200),
  label_en text not null check (length(label_en) between 1 and 200),
  amount_cents bigint not null check (amount_cents > 0),
  taxable boolean not null,
  ledger_code_id uuid,
  locale text not null check (locale in ('fr-CA', 'en-CA')),
  payment_method_id uuid,
  every_months smallint not null check (every_months between 1 and 12),
  -- Counted from this date, so that the 31st is the last day of shorter months and the 31st again after.
  first_on date not null,
  -- The last day on which one may fall; without end when null.
  until date check (until >= first_on),
  -- The next one that has not been invoiced.
  next_number smallint not null default 0,
  next_on date,
  ended_on date,
  ended_because text not null default '',
  agreed_by uuid,
  agreed_at timestamptz not null default kernel.now(),
  version integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, account_id) references household.client (organization_id, account_id),
  foreign key (organization_id, payment_method_id) references billing.payment_method (organization_id, id),
  foreign key (organization_id, ledger_code_id) references organization.ledger_code (organization_id, id)
);
call kernel.protect('billing.recurring_charge', 'account_id = kernel.current_account()');
create index recurring_charge_of_account on billing.recurring_charge (account_id, organization_id);
create index recurring_charge_next on billing.recurring_charge (organization_id, next_on) where next_on is not null;

create table billing.recurring_occurrence (
  organization_id uuid not null,
  recurring_charge_id uuid not null,
  number smallint not null,
  account_id uuid not null,
  due_on date not null,
  invoice_id uuid not null,
  planned_payment_id uuid not null,
  primary key (organization_id, recurring_charge_id, number),
  foreign key (organization_id, recurring_charge_id) references billing.recurring_charge (organization_id, id),
  foreign key (organization_id, invoice_id) references billing.invoice (organization_id, id),
  foreign key (organization_id, planned_payment_id) references billing.planned_payment (organization_id, id)
);
call kernel.protect('billing.recurring_occurrence', 'account_id = kernel.current_account()', 'select, insert');
create unique index recurring_occurrence_of_planned_payment on billing.recurring_occurrence (organization_id, planned_payment_id);

-- Postdated cheques in the drawer: promises, and nothing in the books before they are deposited.
create table billing.cheque (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  account_id uuid not null references household.account (id),
  invoice_id uuid not null,
  planned_payment_id uuid not null,
  number text not null check (length(number) between 1 and 20),
  bank text not null check (length(bank) between 1 and 120),
  amount_cents bigint not null check (amount_cents > 0),
  dated_on date not null,
  state text not null default 'held' check (state in ('held', 'deposited', 'bounced', 'given-back')),
  payment_id uuid,
  deposited_on date,
  bounced_on date,
  bounced_because text not null default '' check (length(bounced_because) <= 500),
  fee_invoice_id uuid,
  registered_by uuid,
  registered_at timestamptz not null default kernel.now(),
  version integer not null default 1,
  primary key (organization_id, id),
  check ((state in ('deposited', 'bounced')) = (payment_id is not null)),
  foreign key (organization_id, account_id) references household.client (organization_id, account_id),
  foreign key (organization_id, invoice_id) references billing.invoice (organization_id, id),
  foreign key (organization_id, planned_payment_id) references billing.planned_payment (organization_id, id),
  foreign key (organization_id, payment_id) references billing.payment (organization_id, id),
  foreign key (organization_id, fee_invoice_id) references billing.invoice (organization_id, id)
);
call kernel.protect('billing.cheque', 'account_id = kernel.current_account()');
create unique index one_cheque_once on billing.cheque (organization_id, account_id, bank, number) where state in ('held', 'deposited');
create unique index one_payment_per_cheque on billing.cheque (organization_id, payment_id);
create unique index one_cheque_per_promise on billing.cheque (organization_id, planned_payment_id) where state = 'held';
create index cheque_to_deposit on billing.cheque (organization_id, dated_on) where state = 'held';
create index cheque_of_account on billing.cheque (account_id, organization_id);
