import { command, newId } from '@preau/kernel';
import { refusal } from '../errors';
import { importRequested } from '../events';
import { copyFiles, insertFile, insertRun, runById } from './import-run.store';
import { defaultImportOptions, type ImportOptions } from './plan-import';
import { formatOf } from './read-catalogue';
import { openTable } from './read-table';

export interface RequestImportInput {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Only reads, compares and reports. */
  readonly dryRun: boolean;
  readonly options?: Partial<ImportOptions>;
}
const filesMax = 10;
const bytesMax = 64 * 1024 * 1024;

/**
 * An administrator hands over one or several files (a city's courses and its locations, in any order). What they are is
 * found out from their headers at once; reading and writing them is the worker's work.
 * @throws DomainError catalog.import-file-empty, catalog.import-format-unknown, catalog.import-file-too-large
 */
export const requestImport = command('catalog.request-import', async (tx, input: RequestImportInput, actor): Promise<{ importRunId: string }> => {
  const bytes = input.files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (bytes > bytesMax || input.files.length > filesMax) throw refusal('catalog.import-file-too-large', { bytes, bytesMax, filesMax });
  if (input.files.length === 0) throw refusal('catalog.import-file-empty');
  const files = input.files.map((file) => {
    const table = openTable(file.bytes);
    if (table === null) throw refusal('catalog.import-file-empty', { file: file.name });
    const format = formatOf(table.columns);
    if (format === null) throw refusal('catalog.import-format-unknown', { file: file.name, columns: table.columns.slice(0, 40).map((column) => column.slice(0, 60)) });
    return { ...file, name: file.name.toWellFormed().replace(/\p{Cc}/gu, '').slice(0, 200), format };
  });
  const id = newId();
  const rowsTotal = files.reduce((sum, file) => sum + linesIn(file.bytes), 0);
  await insertRun(tx, {
    id,
    fileName: files.map((file) => file.name).join(', ').slice(0, 500),
    format: [...new Set(files.map((file) => file.format))].join(' + '),
    dryRun: input.dryRun,
    options: { ...defaultImportOptions, ...input.options },
    startedBy: actor.kind === 'staff' ? actor.userId : null,
    rowsTotal,
  });
  for (const [part, file] of files.entries()) await insertFile(tx, id, part, { name: file.name, bytes: file.bytes, role: file.format === 'toronto-locations' ? 'locations' : 'activities' });
  tx.note('import-run', id, { dryRun: input.dryRun, files: files.map((file) => file.name) });
  tx.publish(importRequested, { importRunId: id });
  return { importRunId: id };
});

/** The administrator has looked at a dry run and wants it done for real, with the same files and choices. @throws DomainError */
export const confirmImport = command('catalog.confirm-import', async (tx, input: { readonly importRunId: string }, actor): Promise<{ importRunId: string }> => {
  const tried = await runById(tx, input.importRunId);
  if (tried === null || !tried.dryRun) throw refusal('catalog.import-not-found', { importRunId: input.importRunId });
  if (tried.state !== 'done') throw refusal('catalog.import-dry-run-unfinished', { importRunId: input.importRunId, state: tried.state });
  const id = newId();
  const { fileName, format, options, rowsTotal } = tried;
  await insertRun(tx, { id, fileName, format: format ?? '', options, rowsTotal, dryRun: false, startedBy: actor.kind === 'staff' ? actor.userId : null });
  await copyFiles(tx, tried.id, id);
  tx.note('import-run', id, { confirms: tried.id });
  tx.publish(importRequested, { importRunId: id });
  return { importRunId: id };
});

/** A first guess for the progress bar; the exact number is known once the files have been read. */
function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
  return Math.max(1, lines - 1);
}
