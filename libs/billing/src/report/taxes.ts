import { read, type Cents } from '@preau/kernel';
import type { TaxReason, TaxStatus } from '../tax/tax-status';
import { checkPeriod, sumOf, type Period } from './period';
import { saleLines } from './sale-lines';

export interface TaxesInput extends Period {
  readonly by: 'period' | 'month';
}
export interface TaxFigures {
  /** Invoiced before tax. */
  readonly salesCents: Cents;
  readonly gstCents: Cents;
  readonly qstCents: Cents;
  /** Given back by credit memos, before tax and of each tax. */
  readonly creditedCents: Cents;
  readonly creditedGstCents: Cents;
  readonly creditedQstCents: Cents;
  /** Charged less given back: what is to be remitted. */
  readonly netGstCents: Cents;
  readonly netQstCents: Cents;
}
export interface TaxRow extends TaxFigures {
  /** 'YYYY-MM'; null for the whole period. */
  readonly month: string | null;
  readonly taxStatus: TaxStatus;
  readonly taxReason: TaxReason;
}
export interface TaxReport {
  readonly rows: readonly TaxRow[];
  readonly totals: TaxFigures;
  /** What the accounts of both taxes say of the same period; documents and accounts agree to the cent. */
  readonly ledger: { readonly gstCents: Cents; readonly qstCents: Cents };
}
const figures = ['salesCents', 'gstCents', 'qstCents', 'creditedCents', 'creditedGstCents', 'creditedQstCents', 'netGstCents', 'netQstCents'] as const;

/** Taxes charged and given back, by what was taxed or not and why. @throws DomainError billing.report-period-invalid */
export const taxReport = read('billing.tax-report', async (sql, input: TaxesInput): Promise<TaxReport> => {
  checkPeriod(input);
  const rows = await sql.query<TaxRow>(
    `select case when $4 then to_char(s."on", 'YYYY-MM') end as month, s.tax_status as "taxStatus", s.tax_reason as "taxReason", sum(s.net)::bigint as "salesCents", sum(s.gst)::bigint as "gstCents",
            sum(s.qst)::bigint as "qstCents", sum(s.credited)::bigint as "creditedCents", sum(s.credited_gst)::bigint as "creditedGstCents", sum(s.credited_qst)::bigint as "creditedQstCents",
            sum(s.gst - s.credited_gst)::bigint as "netGstCents", sum(s.qst - s.credited_qst)::bigint as "netQstCents"
     from (${saleLines}) s group by 1, 2, 3 order by 1, 2 desc, 3`,
    [sql.organizationId, input.from, input.until, input.by === 'month'],
  );
  const ledger = await sql.one<TaxReport['ledger']>(
    `select coalesce(-sum(p.amount_cents) filter (where l.kind = 'gst-payable'), 0)::bigint as "gstCents", coalesce(-sum(p.amount_cents) filter (where l.kind = 'qst-payable'), 0)::bigint as "qstCents"
     from billing.ledger_account l
     join billing.posting p on p.organization_id = l.organization_id and p.ledger_account_id = l.id
     join billing.journal j on j.organization_id = p.organization_id and j.id = p.journal_id
     where l.organization_id = $1 and l.kind in ('gst-payable', 'qst-payable') and j.effective_on between $2 and $3`,
    [sql.organizationId, input.from, input.until],
  );
  return { rows, totals: sumOf(rows, figures), ledger };
});
