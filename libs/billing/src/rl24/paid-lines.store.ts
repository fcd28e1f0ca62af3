import type { Cents, Sql } from '@preau/kernel';
import { moneyOfInvoices, paidLines, type InvoicedLine, type PaidLine, type ReleasingMemo } from './paid-lines';

const live = `a.undoes is null and not exists (select 1 from billing.allocation u where u.organization_id = a.organization_id and u.undoes = a.id)`;

/** The clients who may get slips of a year, or have some: those with childcare in it, in the order of their ids. */
export async function accountsWithChildcare(sql: Sql, year: number): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `select distinct l.account_id as id from billing.invoice_line l
     where l.organization_id = $1 and l.rl24_kind <> 'none' and l.qualifying_cents > 0 and l.service_from <= make_date($2, 12, 31) and coalesce(l.service_to, l.service_from) >= make_date($2, 1, 1)
     union select account_id from billing.rl24_slip where organization_id = $1 and year = $2 order by 1`,
    [sql.organizationId, year],
  );
  return rows.map((row) => row.id);
}

/** Lines of childcare that no year can be told of, because they have no date: somebody has to look. */
export async function countUndatedLines(sql: Sql): Promise<number> {
  const row = await sql.one<{ count: number }>("select count(*) as count from billing.invoice_line where organization_id = $1 and rl24_kind <> 'none' and qualifying_cents > 0 and service_from is null", [sql.organizationId]);
  return row.count;
}

/**
 * What these clients paid of each line of childcare that touches a year, from invoices, matchings and credit memos.
 * Called under the lock of the client's balance when a slip is made from it.
 */
export async function paidLinesOf(sql: Sql, accountIds: readonly string[], year: number): Promise<PaidLine[]> {
  const of = [sql.organizationId, accountIds];
  const payments = await sql.query<{ invoiceId: string; paymentsCents: Cents }>(
    `select a.invoice_id as "invoiceId", sum(a.amount_cents)::bigint as "paymentsCents" from billing.allocation a
     join billing.settlement_source s on s.organization_id = a.organization_id and s.id = a.source_id and s.kind = 'payment'
     where a.organization_id = $1 and a.account_id = any ($2::uuid[]) and ${live} group by a.invoice_id`,
    of,
  );
  const memos = await sql.query<ReleasingMemo>(
    `select m.id as "memoId", m.invoice_id as "invoiceId", m.total_cents - coalesce(sum(a.amount_cents) filter (where a.invoice_id = m.invoice_id), 0)::bigint as "releasedCents", s.refunded_cents as "refundedCents",
       coalesce(jsonb_agg(jsonb_build_object('invoiceId', a.invoice_id, 'amountCents', a.amount_cents) order by a.allocated_at, a.id) filter (where a.invoice_id <> m.invoice_id), '[]') as uses
     from billing.credit_memo m
     join billing.settlement_source s on s.organization_id = m.organization_id and s.id = m.id
     left join billing.allocation a on a.organization_id = m.organization_id and a.source_id = m.id and ${live}
     where m.organization_id = $1 and m.account_id = any ($2::uuid[])
     group by m.id, m.invoice_id, m.total_cents, m.number, s.refunded_cents order by m.number`,
    of,
  );
  const lines = await sql.query<InvoicedLine>(
    `select l.id as "lineId", l.account_id as "accountId", l.invoice_id as "invoiceId", l.person_id as "personId", l.rl24_kind as "rl24Kind", l.amount_cents as "amountCents",
       l.amount_cents + l.gst_cents + l.qst_cents as "grossCents", coalesce(c.cents, 0)::bigint as "creditedGrossCents", l.qualifying_cents as "qualifyingCents",
       l.service_from as "serviceFrom", l.service_to as "serviceTo", case when l.service_dates is null then null else l.service_dates::text[] end as "serviceDates"
     from billing.invoice_line l
     left join lateral (select sum(m.amount_cents + m.gst_cents + m.qst_cents) as cents from billing.credit_memo_line m where m.organization_id = l.organization_id and m.invoice_line_id = l.id) c on true
     where l.organization_id = $1 and l.invoice_id in (
       select distinct i.invoice_id from billing.invoice_line i
       where i.organization_id = $1 and i.account_id = any ($2::uuid[]) and i.rl24_kind <> 'none' and i.service_from <= make_date($3, 12, 31) and coalesce(i.service_to, i.service_from) >= make_date($3, 1, 1))
     order by l.account_id, l.invoice_id, l.position`,
    [...of, year],
  );
  const money = moneyOfInvoices(payments, memos);
  const byInvoice = new Map<string, InvoicedLine[]>();
  for (const line of lines) byInvoice.set(line.invoiceId, [...(byInvoice.get(line.invoiceId) ?? []), line]);
  return [...byInvoice].flatMap(([invoiceId, own]) => paidLines(own, money.get(invoiceId) ?? 0));
}
