import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A real city file, as published. It fails, rather than skips, when the data folder is not beside the project. */
export function cityFile(path: string): { name: string; bytes: Uint8Array } {
  const folder = process.env['PREAU_CITY_DATA'] ?? resolve(__dirname, '../../../../../shared/data/catalog');
  return { name: path.replace(/^.*\//, ''), bytes: readFileSync(join(folder, path)) };
}
