import type { Tx } from '@preau/kernel';
import type { TestDatabase } from '@preau/kernel/testing';
import type { WantedPool } from '../activity/pools-wanted.store';
import type { ImportSummary } from '../import/import-summary';
import type { ImportOptions } from '../import/plan-import';
import { requestImport } from '../import/request-import';
import { runImport } from '../import/run-import';

/** The places of activities, written the way that enrolment does: in one statement, and only those that are missing. */
export async function givePoolsAsEnrolmentDoes(tx: Tx, pools: readonly WantedPool[]): Promise<void> {
  await tx.query(
    `insert into enrolment.pool (organization_id, id, activity_id, occurrence_id, capacity)
     select $1, gen_random_uuid(), w."activityId", w."occurrenceId", w.capacity from jsonb_to_recordset($2::jsonb) as w("activityId" uuid, "occurrenceId" uuid, capacity integer)
     on conflict do nothing`,
    [tx.organizationId, JSON.stringify(pools)],
  );
}

/** Requests an import and runs it at once, as the worker would. */
export async function importFiles(
  db: TestDatabase,
  organizationId: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array | string }[],
  choices: { readonly dryRun?: boolean; readonly options?: Partial<ImportOptions> } = {},
): Promise<{ importRunId: string; summary: ImportSummary | null }> {
  const asBytes = files.map(({ name, bytes }) => ({ name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes }));
  const { importRunId } = await db.commands.execute(requestImport, { files: asBytes, dryRun: choices.dryRun ?? false, options: choices.options ?? {} }, db.actor, { organizationId });
  return { importRunId, summary: await runImport(db.commands, { organizationId, importRunId }, givePoolsAsEnrolmentDoes) };
}

export interface DropInRow {
  readonly course?: string;
  readonly title?: string;
  readonly section?: string;
  readonly location?: string;
  readonly ages?: readonly [min: string, max: string];
  readonly on?: string;
  readonly from?: string;
  readonly to?: string;
}
const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** A file in the shape of Toronto's drop-in courses, of our own writing. */
export function dropInFile(rows: readonly DropInRow[]): { name: string; bytes: string } {
  const header = '_id,Location ID,Course_ID,Course Title,Section,Age Min,Age Max,Date Range,Start Hour,Start Minute,End Hour,End Min,First Date,Last Date,DayOftheWeek';
  const lines = rows.map(({ course = '500', title = 'Lane Swim', section = 'Swim - Drop-In', location = '12', ages = ['6', '12'], on = '2027-03-02', from = '9:00', to = '10:30' }, index) => {
    const weekday = weekdayNames[new Date(`${on}T12:00:00Z`).getUTCDay()] ?? '';
    return [index + 1, location, course, title, section, ...ages, `${on} to ${on}`, ...from.split(':').map(Number), ...to.split(':').map(Number), on, on, weekday].join(',');
  });
  return { name: 'drop-in.csv', bytes: [header, ...lines, ''].join('\n') };
}
