import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { writeXlsxStream } from 'hucre/xlsx';
import type { Cell, Sheet } from './sheet';

const sheetNameMax = 31;

/** A sheet as a workbook, written as its rows are pulled. Every text is a text cell, so that none can be a formula; amounts are numbers with cents. */
export function xlsxOf(sheet: Sheet): Readable {
  const stream = writeXlsxStream(numbers(sheet), {
    name: sheet.title.replace(/[[\]*?:/\\]/g, ' ').slice(0, sheetNameMax).trim(),
    columns: sheet.columns.map(({ header, kind }) => ({ header, width: kind === 'text' ? 24 : 14, ...(kind === 'money' ? { numFmt: '#,##0.00' } : {}) })),
    freezePane: { rows: 1 },
  });
  return Readable.fromWeb(stream as ReadableStream<Uint8Array>);
}

async function* numbers({ columns, rows }: Sheet): AsyncGenerator<Cell[]> {
  for await (const row of rows) yield row.map((cell, index) => (typeof cell === 'number' && columns[index]?.kind === 'money' ? cell / 100 : cell));
}
