import { assert, type LocalDate, type Sql } from '@preau/kernel';
import type { TaxRates } from './invoice-taxes';
import type { Seller, TaxRegistration } from './tax-status';

/** Under what terms the organization in scope charges taxes on a day: none before it registered. Reads organization's tables. */
export interface TaxTerms {
  readonly rates: TaxRates;
  readonly registration: TaxRegistration;
}

export async function taxTermsOn(sql: Sql, on: LocalDate): Promise<TaxTerms> {
  const row = await sql.one<{ seller: Seller; gst: boolean; qst: boolean; gstRate: number | null; qstRate: number | null }>(
    `select o.seller,
            o.gst_number is not null and coalesce(o.taxes_registered_from <= $2::date, false) as gst,
            o.qst_number is not null and coalesce(o.taxes_registered_from <= $2::date, false) as qst,
            (select per_hundred_thousand from organization.tax_rate where tax = 'gst' and effective_on <= $2::date order by effective_on desc limit 1) as "gstRate",
            (select per_hundred_thousand from organization.tax_rate where tax = 'qst' and effective_on <= $2::date order by effective_on desc limit 1) as "qstRate"
     from organization.organization o where o.id = $1`,
    [sql.organizationId, on],
  );
  assert(row.gstRate !== null && row.qstRate !== null, `no tax rate in force on ${on}`);
  return { rates: { gst: row.gstRate, qst: row.qstRate }, registration: { seller: row.seller, gst: row.gst, qst: row.qst } };
}
