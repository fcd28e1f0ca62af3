import { importedActivities, requestImport, runImport, viewOpenings } from '@preau/catalog';
import { testStore, type TestStore } from '@preau/cart-checkout/testing';
import { countersThatDisagree, ensurePools, placesOf } from '@preau/enrolment';
import { testClerk, testFamily } from '@preau/household/testing';
import type { Actor } from '@preau/kernel';
import { builtInGroups } from '@preau/organization';
import { activityWaitlist, listsThatDisagree, saveWaitlistRules } from '@preau/waitlist';
import { demoReaders, demonstration, registrationDay } from './demonstration';
import { seedReadingCircle, seedStages } from './seats';
import { spreadsheetOf } from './spreadsheet';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.db.close());

it('the demonstration shows registration day: by stages, by link, behind a password, and full with people who wait; once', async () => {
  const { commands, database } = store.db;
  const organizationId = await store.store({ city: 'Valbois' });
  const scope = { organizationId };
  const staff: Actor = testClerk(organizationId, builtInGroups.find((group) => group.code === 'administrator')?.permissions);
  const [city] = demonstration;
  if (city === undefined) throw new Error('the demonstration has a city');
  await store.winterNoon();
  const today = '2026-12-05';
  await commands.execute(saveWaitlistRules, { mode: 'in-order', windowMinutes: 1_440, quietFrom: '21:00', quietUntil: '08:00' }, staff, scope);
  const file = { name: 'valbois.csv', bytes: Buffer.from(spreadsheetOf({ ...city, programs: [registrationDay] }, today), 'utf8') };
  const { importRunId } = await commands.execute(requestImport, { files: [file], dryRun: false, options: { publish: true } }, staff);
  await runImport(commands, { organizationId, importRunId }, async (tx, pools, actor) => void (await ensurePools.run(tx, { pools }, actor)));
  expect(await commands.ask(importedActivities, undefined, staff, scope)).toHaveLength(4);

  const readers = await Promise.all(demoReaders.map(() => testFamily(store.db, [organizationId])));
  const seed = async () => {
    const day = await seedStages(commands, { organizationId, staff }, today, 'hash');
    await seedReadingCircle(commands, database, { organizationId, staff }, day.full, readers.map((reader) => reader.accountId));
    return day;
  };
  const day = await seed();
  expect(await seed()).toEqual(day);
  const rules = async (id: string) => (await commands.ask(viewOpenings, { kind: 'activity', id }, staff, scope)).own;
  expect((await rules(day.staged))?.windows.map((window) => window.who)).toEqual(['residents', 'public']);
  expect(await rules(day.hidden)).toMatchObject({ version: 1, visibility: 'link' });
  expect(await rules(day.locked)).toMatchObject({ version: 1, hasPassword: true, windows: [] });
  expect(await database.look(scope, (sql) => placesOf(sql, [{ activityId: day.full, occurrenceId: null }]))).toMatchObject([{ capacity: 2, left: 0 }]);
  const { entries } = await commands.ask(activityWaitlist, { activityId: day.full }, staff, scope);
  expect(entries.map((entry) => [entry.status, entry.ahead, entry.accountId])).toEqual(readers.slice(2).map((reader, ahead) => ['waiting', ahead, reader.accountId]));
  expect(await database.look(scope, countersThatDisagree)).toEqual([]);
  expect(await commands.ask(listsThatDisagree, undefined, staff, scope)).toEqual([]);
});
