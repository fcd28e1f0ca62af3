import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import type { Tx } from '@preau/kernel';
import type { WantedPool } from '../activity/pools-wanted.store';
import { cityFile } from '../testing';
import { requestImport } from './request-import';
import { runImport } from './run-import';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** The places of activities, written the way that enrolment does: in one statement. */
async function givePlaces(tx: Tx, pools: readonly WantedPool[]): Promise<void> {
  await tx.query(
    `insert into enrolment.pool (organization_id, id, activity_id, occurrence_id, capacity)
     select $1, gen_random_uuid(), w."activityId", w."occurrenceId", w.capacity from jsonb_to_recordset($2::jsonb) as w("activityId" uuid, "occurrenceId" uuid, capacity integer)
     on conflict do nothing`,
    [tx.organizationId, JSON.stringify(pools)],
  );
}
async function imported(organizationId: string, paths: readonly string[], dryRun = false): Promise<{ summary: Awaited<ReturnType<typeof runImport>>; seconds: number }> {
  const { importRunId } = await db.commands.execute(requestImport, { files: paths.map(cityFile), dryRun }, db.actor, { organizationId });
  const began = performance.now();
  const summary = await runImport(db.commands, { organizationId, importRunId }, givePlaces);
  return { summary, seconds: (performance.now() - began) / 1000 };
}
async function count(table: string, organizationId: string): Promise<number> {
  const rows = await db.admin.query<{ count: string }>(`select count(*) from ${table} where organization_id = $1`, [organizationId]);
  return Number(rows.rows[0]?.count);
}

it('Toronto imports for real, with a place for every date, and a second time changes nothing', async () => {
  const organizationId = await db.organization({ name: 'Toronto', time_zone: 'America/Toronto', default_locale: 'en-CA' });
  const paths = ['toronto/drop-in_2025-10.csv', 'toronto/locations_2025-10.csv'];
  const tried = await imported(organizationId, paths, true);
  expect(tried.summary?.activities).toEqual({ created: 3_326, updated: 0, unchanged: 0, withdrawn: 0 });
  expect(await count('catalog.activity', organizationId)).toBe(0);

  const first = await imported(organizationId, paths);
  expect(first.summary).toMatchObject({ activities: { created: 3_326, updated: 0, unchanged: 0, withdrawn: 0 }, occurrences: { created: 32_157 }, locations: { created: 1_968 } });
  expect([await count('catalog.activity', organizationId), await count('catalog.occurrence', organizationId), await count('catalog.location', organizationId), await count('enrolment.pool', organizationId)]).toEqual([3_326, 32_157, 1_968, 32_157]);

  const before = await db.admin.query('select max(version) as version, count(*) filter (where xmin::text::bigint > 0) from catalog.activity where organization_id = $1', [organizationId]);
  const marks = await db.admin.query(`select md5(string_agg(xmin::text || id::text, ',' order by id)) as mark from catalog.occurrence where organization_id = $1`, [organizationId]);
  const again = await imported(organizationId, paths);
  expect(again.summary).toMatchObject({
    activities: { created: 0, updated: 0, unchanged: 3_326, withdrawn: 0 }, occurrences: { created: 0, cancelled: 0, moved: 0 }, locations: { created: 0, updated: 0, unchanged: 1_968 },
    programs: { created: 0 }, categories: { created: 0 },
  });
  expect((await db.admin.query('select max(version) as version, count(*) filter (where xmin::text::bigint > 0) from catalog.activity where organization_id = $1', [organizationId])).rows).toEqual(before.rows);
  expect((await db.admin.query(`select md5(string_agg(xmin::text || id::text, ',' order by id)) as mark from catalog.occurrence where organization_id = $1`, [organizationId])).rows).toEqual(marks.rows);
  process.stdout.write(`seconds: dry run ${tried.seconds.toFixed(1)}, for real ${first.seconds.toFixed(1)}, again ${again.seconds.toFixed(1)}\n`);
});

it.each([
  ['toronto/registered-programs_2026-05_sample.csv', 54, 54],
  ['quebec/LOISIR_LIBRE.CSV', 738, 14_560],
  ['quebec/loisir_payant_2015_sample.csv', 17, 17],
])('%s imports for real and a second time changes nothing', async (path, activities, pools) => {
  const organizationId = await db.organization();
  const first = await imported(organizationId, [path]);
  expect(first.summary?.activities).toEqual({ created: activities, updated: 0, unchanged: 0, withdrawn: 0 });
  expect(await count('enrolment.pool', organizationId)).toBe(pools);
  const again = await imported(organizationId, [path]);
  expect(again.summary?.activities).toEqual({ created: 0, updated: 0, unchanged: activities, withdrawn: 0 });
});
