import { decodeCursor, encodeCursor, read, type Page } from '@preau/kernel';
import { refusal } from '../errors';
import { say, type CatalogLocale } from '../messages';
import { csvOf } from './write-csv';
import type { FindingCode, FindingKind } from './finding';
import { countFindings, findingsOf, recentRuns, runById, type ImportRun } from './import-run.store';

/** How far an import is, and its report when it is done: what a progress bar asks. @throws DomainError catalog.import-not-found */
export const findImport = read('catalog.find-import', async (sql, input: { readonly importRunId: string }): Promise<ImportRun> => {
  const run = await runById(sql, input.importRunId);
  if (run === null) throw refusal('catalog.import-not-found', { importRunId: input.importRunId });
  return run;
});

/** Imports, the last first. @throws DomainError kernel.cursor-unreadable */
export const listImports = read('catalog.list-imports', async (sql, input: { readonly cursor?: string; readonly size?: number }): Promise<Page<ImportRun>> => {
  const most = Math.min(Math.max(1, input.size ?? 20), 200);
  const [after = null] = input.cursor === undefined ? [] : decodeCursor(input.cursor, 1);
  const runs = await recentRuns(sql, after === null ? null : String(after), most + 1);
  const page = runs.slice(0, most);
  const last = page.at(-1);
  return { rows: page, next: runs.length > most && last ? encodeCursor([last.id]) : null };
});

export interface FindingCount {
  readonly kind: FindingKind;
  readonly code: FindingCode;
  readonly count: number;
}
/** How many rows there is something to say about, by kind and code: refusals first, the most frequent first. */
export const countImportFindings = read('catalog.count-import-findings', async (sql, input: { readonly importRunId: string }): Promise<FindingCount[]> => countFindings(sql, input.importRunId));

export interface ImportFindingView {
  readonly file: string;
  /** As a spreadsheet numbers it; 0 speaks of the whole file. */
  readonly row: number;
  readonly kind: FindingKind;
  readonly code: FindingCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly textFr: string;
  readonly textEn: string;
}
export interface ListImportFindingsInput {
  readonly importRunId: string;
  readonly kind?: FindingKind;
  readonly code?: string;
  readonly cursor?: string;
  readonly size?: number;
}
/** Rows refused, repaired or noticed, with the reason in both languages. @throws DomainError kernel.cursor-unreadable */
export const listImportFindings = read('catalog.list-import-findings', async (sql, input: ListImportFindingsInput): Promise<Page<ImportFindingView>> => {
  const most = Math.min(Math.max(1, input.size ?? 100), 1_000);
  const [after] = input.cursor === undefined ? [-1] : decodeCursor(input.cursor, 1);
  const rows = await findingsOf(sql, { importRunId: input.importRunId, kind: input.kind, code: input.code, afterN: Number(after), most: most + 1 });
  const page = rows.slice(0, most);
  const last = page.at(-1);
  return {
    rows: page.map(({ n: _n, ...finding }) => ({ ...finding, textFr: say('fr', `finding.${finding.code}`, finding.params), textEn: say('en', `finding.${finding.code}`, finding.params) })),
    next: rows.length > most && last ? encodeCursor([last.n]) : null,
  };
});

const reportRowsMax = 200_000;
/** The whole report as a spreadsheet, to download. @throws DomainError catalog.import-not-found */
export const exportImportReport = read('catalog.export-import-report', async (sql, input: { readonly importRunId: string; readonly locale: CatalogLocale }): Promise<{ fileName: string; csv: string }> => {
  const run = await runById(sql, input.importRunId);
  if (run === null) throw refusal('catalog.import-not-found', { importRunId: input.importRunId });
  const findings = await findingsOf(sql, { importRunId: input.importRunId, afterN: -1, most: reportRowsMax });
  const word = (key: string): string => say(input.locale, key);
  const header = [word('report.file'), word('report.row'), word('report.kind'), word('report.code'), word('report.reason')];
  const rows = findings.map((finding) => [finding.file, finding.row === 0 ? '' : finding.row, word(`findingKind.${finding.kind}`), finding.code, say(input.locale, `finding.${finding.code}`, finding.params)]);
  return { fileName: `import-${run.id.slice(-12)}.csv`, csv: csvOf([header, ...rows]) };
});
