import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { harmless, plainDollars, type Cell, type Sheet } from './sheet';

/** A sheet as CSV, written as its rows are pulled. Texts are quoted and harmless; numbers are numbers as the language writes them. */
export function csvOf(sheet: Sheet): Readable {
  const { columns, locale } = sheet;
  const written = stringify({
    bom: true,
    delimiter: locale === 'fr-CA' ? ';' : ',',
    record_delimiter: 'windows',
    quoted_string: true,
    cast: {
      string: harmless,
      number: (value, { index }) => ({ value: columns[index]?.kind === 'money' ? plainDollars(value, locale) : String(value), quoted: false, quoted_string: false, quote: '' }),
    },
  });
  // A row that cannot be read breaks the file off, so that nobody takes a part for the whole.
  return pipeline(Readable.from(withHeaders(sheet)), written, () => undefined);
}

async function* withHeaders({ columns, rows }: Sheet): AsyncGenerator<readonly Cell[]> {
  yield columns.map((column) => column.header);
  yield* rows;
}
