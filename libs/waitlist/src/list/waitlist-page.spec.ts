import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cancelRegistration, countersThatDisagree, placesOf, registerClaims } from '@preau/enrolment';
import { DomainError, newId } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { joinList } from '../entry/join-list';
import { leaveList } from '../entry/leave-list';
import { skipEntry } from '../entry/skip-entry';
import { serveList } from '../offer/serve-list';
import { takeOffer } from '../offer/take-offer';
import { testClients, testWaitlist, type Shopper } from '../testing';
import { listsThatDisagree } from './lists-agree';

const page = readFileSync(join(__dirname, '../../../../docs/algorithms/waitlist.md'), 'utf8');
const steps = page.split('\n').filter((line) => /^\| (join|skip|unskip|cancel|pass|serve|later|accept|decline|register)\b/.test(line)).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
const names = ['Anne', 'Ben', 'Chloé'];

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-05T17:00:00Z' - now()");
});
afterAll(() => db.close());

it('every step of docs/algorithms/waitlist.md comes out as written', async () => {
  expect(steps.length).toBeGreaterThan(15);
  const line = await testWaitlist(db, { places: 2, waiting: 0, rules: { windowMinutes: 15 } });
  const scope = { organizationId: line.organizationId };
  const { activityId } = line;
  const people = await testClients(db, line.organizationId, names.length);
  const registered = [...line.registered];
  const entries = new Map<string, string>();
  const claims = new Map<string, string>();
  const codeOf = (error: unknown): string => (error instanceof DomainError ? error.code : String(error));
  const act = (verb: string, who: string): Promise<unknown> => {
    const one = people[names.indexOf(who)] as Shopper;
    const entryId = entries.get(who) ?? '';
    switch (verb) {
      case 'join':
        return db.commands.execute(joinList, { ...one, activityId, occurrenceId: null }, db.actor, scope).then((joined) => entries.set(who, joined.entryId));
      case 'skip':
      case 'unskip':
        return db.commands.execute(skipEntry, { entryId, skipped: verb === 'skip' }, db.actor, scope);
      case 'cancel':
        return db.commands.execute(cancelRegistration, { claimId: registered.shift() ?? '' }, db.actor, scope);
      case 'serve':
        return db.commands.execute(serveList, { poolId: line.poolId }, db.actor, scope);
      case 'later':
        return db.moveClock(`${who} minutes`);
      case 'decline':
        return db.commands.execute(leaveList, { entryId, accountId: one.accountId }, db.actor, scope);
      case 'accept':
        return db.commands.execute(takeOffer, { entryId, accountId: one.accountId, cartId: newId(), until: new Date(Date.parse('2026-12-06T17:00:00Z')), byStaff: false }, db.actor, scope).then(({ claimId }) => claims.set(who, claimId));
      case 'register':
        return db.commands.execute(registerClaims, { claimIds: [claims.get(who) ?? ''] }, db.actor, scope);
      default:
        throw new Error(`what is ${verb}?`);
    }
  };
  for (const [step = '', ...columns] of steps) {
    const [verb = '', who = '', code] = step.split(' ');
    if (verb === 'pass') {
      const passer = await line.passerBy();
      expect([step, await line.places.hold({ ...scope, ...passer, activityId, occurrenceId: null, cartId: newId(), minutes: 15 }).then(() => 'granted', codeOf)]).toEqual([step, who]);
    } else {
      expect([step, await act(verb, who).then(() => undefined, codeOf)]).toEqual([step, code]);
    }
    const [now] = await db.database.look(scope, (sql) => placesOf(sql, [{ activityId, occurrenceId: null }]));
    const { rows } = await db.admin.query<{ id: string; status: string }>('select id, status from waitlist.entry where organization_id = $1', [line.organizationId]);
    const where = names.map((name) => rows.find((row) => row.id === entries.get(name))?.status ?? '–');
    expect([step, now?.taken, now?.held, now?.reserved, now?.left, ...where].map(String)).toEqual([step, ...columns]);
    expect(await db.database.look(scope, countersThatDisagree)).toEqual([]);
    expect(await db.commands.ask(listsThatDisagree, undefined, db.actor, scope)).toEqual([]);
  }
});
