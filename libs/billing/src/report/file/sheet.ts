import type { Cents } from '@preau/kernel';
import type { Locale } from '../../invoice/invoice';

/** A text, a number of things, or cents; null leaves the cell empty. */
export type Cell = string | number | Cents | null;
export interface SheetColumn {
  readonly header: string;
  /** `money`: whole cents, written as dollars. */
  readonly kind: 'text' | 'count' | 'money';
}
/** A table to keep as a file. Its rows are pulled as they are written, so that it may be longer than memory. */
export interface Sheet {
  /** Without its ending. */
  readonly fileName: string;
  readonly title: string;
  readonly locale: Locale;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly Cell[]>;
}

/** What a spreadsheet takes for the beginning of a formula, in half and full width. */
const formulaBegins = /^[=+\-@\t\r\n\u0000\uFF1D\uFF0B\uFF0D\uFF20]/u;
/** The same inside a text, where a spreadsheet of another language cuts it: a semicolon is a separator in French, a comma in English. */
const formulaBeginsAfterCut = /(?<=[\s\S][;,\t\r\n]"*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;
/** A text that no spreadsheet runs: what would begin a formula gets an apostrophe before it. */
export function harmless(text: string): string {
  const inside = text.replace(formulaBeginsAfterCut, "'");
  return formulaBegins.test(text) ? `'${inside}` : inside;
}

/** Cents as a plain number of dollars: -1234,56 in French, -1234.56 in English; exact, never through a fraction. */
export function plainDollars(amountCents: Cents, locale: Locale): string {
  const digits = String(Math.abs(amountCents)).padStart(3, '0');
  return `${amountCents < 0 ? '-' : ''}${digits.slice(0, -2)}${locale === 'fr-CA' ? ',' : '.'}${digits.slice(-2)}`;
}
