import { Pool } from 'pg';
import { testActivity } from '@preau/enrolment/testing';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { markPastActivities } from './past-activities';

let db: TestDatabase;
let sweeper: Pool;
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 1 });
  await db.admin.query("update kernel.clock set shift = timestamptz '2027-03-10T04:30:00Z' - now()");
});
afterAll(async () => {
  await sweeper.end();
  await db.close();
});

async function overOf(activityId: string): Promise<boolean | undefined> {
  return (await db.admin.query<{ over: boolean }>('select over from catalog.activity where id = $1', [activityId])).rows[0]?.over;
}
const noError = (name: string, error: unknown): void => {
  throw new Error(name, { cause: error });
};

it('past activities leave the store after midnight where they are held, once', async () => {
  const [toronto, halifax] = [await db.organization(), await db.organization({ time_zone: 'America/Halifax' })];
  const ended = { starts_on: '2027-03-01', ends_on: '2027-03-09' };
  // Half past midnight in Halifax, half past eleven the evening before in Toronto.
  const here = (await testActivity(db, toronto, 5, ended)).activityId;
  const there = (await testActivity(db, halifax, 5, ended)).activityId;
  expect(await markPastActivities(db.commands, sweeper, noError)).toBe(1);
  expect([await overOf(here), await overOf(there)]).toEqual([false, true]);
  expect(await markPastActivities(db.commands, sweeper, noError)).toBe(0);
  await db.moveClock('1 hour');
  expect(await markPastActivities(db.commands, sweeper, noError)).toBe(1);
  expect(await overOf(here)).toBe(true);
});

it('an organization whose rows are locked is told of and keeps no other waiting', async () => {
  const [busy, free] = [await db.organization(), await db.organization()];
  const ended = { starts_on: '2027-01-01', ends_on: '2027-01-02' };
  const held = (await testActivity(db, busy, 5, ended)).activityId;
  const other = (await testActivity(db, free, 5, ended)).activityId;
  const told: string[] = [];
  await db.admin.query('begin');
  await db.admin.query('select 1 from catalog.activity where id = $1 for update', [held]);
  try {
    await markPastActivities(db.commands, sweeper, (name) => told.push(name));
  } finally {
    await db.admin.query('rollback');
  }
  expect(told).toEqual([`past activities of ${busy}`]);
  expect([await overOf(held), await overOf(other)]).toEqual([false, true]);
  expect(await markPastActivities(db.commands, sweeper, noError)).toBe(1);
});
