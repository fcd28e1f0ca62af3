import { say } from '../../messages';
import type { Locale } from '../../invoice/invoice';
import type { SheetColumn } from './sheet';

/** Where a posting may come from that has a name of its own; any other is "other". */
const namedSources = new Set(['invoice', 'invoice-line', 'payment', 'payment-return', 'allocation', 'credit-memo', 'refund', 'payout']);

/** The words of a sheet in the reader's language. */
export class SheetWords {
  constructor(readonly locale: Locale) {}
  word(key: string): string {
    return say(this.locale, `reports.${key}`);
  }
  source(source: string): string {
    return this.word(namedSources.has(source) ? `sources.${source}` : 'columns.other');
  }
  name(row: { readonly nameFr: string | null; readonly nameEn: string | null }): string {
    return (this.locale === 'fr-CA' ? row.nameFr : row.nameEn) ?? '';
  }
  text(...keys: string[]): SheetColumn[] {
    return keys.map((key) => ({ header: this.word(`columns.${key}`), kind: 'text' }));
  }
  money(...keys: string[]): SheetColumn[] {
    return keys.map((key) => ({ header: this.word(`columns.${key}`), kind: 'money' }));
  }
}
