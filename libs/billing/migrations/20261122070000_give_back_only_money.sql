-- Money that leaves an account is money that came, whoever asks and whatever was matched or unmatched by hand before.

create index refund_of_account on billing.refund (organization_id, account_id);

-- What came from a client and has not gone back: payments, less what a bank took back of them (what was lost to the
-- organization had left as a refund), less refunds that did not fail, less what recovered an amount written off.
create function billing.money_of(organization uuid, account uuid) returns bigint language sql stable as $$
  select (coalesce((
      select sum(p.amount_cents - coalesce(t.amount_cents - t.lost_cents, 0) - coalesce(w.amount_cents, 0))
      from billing.payment p
      left join billing.payment_return t on t.organization_id = p.organization_id and t.payment_id = p.id and t.reinstated_on is null
      left join billing.write_off_recovery w on w.organization_id = p.organization_id and w.payment_id = p.id
      where p.organization_id = organization and p.account_id = account), 0)
    - coalesce((select sum(r.amount_cents) from billing.refund r where r.organization_id = organization and r.account_id = account and r.state <> 'failed'), 0))::bigint
$$;

-- What the credits of an invoice may give back as money: what is unspent of them, less what the invoice itself still asks
-- for (a credit corrects its own invoice first), less what was settled without money beyond what is left of the invoice.
create function billing.credit_in_money(organization uuid, invoice uuid) returns bigint language sql stable as $$
  select (credits.unspent - (s.total_cents - s.allocated_cents) - greatest(0, coalesce(aid.cents, 0) - (s.total_cents - credits.total)))::bigint
  from billing.invoice_settlement s
  cross join lateral (
    select coalesce(sum(k.amount_cents), 0) as total, coalesce(sum(k.amount_cents - k.allocated_cents - k.refunded_cents), 0) as unspent
    from billing.credit_memo m join billing.settlement_source k on k.organization_id = m.organization_id and k.id = m.id
    where m.organization_id = organization and m.invoice_id = invoice) credits
  cross join lateral (
    select sum(a.amount_cents) as cents
    from billing.allocation a join billing.settlement_source k on k.organization_id = a.organization_id and k.id = a.source_id and k.kind in ('scholarship', 'write-off')
    where a.organization_id = organization and a.invoice_id = invoice and a.undoes is null
      and not exists (select 1 from billing.allocation u where u.organization_id = a.organization_id and u.undoes = a.id)) aid
  where s.organization_id = organization and s.invoice_id = invoice
$$;

-- The most that can be given back of what a client has on account.
create function billing.refundable_of(organization uuid, account uuid) returns bigint language sql stable as $$
  select greatest(0, least(billing.money_of(organization, account), coalesce((
    select sum(case when held.invoice_id is null then held.unspent else least(held.unspent, greatest(0, billing.credit_in_money(organization, held.invoice_id))) end)
    from (
      select m.invoice_id, sum(k.amount_cents - k.allocated_cents - k.refunded_cents) as unspent
      from billing.settlement_source k left join billing.credit_memo m on m.organization_id = k.organization_id and m.id = k.id
      where k.organization_id = organization and k.account_id = account and k.allocated_cents + k.refunded_cents < k.amount_cents
      group by m.invoice_id) held), 0)))::bigint
$$;

create function billing.refund_gives_money_back() returns trigger language plpgsql as $$
declare
  credited uuid;
begin
  -- Refunds of one client follow each other, whoever forgot to lock.
  perform 1 from billing.client_balance where organization_id = new.organization_id and account_id = new.account_id for update;
  if billing.money_of(new.organization_id, new.account_id) < 0 then
    raise exception 'refund % gives back more than came', new.id using errcode = 'integrity_constraint_violation', constraint = 'refund_gives_money_back';
  end if;
  select invoice_id into credited from billing.credit_memo where organization_id = new.organization_id and id = new.source_id;
  if credited is not null and billing.credit_in_money(new.organization_id, credited) < 0 then
    raise exception 'refund % gives back a credit that its invoice needs', new.id using errcode = 'integrity_constraint_violation', constraint = 'refund_gives_money_back';
  end if;
  return null;
end $$;
create trigger refund_gives_money_back after insert on billing.refund for each row execute function billing.refund_gives_money_back();
