import { read, type Cents, type LocalDate, type Sql } from '@preau/kernel';
import { refuse } from '../errors';
import type { ShownMethod } from '../events';
import type { InvoiceLine, Locale } from '../invoice/invoice';
import type { Party, SellingParty } from '../invoice/parties.store';
import type { PlannedPaymentStatus } from '../planned-payment/planned-payment';

export type InvoiceState = 'open' | 'partial' | 'paid' | 'written-off';

export interface InvoiceSettlement {
  readonly kind: 'payment' | 'credit-memo' | 'scholarship' | 'write-off';
  /** Null for what has no document of its own: a scholarship, a write-off. */
  readonly number: number | null;
  /** The scholarship's. */
  readonly nameFr: string | null;
  readonly nameEn: string | null;
  readonly on: LocalDate;
  readonly amountCents: Cents;
  readonly tender: 'card' | 'bank-debit' | 'cash' | 'cheque' | 'terminal' | null;
  readonly method: ShownMethod | null;
}
export interface InvoicePlannedPayment {
  readonly id: string;
  readonly amountCents: Cents;
  readonly dueOn: LocalDate;
  readonly status: PlannedPaymentStatus;
  readonly method: ShownMethod | null;
}
/** An invoice as it was issued, and what has settled it since: everything the document shows. */
export interface InvoiceView {
  readonly id: string;
  readonly organizationId: string;
  readonly accountId: string;
  readonly number: number;
  readonly issuedOn: LocalDate;
  readonly locale: Locale;
  readonly seller: SellingParty;
  readonly buyer: Party;
  readonly lines: readonly (InvoiceLine & { readonly creditedCents: Cents })[];
  readonly subtotalCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  readonly totalCents: Cents;
  readonly openCents: Cents;
  /** 'written-off': nothing is asked for any more, and it was not all paid. */
  readonly state: InvoiceState;
  readonly settlements: readonly InvoiceSettlement[];
  readonly plannedPayments: readonly InvoicePlannedPayment[];
}

/** The state of invoice `i` with its settlement `s`. */
export const invoiceStateSql = `case when s.allocated_cents < s.total_cents then case when s.allocated_cents > 0 then 'partial' else 'open' end
  when exists (select 1 from billing.write_off w where w.organization_id = i.organization_id and w.invoice_id = i.id) then 'written-off' else 'paid' end`;

/** One invoice: a family's own, whatever the organization; for staff, one of theirs. @throws DomainError billing.not-found */
export const viewInvoice = read('billing.view-invoice', async (sql, input: { invoiceId: string }, actor): Promise<InvoiceView> => {
  const header = await sql.maybe<Omit<InvoiceView, 'lines' | 'settlements' | 'plannedPayments'>>(
    `select i.id, i.organization_id as "organizationId", i.account_id as "accountId", i.number, i.issued_on as "issuedOn", i.locale, i.seller, i.buyer,
            i.subtotal_cents as "subtotalCents", i.gst_cents as "gstCents", i.qst_cents as "qstCents", i.total_cents as "totalCents", s.total_cents - s.allocated_cents as "openCents",
            ${invoiceStateSql} as state
     from billing.invoice i join billing.invoice_settlement s on s.organization_id = i.organization_id and s.invoice_id = i.id
     where i.id = $1 and ($2::uuid is null or i.organization_id = $2) and ($3::uuid is null or i.account_id = $3)`,
    [input.invoiceId, sql.organizationIdOrNull, actor.kind === 'family' ? actor.accountId : null],
  );
  const visible = actor.kind !== 'visitor' && (actor.kind !== 'family' || actor.accountId !== null);
  if (header === null || !visible) throw refuse('billing.not-found', { invoiceId: input.invoiceId });
  const { organizationId, id } = header;
  return { ...header, lines: await linesOf(sql, organizationId, id), settlements: await settlementsOf(sql, organizationId, id), plannedPayments: await plannedOf(sql, organizationId, id) };
});

async function linesOf(sql: Sql, organizationId: string, invoiceId: string): Promise<InvoiceView['lines']> {
  return sql.query(
    `select l.id, l.position, l.kind, l.label_fr as "labelFr", l.label_en as "labelEn", l.person_id as "personId", l.person_name as "personName", l.amount_cents as "amountCents",
            l.gst_cents as "gstCents", l.qst_cents as "qstCents", l.tax_status as "taxStatus", l.tax_reason as "taxReason", l.ledger_code_id as "ledgerCodeId",
            l.service_from as "serviceFrom", l.service_to as "serviceTo", l.rl24_kind as "rl24Kind", l.qualifying_cents as "qualifyingCents", l.list_cents as "listCents", l.discounts,
            coalesce((select sum(c.amount_cents) from billing.credit_memo_line c where c.organization_id = l.organization_id and c.invoice_line_id = l.id), 0)::bigint as "creditedCents"
     from billing.invoice_line l where l.organization_id = $1 and l.invoice_id = $2 order by l.position`,
    [organizationId, invoiceId],
  );
}

async function settlementsOf(sql: Sql, organizationId: string, invoiceId: string): Promise<InvoiceSettlement[]> {
  return sql.query<InvoiceSettlement>(
    `select s.kind, coalesce(p.number, m.number) as number, coalesce(p.received_on, m.issued_on, w.made_on, h.used_on) as "on", sum(a.amount_cents)::bigint as "amountCents", p.tender, nullif(p.method, '{}') as method,
            h.name_fr as "nameFr", h.name_en as "nameEn"
     from billing.allocation a
     join billing.settlement_source s on s.organization_id = a.organization_id and s.id = a.source_id
     left join billing.payment p on p.organization_id = s.organization_id and p.id = s.id
     left join billing.credit_memo m on m.organization_id = s.organization_id and m.id = s.id
     left join billing.write_off w on w.organization_id = s.organization_id and w.id = s.id
     left join lateral (select u.used_on, c.name_fr, c.name_en from billing.scholarship_use u
       join billing.scholarship_award g on g.organization_id = u.organization_id and g.id = u.award_id
       join billing.scholarship c on c.organization_id = g.organization_id and c.id = g.scholarship_id
       where s.kind = 'scholarship' and u.organization_id = s.organization_id and u.source_id = s.id limit 1) h on true
     where a.organization_id = $1 and a.invoice_id = $2 and a.undoes is null
       and not exists (select 1 from billing.allocation u where u.organization_id = a.organization_id and u.undoes = a.id)
     group by s.kind, p.number, m.number, p.received_on, m.issued_on, w.made_on, h.used_on, h.name_fr, h.name_en, p.tender, p.method order by 3, 1, 2`,
    [organizationId, invoiceId],
  );
}

async function plannedOf(sql: Sql, organizationId: string, invoiceId: string): Promise<InvoicePlannedPayment[]> {
  return sql.query<InvoicePlannedPayment>(
    `select p.id, p.amount_cents as "amountCents", p.due_on as "dueOn", p.status, case when m.id is not null then jsonb_build_object('brand', m.brand, 'last4', m.last4) end as method
     from billing.planned_payment p left join billing.payment_method m on m.organization_id = p.organization_id and m.id = p.payment_method_id
     where p.organization_id = $1 and p.invoice_id = $2 and p.status <> 'cancelled' order by p.due_on, p.sequence`,
    [organizationId, invoiceId],
  );
}
