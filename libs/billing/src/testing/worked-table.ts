import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '@preau/kernel';

/**
 * A table of docs/algorithms/<page>.md, the one under the given heading: each row by the names of its columns. The page
 * and the code cannot drift apart, because the specification reads its examples here.
 */
export function workedTable(page: string, heading: string): Record<string, string>[] {
  const text = readFileSync(join(__dirname, '../../../../docs/algorithms', `${page}.md`), 'utf8');
  const section = text.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`));
  assert(section !== undefined, `the page ${page} has no part "${heading}"`);
  const rows = section.split('\n').filter((line) => line.startsWith('|')).map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim()));
  const [names, , ...examples] = rows;
  assert(names !== undefined && examples.length > 0, `"${heading}" of ${page} has no table`);
  return examples.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
}

/** '1,234.56' or '-0.05' as cents. */
export function centsOf(text: string | undefined): number {
  assert(text !== undefined && /^-?[\d,]+\.\d{2}$/.test(text), `not an amount: ${text}`);
  return Number(text.replaceAll(/[,.]/g, ''));
}
