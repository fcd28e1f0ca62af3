import { read, type Cents, type LocalDate, type Sql } from '@preau/kernel';
import { matched, type Match } from './match';
import { reconciliationStateOf, type ReconciliationState } from './reconciliation-state';

export type SettlementKind = 'payment' | 'credit-memo' | 'scholarship' | 'write-off';
export interface UnmatchedSource {
  readonly id: string;
  readonly kind: 'payment' | 'credit-memo';
  readonly number: number;
  readonly on: LocalDate;
  readonly tender: 'card' | 'bank-debit' | 'cash' | 'cheque' | 'terminal' | null;
  readonly amountCents: Cents;
  readonly unspentCents: Cents;
}
export interface InvoiceMatch {
  readonly allocationId: string;
  readonly kind: SettlementKind;
  /** Null for a scholarship or a write-off. */
  readonly number: number | null;
  readonly on: LocalDate;
  readonly amountCents: Cents;
  /** Only money can be taken back to the account. */
  readonly undoable: boolean;
}
export interface ReconciledInvoice {
  readonly id: string;
  readonly number: number;
  readonly issuedOn: LocalDate;
  readonly labelsFr: readonly string[];
  readonly labelsEn: readonly string[];
  readonly totalCents: Cents;
  readonly openCents: Cents;
  readonly plannedCents: Cents;
  readonly state: ReconciliationState;
  readonly matches: readonly InvoiceMatch[];
}
export interface Reconciliation {
  readonly unmatched: readonly UnmatchedSource[];
  /** Open ones first, oldest due first; then the latest that are settled. */
  readonly invoices: readonly ReconciledInvoice[];
  /** What matching automatically would do now, oldest first. */
  readonly proposal: readonly Match[];
}
const settledShown = 50;

/** Beside each other: what a client has on account, and what its invoices still ask for. */
export const reconciliationOfAccount = read('billing.reconciliation-of-account', async (sql, { accountId }: { readonly accountId: string }): Promise<Reconciliation> => {
  const unmatched = await unmatchedOf(sql, accountId);
  const rows = await invoicesOf(sql, accountId);
  const matches = await matchesOf(sql, rows.map((row) => row.id));
  const invoices = rows.map((row) => ({
    ...row, state: reconciliationStateOf({ ...row, allocatedCents: row.totalCents - row.openCents }),
    matches: matches.filter((match) => match.invoiceId === row.id).map(({ invoiceId: _, ...match }) => match),
  }));
  const open = invoices.filter((invoice) => invoice.openCents > 0).map((invoice) => ({ invoiceId: invoice.id, openCents: invoice.openCents }));
  return { unmatched, invoices, proposal: matched(open, unmatched.map((source) => ({ sourceId: source.id, unspentCents: source.unspentCents }))) };
});

async function unmatchedOf(sql: Sql, accountId: string): Promise<UnmatchedSource[]> {
  return sql.query<UnmatchedSource>(
    `select s.id, s.kind, coalesce(p.number, m.number) as number, coalesce(p.received_on, m.issued_on) as "on", p.tender, s.amount_cents as "amountCents",
            s.amount_cents - s.allocated_cents - s.refunded_cents as "unspentCents"
     from billing.settlement_source s
     left join billing.payment p on p.organization_id = s.organization_id and p.id = s.id
     left join billing.credit_memo m on m.organization_id = s.organization_id and m.id = s.id
     where s.organization_id = $1 and s.account_id = $2 and s.allocated_cents + s.refunded_cents < s.amount_cents and s.kind in ('payment', 'credit-memo') order by s.id`,
    [sql.organizationId, accountId],
  );
}

/** Open ones in the order in which useCredit settles them. */
async function invoicesOf(sql: Sql, accountId: string): Promise<Omit<ReconciledInvoice, 'state' | 'matches'>[]> {
  return sql.query(
    `with shown as (
       select s.invoice_id as id, s.total_cents, s.total_cents - s.allocated_cents as open_cents from billing.invoice_settlement s
       where s.organization_id = $1 and s.account_id = $2 and s.allocated_cents < s.total_cents
       union all (select s.invoice_id, s.total_cents, 0 from billing.invoice_settlement s join billing.invoice i on i.organization_id = s.organization_id and i.id = s.invoice_id
         where s.organization_id = $1 and s.account_id = $2 and s.allocated_cents = s.total_cents order by i.number desc limit $3))
     select i.id, i.number, i.issued_on as "issuedOn", lines.fr as "labelsFr", lines.en as "labelsEn", v.total_cents as "totalCents", v.open_cents as "openCents", planned.cents as "plannedCents"
     from shown v join billing.invoice i on i.organization_id = $1 and i.id = v.id
     cross join lateral (select coalesce(sum(p.amount_cents) filter (where p.status in ('planned', 'processing')), 0)::bigint as cents, min(p.due_on) filter (where p.status in ('planned', 'processing', 'refused')) as due_on
       from billing.planned_payment p where p.organization_id = $1 and p.invoice_id = v.id) planned
     cross join lateral (select array_agg(l.label_fr order by l.position) as fr, array_agg(l.label_en order by l.position) as en from billing.invoice_line l where l.organization_id = $1 and l.invoice_id = v.id) lines
     order by (v.open_cents = 0), case when v.open_cents > 0 then coalesce(planned.due_on, i.issued_on) end, case when v.open_cents > 0 then i.number else -i.number end`,
    [sql.organizationId, accountId, settledShown],
  );
}

async function matchesOf(sql: Sql, invoiceIds: readonly string[]): Promise<(InvoiceMatch & { readonly invoiceId: string })[]> {
  return sql.query(
    `select a.id as "allocationId", a.invoice_id as "invoiceId", s.kind, coalesce(p.number, m.number) as number, (a.allocated_at at time zone o.time_zone)::date::text as "on", a.amount_cents as "amountCents",
            s.kind in ('payment', 'credit-memo') as undoable
     from billing.allocation a
     join organization.organization o on o.id = a.organization_id
     join billing.settlement_source s on s.organization_id = a.organization_id and s.id = a.source_id
     left join billing.payment p on p.organization_id = s.organization_id and p.id = s.id
     left join billing.credit_memo m on m.organization_id = s.organization_id and m.id = s.id
     where a.organization_id = $1 and a.invoice_id = any ($2::uuid[]) and a.undoes is null
       and not exists (select 1 from billing.allocation u where u.organization_id = a.organization_id and u.undoes = a.id)
     order by a.allocated_at, a.id`,
    [sql.organizationId, invoiceIds],
  );
}
