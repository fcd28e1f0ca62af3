import type { Row, Table } from './read-table';
import { RowRefused, type Findings } from './finding';

/** Plain column names (see plainName) under which each of a format's columns has been seen. */
export type ColumnNames = Readonly<Record<string, readonly string[]>>;

/** Whether a header has every one of these columns, in any order and among others. */
export function hasColumns(header: readonly string[], names: ColumnNames): boolean {
  return Object.values(names).every((aliases) => aliases.some((alias) => header.includes(alias)));
}

/** Reads a row's cells by the format's own column words. */
export function cellsOf<Names extends ColumnNames>(table: Table, names: Names): (row: Row, column: keyof Names) => string {
  const found = new Map<keyof Names, string | undefined>();
  for (const [column, aliases] of Object.entries(names)) found.set(column, aliases.find((alias) => table.columns.includes(alias)));
  return (row, column) => {
    const name = found.get(column);
    return name === undefined ? '' : (row.cells.get(name) ?? '');
  };
}

const absentWords = new Set(['none', 'null', 'n/a', 'nan']);
/** Cities write None, NULL or nothing for what they do not know. */
export function known(cell: string): string {
  return absentWords.has(cell.toLowerCase()) ? '' : cell;
}
export function onOneLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}

/** Text that fits its column; what is cut off is written down. */
export function fitting(cell: string, charactersMax: number, column: string, row: number, findings: Findings): string {
  const characters = [...cell];
  if (characters.length <= charactersMax) return cell;
  findings.add(row, 'text-shortened', { column, maximum: charactersMax });
  return `${characters.slice(0, charactersMax - 1).join('').trimEnd()}…`;
}
export const nameCharactersMax = 200;
export const descriptionCharactersMax = 10_000;

/**
 * Goes through a file's rows; a row that its reader cannot use is written down as refused and the next one is read.
 * @returns how many rows there were
 */
export async function eachRow(table: Table, findings: Findings, onProgress: ((rows: number) => Promise<void>) | undefined, use: (row: Row) => void, refused: (row: Row) => void): Promise<number> {
  let count = 0;
  for await (const row of table.rows()) {
    count += 1;
    if (count % 1000 === 0) await onProgress?.(count);
    try {
      if (row.cellCount !== table.columns.length) throw new RowRefused('column-count', { expected: table.columns.length, found: row.cellCount });
      if ([...row.cells.values()].some((cell) => cell.includes('\ufffd'))) findings.add(row.number, 'unreadable-characters');
      use(row);
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error;
      findings.add(row.number, error.code, error.params);
      refused(row);
    }
  }
  return count;
}
