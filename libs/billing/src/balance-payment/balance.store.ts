import type { Cents, LocalDate, Sql, Tx } from '@preau/kernel';
import type { OwedInvoice } from './payable-balance';

export interface OwedInvoiceRow extends OwedInvoice {
  readonly number: number;
  readonly dueOn: LocalDate;
  readonly labelsFr: readonly string[];
  readonly labelsEn: readonly string[];
}

/** Open invoices of an account, oldest due first. A refused planned payment promises nothing: it can be paid this way. */
export async function owedInvoices(sql: Sql, accountId: string): Promise<OwedInvoiceRow[]> {
  return sql.query<OwedInvoiceRow>(
    `select s.invoice_id as "invoiceId", i.number, coalesce(planned.due_on, i.issued_on) as "dueOn", s.total_cents - s.allocated_cents as "openCents",
            coalesce(planned.promised, 0)::bigint as "promisedCents", (checkout.cents + balance.cents)::bigint as "pendingCents", lines.fr as "labelsFr", lines.en as "labelsEn"
     from billing.invoice_settlement s
     join billing.invoice i on i.organization_id = s.organization_id and i.id = s.invoice_id
     cross join lateral (select min(p.due_on) as due_on, sum(p.amount_cents) filter (where p.status <> 'refused') as promised from billing.planned_payment p
       where p.organization_id = s.organization_id and p.invoice_id = s.invoice_id and p.status in ('planned', 'processing', 'refused')) planned
     cross join lateral (select coalesce(sum(a.amount_cents), 0) as cents from billing.charge_attempt a
       where a.organization_id = s.organization_id and a.invoice_id = s.invoice_id and a.purpose = 'checkout' and a.state in ('claimed', 'created', 'sent', 'pending', 'unknown')) checkout
     cross join lateral (select coalesce(sum(b.amount_cents), 0) as cents from billing.balance_share b
       join billing.charge_attempt a on a.organization_id = b.organization_id and a.id = b.attempt_id
       where b.organization_id = s.organization_id and b.invoice_id = s.invoice_id and a.state in ('claimed', 'created', 'sent', 'pending', 'unknown')) balance
     cross join lateral (select coalesce(array_agg(l.label_fr order by l.position), '{}') as fr, coalesce(array_agg(l.label_en order by l.position), '{}') as en
       from billing.invoice_line l where l.organization_id = i.organization_id and l.invoice_id = i.id) lines
     where s.organization_id = $1 and s.account_id = $2 and s.allocated_cents < s.total_cents
     order by coalesce(planned.due_on, i.issued_on), i.number`,
    [sql.organizationId, accountId],
  );
}

export async function saveShares(tx: Tx, attemptId: string, accountId: string, shares: readonly { invoiceId: string; amountCents: Cents }[]): Promise<void> {
  await tx.query(
    `insert into billing.balance_share (organization_id, attempt_id, invoice_id, account_id, amount_cents)
     select $1, $2, s."invoiceId", $3, s."amountCents" from jsonb_to_recordset($4::jsonb) as s("invoiceId" uuid, "amountCents" bigint)`,
    [tx.organizationId, attemptId, accountId, JSON.stringify(shares)],
  );
}

export interface BalanceShare {
  readonly invoiceId: string;
  readonly invoiceNumber: number;
  readonly amountCents: Cents;
  /** What the invoice owes now, less what is promised and what others have on its way. */
  readonly roomCents: Cents;
}
/** What each invoice waits for of a balance, oldest due first as when it began. */
export async function sharesOfAttempt(sql: Sql, attemptId: string): Promise<BalanceShare[]> {
  return sql.query<BalanceShare>(
    `select b.invoice_id as "invoiceId", i.number as "invoiceNumber", b.amount_cents as "amountCents",
            (s.total_cents - s.allocated_cents
              - coalesce((select sum(p.amount_cents) from billing.planned_payment p where p.organization_id = b.organization_id and p.invoice_id = b.invoice_id and p.status in ('planned', 'processing')), 0)
              - coalesce((select sum(a.amount_cents) from billing.charge_attempt a where a.organization_id = b.organization_id and a.invoice_id = b.invoice_id
                  and a.purpose = 'checkout' and a.state in ('claimed', 'created', 'sent', 'pending', 'unknown')), 0))::bigint as "roomCents"
     from billing.balance_share b
     join billing.invoice i on i.organization_id = b.organization_id and i.id = b.invoice_id
     join billing.invoice_settlement s on s.organization_id = b.organization_id and s.invoice_id = b.invoice_id
     where b.organization_id = $1 and b.attempt_id = $2 order by i.number`,
    [sql.organizationId, attemptId],
  );
}

export interface LiveBalance {
  readonly attemptId: string;
  readonly amountCents: Cents;
  readonly paymentMethodId: string;
  readonly state: 'claimed' | 'created' | 'sent' | 'pending' | 'unknown';
}
export async function liveBalanceOf(sql: Sql, accountId: string): Promise<LiveBalance | null> {
  return sql.maybe<LiveBalance>(
    `select id as "attemptId", amount_cents as "amountCents", payment_method_id as "paymentMethodId", state from billing.charge_attempt
     where organization_id = $1 and account_id = $2 and purpose = 'balance' and state in ('claimed', 'created', 'sent', 'pending', 'unknown')`,
    [sql.organizationId, accountId],
  );
}
