import { newId } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { testActivity, testOccurrence, testShoppers } from '../testing';
import { addLimit, cancelRegistration, changeCapacity, changeLimit, countersThatDisagree, Places, placesOf, registerClaims, releaseClaims, removeLimit, saveActivityCounting, saveCounting, shareRoom, swapPlace, viewLimits, type LimitTerms } from '../index';

let db: TestDatabase;
let here: string;
let places: Places;
beforeAll(async () => {
  db = await testDatabase();
  places = new Places(db.database);
});
beforeEach(async () => {
  here = await db.organization();
});
afterEach(async () => {
  expect(await db.database.look({ organizationId: here }, countersThatDisagree)).toEqual([]);
});
afterAll(() => db.close());

type Shopper = Awaited<ReturnType<typeof testShoppers>>[number];
const scope = () => ({ organizationId: here });
const room = (capacity: number): LimitTerms => ({ counts: 'everyone', tags: [], nameFr: 'Gymnase', nameEn: 'Gym', capacity });
const hold = (activityId: string, one: Shopper | undefined, more: Partial<Parameters<Places['hold']>[0]> = {}) => {
  if (one === undefined) throw new Error('nobody');
  return places.hold({ organizationId: here, ...one, activityId, occurrenceId: null, cartId: null, minutes: 15, ...more });
};
const limit = async (activityId: string, terms: LimitTerms, occurrenceId: string | null = null) => (await db.commands.execute(addLimit, { activityId, occurrenceId, ...terms }, db.actor, scope())).limitId;
const share = (activityId: string, limitId: string) => db.commands.execute(shareRoom, { activityId, occurrenceId: null, limitId }, db.actor, scope());
const view = (activityId: string) => db.commands.ask(viewLimits, { activityId }, db.actor, scope());
const left = async (activityId: string, occurrenceId: string | null = null) => (await db.database.look(scope(), (sql) => placesOf(sql, [{ activityId, occurrenceId }])))[0]?.left;
const register = (claimId: string) => db.commands.execute(registerClaims, { claimIds: [claimId] }, db.actor, scope());
const change = async (activityId: string, limitId: string, terms: LimitTerms) => {
  const version = (await view(activityId)).limits.find((one) => one.id === limitId)?.version ?? 0;
  await db.commands.execute(changeLimit, { activityId, limitId, version, ...terms }, db.actor, scope());
};

it('two classes in one room have no more places together than the room', async () => {
  const [yoga, judo] = [await testActivity(db, here, 10), await testActivity(db, here, 10)];
  const [anne, ben, chloe, didier] = await testShoppers(db, 4);
  const held = await hold(yoga.activityId, anne);
  const gym = await limit(yoga.activityId, room(3));
  await share(judo.activityId, gym);
  expect((await view(judo.activityId)).limits).toMatchObject([{ id: gym, kind: 'room', used: 1, capacity: 3, overbooked: 0, sharedWith: [{ activityId: yoga.activityId }] }]);
  await hold(judo.activityId, ben);
  const third = await hold(yoga.activityId, chloe);
  expect([await left(yoga.activityId), await left(judo.activityId)]).toEqual([0, 0]);
  await expect(hold(judo.activityId, didier)).rejects.toMatchObject({ code: 'enrolment.room-full', details: { limitId: gym, nameEn: 'Gym', mayComeBackAt: expect.any(String) as string } });
  await db.commands.execute(releaseClaims, { claimIds: [third.claimId] }, db.actor, scope());
  await hold(judo.activityId, didier);
  await register(held.claimId);
  await change(yoga.activityId, gym, room(2));
  expect((await view(yoga.activityId)).limits).toMatchObject([{ used: 3, capacity: 2, overbooked: 1 }]);
  await db.commands.execute(cancelRegistration, { claimId: held.claimId }, db.actor, scope());
  await expect(hold(yoga.activityId, chloe)).rejects.toMatchObject({ code: 'enrolment.room-full' });
  const [{ version } = { version: 0 }] = (await view(yoga.activityId)).limits;
  await expect(db.commands.execute(removeLimit, { activityId: yoga.activityId, limitId: gym, version: version + 1 }, db.actor, scope())).rejects.toMatchObject({ code: 'enrolment.limit-changed' });
  await db.commands.execute(removeLimit, { activityId: yoga.activityId, limitId: gym, version }, db.actor, scope());
  await hold(yoga.activityId, chloe);
  await expect(hold(judo.activityId, anne)).rejects.toMatchObject({ code: 'enrolment.room-full' });
});

it('a hold that expired beside leaves its place of the room at once', async () => {
  const [yoga, judo] = [await testActivity(db, here, 10), await testActivity(db, here, 10)];
  const [anne, ben] = await testShoppers(db, 2);
  const gym = await limit(yoga.activityId, room(1));
  await share(judo.activityId, gym);
  const late = await hold(yoga.activityId, anne);
  await db.moveClock('16 minutes');
  await hold(judo.activityId, ben);
  await expect(register(late.claimId)).rejects.toMatchObject({ code: 'enrolment.hold-lapsed' });
  await db.moveClock('16 minutes');
  await register(late.claimId);
  await expect(hold(judo.activityId, ben)).rejects.toMatchObject({ code: 'enrolment.room-full' });
});

it('people from outside have their places, residents have the rest', async () => {
  const { activityId } = await testActivity(db, here, 4);
  await db.admin.query("update organization.organization set city = 'Lévis' where id = $1", [here]);
  const [anne, ben, chloe, didier] = await testShoppers(db, 4);
  const address = (one: Shopper | undefined, city: string) => db.admin.query('insert into household.client (organization_id, id, account_id, city, tags) values ($1, $2, $3, $4, $5)', [here, newId(), one?.accountId, city, city === 'levis ' ? ['Club'] : []]);
  await address(anne, 'Québec');
  await address(chloe, 'levis ');
  const outside = await limit(activityId, { counts: 'non-residents', tags: [], nameFr: 'Extérieur', nameEn: 'Outside', capacity: 1 });
  await hold(activityId, anne);
  await expect(hold(activityId, ben)).rejects.toMatchObject({ code: 'enrolment.outside-full', details: { limitId: outside } });
  await hold(activityId, chloe);
  expect(await left(activityId)).toBe(2);
  const club = await limit(activityId, { counts: 'untagged', tags: ['Club'], nameFr: 'Hors club', nameEn: 'Not of the club', capacity: 3 });
  await change(activityId, outside, { counts: 'non-residents', tags: [], nameFr: 'Extérieur', nameEn: 'Outside', capacity: 2 });
  expect((await view(activityId)).limits.find((one) => one.id === club)).toMatchObject({ used: 1 });
  await hold(activityId, ben);
  await expect(hold(activityId, didier)).rejects.toMatchObject({ code: 'enrolment.outside-full' });
  await expect(db.commands.execute(changeLimit, { activityId, limitId: club, version: 1, ...room(3) }, db.actor, scope())).rejects.toMatchObject({ code: 'enrolment.limit-kind' });
});

it('some places are sold at the counter only; staff go beyond a limit by permission, and it is paid back first', async () => {
  const { activityId } = await testActivity(db, here, 4);
  const [anne, ben, chloe, didier] = await testShoppers(db, 4);
  await limit(activityId, { counts: 'online', tags: [], nameFr: 'En ligne', nameEn: 'On line', capacity: 1 });
  const gym = await limit(activityId, room(2));
  const first = await hold(activityId, anne);
  await expect(hold(activityId, ben)).rejects.toMatchObject({ code: 'enrolment.left-for-counter' });
  expect(await left(activityId)).toBe(0);
  await hold(activityId, ben, { channel: 'counter' });
  await expect(hold(activityId, chloe, { channel: 'counter' })).rejects.toMatchObject({ code: 'enrolment.room-full' });
  await hold(activityId, chloe, { channel: 'counter', allowOverCapacity: true });
  expect((await view(activityId)).limits.find((one) => one.id === gym)).toMatchObject({ used: 3, overbooked: 1 });
  await db.commands.execute(releaseClaims, { claimIds: [first.claimId] }, db.actor, scope());
  expect((await view(activityId)).limits.find((one) => one.id === gym)).toMatchObject({ used: 2, overbooked: 0 });
  await expect(hold(activityId, didier, { channel: 'counter' })).rejects.toMatchObject({ code: 'enrolment.room-full' });
});

it('moving between two classes of a full room needs no other place of it', async () => {
  const [yoga, judo] = [await testActivity(db, here, 2), await testActivity(db, here, 2)];
  const [anne, ben] = await testShoppers(db, 2);
  const gym = await limit(yoga.activityId, room(2));
  await share(judo.activityId, gym);
  const held = await hold(yoga.activityId, anne);
  await hold(judo.activityId, ben);
  await register(held.claimId);
  await change(yoga.activityId, gym, room(1));
  const swap = { claimId: held.claimId, activityId: judo.activityId, occurrenceId: null, orderLineId: newId() };
  await expect(db.commands.execute(swapPlace, { ...swap, activityId: yoga.activityId }, db.actor, scope())).rejects.toMatchObject({ code: 'enrolment.already-registered' });
  await db.commands.execute(swapPlace, swap, db.actor, scope());
  expect((await view(yoga.activityId)).limits).toMatchObject([{ used: 2, overbooked: 1 }]);
});

it('counted together, a place of the session is a place of each of its dates to come', async () => {
  const { activityId } = await testActivity(db, here, 2, { drop_in_price_cents: 1_000, drop_in_capacity: 2 });
  const [monday, tuesday, past] = [await testOccurrence(db, here, activityId, '2099-01-05', 2), await testOccurrence(db, here, activityId, '2099-01-06', 1), await testOccurrence(db, here, activityId, '2001-01-06', 2)];
  const [anne, ben, chloe] = await testShoppers(db, 3);
  await hold(activityId, anne);
  expect(await db.commands.execute(saveCounting, { shared: true }, db.actor, scope())).toEqual({ shared: true });
  expect((await view(activityId)).counting).toEqual({ shared: true, ofActivity: false });
  expect([await left(activityId), await left(activityId, monday), await left(activityId, tuesday), await left(activityId, past)]).toEqual([1, 1, 1, 2]);
  await hold(activityId, ben, { occurrenceId: monday });
  await expect(hold(activityId, chloe)).rejects.toMatchObject({ code: 'enrolment.room-full' });
  await hold(activityId, chloe, { occurrenceId: tuesday });
  await db.commands.execute(changeCapacity, { activityId, occurrenceId: null, capacity: 3 }, db.actor, scope());
  expect([await left(activityId), await left(activityId, monday)]).toEqual([1, 1]);
  expect(await db.commands.execute(saveActivityCounting, { activityId, shared: false }, db.actor, scope())).toEqual({ shared: false, ofActivity: true });
  expect([await left(activityId), await left(activityId, monday), await left(activityId, tuesday)]).toEqual([2, 1, 0]);
  expect(await db.commands.execute(saveActivityCounting, { activityId, shared: null }, db.actor, scope())).toEqual({ shared: true, ofActivity: false });
  expect(await left(activityId, tuesday)).toBe(0);
});

it('a limit that is laid, changed or lifted is told to the screens that show its places', async () => {
  const [yoga, judo] = [await testActivity(db, here, 10), await testActivity(db, here, 10)];
  const told: string[] = [];
  db.database.onAside((asides) => told.push(...asides.flatMap(({ about }) => about.split('\n'))));
  const toldOf = async (work: Promise<unknown>): Promise<string[]> => {
    told.length = 0;
    await work;
    return [...new Set(told)].sort();
  };
  const of = (...activities: { activityId: string }[]) => activities.map(({ activityId }) => `${here} ${activityId}`).sort();
  const laid = limit(yoga.activityId, room(3));
  expect(await toldOf(laid)).toEqual(of(yoga));
  const gym = await laid;
  expect(await toldOf(share(judo.activityId, gym))).toContain(of(judo)[0]);
  expect(await toldOf(change(judo.activityId, gym, room(2)))).toEqual(of(yoga, judo));
  const lifted = async (activityId: string) => db.commands.execute(removeLimit, { activityId, limitId: gym, version: (await view(activityId)).limits[0]?.version ?? 0 }, db.actor, scope());
  expect(await toldOf(lifted(yoga.activityId))).toContain(of(yoga)[0]);
  expect(await toldOf(lifted(judo.activityId))).toEqual(of(judo));
});
