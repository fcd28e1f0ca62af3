import type { TestDatabase } from '@preau/kernel/testing';

/**
 * What must hold of an organization's books at every instant; the name of each rule that does not, with figures.
 * Read with the eyes of the server, not of a tenant, in one statement: one snapshot.
 */
export async function brokenInvariants(db: Pick<TestDatabase, 'admin'>, organizationId: string): Promise<string[]> {
  const result = await db.admin.query<{ rule: string }>(
    `with o as (select $1::uuid as id),
     balance as (
       select l.kind, l.account_id, sum(p.amount_cents) as cents from billing.posting p
       join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id
       join o on p.organization_id = o.id group by l.kind, l.account_id),
     open_invoices as (
       select s.account_id, sum(s.total_cents - s.allocated_cents) as cents from billing.invoice_settlement s join o on s.organization_id = o.id group by s.account_id),
     unspent as (
       select s.account_id, sum(s.amount_cents - s.allocated_cents - s.refunded_cents) as cents from billing.settlement_source s join o on s.organization_id = o.id group by s.account_id),
     live as (
       select a.* from billing.allocation a join o on a.organization_id = o.id
       where a.undoes is null and not exists (select 1 from billing.allocation u where u.organization_id = a.organization_id and u.undoes = a.id)),
     numbers as (
       select 'invoice' as series, number, organization_id from billing.invoice
       union all select 'payment', number, organization_id from billing.payment
       union all select 'credit-memo', number, organization_id from billing.credit_memo
       union all select 'refund', number, organization_id from billing.refund)
     select 'the ledger sums to ' || sum(cents) as rule from balance having sum(cents) <> 0
     union all
     select 'receivable of ' || b.account_id || ' is ' || b.receivable_cents || ', its open invoices ' || coalesce(i.cents, 0) || ', its ledger ' || coalesce(l.cents, 0)
     from billing.client_balance b join o on b.organization_id = o.id
     left join open_invoices i on i.account_id = b.account_id left join balance l on l.kind = 'receivable' and l.account_id = b.account_id
     where b.receivable_cents <> coalesce(i.cents, 0) or b.receivable_cents <> coalesce(l.cents, 0)
     union all
     select 'credit of ' || b.account_id || ' is ' || b.credit_cents || ', its unspent sources ' || coalesce(u.cents, 0) || ', its ledger ' || coalesce(-l.cents, 0)
     from billing.client_balance b join o on b.organization_id = o.id
     left join unspent u on u.account_id = b.account_id left join balance l on l.kind = 'client-credit' and l.account_id = b.account_id
     where b.credit_cents <> coalesce(u.cents, 0) or b.credit_cents <> coalesce(-l.cents, 0)
     union all
     select 'invoice ' || s.invoice_id || ' is settled by ' || s.allocated_cents || ', its allocations sum to ' || coalesce(sum(a.amount_cents), 0)
     from billing.invoice_settlement s join o on s.organization_id = o.id left join live a on a.invoice_id = s.invoice_id
     group by s.invoice_id, s.allocated_cents having s.allocated_cents <> coalesce(sum(a.amount_cents), 0)
     union all
     select 'source ' || s.id || ' is spent by ' || s.allocated_cents || ', its allocations sum to ' || coalesce(sum(a.amount_cents), 0)
     from billing.settlement_source s join o on s.organization_id = o.id left join live a on a.source_id = s.id
     group by s.id, s.allocated_cents having s.allocated_cents <> coalesce(sum(a.amount_cents), 0)
     union all
     select 'planned payments of ' || p.invoice_id || ' promise ' || sum(p.amount_cents) || ', debits on their way bring ' || coalesce(d.cents, 0) || ', it owes ' || (s.total_cents - s.allocated_cents)
     from billing.planned_payment p join o on p.organization_id = o.id join billing.invoice_settlement s on s.organization_id = p.organization_id and s.invoice_id = p.invoice_id
     left join (select organization_id, invoice_id, sum(amount_cents) as cents from billing.charge_attempt
       where purpose = 'checkout' and state in ('claimed', 'created', 'sent', 'pending', 'unknown') group by 1, 2) d on d.organization_id = p.organization_id and d.invoice_id = p.invoice_id
     where p.status in ('planned', 'refused') group by p.invoice_id, s.total_cents, s.allocated_cents, d.cents having sum(p.amount_cents) + coalesce(d.cents, 0) > s.total_cents - s.allocated_cents
     union all
     select 'deferred revenue is ' || coalesce(sum(cents), 0) || ' in the ledger, its lines have ' || (select coalesce(sum(price_cents - credited_cents - earned_cents), 0) from billing.deferred_revenue d join o on d.organization_id = o.id) || ' left to earn'
     from balance where kind = 'deferred-revenue'
     having coalesce(-sum(cents), 0) <> (select coalesce(sum(price_cents - credited_cents - earned_cents), 0) from billing.deferred_revenue d join o on d.organization_id = o.id)
     union all
     select series || ' numbers have a gap or a double: ' || count(*) || ' documents up to ' || max(number) from numbers n join o on n.organization_id = o.id
     group by series having count(*) <> max(number) or count(distinct number) <> count(*)`,
    [organizationId],
  );
  return result.rows.map((row) => row.rule);
}
