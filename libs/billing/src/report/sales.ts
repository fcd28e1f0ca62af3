import { read, type Cents } from '@preau/kernel';
import type { InvoiceLineKind } from '../invoice/invoice';
import { checkPeriod, sumOf, type Period } from './period';
import { saleLines } from './sale-lines';

export type SalesBy = 'day' | 'month' | 'ledger-code' | 'kind';
export interface SalesInput extends Period {
  readonly by: SalesBy;
  readonly ledgerCodeId?: string;
  readonly kind?: InvoiceLineKind;
}
/** What was invoiced, before tax unless it says otherwise, and what credit memos of the same period took back. */
export interface SalesFigures {
  /** Before promotions and credits given on the invoice. */
  readonly grossCents: Cents;
  readonly discountCents: Cents;
  readonly netCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  /** Net and taxes: what clients were asked for. */
  readonly totalCents: Cents;
  readonly creditedCents: Cents;
  readonly creditedGstCents: Cents;
  readonly creditedQstCents: Cents;
  /** Net, less what credit memos took back. */
  readonly afterCreditsCents: Cents;
}
export interface SalesRow extends SalesFigures {
  /** 'YYYY-MM-DD', 'YYYY-MM', the id of a ledger code (null: none) or a kind of line. */
  readonly key: string | null;
  /** Of a ledger code. */
  readonly code: string | null;
  readonly nameFr: string | null;
  readonly nameEn: string | null;
}
export interface SalesReport {
  readonly rows: readonly SalesRow[];
  readonly totals: SalesFigures;
}
const figures = ['grossCents', 'discountCents', 'netCents', 'gstCents', 'qstCents', 'totalCents', 'creditedCents', 'creditedGstCents', 'creditedQstCents', 'afterCreditsCents'] as const;
const keys: Record<SalesBy, string> = { day: 's."on"::text', month: `to_char(s."on", 'YYYY-MM')`, 'ledger-code': 's.ledger_code_id::text', kind: 's.kind' };

/** What was sold and credited in a period, by day, month, ledger code or kind. @throws DomainError billing.report-period-invalid */
export const salesReport = read('billing.sales-report', async (sql, input: SalesInput): Promise<SalesReport> => {
  checkPeriod(input);
  const rows = await sql.query<SalesRow>(
    `with sale as (
       select ${keys[input.by]} as key, sum(s.gross)::bigint as gross, sum(s.discount)::bigint as discount, sum(s.net)::bigint as net, sum(s.gst)::bigint as gst, sum(s.qst)::bigint as qst,
              sum(s.credited)::bigint as credited, sum(s.credited_gst)::bigint as credited_gst, sum(s.credited_qst)::bigint as credited_qst
       from (${saleLines}) s where ($4::uuid is null or s.ledger_code_id = $4) and ($5::text is null or s.kind = $5) group by 1)
     select s.key, c.code, c.name_fr as "nameFr", c.name_en as "nameEn", s.gross as "grossCents", s.discount as "discountCents", s.net as "netCents", s.gst as "gstCents", s.qst as "qstCents",
            s.net + s.gst + s.qst as "totalCents", s.credited as "creditedCents", s.credited_gst as "creditedGstCents", s.credited_qst as "creditedQstCents", s.net - s.credited as "afterCreditsCents"
     from sale s left join organization.ledger_code c on $6 and c.organization_id = $1 and c.id::text = s.key order by c.code nulls last, s.key nulls last`,
    [sql.organizationId, input.from, input.until, input.ledgerCodeId ?? null, input.kind ?? null, input.by === 'ledger-code'],
  );
  return { rows, totals: sumOf(rows, figures) };
});
