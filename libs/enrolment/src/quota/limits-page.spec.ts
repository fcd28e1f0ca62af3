import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { testActivity, testShoppers } from '../testing';
import { addLimit, changeLimit, countersThatDisagree, type HeldPlace, type LimitTerms, Places, placesOf, releaseClaims, setWaiting, shareRoom, takeKeptPlace, tellQuotasWaiting, viewLimits } from '../index';

const page = readFileSync(join(__dirname, '../../../../docs/algorithms/seats.md'), 'utf8');
const steps = page.split('\n').filter((line) => /^\| (yoga|judo|room): \S/.test(line)).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

it('every step of the worked example of limits in docs/algorithms/seats.md comes out as written', async () => {
  expect(steps.length).toBeGreaterThan(12);
  const here = await db.organization();
  const scope = { organizationId: here };
  await db.admin.query("update organization.organization set city = 'Lévis' where id = $1", [here]);
  const activities: Readonly<Record<string, string>> = { yoga: (await testActivity(db, here, 3)).activityId, judo: (await testActivity(db, here, 3)).activityId };
  const ofActivity = (name: string): string => activities[name] ?? '';
  const terms = (counts: LimitTerms['counts'], capacity: number): LimitTerms => ({ counts, tags: [], nameFr: 'Limite', nameEn: 'Limit', capacity });
  const { limitId } = await db.commands.execute(addLimit, { activityId: ofActivity('yoga'), occurrenceId: null, ...terms('everyone', 4) }, db.actor, scope);
  await db.commands.execute(shareRoom, { activityId: ofActivity('judo'), occurrenceId: null, limitId }, db.actor, scope);
  await db.commands.execute(addLimit, { activityId: ofActivity('judo'), occurrenceId: null, ...terms('non-residents', 1) }, db.actor, scope);
  const names = [...new Set(steps.map(([step]) => (step ?? '').split(' ')).filter(([where]) => where !== 'room:').map((words) => words[2] ?? ''))];
  const shoppers = await testShoppers(db, names.length);
  const person = (name: string) => shoppers[names.indexOf(name)] ?? { accountId: '', personId: '' };
  for (const name of names) await db.admin.query('insert into household.client (organization_id, id, account_id, city) values ($1, $2, $3, $4)', [here, newId(), person(name).accountId, name === 'Ben' || name === 'Chloé' ? 'Québec' : 'Lévis']);
  const places = new Places(db.database);
  const held = new Map<string, HeldPlace>();
  const ask = (where: string, name: string, allowOverCapacity: boolean) => places.hold({ organizationId: here, ...person(name), activityId: ofActivity(where), occurrenceId: null, cartId: null, minutes: 15, allowOverCapacity });
  const shown = async (where: string) => (await db.database.look(scope, (sql) => placesOf(sql, [{ activityId: ofActivity(where), occurrenceId: null }])))[0];
  const wait = async (where: string, people: readonly string[]) => {
    const poolId = (await shown(where))?.poolId ?? '';
    await db.commands.execute(setWaiting, { poolId, people: people.length }, db.actor, scope);
    await db.database.transaction(scope, (tx) => tellQuotasWaiting(tx, poolId, people.map((name) => person(name).accountId)));
    return poolId;
  };
  for (const [step, ...counts] of steps) {
    const [at = '', verb, who = '', code] = (step ?? '').split(' ');
    const where = at.replace(':', '');
    if (verb === 'hold' || verb === 'over') held.set(who, await ask(where, who, verb === 'over'));
    else if (verb === 'refused') await expect(ask(where, who, false)).rejects.toMatchObject({ code });
    else if (verb === 'release') await db.commands.execute(releaseClaims, { claimIds: [held.get(who)?.claimId ?? ''] }, db.actor, scope);
    else if (verb === 'wait') await wait(where, [who]);
    else if (verb === 'offer') {
      const poolId = (await shown(where))?.poolId ?? '';
      const until = new Date(Date.now() + 3_600_000);
      expect(await db.database.transaction(scope, (tx) => takeKeptPlace(tx, { poolId, ...person(who), cartId: null, until, fromRoom: true }))).toMatchObject({ answer: 'taken' });
      await wait(where, []);
    } else {
      const version = (await db.commands.ask(viewLimits, { activityId: ofActivity('yoga') }, db.actor, scope)).limits[0]?.version ?? 0;
      await db.commands.execute(changeLimit, { activityId: ofActivity('yoga'), limitId, version, ...terms('everyone', Number(who)) }, db.actor, scope);
    }
    const { limits } = await db.commands.ask(viewLimits, { activityId: ofActivity('judo') }, db.actor, scope);
    const [room, outside] = [limits.find((one) => one.kind === 'room'), limits.find((one) => one.kind === 'people')];
    expect([step, (await shown('yoga'))?.left, (await shown('judo'))?.left, room?.used, room?.overbooked, outside?.used].map(String)).toEqual([step, ...counts]);
    expect(await db.database.look(scope, countersThatDisagree)).toEqual([]);
  }
});
