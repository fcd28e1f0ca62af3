import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { migrateDatabase } from './migrate';
import { endsWithItsTest } from './testing';

const project = resolve(__dirname, '../../..');
const adminUrl = process.env.PREAU_TEST_POSTGRES ?? '';
const database = `preau_migrate_${process.pid}`;
const started = endsWithItsTest();
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'preau-migrate-'));
  for (const lib of readdirSync(join(project, 'libs'))) {
    for (const folder of ['migrations', 'functions']) {
      const from = join(project, 'libs', lib, folder);
      if (existsSync(from)) cpSync(from, join(root, 'libs', lib, folder), { recursive: true });
    }
  }
});
afterAll(async () => {
  rmSync(root, { recursive: true, force: true });
  const server = new Client({ connectionString: adminUrl });
  await server.connect();
  await server.query(`drop database if exists ${database}`);
  await server.end();
});

const migrate = () => migrateDatabase({ adminUrl, database, appPassword: 'preau', sweeperPassword: 'preau', movableClock: true, root });

it('applies everything once, and of the functions what has changed since', async () => {
  const { applied } = await migrate();
  expect(applied).toContain('open-kept-places (enrolment)');
  expect(applied.at(0)).toContain('found_kernel');
  expect((await migrate()).applied).toEqual([]);

  const file = join(root, 'libs/enrolment/functions/open-kept-places.sql');
  const today = readFileSync(file, 'utf8');
  writeFileSync(file, today.replace('return coalesce(opened, 0);', 'return -7;'));
  expect((await migrate()).applied).toEqual(['open-kept-places (enrolment)']);
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const client = started(new Client({ connectionString: url.toString() }), (one) => one.end());
  await client.connect();
  expect((await client.query<{ opened: number }>('select enrolment.open_kept_places(gen_random_uuid(), gen_random_uuid(), 1) as opened')).rows).toEqual([{ opened: -7 }]);
});

it('changes no function when one of them cannot be read', async () => {
  const [good, bad] = ['open-kept-places', 'register-claims'].map((name) => join(root, 'libs/enrolment/functions', `${name}.sql`)) as [string, string];
  writeFileSync(good, `${readFileSync(good, 'utf8')}-- another day\n`);
  const whole = readFileSync(bad, 'utf8');
  writeFileSync(bad, whole.replace('language plpgsql', 'language klingon'));
  await expect(migrate()).rejects.toThrow(/functions .*register-claims \(enrolment\) failed/);
  writeFileSync(bad, whole);
  expect((await migrate()).applied).toEqual(['open-kept-places (enrolment)']);
});

it('leaves a moved clock moved, when what carries it arrives and whenever the functions are run again', async () => {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const client = new Client({ connectionString: url.toString() });
  await client.connect();
  const movedBy = async () => (await client.query<{ moved: string }>('select (kernel.now() - statement_timestamp())::text as moved')).rows[0]?.moved;
  const carries = '20261122150300_carry_the_clock (kernel)';
  // As it was before: the shift was looked up.
  await client.query(`
    drop trigger write_now on kernel.clock;
    drop function kernel.write_now();
    create or replace function kernel.now() returns timestamptz language sql stable parallel safe as $$ select statement_timestamp() + (select shift from kernel.clock) $$;
    delete from public.applied_migration where name = '${carries}';
    update kernel.clock set shift = '3 days 00:00:00.000001'`);
  expect(await movedBy()).toBe('3 days 00:00:00.000001');
  expect((await migrate()).applied).toEqual([carries]);
  expect((await client.query("select pg_get_functiondef('kernel.now()'::regprocedure) as text")).rows[0]).toMatchObject({ text: expect.stringContaining("'3 days 00:00:00.000001'::interval") as string });
  expect(await movedBy()).toBe('3 days 00:00:00.000001');
  await client.query('truncate public.applied_function');
  expect((await migrate()).applied).toContain('move-clock (kernel)');
  expect(await movedBy()).toBe('3 days 00:00:00.000001');
  await client.query("select kernel.move_clock('1 day')");
  expect(await movedBy()).toBe('4 days 00:00:00.000001');
  await client.end();
});
