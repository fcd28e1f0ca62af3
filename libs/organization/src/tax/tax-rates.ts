import { assert, type LocalDate, type Sql } from '@preau/kernel';

/** Numerators over 100,000: 5,000 is 5 %, 9,975 is 9.975 %. */
export interface TaxRates {
  readonly gst: number;
  readonly qst: number;
}

/** The statutory rates in force on a date. */
export async function taxRatesOn(sql: Sql, on: LocalDate): Promise<TaxRates> {
  const rows = await sql.query<{ tax: 'gst' | 'qst'; rate: number }>(
    'select distinct on (tax) tax, per_hundred_thousand as rate from organization.tax_rate where effective_on <= $1 order by tax, effective_on desc',
    [on],
  );
  const gst = rows.find((row) => row.tax === 'gst')?.rate;
  const qst = rows.find((row) => row.tax === 'qst')?.rate;
  assert(gst !== undefined && qst !== undefined, `no tax rates are known on ${on}`);
  return { gst, qst };
}
