create schema cart_checkout;
grant usage on schema cart_checkout to preau_app, preau_sweeper;

-- How the price of an item may be spread. What is left after the deposit is cut in equal parts, the cents to the earlier ones.
create table cart_checkout.payment_plan (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  name_fr text not null, name_en text not null,
  deposit_percent smallint not null default 0 check (deposit_percent between 0 and 100),
  instalments smallint not null check (instalments between 1 and 24),
  -- Either fixed dates (as many as instalments) or an interval after the purchase.
  fixed_dates date[],
  every_months smallint check (every_months between 1 and 12),
  every_days smallint check (every_days between 7 and 180),
  published boolean not null default true,
  version integer not null default 1,
  primary key (organization_id, id),
  check ((fixed_dates is not null)::int + (every_months is not null)::int + (every_days is not null)::int = 1),
  check (fixed_dates is null or cardinality(fixed_dates) = instalments)
);
call kernel.protect('cart_checkout.payment_plan');

create table cart_checkout.cart (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  account_id uuid not null references household.account (id),
  channel text not null check (channel in ('web', 'counter')),
  staff_user_id uuid,
  state text not null default 'open' check (state in ('open', 'paying', 'ordered', 'abandoned')),
  -- One deadline for everything held in it; may be extended once by the shopper.
  deadline_at timestamptz,
  extended_at timestamptz,
  contact_confirmed_at timestamptz,
  service_fee_removed boolean not null default false,
  -- The choice and the price the person agreed to, frozen while the bank thinks.
  agreed jsonb,
  last_refusal text,
  locale text not null default 'fr-CA' check (locale in ('fr-CA', 'en-CA')),
  created_at timestamptz not null default kernel.now(),
  version integer not null default 1,
  primary key (organization_id, id)
);
call kernel.protect('cart_checkout.cart', 'account_id = kernel.current_account()');
create unique index one_cart_in_hand on cart_checkout.cart (organization_id, account_id, channel) where state in ('open', 'paying');
create index cart_of_account on cart_checkout.cart (account_id) where state in ('open', 'paying');

create table cart_checkout.cart_line (
  organization_id uuid not null,
  id uuid not null,
  cart_id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('session', 'drop-in', 'manual-fee', 'manual-credit')),
  activity_id uuid,
  occurrence_id uuid,
  pool_id uuid,
  person_id uuid,
  claim_id uuid,
  label text not null default '',
  amount_cents bigint,
  taxable boolean,
  ledger_code_id uuid,
  added_at timestamptz not null default kernel.now(),
  primary key (organization_id, id),
  check ((kind in ('session', 'drop-in')) = (activity_id is not null and person_id is not null and claim_id is not null and pool_id is not null)),
  check ((kind = 'drop-in') = (occurrence_id is not null)),
  check ((kind in ('manual-fee', 'manual-credit')) = (amount_cents is not null)),
  foreign key (organization_id, cart_id) references cart_checkout.cart (organization_id, id),
  foreign key (organization_id, claim_id) references enrolment.claim (organization_id, id)
);
call kernel.protect('cart_checkout.cart_line', 'account_id = kernel.current_account()', 'select, insert, update, delete');
create index cart_line_of_cart on cart_checkout.cart_line (organization_id, cart_id, added_at);
create unique index cart_line_of_claim on cart_checkout.cart_line (organization_id, claim_id) where claim_id is not null;

create table cart_checkout.placed_order (
  organization_id uuid not null,
  id uuid not null,
  number integer not null,
  account_id uuid not null,
  cart_id uuid not null,
  invoice_id uuid not null,
  channel text not null check (channel in ('web', 'counter')),
  placed_by uuid,
  placed_at timestamptz not null default kernel.now(),
  total_cents bigint not null,
  primary key (organization_id, id),
  constraint order_number_unique unique (organization_id, number),
  -- A cart becomes one order, whatever is clicked twice.
  constraint one_order_per_cart unique (organization_id, cart_id),
  foreign key (organization_id, cart_id) references cart_checkout.cart (organization_id, id),
  foreign key (organization_id, invoice_id) references billing.invoice (organization_id, id)
);
call kernel.protect('cart_checkout.placed_order', 'account_id = kernel.current_account()', 'select, insert');
create index placed_order_of_account on cart_checkout.placed_order (account_id, placed_at desc);

create table cart_checkout.order_line (
  organization_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('session', 'drop-in', 'manual-fee', 'manual-credit', 'service-fee')),
  activity_id uuid,
  occurrence_id uuid,
  person_id uuid,
  claim_id uuid,
  invoice_line_id uuid not null,
  amount_cents bigint not null,
  primary key (organization_id, id),
  foreign key (organization_id, order_id) references cart_checkout.placed_order (organization_id, id),
  foreign key (organization_id, invoice_line_id) references billing.invoice_line (organization_id, id)
);
call kernel.protect('cart_checkout.order_line', 'account_id = kernel.current_account()', 'select, insert');
create index order_line_of_order on cart_checkout.order_line (organization_id, order_id);
create index order_line_of_claim on cart_checkout.order_line (organization_id, claim_id) where claim_id is not null;
