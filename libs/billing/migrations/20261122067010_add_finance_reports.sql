-- What finance reads: revenue that is earned month by month, due dates as they stood on any day, payouts of processors.

-- ── Deferred revenue: one row for each line that was invoiced before it was given, and how far it is earned.
create table billing.deferred_revenue (
  organization_id uuid not null,
  invoice_line_id uuid not null,
  invoice_id uuid not null,
  account_id uuid not null,
  ledger_code_id uuid,
  -- The first day that is not earned yet, and the last day of the service.
  unearned_from date not null,
  ends_on date not null,
  price_cents bigint not null check (price_cents > 0),
  -- Taken back by credit memos before it was earned.
  credited_cents bigint not null default 0 check (credited_cents >= 0),
  earned_cents bigint not null default 0 check (earned_cents >= 0),
  -- The first day of the next month to be booked; null when nothing is left to earn.
  next_month date check (extract(day from next_month) = 1),
  primary key (organization_id, invoice_line_id),
  constraint never_earned_twice check (credited_cents + earned_cents <= price_cents),
  check (next_month is null or ends_on >= unearned_from),
  foreign key (organization_id, invoice_line_id) references billing.invoice_line (organization_id, id),
  foreign key (organization_id, invoice_id) references billing.invoice (organization_id, id)
) with (fillfactor = 80);
call kernel.protect('billing.deferred_revenue');
create index deferred_revenue_due on billing.deferred_revenue (organization_id, next_month) where next_month is not null;
create index deferred_revenue_of_invoice on billing.deferred_revenue (organization_id, invoice_id);
call kernel.let_sweeper_find('billing.deferred_revenue', 'organization_id, invoice_line_id, next_month');

-- The same rule by which the invoice's journal was made (incomeAccountOf); beside the line, so that no way of writing one forgets it.
create function billing.defer_line() returns trigger language plpgsql as $$
declare
  issued date;
  starts date;
begin
  if new.service_to is null or new.kind = 'manual-credit' or new.amount_cents <= 0 then return null; end if;
  select issued_on into issued from billing.invoice where organization_id = new.organization_id and id = new.invoice_id;
  if new.service_to <= issued then return null; end if;
  starts := least(coalesce(new.service_from, issued), new.service_to);
  insert into billing.deferred_revenue (organization_id, invoice_line_id, invoice_id, account_id, ledger_code_id, unearned_from, ends_on, price_cents, next_month)
  values (new.organization_id, new.id, new.invoice_id, new.account_id, new.ledger_code_id, starts, new.service_to, new.amount_cents, date_trunc('month', greatest(starts, issued))::date);
  return null;
end $$;
create trigger line_is_deferred after insert on billing.invoice_line for each row execute function billing.defer_line();

insert into billing.deferred_revenue (organization_id, invoice_line_id, invoice_id, account_id, ledger_code_id, unearned_from, ends_on, price_cents, credited_cents, next_month)
select l.organization_id, l.id, l.invoice_id, l.account_id, l.ledger_code_id, least(coalesce(l.service_from, i.issued_on), l.service_to), l.service_to, l.amount_cents, c.cents,
  case when c.cents < l.amount_cents then date_trunc('month', greatest(least(coalesce(l.service_from, i.issued_on), l.service_to), i.issued_on))::date end
from billing.invoice_line l
join billing.invoice i on i.organization_id = l.organization_id and i.id = l.invoice_id
cross join lateral (select coalesce(sum(m.amount_cents), 0)::bigint as cents from billing.credit_memo_line m where m.organization_id = l.organization_id and m.invoice_line_id = l.id) c
where l.service_to > i.issued_on and l.kind <> 'manual-credit' and l.amount_cents > 0;

-- ── What was promised for when, as it stood on any day: the ageing of a past day reads it.
create table billing.planned_payment_change (
  organization_id uuid not null,
  planned_payment_id uuid not null,
  sequence bigint generated always as identity,
  invoice_id uuid not null,
  due_on date not null,
  amount_cents bigint not null,
  status text not null,
  changed_at timestamptz not null,
  primary key (organization_id, planned_payment_id, sequence),
  foreign key (organization_id, planned_payment_id) references billing.planned_payment (organization_id, id)
);
call kernel.protect('billing.planned_payment_change', null, 'select, insert');
create index planned_payment_change_of_invoice on billing.planned_payment_change (organization_id, invoice_id);

create function billing.remember_planned_payment() returns trigger language plpgsql as $$
begin
  insert into billing.planned_payment_change (organization_id, planned_payment_id, invoice_id, due_on, amount_cents, status, changed_at)
  values (new.organization_id, new.id, new.invoice_id, new.due_on, new.amount_cents, new.status, kernel.now());
  return null;
end $$;
create trigger planned_payment_is_remembered after insert on billing.planned_payment for each row execute function billing.remember_planned_payment();
create trigger planned_payment_change_is_remembered after update on billing.planned_payment for each row
  when ((old.due_on, old.amount_cents, old.status) is distinct from (new.due_on, new.amount_cents, new.status)) execute function billing.remember_planned_payment();
create trigger planned_payment_change_is_a_fact before update or delete on billing.planned_payment_change for each row execute function kernel.refuse_change();
create trigger planned_payment_change_is_kept before truncate on billing.planned_payment_change execute function kernel.refuse_change();

insert into billing.planned_payment_change (organization_id, planned_payment_id, invoice_id, due_on, amount_cents, status, changed_at)
select organization_id, id, invoice_id, due_on, amount_cents, status, created_at from billing.planned_payment;

-- ── Money that a processor sent to the bank, less what it kept for its fees.
create table billing.payout (
  organization_id uuid not null references organization.organization (id),
  id uuid not null,
  gateway_account_id uuid not null,
  -- The processor's own name for it.
  reference text not null check (length(reference) between 1 and 120),
  paid_on date not null,
  amount_cents bigint not null check (amount_cents > 0),
  fees_cents bigint not null check (fees_cents >= 0),
  recorded_by uuid,
  recorded_at timestamptz not null default kernel.now(),
  primary key (organization_id, id),
  constraint payout_recorded_once unique (organization_id, gateway_account_id, reference),
  foreign key (organization_id, gateway_account_id) references billing.gateway_account (organization_id, id)
);
call kernel.protect('billing.payout', null, 'select, insert');
create trigger payout_is_a_fact before update or delete on billing.payout for each row execute function kernel.refuse_change();
create trigger payout_is_kept before truncate on billing.payout execute function kernel.refuse_change();

-- ── A period of one organization, without reading its whole history.
create index invoice_issued on billing.invoice (organization_id, issued_on);
create index credit_memo_issued on billing.credit_memo (organization_id, issued_on);
create index journal_effective on billing.journal (organization_id, effective_on);
