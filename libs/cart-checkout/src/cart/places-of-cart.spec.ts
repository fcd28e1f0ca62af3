import { countersThatDisagree } from '@preau/enrolment';
import { testActivity } from '@preau/enrolment/testing';
import { testClerk } from '@preau/household/testing';
import { testStore, type ShopperFamily, type TestStore } from '../testing';
import { removeLine } from './change-cart';
import { ChoosingTogether } from './choosing-together.adapter';
import { placesOfCartMax } from './places-of-cart';

let store: TestStore;
let choosing: ChoosingTogether;
let here: string;
let family: ShopperFamily;
let activities: string[];
beforeAll(async () => {
  store = await testStore();
  choosing = new ChoosingTogether(store.db.database);
});
beforeEach(async () => {
  await store.winterNoon();
  here = await store.store();
  family = await store.family();
  activities = [];
  for (let number = 0; number < 52; number += 1) activities.push((await testActivity(store.db, here, 10)).activityId);
});
afterEach(async () => {
  expect(await store.db.database.look({ organizationId: here }, countersThatDisagree)).toEqual([]);
});
afterAll(() => store.db.close());

const full = { code: 'cart-checkout.cart-full', details: { most: placesOfCartMax } };
const place = (personId: string, number: number) => ({ personId, activityId: activities[number] ?? '', occurrenceId: null });
const hold = (personId: string, number: number) => store.shopping.addLine({ organizationId: here, ...place(personId, number) }, family.actor);
const choose = (places: ReturnType<typeof place>[], together = false) => choosing.choose({ organizationId: here, places, together }, family.actor);
const fifty = (personId: string) => Array.from({ length: 50 }, (_, number) => place(personId, number));
const held = async (): Promise<number> => (await store.db.admin.query("select 1 from enrolment.claim where account_id = $1 and state = 'live'", [family.accountId])).rowCount ?? 0;

it('a family keeps a hundred places at a time, however it asks', async () => {
  expect((await choose(fifty(family.zoe))).every(({ line }) => line !== null)).toBe(true);
  // All at once: what each would be allowed alone.
  const [one, two, alone] = await Promise.all([choose(fifty(family.leo)), choose(fifty(family.ownerPersonId)), hold(family.leo, 50).catch((error: unknown) => error)]);
  expect([one, two].map((places) => places.filter(({ line }) => line !== null).length).sort((a, b) => a - b)).toEqual(alone instanceof Error ? [0, 50] : [0, 0]);
  expect(await held()).toBeLessThanOrEqual(placesOfCartMax);
});

it('a full cart says so, still answers for what it has, and takes something new for what is taken out', async () => {
  await choose(fifty(family.zoe));
  await choose(fifty(family.leo));
  expect(await held()).toBe(100);
  await expect(hold(family.zoe, 50)).rejects.toMatchObject(full);
  expect(await choose([place(family.zoe, 51)])).toMatchObject([{ line: null, refusal: full }]);
  await expect(choose([place(family.zoe, 0), place(family.zoe, 51)], true)).rejects.toMatchObject({ code: 'cart-checkout.not-together', details: { places: [{ code: null }, { code: full.code }] } });
  expect(await hold(family.zoe, 0)).toMatchObject({ again: true });
  expect((await choose(fifty(family.leo))).every(({ line }) => line?.again)).toBe(true);
  // At the counter nobody counts.
  await store.confirmContact(here, family);
  const clerk = testClerk(here, ['clients.billing']);
  await store.shopping.addLine({ organizationId: here, accountId: family.accountId, ...place(family.zoe, 50) }, clerk);
  const { lines } = await store.cartOf(here, family.actor);
  await store.execute(here, removeLine, { lineId: lines[0]?.id ?? '' }, family.actor);
  await hold(family.leo, 51);
  await expect(hold(family.zoe, 51)).rejects.toMatchObject(full);
  // Their time is up: the count begins anew with what is held then.
  await store.db.moveClock('16 minutes');
  await hold(family.zoe, 51);
  expect((await choose(fifty(family.leo))).every(({ line }) => line !== null)).toBe(true);
});
