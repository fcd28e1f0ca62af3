-- Two kinds of processor, chosen by each organization; disputes that may be lost or won.

-- Where the platform's own key acts for a connected account, the organization has no secret of its own.
alter table billing.gateway_account alter column secret_sealed drop not null;
alter table billing.gateway_account alter column webhook_secret_sealed drop not null;
alter table billing.gateway_account add column version integer not null default 1;
-- The sandbox has no platform key: each account has its own.
alter table billing.gateway_account add constraint sandbox_has_secrets check (kind <> 'sandbox' or (secret_sealed is not null and webhook_secret_sealed is not null));
create unique index gateway_account_once on billing.gateway_account (organization_id, kind, merchant_ref);

-- One notice address serves every connected account: a notice names the account and no tenant. Rows of that account, and
-- no others, may be read to find whose it is; everything after happens under the tenant, with its signature checked.
create policy notified_as_merchant on billing.gateway_account for select to preau_app
  using (kind = 'stripe' and merchant_ref = nullif(current_setting('app.gateway_merchant', true), ''));
create index gateway_account_of_merchant on billing.gateway_account (merchant_ref) where kind = 'stripe';

-- Who a family is in the books of a processor.
create table billing.gateway_customer (
  organization_id uuid not null,
  gateway_account_id uuid not null,
  account_id uuid not null references household.account (id),
  customer_ref text not null,
  created_at timestamptz not null default kernel.now(),
  primary key (organization_id, gateway_account_id, account_id),
  foreign key (organization_id, gateway_account_id) references billing.gateway_account (organization_id, id)
);
call kernel.protect('billing.gateway_customer', null, 'select, insert');

-- The agreement under which a bank account is debited, where the processor keeps one.
alter table billing.payment_method add column gateway_mandate_ref text;

-- Money that a bank took back from a payment, all or part of it; given back again when a dispute is won.
create table billing.payment_return (
  organization_id uuid not null,
  id uuid not null,
  payment_id uuid not null,
  account_id uuid not null,
  amount_cents bigint not null check (amount_cents > 0),
  -- What the organization had refunded of it already: lost, unless that refund comes back.
  lost_cents bigint not null check (lost_cents >= 0),
  returned_on date not null,
  returned_at timestamptz not null default kernel.now(),
  reinstated_on date,
  reinstated_at timestamptz,
  primary key (organization_id, id),
  check (lost_cents <= amount_cents),
  foreign key (organization_id, payment_id) references billing.payment (organization_id, id)
);
call kernel.protect('billing.payment_return', 'account_id = kernel.current_account()');
create unique index one_open_return on billing.payment_return (organization_id, payment_id) where reinstated_on is null;

-- What was taken back before this table was.
insert into billing.payment_return (organization_id, id, payment_id, account_id, amount_cents, lost_cents, returned_on, returned_at)
select p.organization_id, gen_random_uuid(), p.id, p.account_id, p.amount_cents,
  coalesce((select sum(g.amount_cents) from billing.posting g join billing.ledger_account l on l.organization_id = g.organization_id and l.id = g.ledger_account_id
    where g.organization_id = j.organization_id and g.journal_id = j.id and l.kind = 'bad-debt'), 0),
  j.effective_on, j.posted_at
from billing.journal j join billing.payment p on p.organization_id = j.organization_id and p.id = j.source_id
where j.source_type = 'payment' and j.kind = 'returned';
