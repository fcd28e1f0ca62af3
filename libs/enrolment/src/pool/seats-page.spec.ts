import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { testActivity, testShoppers } from '../testing';
import { cancelRegistration, changeCapacity, countersThatDisagree, type HeldPlace, Places, placesOf, registerClaims, releaseClaims, setWaiting } from '../index';

const page = readFileSync(join(__dirname, '../../../../docs/algorithms/seats.md'), 'utf8');
const steps = page.split('\n').filter((line) => /^\| (hold|over|refused|register|release|cancel|people|capacity) \S/.test(line)).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

it('every step of docs/algorithms/seats.md comes out as written', async () => {
  expect(steps.length).toBeGreaterThan(15);
  const here = await db.organization();
  const { activityId } = await testActivity(db, here, 3);
  const places = new Places(db.database);
  const names = [...new Set(steps.map(([step]) => step?.split(' ')).flatMap((words) => (words !== undefined && !['people', 'capacity'].includes(words[0] ?? '') ? [words[1] ?? ''] : [])))];
  const shoppers = await testShoppers(db, names.length);
  const held = new Map<string, HeldPlace>();
  const ask = (name: string, allowOverCapacity: boolean) => {
    const one = shoppers[names.indexOf(name)];
    if (one === undefined) throw new Error(`nobody is called ${name}`);
    return places.hold({ organizationId: here, ...one, activityId, occurrenceId: null, cartId: null, minutes: 15, allowOverCapacity });
  };
  const scope = { organizationId: here };
  let poolId = '';
  for (const [step, ...counts] of steps) {
    const [verb, who = '', code] = (step ?? '').split(' ');
    const claimId = held.get(who)?.claimId ?? '';
    if (verb === 'hold' || verb === 'over') held.set(who, await ask(who, verb === 'over'));
    else if (verb === 'refused') await expect(ask(who, false)).rejects.toMatchObject({ code });
    else if (verb === 'register') await db.commands.execute(registerClaims, { claimIds: [claimId] }, db.actor, scope);
    else if (verb === 'release') await db.commands.execute(releaseClaims, { claimIds: [claimId] }, db.actor, scope);
    else if (verb === 'cancel') await db.commands.execute(cancelRegistration, { claimId }, db.actor, scope);
    else if (verb === 'people') await db.commands.execute(setWaiting, { poolId, people: Number(who) }, db.actor, scope);
    else await db.commands.execute(changeCapacity, { activityId, occurrenceId: null, capacity: Number(who) }, db.actor, scope);
    const [now] = await db.database.look(scope, (sql) => placesOf(sql, [{ activityId, occurrenceId: null }]));
    poolId = now?.poolId ?? '';
    expect([step, now?.capacity, now?.taken, now?.held, now?.reserved, now?.overbooked, now?.left].map(String)).toEqual([step, ...counts]);
    expect(await db.database.look(scope, countersThatDisagree)).toEqual([]);
  }
});
