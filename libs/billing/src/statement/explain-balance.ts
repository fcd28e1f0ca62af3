import { read, type Cents, type LocalDate, type Sql } from '@preau/kernel';
import { requireActingFor } from '@preau/household';
import { balancesOf } from './billing-of-account';

/** One sentence about a balance; its words are the client application's, its amount and its links are here. */
export interface BalanceSentence {
  readonly code:
    | 'invoice-asks' | 'paid' | 'credited' | 'helped' | 'written-off'
    | 'payment-left' | 'credit-left'
    | 'payment-planned' | 'payment-refused';
  /** What it does to the balance: owed when positive. Of what is planned: what it will do. */
  readonly amountCents: Cents;
  readonly on: LocalDate;
  /** Of the payment, credit memo or invoice that the sentence is about. */
  readonly number: number | null;
  readonly documentId: string | null;
  readonly invoiceId: string | null;
  readonly invoiceNumber: number | null;
  readonly nameFr: string | null;
  readonly nameEn: string | null;
}
export interface BalanceExplanation {
  readonly balanceCents: Cents;
  readonly expectedBalanceCents: Cents;
  /** Their amounts add up to the balance: open invoices with what settled them, then what is on account. */
  readonly sentences: readonly BalanceSentence[];
  /** What is to come, which the balance does not count yet. */
  readonly planned: readonly BalanceSentence[];
}

/** Every cent of what a client owes one organization, for the family and for staff. */
export const explainBalance = read('billing.explain-balance', async (sql, { accountId }: { readonly accountId: string }, actor): Promise<BalanceExplanation> => {
  await requireActingFor(sql, actor, accountId);
  const [balance] = await balancesOf(sql, accountId);
  return {
    balanceCents: balance?.balanceCents ?? 0, expectedBalanceCents: balance?.expectedBalanceCents ?? 0,
    sentences: [...(await openInvoicesOf(sql, accountId)), ...(await leftOnAccountOf(sql, accountId))], planned: await plannedOf(sql, accountId),
  };
});

/** Each open invoice, and right after it what has settled part of it. */
async function openInvoicesOf(sql: Sql, accountId: string): Promise<BalanceSentence[]> {
  return sql.query<BalanceSentence>(
    `with open as (
       select i.id, i.number, i.issued_on, s.total_cents from billing.invoice_settlement s join billing.invoice i on i.organization_id = s.organization_id and i.id = s.invoice_id
       where s.organization_id = $1 and s.account_id = $2 and s.allocated_cents < s.total_cents),
     settled as (
       select a.invoice_id, a.source_id, sum(a.amount_cents)::bigint as cents, min(a.id::text) as first from billing.allocation a
       where a.organization_id = $1 and a.invoice_id in (select id from open) and a.undoes is null
         and not exists (select 1 from billing.allocation u where u.organization_id = a.organization_id and u.undoes = a.id) group by a.invoice_id, a.source_id)
     select 'invoice-asks' as code, o.total_cents as "amountCents", o.issued_on as "on", o.number, o.id as "documentId", o.id as "invoiceId", o.number as "invoiceNumber", null as "nameFr", null as "nameEn",
            o.issued_on as "sortOn", 0 as rank, '' as first
     from open o
     union all
     select case s.kind when 'payment' then 'paid' when 'credit-memo' then 'credited' when 'scholarship' then 'helped' else 'written-off' end, -t.cents,
            coalesce(p.received_on, m.issued_on, w.made_on, h.used_on), coalesce(p.number, m.number), s.id, o.id, o.number, h.name_fr, h.name_en, o.issued_on, 1, t.first
     from settled t join open o on o.id = t.invoice_id
     join billing.settlement_source s on s.organization_id = $1 and s.id = t.source_id
     left join billing.payment p on p.organization_id = $1 and p.id = s.id
     left join billing.credit_memo m on m.organization_id = $1 and m.id = s.id
     left join billing.write_off w on w.organization_id = $1 and w.id = s.id
     left join lateral (select u.used_on, c.name_fr, c.name_en from billing.scholarship_use u
       join billing.scholarship_award g on g.organization_id = u.organization_id and g.id = u.award_id join billing.scholarship c on c.organization_id = g.organization_id and c.id = g.scholarship_id
       where s.kind = 'scholarship' and u.organization_id = $1 and u.source_id = s.id limit 1) h on true
     order by "sortOn", "invoiceNumber", rank, first`,
    [sql.organizationId, accountId],
  ).then((rows) => rows.map(sentenceOf));
}

async function leftOnAccountOf(sql: Sql, accountId: string): Promise<BalanceSentence[]> {
  return sql.query<BalanceSentence>(
    `select case s.kind when 'payment' then 'payment-left' else 'credit-left' end as code, -(s.amount_cents - s.allocated_cents - s.refunded_cents) as "amountCents",
            coalesce(p.received_on, m.issued_on) as "on", coalesce(p.number, m.number) as number, s.id as "documentId", m.invoice_id as "invoiceId", i.number as "invoiceNumber", null as "nameFr", null as "nameEn"
     from billing.settlement_source s
     left join billing.payment p on p.organization_id = s.organization_id and p.id = s.id
     left join billing.credit_memo m on m.organization_id = s.organization_id and m.id = s.id
     left join billing.invoice i on i.organization_id = m.organization_id and i.id = m.invoice_id
     where s.organization_id = $1 and s.account_id = $2 and s.allocated_cents + s.refunded_cents < s.amount_cents order by s.id`,
    [sql.organizationId, accountId],
  );
}

async function plannedOf(sql: Sql, accountId: string): Promise<BalanceSentence[]> {
  return sql.query<BalanceSentence>(
    `select case p.status when 'refused' then 'payment-refused' else 'payment-planned' end as code, -p.amount_cents as "amountCents", p.due_on as "on", null::int as number, null::uuid as "documentId",
            p.invoice_id as "invoiceId", i.number as "invoiceNumber", null as "nameFr", null as "nameEn"
     from billing.planned_payment p join billing.invoice i on i.organization_id = p.organization_id and i.id = p.invoice_id
     where p.organization_id = $1 and p.account_id = $2 and p.status in ('planned', 'processing', 'refused') order by p.due_on, i.number, p.sequence`,
    [sql.organizationId, accountId],
  );
}

function sentenceOf({ code, amountCents, on, number, documentId, invoiceId, invoiceNumber, nameFr, nameEn }: BalanceSentence): BalanceSentence {
  return { code, amountCents, on, number, documentId, invoiceId, invoiceNumber, nameFr, nameEn };
}
