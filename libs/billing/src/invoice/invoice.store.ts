import type { Cents, LocalDate, Sql, Tx } from '@preau/kernel';
import { taxMethod } from '../tax/invoice-taxes';
import type { DraftInvoice, InvoiceLine, Locale } from './invoice';
import type { Party, SellingParty } from './parties.store';

export interface InvoiceHeader {
  readonly id: string;
  readonly accountId: string;
  readonly orderId: string | null;
  readonly issuedOn: LocalDate;
  readonly locale: Locale;
  readonly seller: SellingParty;
  readonly buyer: Party;
}

/** Writes an invoice under its number, with its lines and its open settlement. Nobody waits for the answer. */
export function sendInvoice(tx: Tx, number: number, header: InvoiceHeader, draft: DraftInvoice): void {
  tx.send(
    `insert into billing.invoice (organization_id, id, number, account_id, order_id, issued_on, issued_at, locale, subtotal_cents, gst_cents, qst_cents, total_cents, tax_method, seller, buyer)
     values ($1, $2, kernel.given($3), $4, $5, $6, kernel.now(), $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      tx.organizationId, header.id, number, header.accountId, header.orderId, header.issuedOn, header.locale,
      draft.subtotalCents, draft.gstCents, draft.qstCents, draft.totalCents, taxMethod, JSON.stringify(header.seller), JSON.stringify(header.buyer),
    ],
  );
  tx.send(
    `with line as (
       insert into billing.invoice_line (organization_id, id, invoice_id, account_id, position, kind, label_fr, label_en, person_id, person_name,
         amount_cents, gst_cents, qst_cents, tax_status, tax_reason, ledger_code_id, service_from, service_to, service_dates, rl24_kind, qualifying_cents, list_cents, discounts)
       select $1, l.id, $2, $3, l.position, l.kind, l."labelFr", l."labelEn", l."personId", l."personName",
         l."amountCents", l."gstCents", l."qstCents", l."taxStatus", l."taxReason", l."ledgerCodeId", l."serviceFrom", l."serviceTo", l."serviceDates", l."rl24Kind", l."qualifyingCents", l."listCents", coalesce(l.discounts, '[]')
       from jsonb_to_recordset($4::jsonb) as l(id uuid, position smallint, kind text, "labelFr" text, "labelEn" text, "personId" uuid, "personName" text,
         "amountCents" bigint, "gstCents" bigint, "qstCents" bigint, "taxStatus" text, "taxReason" text, "ledgerCodeId" uuid,
         "serviceFrom" date, "serviceTo" date, "serviceDates" date[], "rl24Kind" text, "qualifyingCents" bigint, "listCents" bigint, discounts jsonb)
     )
     insert into billing.invoice_settlement (organization_id, invoice_id, account_id, total_cents) values ($1, $2, $3, $5)`,
    [tx.organizationId, header.id, header.accountId, JSON.stringify(draft.lines), draft.totalCents],
  );
}

export interface StoredInvoice {
  readonly id: string;
  readonly number: number;
  readonly accountId: string;
  readonly issuedOn: LocalDate;
  readonly locale: Locale;
  readonly subtotalCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  readonly totalCents: Cents;
}
export async function findInvoice(sql: Sql, invoiceId: string): Promise<StoredInvoice | null> {
  return sql.maybe<StoredInvoice>(
    `select id, number, account_id as "accountId", issued_on as "issuedOn", locale, subtotal_cents as "subtotalCents",
            gst_cents as "gstCents", qst_cents as "qstCents", total_cents as "totalCents"
     from billing.invoice where organization_id = $1 and id = $2`,
    [sql.organizationId, invoiceId],
  );
}

export async function linesOfInvoice(sql: Sql, invoiceId: string): Promise<InvoiceLine[]> {
  return sql.query<InvoiceLine>(
    `select id, position, kind, label_fr as "labelFr", label_en as "labelEn", person_id as "personId", person_name as "personName",
            amount_cents as "amountCents", gst_cents as "gstCents", qst_cents as "qstCents", tax_status as "taxStatus", tax_reason as "taxReason",
            ledger_code_id as "ledgerCodeId", service_from as "serviceFrom", service_to as "serviceTo", rl24_kind as "rl24Kind", qualifying_cents as "qualifyingCents",
            list_cents as "listCents", discounts
     from billing.invoice_line where organization_id = $1 and invoice_id = $2 order by position`,
    [sql.organizationId, invoiceId],
  );
}
