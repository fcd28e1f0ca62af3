import { testActivity } from '@preau/enrolment/testing';
import { testClerk } from '@preau/household/testing';
import { setShop } from '../testing/shop-scene';
import { removeLine } from './change-cart';
import { placesOfCartMax } from './places-of-cart';

const scene = setShop();
let activities: string[];
beforeEach(async () => {
  activities = [];
  for (let number = 0; number < 52; number += 1) activities.push((await testActivity(scene.store.db, scene.here, 10)).activityId);
});

const full = { code: 'cart-checkout.cart-full', details: { most: placesOfCartMax } };
const place = (personId: string, number: number) => ({ personId, activityId: activities[number] ?? '', occurrenceId: null });
const hold = (personId: string, number: number) => scene.store.shopping.addLine({ organizationId: scene.here, ...place(personId, number) }, scene.family.actor);
const choose = (places: ReturnType<typeof place>[], together = false) => scene.choosing.choose({ organizationId: scene.here, places, together }, scene.family.actor);
const fifty = (personId: string) => Array.from({ length: 50 }, (_, number) => place(personId, number));
const held = async (): Promise<number> => (await scene.store.db.admin.query("select 1 from enrolment.claim where account_id = $1 and state = 'live'", [scene.family.accountId])).rowCount ?? 0;

it('a family keeps a hundred places at a time, however it asks', async () => {
  expect((await choose(fifty(scene.family.zoe))).every(({ line }) => line !== null)).toBe(true);
  // All at once: what each would be allowed alone.
  const [one, two, alone] = await Promise.all([choose(fifty(scene.family.leo)), choose(fifty(scene.family.ownerPersonId)), hold(scene.family.leo, 50).catch((error: unknown) => error)]);
  expect([one, two].map((places) => places.filter(({ line }) => line !== null).length).sort((a, b) => a - b)).toEqual(alone instanceof Error ? [0, 50] : [0, 0]);
  expect(await held()).toBeLessThanOrEqual(placesOfCartMax);
});

it('a full cart says so, still answers for what it has, and takes something new for what is taken out', async () => {
  await choose(fifty(scene.family.zoe));
  await choose(fifty(scene.family.leo));
  expect(await held()).toBe(100);
  await expect(hold(scene.family.zoe, 50)).rejects.toMatchObject(full);
  expect(await choose([place(scene.family.zoe, 51)])).toMatchObject([{ line: null, refusal: full }]);
  await expect(choose([place(scene.family.zoe, 0), place(scene.family.zoe, 51)], true)).rejects.toMatchObject({ code: 'cart-checkout.not-together', details: { places: [{ code: null }, { code: full.code }] } });
  expect(await hold(scene.family.zoe, 0)).toMatchObject({ again: true });
  expect((await choose(fifty(scene.family.leo))).every(({ line }) => line?.again)).toBe(true);
  // At the counter nobody counts.
  await scene.store.confirmContact(scene.here, scene.family);
  const clerk = testClerk(scene.here, ['clients.billing']);
  await scene.store.shopping.addLine({ organizationId: scene.here, accountId: scene.family.accountId, ...place(scene.family.zoe, 50) }, clerk);
  const { lines } = await scene.store.cartOf(scene.here, scene.family.actor);
  await scene.store.execute(scene.here, removeLine, { lineId: lines[0]?.id ?? '' }, scene.family.actor);
  await hold(scene.family.leo, 51);
  await expect(hold(scene.family.zoe, 51)).rejects.toMatchObject(full);
  // Their time is up: the count begins anew with what is held then.
  await scene.store.db.moveClock('16 minutes');
  await hold(scene.family.zoe, 51);
  expect((await choose(fifty(scene.family.leo))).every(({ line }) => line !== null)).toBe(true);
});
