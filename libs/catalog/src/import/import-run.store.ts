import type { Sql, Tx } from '@preau/kernel';
import type { Finding, FindingCode, FindingKind } from './finding';
import type { ImportSummary } from './import-summary';
import type { ImportOptions } from './plan-import';

export type ImportState = 'waiting' | 'running' | 'done' | 'failed';
export type ImportStage = 'waiting' | 'reading' | 'comparing' | 'writing' | 'done';

export interface ImportRun {
  readonly id: string;
  readonly fileName: string;
  readonly format: string | null;
  readonly dryRun: boolean;
  readonly options: ImportOptions;
  readonly state: ImportState;
  readonly stage: ImportStage;
  readonly rowsTotal: number;
  readonly rowsDone: number;
  readonly summary: ImportSummary | null;
  /** Refusal code when it failed. */
  readonly failure: string | null;
  readonly startedBy: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}
const columns = `id, file_name as "fileName", format, dry_run as "dryRun", options, state, stage, rows_total as "rowsTotal", rows_done as "rowsDone",
  summary, failure, started_by as "startedBy", created_at as "createdAt", finished_at as "finishedAt"`;

export interface NewImportRun {
  readonly id: string;
  readonly fileName: string;
  readonly format: string;
  readonly dryRun: boolean;
  readonly options: ImportOptions;
  readonly startedBy: string | null;
  readonly rowsTotal: number;
}
export async function insertRun(tx: Tx, run: NewImportRun): Promise<void> {
  await tx.query(
    'insert into catalog.import_run (organization_id, id, file_name, format, dry_run, options, started_by, rows_total) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [tx.organizationId, run.id, run.fileName, run.format, run.dryRun, JSON.stringify(run.options), run.startedBy, run.rowsTotal],
  );
}
export async function insertFile(tx: Tx, runId: string, part: number, file: { readonly name: string; readonly role: 'activities' | 'locations'; readonly bytes: Uint8Array }): Promise<void> {
  await tx.query('insert into catalog.import_file (organization_id, import_run_id, part, role, name, content) values ($1, $2, $3, $4, $5, $6)', [
    tx.organizationId, runId, part, file.role, file.name, Buffer.from(file.bytes),
  ]);
}
export async function copyFiles(tx: Tx, fromRunId: string, toRunId: string): Promise<void> {
  await tx.query(
    'insert into catalog.import_file (organization_id, import_run_id, part, role, name, content) select organization_id, $3, part, role, name, content from catalog.import_file where organization_id = $1 and import_run_id = $2',
    [tx.organizationId, fromRunId, toRunId],
  );
}
export async function filesOf(sql: Sql, runId: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  return sql.query<{ name: string; bytes: Buffer }>('select name, content as bytes from catalog.import_file where organization_id = $1 and import_run_id = $2 order by part', [sql.organizationId, runId]);
}
export async function runById(sql: Sql, runId: string): Promise<ImportRun | null> {
  return sql.maybe<ImportRun>(`select ${columns} from catalog.import_run where organization_id = $1 and id = $2`, [sql.organizationId, runId]);
}
/** The last first, from the one after `afterId` on. */
export async function recentRuns(sql: Sql, afterId: string | null, most: number): Promise<ImportRun[]> {
  return sql.query<ImportRun>(
    `select ${columns} from catalog.import_run
     where organization_id = $1 and ($2::uuid is null or (created_at, id) < (select r.created_at, r.id from catalog.import_run r where r.organization_id = $1 and r.id = $2))
     order by created_at desc, id desc limit $3`,
    [sql.organizationId, afterId, most],
  );
}

const leaseSeconds = 60;
/** A lease names itself by its end: whoever renews with another end than the row's has lost the run to somebody else. */
export type Lease = string;

/** One real import at a time per organization: two would not see each other's rows. */
export async function lockImports(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('catalog.import', 0) # hashtextextended($1, 0))`, [tx.organizationId]);
}
export async function otherRunIsLive(tx: Tx, runId: string): Promise<boolean> {
  const row = await tx.one<{ live: boolean }>(
    `select exists (select 1 from catalog.import_run where organization_id = $1 and id <> $2 and not dry_run and state = 'running' and lease_until > kernel.now()) as live`,
    [tx.organizationId, runId],
  );
  return row.live;
}
/** Takes a run that waits, or one whose worker has stopped. Null when it is finished or somebody is at it. */
export async function takeRun(tx: Tx, runId: string): Promise<{ lease: Lease; run: ImportRun } | null> {
  const row = await tx.maybe<ImportRun & { lease: Lease }>(
    `update catalog.import_run set state = 'running', stage = 'reading', rows_done = 0, failure = null, lease_until = kernel.now() + make_interval(secs => $3)
     where organization_id = $1 and id = $2 and (state = 'waiting' or (state = 'running' and lease_until <= kernel.now()))
     returning ${columns}, lease_until::text as lease`,
    [tx.organizationId, runId, leaseSeconds],
  );
  if (row === null) return null;
  const { lease, ...run } = row;
  return { lease, run };
}

export interface Progress {
  readonly stage: ImportStage;
  readonly rowsDone: number;
  readonly rowsTotal?: number;
  readonly summary?: ImportSummary;
}
/** Null: the lease has gone to somebody else. */
export async function renewLease(tx: Tx, runId: string, lease: Lease, progress: Progress): Promise<Lease | null> {
  const row = await tx.maybe<{ lease: Lease }>(
    `update catalog.import_run set lease_until = greatest(kernel.now() + make_interval(secs => $4), lease_until + interval '1 microsecond'), stage = $5, rows_done = $6,
       rows_total = coalesce($7, rows_total), summary = coalesce($8::jsonb, summary)
     where organization_id = $1 and id = $2 and state = 'running' and lease_until = $3::timestamptz returning lease_until::text as lease`,
    [tx.organizationId, runId, lease, leaseSeconds, progress.stage, progress.rowsDone, progress.rowsTotal ?? null, progress.summary ? JSON.stringify(progress.summary) : null],
  );
  return row?.lease ?? null;
}
export async function endRun(tx: Tx, runId: string, lease: Lease, end: { readonly state: 'done' | 'failed'; readonly summary: ImportSummary | null; readonly failure: string | null }): Promise<boolean> {
  const rows = await tx.query(
    `update catalog.import_run set state = $4, stage = case when $4 = 'done' then 'done' else stage end, rows_done = case when $4 = 'done' then rows_total else rows_done end,
       summary = coalesce($5::jsonb, summary), failure = $6, finished_at = kernel.now(), lease_until = null
     where organization_id = $1 and id = $2 and state = 'running' and lease_until = $3::timestamptz returning id`,
    [tx.organizationId, runId, lease, end.state, end.summary ? JSON.stringify(end.summary) : null, end.failure],
  );
  return rows.length === 1;
}

export async function forgetFindings(tx: Tx, runId: string): Promise<void> {
  await tx.query('delete from catalog.import_finding where organization_id = $1 and import_run_id = $2', [tx.organizationId, runId]);
}
export async function insertFindings(tx: Tx, runId: string, firstNumber: number, findings: readonly Finding[]): Promise<void> {
  await tx.query(
    `insert into catalog.import_finding (organization_id, import_run_id, n, file_name, source_row, kind, code, params)
     select $1, $2, $3::integer + r.ordinality::integer - 1, r.file, r.row, r.kind, r.code, r.params
     from rows from (jsonb_to_recordset($4::jsonb) as (file text, "row" integer, kind text, code text, params jsonb)) with ordinality as r(file, row, kind, code, params, ordinality)`,
    [tx.organizationId, runId, firstNumber, JSON.stringify(findings)],
  );
}

export interface StoredFinding extends Finding {
  readonly n: number;
}
export interface FindingsAsked {
  readonly importRunId: string;
  readonly kind?: string | undefined;
  readonly code?: string | undefined;
  readonly afterN: number;
  readonly most: number;
}
export async function findingsOf(sql: Sql, asked: FindingsAsked): Promise<StoredFinding[]> {
  return sql.query<StoredFinding>(
    `select n, file_name as file, source_row as row, kind, code, params from catalog.import_finding
     where organization_id = $1 and import_run_id = $2 and n > $3 and ($4::text is null or kind = $4) and ($5::text is null or code = $5) order by n limit $6`,
    [sql.organizationId, asked.importRunId, asked.afterN, asked.kind ?? null, asked.code ?? null, asked.most],
  );
}
export async function countFindings(sql: Sql, importRunId: string): Promise<{ kind: FindingKind; code: FindingCode; count: number }[]> {
  return sql.query(
    `select kind, code, count(*)::integer as count from catalog.import_finding where organization_id = $1 and import_run_id = $2
     group by kind, code order by array_position(array['refused', 'repaired', 'noticed'], kind), count desc, code`,
    [sql.organizationId, importRunId],
  );
}
