import { assert, type LocalDate, type Sql } from '@preau/kernel';
import type { TaxRates } from './invoice-taxes';
import type { Seller, TaxRegistration } from './tax-status';

/** Under what terms the organization in scope charges taxes on a day: none before it registered. Reads organization's tables. */
export interface TaxTerms {
  readonly rates: TaxRates;
  readonly registration: TaxRegistration;
}

/** What `billing.tax_terms` answers. */
export interface TaxTermsFacts {
  readonly seller: Seller;
  readonly gst: boolean;
  readonly qst: boolean;
  readonly gstRate: number | null;
  readonly qstRate: number | null;
}

export async function taxTermsOn(sql: Sql, on: LocalDate): Promise<TaxTerms> {
  const { terms } = await sql.one<{ terms: TaxTermsFacts }>('select billing.tax_terms($1, $2) as terms', [sql.organizationId, on]);
  return taxTermsFrom(terms, on);
}

/** The terms read together with something else. */
export function taxTermsFrom({ seller, gst, qst, gstRate, qstRate }: TaxTermsFacts, on: LocalDate): TaxTerms {
  assert(gstRate !== null && qstRate !== null, `no tax rate in force on ${on}`);
  return { rates: { gst: gstRate, qst: qstRate }, registration: { seller, gst, qst } };
}
