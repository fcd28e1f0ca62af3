-- What will not be paid: it closes the invoice as written off, never as paid. The row's id is the source that settles it.
create table billing.write_off (
  organization_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  invoice_id uuid not null,
  amount_cents bigint not null check (amount_cents > 0),
  reason text not null check (reason <> ''),
  ledger_code_id uuid,
  made_by uuid,
  made_on date not null,
  primary key (organization_id, id),
  foreign key (organization_id, id) references billing.settlement_source (organization_id, id),
  foreign key (organization_id, invoice_id) references billing.invoice (organization_id, id)
);
call kernel.protect('billing.write_off', 'account_id = kernel.current_account()', 'select, insert');
create index write_off_of_invoice on billing.write_off (organization_id, invoice_id);
create index write_off_of_account on billing.write_off (organization_id, account_id, made_on desc);

-- Money that came after all: income recovered, by a payment of its own.
create table billing.write_off_recovery (
  organization_id uuid not null,
  id uuid not null,
  write_off_id uuid not null,
  account_id uuid not null,
  payment_id uuid not null,
  amount_cents bigint not null check (amount_cents > 0),
  recovered_on date not null,
  primary key (organization_id, id),
  constraint recovered_by_one_payment unique (organization_id, payment_id),
  foreign key (organization_id, write_off_id) references billing.write_off (organization_id, id),
  foreign key (organization_id, payment_id) references billing.payment (organization_id, id)
);
call kernel.protect('billing.write_off_recovery', 'account_id = kernel.current_account()', 'select, insert');
create index recovery_of_write_off on billing.write_off_recovery (organization_id, write_off_id);

do $$
declare
  fact text;
begin
  foreach fact in array array['write_off', 'write_off_recovery', 'scholarship_use', 'scholarship_return'] loop
    execute format('create trigger %I before update or delete on billing.%I for each row execute function kernel.refuse_change()', fact || '_is_a_fact', fact);
    execute format('create trigger %I before truncate on billing.%I execute function kernel.refuse_change()', fact || '_is_kept', fact);
  end loop;
end $$;
