import { say } from '../../messages';
import type { Locale } from '../../invoice/invoice';
import type { JournalSource } from '../../ledger/journal';
import type { SheetColumn } from './sheet';

/** The words of a sheet in the reader's language. */
export class SheetWords {
  constructor(readonly locale: Locale) {}
  word(key: string): string {
    return say(this.locale, `reports.${key}`);
  }
  source(source: JournalSource): string {
    return this.word(`sources.${source}`);
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
