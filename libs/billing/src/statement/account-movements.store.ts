import type { Cents, LocalDate, Sql } from '@preau/kernel';

export type MovementKind =
  | 'invoice' | 'payment' | 'payment-returned' | 'payment-reinstated' | 'credit-memo' | 'refund' | 'refund-failed'
  | 'scholarship' | 'scholarship-returned' | 'write-off' | 'write-off-recovered';

/** What one document did to a client's balance: owed when positive, given or paid when negative. */
export interface AccountMovement {
  readonly kind: MovementKind;
  readonly documentId: string;
  /** Of the invoice, payment, credit memo or refund; null for a scholarship or a write-off. */
  readonly number: number | null;
  /** The invoice it is about, when it is about one. */
  readonly invoiceId: string | null;
  readonly invoiceNumber: number | null;
  readonly tender: 'card' | 'bank-debit' | 'cash' | 'cheque' | 'terminal' | null;
  /** The scholarship's. */
  readonly nameFr: string | null;
  readonly nameEn: string | null;
  readonly on: LocalDate;
  readonly amountCents: Cents;
}

const mine = `billing.ledger_account l
     join billing.posting p on p.organization_id = l.organization_id and p.ledger_account_id = l.id
     join billing.journal j on j.organization_id = p.organization_id and j.id = p.journal_id
     where l.organization_id = $1 and l.kind in ('receivable', 'client-credit') and l.account_id = $2`;

/** The balance at the end of the day before, from the ledger. */
export async function balanceBefore(sql: Sql, accountId: string, day: LocalDate): Promise<Cents> {
  const { cents } = await sql.one<{ cents: Cents }>(`select coalesce(sum(p.amount_cents), 0)::bigint as cents from ${mine} and j.effective_on < $3`, [sql.organizationId, accountId, day]);
  return cents;
}

/** The first day on which something was booked for the client. */
export async function firstDayOf(sql: Sql, accountId: string): Promise<LocalDate | null> {
  const { day } = await sql.one<{ day: LocalDate | null }>(`select min(j.effective_on)::text as day from ${mine}`, [sql.organizationId, accountId]);
  return day;
}

/** Every journal that moved the client's balance in a period, in the order of the books: the sum is what the balance moved by. */
export async function movementsOf(sql: Sql, accountId: string, from: LocalDate, to: LocalDate): Promise<AccountMovement[]> {
  return sql.query<AccountMovement>(
    `with moved as (
       select j.id, j.source_type, j.source_id, j.kind, j.effective_on, j.posted_at, sum(p.amount_cents)::bigint as cents
       from ${mine} and j.effective_on between $3 and $4 and j.source_type <> 'allocation'
       group by j.organization_id, j.id having sum(p.amount_cents) <> 0)
     select case m.source_type || '/' || m.kind when 'invoice/issued' then 'invoice' when 'payment/received' then 'payment' when 'payment-return/returned' then 'payment-returned'
              when 'payment-return/reinstated' then 'payment-reinstated' when 'credit-memo/issued' then 'credit-memo' when 'refund/made' then 'refund' when 'refund/failed' then 'refund-failed'
              when 'scholarship/applied' then 'scholarship' when 'scholarship/returned' then 'scholarship-returned' when 'write-off/made' then 'write-off' when 'write-off/recovered' then 'write-off-recovered' end as kind,
            m.source_id as "documentId", coalesce(i.number, y.number, k.number, f.number) as number, about.id as "invoiceId", about.number as "invoiceNumber",
            coalesce(y.tender, f.tender) as tender, named.name_fr as "nameFr", named.name_en as "nameEn", m.effective_on as "on", m.cents as "amountCents"
     from moved m
     left join billing.invoice i on m.source_type = 'invoice' and i.organization_id = $1 and i.id = m.source_id
     left join billing.payment_return r on m.source_type = 'payment-return' and r.organization_id = $1 and r.id = m.source_id
     left join billing.payment y on m.source_type in ('payment', 'payment-return') and y.organization_id = $1 and y.id = coalesce(r.payment_id, m.source_id)
     left join billing.credit_memo k on m.source_type = 'credit-memo' and k.organization_id = $1 and k.id = m.source_id
     left join billing.refund f on m.source_type = 'refund' and f.organization_id = $1 and f.id = m.source_id
     left join billing.write_off_recovery v on m.source_type = 'write-off' and v.organization_id = $1 and v.id = m.source_id
     left join billing.write_off w on m.source_type = 'write-off' and w.organization_id = $1 and w.id = coalesce(v.write_off_id, m.source_id)
     left join lateral (select u.invoice_id, c.name_fr, c.name_en from billing.scholarship_use u
       join billing.scholarship_award g on g.organization_id = u.organization_id and g.id = u.award_id join billing.scholarship c on c.organization_id = g.organization_id and c.id = g.scholarship_id
       where m.source_type = 'scholarship' and u.organization_id = $1
         and (u.source_id = m.source_id or u.id = (select t.use_id from billing.scholarship_return t where t.organization_id = $1 and t.id = m.source_id)) limit 1) named on true
     left join billing.invoice about on about.organization_id = $1 and about.id = coalesce(i.id, k.invoice_id, w.invoice_id, named.invoice_id)
     order by m.effective_on, m.posted_at, m.id`,
    [sql.organizationId, accountId, from, to],
  );
}
