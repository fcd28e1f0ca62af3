import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { cityFile, importFiles } from '../testing';
import { exportCatalogue } from './export-catalogue';
import type { ImportSummary } from './import-summary';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

async function imported(organizationId: string, paths: readonly string[], dryRun = false): Promise<{ summary: ImportSummary | null; seconds: number }> {
  const began = performance.now();
  const { summary } = await importFiles(db, organizationId, paths.map(cityFile), { dryRun });
  return { summary, seconds: (performance.now() - began) / 1000 };
}
async function count(table: string, organizationId: string): Promise<number> {
  const rows = await db.admin.query<{ count: string }>(`select count(*) from ${table} where organization_id = $1`, [organizationId]);
  return Number(rows.rows[0]?.count);
}

/** Changes whenever any row of the catalogue is written. */
async function marks(organizationId: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const table of ['activity', 'occurrence', 'location', 'program', 'category', 'schedule', 'import_snapshot']) {
    const rows = await db.admin.query(`select md5(string_agg(xmin::text || ctid::text, ',' order by ctid)) as mark from catalog.${table} where organization_id = $1`, [organizationId]);
    found.push(rows.rows[0]);
  }
  return found;
}

it('Toronto imports for real, with a place for every date; a second time, and its own export, change nothing', async () => {
  const organizationId = await db.organization({ name: 'Toronto', time_zone: 'America/Toronto', default_locale: 'en-CA' });
  const paths = ['toronto/drop-in_2025-10.csv', 'toronto/locations_2025-10.csv'];
  const tried = await imported(organizationId, paths, true);
  expect(tried.summary?.activities).toEqual({ created: 3_326, updated: 0, unchanged: 0, withdrawn: 0 });
  expect(await count('catalog.activity', organizationId)).toBe(0);

  const first = await imported(organizationId, paths);
  expect(first.summary).toMatchObject({ activities: { created: 3_326, updated: 0, unchanged: 0, withdrawn: 0 }, occurrences: { created: 32_157 }, locations: { created: 1_968 } });
  expect([await count('catalog.activity', organizationId), await count('catalog.occurrence', organizationId), await count('catalog.location', organizationId), await count('enrolment.pool', organizationId)]).toEqual([3_326, 32_157, 1_968, 32_157]);

  const before = await marks(organizationId);
  const again = await imported(organizationId, paths);
  expect(again.summary).toMatchObject({
    activities: { created: 0, updated: 0, unchanged: 3_326, withdrawn: 0 }, occurrences: { created: 0, cancelled: 0, moved: 0 }, locations: { created: 0, updated: 0, unchanged: 1_968 },
    programs: { created: 0 }, categories: { created: 0 },
  });
  expect(await marks(organizationId)).toEqual(before);

  const { csv } = await db.commands.ask(exportCatalogue, {}, db.actor, { organizationId });
  const round = await importFiles(db, organizationId, [{ name: 'export.csv', bytes: csv }], { dryRun: true });
  expect(round.summary?.activities).toEqual({ created: 0, updated: 0, unchanged: 3_326, withdrawn: 0 });
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
