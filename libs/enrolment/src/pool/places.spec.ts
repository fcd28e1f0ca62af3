import { Database, DomainError, newId } from '@preau/kernel';
import { endsWithItsTest, testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { Client, Pool } from 'pg';
import { testActivity, testOccurrence, testShoppers } from '../testing';
import { cancelRegistration, changeCapacity, countersThatDisagree, extendHolds, freeExpiredHolds, Places, placesOf, registerClaims, releaseClaims, setWaiting } from '../index';

const started = endsWithItsTest();
let db: TestDatabase;
let places: Places;
let here: string;
let sweeper: Pool;
beforeAll(async () => {
  db = await testDatabase();
  places = new Places(db.database);
  here = await db.organization();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 2 });
});
afterEach(async () => {
  expect(await db.database.look({ organizationId: here }, countersThatDisagree)).toEqual([]);
});
afterAll(async () => {
  await sweeper.end();
  await db.close();
});

type Shopper = Awaited<ReturnType<typeof testShoppers>>[number];
const ask = (shopper: Shopper, activityId: string, extra: { occurrenceId?: string; minutes?: number; allowOverCapacity?: boolean; cartId?: string } = {}) =>
  places.hold({ organizationId: here, ...shopper, activityId, occurrenceId: extra.occurrenceId ?? null, cartId: extra.cartId ?? null, minutes: extra.minutes ?? 15, allowOverCapacity: extra.allowOverCapacity });
const codeOf = (outcome: PromiseSettledResult<unknown>): string => (outcome.status === 'fulfilled' ? 'granted' : outcome.reason instanceof DomainError ? outcome.reason.code : String(outcome.reason));
const countsOf = async (activityId: string) => {
  const [row] = await db.database.look({ organizationId: here }, (sql) => placesOf(sql, [{ activityId, occurrenceId: null }]));
  return row;
};
async function shopper(): Promise<Shopper> {
  const [one] = await testShoppers(db, 1);
  if (one === undefined) throw new Error('no shopper');
  return one;
}

describe('asking for a place', () => {
  it('gives fifty places to five hundred shoppers who come at once, no more and no fewer, and tells the others why', async () => {
    const { activityId } = await testActivity(db, here, 50);
    const other = started(new Database({ url: db.appUrl }), (database) => database.close());
    const elsewhere = new Places(other);
    const shoppers = await testShoppers(db, 500);
    const outcomes = await Promise.allSettled(
      shoppers.map((one, index) => (index % 2 === 0 ? places : elsewhere).hold({ organizationId: here, ...one, activityId, occurrenceId: null, cartId: null, minutes: 15 })),
    );
    const codes = outcomes.map(codeOf);
    expect(codes.filter((code) => code === 'granted')).toHaveLength(50);
    expect(codes.filter((code) => code === 'enrolment.held-by-others')).toHaveLength(450);
    expect(await countsOf(activityId)).toMatchObject({ taken: 0, held: 50, left: 0, overbooked: 0 });
  });

  it('waits for whoever is being given a place, and counts again when they have it', async () => {
    const { activityId } = await testActivity(db, here, 1);
    const [first, second] = [await shopper(), await shopper()];
    const other = new Client({ connectionString: db.appUrl });
    await other.connect();
    try {
      await other.query('begin');
      const request = { claimId: newId(), ...first, cartId: null, until: new Date(Date.now() + 900_000), over: false };
      const { rows } = await other.query<{ answer: string }>('select answer from enrolment.hold_places($1, $2, null, $3)', [here, activityId, JSON.stringify([request])]);
      expect(rows).toEqual([{ answer: 'granted' }]);
      const later = Promise.allSettled([ask(second, activityId)]);
      const waits = async (): Promise<boolean> => (await db.admin.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")).rowCount === 1;
      while (!(await waits())) await new Promise((resolve) => setTimeout(resolve, 5));
      await other.query('commit');
      expect((await later).map(codeOf)).toEqual(['enrolment.held-by-others']);
    } finally {
      await other.end();
    }
    expect(await countsOf(activityId)).toMatchObject({ held: 1, left: 0, overbooked: 0 });
  });

  it('says when a place may come back while it is only held, and that it is full once it is sold', async () => {
    const { activityId } = await testActivity(db, here, 1);
    const first = await ask(await shopper(), activityId);
    const refusal = await ask(await shopper(), activityId).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'enrolment.held-by-others', details: { mayComeBackAt: first.expiresAt.toISOString() } });
    await db.commands.execute(registerClaims, { claimIds: [first.claimId] }, db.actor, { organizationId: here });
    await expect(ask(await shopper(), activityId)).rejects.toMatchObject({ code: 'enrolment.full' });
  });

  it('answers the same hold to whoever asks again, even in the same instant', async () => {
    const { activityId } = await testActivity(db, here, 3);
    const one = await shopper();
    const held = await Promise.all([ask(one, activityId), ask(one, activityId), ask(one, activityId)]);
    expect(new Set(held.map((place) => place.claimId)).size).toBe(1);
    expect((await ask(one, activityId)).again).toBe(true);
    expect(await countsOf(activityId)).toMatchObject({ held: 1, left: 2 });
  });

  it('refuses a person who is registered already', async () => {
    const { activityId } = await testActivity(db, here, 3);
    const one = await shopper();
    const { claimId } = await ask(one, activityId);
    await db.commands.execute(registerClaims, { claimIds: [claimId] }, db.actor, { organizationId: here });
    await expect(ask(one, activityId)).rejects.toMatchObject({ code: 'enrolment.already-registered', details: { personId: one.personId } });
  });

  it('serves a drop-in date from its own places', async () => {
    const { activityId } = await testActivity(db, here, 1);
    const occurrenceId = await testOccurrence(db, here, activityId, '2027-01-09', 1);
    await ask(await shopper(), activityId);
    await expect(ask(await shopper(), activityId, { occurrenceId })).resolves.toMatchObject({ again: false });
    await expect(ask(await shopper(), activityId, { occurrenceId })).rejects.toMatchObject({ code: 'enrolment.held-by-others' });
  });

  it('refuses an activity without places, and one of another organization', async () => {
    const elsewhere = await db.organization();
    const { activityId } = await testActivity(db, elsewhere, 5);
    await expect(ask(await shopper(), activityId)).rejects.toMatchObject({ code: 'enrolment.pool-unknown' });
  });

  it('lets staff go over the capacity, and the next free place pays that back', async () => {
    const { activityId } = await testActivity(db, here, 1);
    const first = await ask(await shopper(), activityId);
    await ask(await shopper(), activityId, { allowOverCapacity: true });
    expect(await countsOf(activityId)).toMatchObject({ held: 2, overbooked: 1, left: 0 });
    await db.commands.execute(releaseClaims, { claimIds: [first.claimId] }, db.actor, { organizationId: here });
    expect(await countsOf(activityId)).toMatchObject({ held: 1, overbooked: 0, left: 0 });
  });
});

describe('a hold that expires', () => {
  it('is free to the next shopper without waiting for the sweeper, and its end is told', async () => {
    const { activityId } = await testActivity(db, here, 1);
    const lapsed = await ask(await shopper(), activityId, { minutes: 1 });
    await db.moveClock('2 minutes');
    expect(await countsOf(activityId)).toMatchObject({ held: 0, left: 1 });
    const next = await ask(await shopper(), activityId);
    expect(next.again).toBe(false);
    const told = await db.admin.query("select payload ->> 'claimId' as claim from kernel.outbox where type = 'enrolment.hold-lapsed.v1' and payload ->> 'activityId' = $1", [activityId]);
    expect(told.rows).toEqual([{ claim: lapsed.claimId }]);
  });

  it('is swept in every organization by a role that can change nothing', async () => {
    const elsewhere = await db.organization();
    const there = await testActivity(db, elsewhere, 1);
    const { activityId } = await testActivity(db, here, 2);
    await places.hold({ organizationId: elsewhere, ...(await shopper()), activityId: there.activityId, occurrenceId: null, cartId: null, minutes: 1 });
    await ask(await shopper(), activityId, { minutes: 1 });
    const kept = await ask(await shopper(), activityId, { minutes: 60 });
    await db.moveClock('2 minutes');
    expect(await freeExpiredHolds(db.database, sweeper)).toBeGreaterThanOrEqual(2);
    expect(await freeExpiredHolds(db.database, sweeper)).toBe(0);
    expect(await countsOf(activityId)).toMatchObject({ held: 1, left: 1 });
    await expect(sweeper.query("update enrolment.claim set state = 'lapsed' where id = $1", [kept.claimId])).rejects.toThrow(/permission denied/);
  });

  it('can be registered late while a place is left, and not once it is gone', async () => {
    const { activityId } = await testActivity(db, here, 1);
    const late = await ask(await shopper(), activityId, { minutes: 1 });
    await db.moveClock('2 minutes');
    await freeExpiredHolds(db.database, sweeper);
    const rival = await ask(await shopper(), activityId, { minutes: 1 });
    await expect(db.commands.execute(registerClaims, { claimIds: [late.claimId] }, db.actor, { organizationId: here })).rejects.toMatchObject({ code: 'enrolment.hold-lapsed', details: { claimIds: [late.claimId] } });
    await db.moveClock('2 minutes');
    await db.commands.execute(registerClaims, { claimIds: [late.claimId] }, db.actor, { organizationId: here });
    expect(await countsOf(activityId)).toMatchObject({ taken: 1, held: 0, left: 0 });
    await expect(db.commands.execute(registerClaims, { claimIds: [rival.claimId] }, db.actor, { organizationId: here })).rejects.toMatchObject({ code: 'enrolment.hold-lapsed' });
  });

  it('registers all of several or none', async () => {
    const [one, two] = [await testActivity(db, here, 1), await testActivity(db, here, 1)];
    const buyer = await shopper();
    const first = await ask(buyer, one.activityId, { minutes: 1 });
    const second = await ask(buyer, two.activityId, { minutes: 60 });
    await db.moveClock('2 minutes');
    await ask(await shopper(), one.activityId);
    await expect(db.commands.execute(registerClaims, { claimIds: [first.claimId, second.claimId] }, db.actor, { organizationId: here })).rejects.toMatchObject({ details: { claimIds: [first.claimId] } });
    expect(await countsOf(two.activityId)).toMatchObject({ taken: 0, held: 1 });
  });

  it('is kept longer when its cart is extended in time, and not when it is too late', async () => {
    const { activityId } = await testActivity(db, here, 1);
    const cartId = '00000000-0000-7000-8000-0000000000aa';
    await ask(await shopper(), activityId, { minutes: 1, cartId });
    const until = new Date((await db.moveClock('0 seconds')).getTime() + 600_000);
    expect((await db.commands.execute(extendHolds, { cartId, until, minutesMax: 60 }, db.actor, { organizationId: here })).claimIds).toHaveLength(1);
    await db.moveClock('2 minutes');
    await expect(ask(await shopper(), activityId)).rejects.toMatchObject({ code: 'enrolment.held-by-others' });
    await db.moveClock('20 minutes');
    expect((await db.commands.execute(extendHolds, { cartId, until: new Date(until.getTime() + 3_600_000), minutesMax: 600 }, db.actor, { organizationId: here })).claimIds).toHaveLength(0);
  });
});

describe('a hold that is extended while somebody waits to end it', () => {
  it('stays: that it has ended is looked at again once its pool is locked', async () => {
    const { activityId } = await testActivity(db, here, 1);
    const { claimId, poolId } = await ask(await shopper(), activityId, { minutes: 1 });
    await db.moveClock('2 minutes');
    const other = new Client({ connectionString: db.adminUrl });
    await other.connect();
    try {
      await other.query('begin');
      await other.query('select 1 from enrolment.pool where id = $1 for update', [poolId]);
      const ending = db.database.transaction({ organizationId: here }, (tx) => tx.one<{ ended: number }>('select enrolment.lapse_expired($1, $2) as ended', [here, poolId]));
      for (let tries = 0; tries < 400; tries += 1) {
        if ((await db.admin.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")).rowCount !== 0) break;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      await other.query("update enrolment.claim set expires_at = kernel.now() + interval '10 minutes' where id = $1", [claimId]);
      await other.query('commit');
      expect(await ending).toEqual({ ended: 0 });
    } finally {
      await other.end();
    }
    expect(await countsOf(activityId)).toMatchObject({ held: 1, left: 0 });
  });
});

it('a person has one place in an activity, whoever forgets to look', async () => {
  const { activityId } = await testActivity(db, here, 3);
  const { claimId } = await ask(await shopper(), activityId);
  const twice = db.admin.query("insert into enrolment.claim select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid()))).* from enrolment.claim c where c.id = $1", [claimId]);
  await expect(twice).rejects.toMatchObject({ constraint: 'one_live_claim' });
});

describe('a change of capacity', () => {
  it('takes nobody’s place: what is used beyond it shows as overbooked until it comes free', async () => {
    const { activityId } = await testActivity(db, here, 3);
    const held = await Promise.all((await testShoppers(db, 3)).map((one) => ask(one, activityId)));
    await db.commands.execute(registerClaims, { claimIds: held.map((place) => place.claimId) }, db.actor, { organizationId: here });
    expect(await db.commands.execute(changeCapacity, { activityId, occurrenceId: null, capacity: 1 }, db.actor, { organizationId: here })).toMatchObject({ capacity: 1, taken: 3, overbooked: 2, left: 0 });
    await db.commands.execute(cancelRegistration, { claimId: held[0]?.claimId ?? '' }, db.actor, { organizationId: here });
    expect(await countsOf(activityId)).toMatchObject({ taken: 2, overbooked: 1 });
    await db.commands.execute(changeCapacity, { activityId, occurrenceId: null, capacity: 5 }, db.actor, { organizationId: here });
    expect(await countsOf(activityId)).toMatchObject({ taken: 2, overbooked: 0, left: 3 });
  });
});

describe('a place that comes free while people wait', () => {
  it('is kept for them, up to their number, and never sold over their heads', async () => {
    const { activityId } = await testActivity(db, here, 2);
    const held = await Promise.all((await testShoppers(db, 2)).map((one) => ask(one, activityId)));
    await db.commands.execute(registerClaims, { claimIds: held.map((place) => place.claimId) }, db.actor, { organizationId: here });
    const poolId = held[0]?.poolId ?? '';
    await db.commands.execute(setWaiting, { poolId, people: 1 }, db.actor, { organizationId: here });
    await db.commands.execute(cancelRegistration, { claimId: held[0]?.claimId ?? '' }, db.actor, { organizationId: here });
    expect(await countsOf(activityId)).toMatchObject({ taken: 1, reserved: 1, left: 0 });
    await expect(ask(await shopper(), activityId)).rejects.toMatchObject({ code: 'enrolment.full' });
    await db.commands.execute(cancelRegistration, { claimId: held[1]?.claimId ?? '' }, db.actor, { organizationId: here });
    expect(await countsOf(activityId)).toMatchObject({ taken: 0, reserved: 1, left: 1 });
    const told = await db.admin.query("select payload -> 'places' as places, payload -> 'reserved' as reserved from kernel.outbox where type = 'enrolment.place-freed.v1' and payload ->> 'activityId' = $1 order by id", [activityId]);
    expect(told.rows).toEqual([{ places: 1, reserved: 1 }, { places: 1, reserved: 0 }]);
    await db.commands.execute(setWaiting, { poolId, people: 0 }, db.actor, { organizationId: here });
    expect(await countsOf(activityId)).toMatchObject({ reserved: 0, left: 2 });
  });
});

it('a place cannot be asked for in another organization’s name: row-level security applies inside the functions', async () => {
  const elsewhere = await db.organization();
  const { activityId } = await testActivity(db, elsewhere, 5);
  await expect(db.database.transaction({ organizationId: here }, (tx) => tx.query('select * from enrolment.end_claims($1, array[gen_random_uuid()], $2)', [elsewhere, 'released']))).resolves.toEqual([]);
  expect(await db.database.look({ organizationId: here }, (sql) => placesOf(sql, [{ activityId, occurrenceId: null }]))).toEqual([]);
});
