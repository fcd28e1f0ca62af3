import { decodeCursor, encodeCursor, read, type Cents, type LocalDate, type Page } from '@preau/kernel';
import type { InvoiceLineKind } from '../invoice/invoice';
import type { TaxReason, TaxStatus } from '../tax/tax-status';
import { checkPeriod, type Period } from './period';
import { saleLines } from './sale-lines';

export interface SaleDocumentsInput extends Period {
  /** Null: lines without a code. */
  readonly ledgerCodeId?: string | null;
  readonly kind?: InvoiceLineKind;
  readonly taxStatus?: TaxStatus;
  readonly taxReason?: TaxReason;
  readonly cursor?: string;
  readonly limit?: number;
}
/** An invoice, or a credit memo with negative amounts: what of it the filters let through. */
export interface SaleDocument {
  readonly document: 'invoice' | 'credit-memo';
  readonly id: string;
  readonly number: number;
  readonly on: LocalDate;
  readonly accountId: string;
  readonly clientName: string;
  readonly labelsFr: string;
  readonly labelsEn: string;
  readonly netCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  readonly totalCents: Cents;
}

/** The documents behind the figures of sales and of taxes, oldest first. @throws DomainError billing.report-period-invalid */
export const saleDocuments = read('billing.sale-documents', async (sql, input: SaleDocumentsInput): Promise<Page<SaleDocument>> => {
  checkPeriod(input);
  const limit = input.limit ?? 50;
  const [afterOn, afterDocument, afterNumber] = input.cursor === undefined ? [null, null, null] : decodeCursor(input.cursor, 3);
  const rows = await sql.query<SaleDocument>(
    `with page as (
       select s.document, s.document_id, s.number, s."on", s.account_id, string_agg(distinct s.label_fr, ', ') as fr, string_agg(distinct s.label_en, ', ') as en,
              sum(s.net - s.credited)::bigint as net, sum(s.gst - s.credited_gst)::bigint as gst, sum(s.qst - s.credited_qst)::bigint as qst
       from (${saleLines}) s
       where ($4::boolean is not true or s.ledger_code_id is not distinct from $5::uuid) and ($6::text is null or s.kind = $6) and ($7::text is null or s.tax_status = $7) and ($8::text is null or s.tax_reason = $8)
         and ($9::date is null or (s."on", s.document, s.number) > ($9, $10, $11::int))
       group by s.document, s.document_id, s.number, s."on", s.account_id order by s."on", s.document, s.number limit $12)
     select g.document, g.document_id as id, g.number, g."on", g.account_id as "accountId", coalesce(p.first_name || ' ' || p.last_name, '') as "clientName", g.fr as "labelsFr", g.en as "labelsEn",
            g.net as "netCents", g.gst as "gstCents", g.qst as "qstCents", g.net + g.gst + g.qst as "totalCents"
     from page g left join household.person p on p.account_id = g.account_id and p.is_owner order by g."on", g.document, g.number`,
    [
      sql.organizationId, afterOn ?? input.from, input.until, input.ledgerCodeId !== undefined, input.ledgerCodeId ?? null, input.kind ?? null, input.taxStatus ?? null, input.taxReason ?? null,
      afterOn, afterDocument, afterNumber, limit + 1,
    ],
  );
  const last = rows[limit - 1];
  return { rows: rows.slice(0, limit), next: rows.length > limit && last !== undefined ? encodeCursor([last.on, last.document, last.number]) : null };
});
