import { setImmediate } from 'node:timers/promises';
import { parse, type Parser } from 'csv-parse';
import type { ReadFile } from './catalogue-model';
import { decodeText } from './decode-text';

/** One record with its cells by plain column name (see plainName), trimmed. */
export interface Row {
  /** As a spreadsheet numbers it. */
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;
  readonly cellCount: number;
}

export interface Table {
  readonly encoding: ReadFile['encoding'];
  readonly delimiter: string;
  readonly columns: readonly string[];
  rows(): AsyncGenerator<Row>;
}

/** 'Âge Min', 'age_min' and 'AGE-MIN' are one column. */
export function plainName(header: string): string {
  return header.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
}

const candidates = ['|', ';', '\t', ','] as const;
const headerCharactersMax = 64 * 1024;
const columnsMax = 500;

/** Opens a delimited file: encoding, delimiter and quoting are found out from its bytes. Null when it is empty. */
export function openTable(bytes: Uint8Array): Table | null {
  const text = decodeText(bytes);
  const first = text.pieces().next();
  const start = (first.done === true ? '' : first.value).slice(0, headerCharactersMax);
  const headerLine = /[^\r\n]*\S[^\r\n]*/.exec(start)?.[0];
  if (headerLine === undefined) return null;
  const delimiter = delimiterOf(headerLine);
  // A file separated by pipes quotes nothing: a lone " in a title would swallow the lines that follow it.
  const quoted = delimiter !== '|' || headerLine.startsWith('"');
  const options = { delimiter, quote: quoted ? '"' : (false as const), relax_quotes: true, relax_column_count: true, skip_empty_lines: false, max_record_size: 1_000_000 };
  const columns = splitLine(headerLine, delimiter).slice(0, columnsMax).map(plainName);
  return {
    encoding: text.encoding,
    delimiter,
    columns,
    async *rows() {
      let number = 0;
      let headerSeen = false;
      for await (const record of records(parse(options), text.pieces())) {
        number += 1;
        if (record.every((cell) => cell.trim() === '')) continue;
        if (!headerSeen) {
          headerSeen = true;
          continue;
        }
        yield { number, cells: new Map(columns.map((column, index) => [column, clean(record[index] ?? '')])), cellCount: record.length };
      }
    },
  };
}

async function* records(parser: Parser, pieces: Iterable<string>): AsyncGenerator<string[]> {
  const feeding = (async () => {
    for (const piece of pieces) {
      if (!parser.write(piece)) await new Promise((resolve) => parser.once('drain', resolve));
      await setImmediate();
    }
    parser.end();
  })();
  // An error of the parser reaches the reader through the iteration below.
  feeding.catch((error: Error) => parser.destroy(error));
  for await (const record of parser) yield record as string[];
}

/** The candidate that cuts the header into most columns, outside quotes. */
function delimiterOf(headerLine: string): string {
  const outside = headerLine.replace(/"[^"]*"/g, '');
  let best: string = ',';
  let most = 0;
  for (const candidate of candidates) {
    const count = outside.split(candidate).length - 1;
    if (count > most) [best, most] = [candidate, count];
  }
  return best;
}

function splitLine(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let inside = false;
  for (const character of line) {
    if (character === '"') inside = !inside;
    else if (character === delimiter && !inside) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  return [...cells, cell].map((text) => text.trim());
}

/** No control characters but tabs and line breaks (PostgreSQL refuses NUL), no spaces around, no-break spaces made plain. */
function clean(cell: string): string {
  return cell.toWellFormed().replace(/[^\P{Cc}\t\r\n]/gu, '').replace(/[\u00a0\u202f]/g, ' ').trim();
}
