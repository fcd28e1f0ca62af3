import fc from 'fast-check';
import { Database, newId, type DomainError } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { testActivity, testShoppers } from '../testing';
import { addLimit, cancelRegistration, changeLimit, countersThatDisagree, Places, releaseClaims, shareRoom, tryRegisterClaims, viewLimits } from '../index';

let db: TestDatabase;
let other: Database;
beforeAll(async () => {
  db = await testDatabase();
  other = new Database({ url: db.appUrl });
});
afterAll(async () => {
  await other.close();
  await db.close();
});

type Shopper = Awaited<ReturnType<typeof testShoppers>>[number];
/** Refusals are answers, and so is a lock that could not be had; anything else is a mistake. */
async function allowed(work: Promise<unknown>): Promise<unknown> {
  return work.catch((error: unknown) => {
    if (typeof (error as DomainError).code !== 'string' || !/^(enrolment|kernel)\./.test((error as DomainError).code)) throw error;
    return null;
  });
}

/** Two classes of one room, one of which also takes few people from outside (nobody is known to live here) and sells some on line. */
async function twoClasses(capacities: { readonly room: number; readonly outside: number; readonly online: number }) {
  const here = await db.organization();
  const scope = { organizationId: here };
  const [yoga, judo] = [(await testActivity(db, here, 6)).activityId, (await testActivity(db, here, 6)).activityId];
  const limit = async (activityId: string, counts: 'everyone' | 'non-residents' | 'online', capacity: number) =>
    (await db.commands.execute(addLimit, { activityId, occurrenceId: null, counts, tags: [], nameFr: counts, nameEn: counts, capacity }, db.actor, scope)).limitId;
  const room = await limit(yoga, 'everyone', capacities.room);
  await db.commands.execute(shareRoom, { activityId: judo, occurrenceId: null, limitId: room }, db.actor, scope);
  await limit(judo, 'non-residents', capacities.outside);
  await limit(judo, 'online', capacities.online);
  const limits = async () => (await db.commands.ask(viewLimits, { activityId: judo }, db.actor, scope)).limits;
  return { here, scope, activities: [yoga, judo] as const, room, limits };
}

const step = fc.record({
  what: fc.constantFrom('hold', 'hold', 'hold', 'over', 'counter', 'register', 'cancel', 'release', 'room', 'later'),
  who: fc.nat(5), where: fc.nat(1), number: fc.nat(8), by: fc.nat(1),
});

it('whatever is held, ended, registered and changed over several connections, no limit counts wrong nor holds more than it may', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), fc.record({ room: fc.nat(6), outside: fc.nat(4), online: fc.nat(4) }), async (steps, capacities) => {
      const { here, scope, activities, room, limits } = await twoClasses(capacities);
      const shoppers = await testShoppers(db, 6);
      const doors = [new Places(db.database), new Places(other)];
      const claims: string[] = [];
      const act = async ({ what, who, where, number, by }: { what: string; who: number; where: number; number: number; by: number }): Promise<void> => {
        const claimId = claims[number % Math.max(1, claims.length)];
        if (what === 'hold' || what === 'over' || what === 'counter') {
          const one = shoppers[who] ?? { accountId: '', personId: '' };
          const held = doors[by]?.hold({ organizationId: here, ...one, activityId: activities[where] ?? '', occurrenceId: null, cartId: null, minutes: 15, allowOverCapacity: what === 'over', channel: what === 'hold' ? 'web' : 'counter' });
          await allowed(Promise.resolve(held).then((place) => place !== undefined && claims.push(place.claimId)));
        } else if (what === 'later') await db.moveClock('6 minutes');
        else if (what === 'room') await allowed(limits().then((all) => db.commands.execute(changeLimit, { activityId: activities[1], limitId: room, version: all.find((one) => one.id === room)?.version ?? 0, counts: 'everyone', tags: [], nameFr: 'Salle', nameEn: 'Room', capacity: number }, db.actor, scope)));
        else if (claimId !== undefined && what === 'register') await allowed(db.database.transaction(scope, (tx) => tryRegisterClaims(tx, { claimIds: [claimId] })));
        else if (claimId !== undefined) await allowed(what === 'cancel' ? db.commands.execute(cancelRegistration, { claimId }, db.actor, scope) : db.commands.execute(releaseClaims, { claimIds: [claimId] }, db.actor, scope));
      };
      for (let at = 0; at < steps.length; at += 3) {
        await Promise.all(steps.slice(at, at + 3).map(act));
        expect(await db.database.look(scope, countersThatDisagree)).toEqual([]);
        for (const one of await limits()) expect(one.overbooked).toBe(Math.max(0, one.used - one.capacity));
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

it('of many who ask in the same instant for the last place of a room, in either class, one has it', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { here, scope, activities, room, limits } = await twoClasses({ room: 1, outside: 6, online: 6 });
    const shoppers = await testShoppers(db, 24);
    const doors = [new Places(db.database), new Places(other)];
    const ask = async (one: Shopper, index: number) => doors[index % 2]?.hold({ organizationId: here, ...one, activityId: activities[(index >> 1) % 2] ?? '', occurrenceId: null, cartId: newId(), minutes: 15 });
    const outcomes = await Promise.allSettled(shoppers.map(ask));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(new Set(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as DomainError).code] : [])))).toEqual(new Set(['enrolment.room-full']));
    expect((await limits()).find((one) => one.id === room)).toMatchObject({ used: 1, overbooked: 0 });
    expect(await db.database.look(scope, countersThatDisagree)).toEqual([]);
  }
}, 60_000);

it('a claim that nobody counted is refused by the database itself', async () => {
  const { here, activities } = await twoClasses({ room: 0, outside: 1, online: 1 });
  const [one] = await testShoppers(db, 1);
  const { rows } = await db.admin.query<{ id: string }>('select id from enrolment.pool where activity_id = $1', [activities[0]]);
  const insert = (limited: boolean) => db.admin.query(
    "insert into enrolment.claim (organization_id, id, pool_id, kind, account_id, person_id, expires_at, limited) values ($1, $2, $3, 'hold', $4, $5, kernel.now() + interval '1 minute', $6)",
    [here, newId(), rows[0]?.id, one?.accountId, one?.personId, limited],
  ).then(() => 'inserted');
  await expect(insert(false)).rejects.toMatchObject({ constraint: 'claim_of_pool_as_limited' });
  await expect(insert(true)).rejects.toMatchObject({ constraint: 'never_over_quota' });
});
