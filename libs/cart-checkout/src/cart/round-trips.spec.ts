import { Client } from 'pg';
import { testActivity } from '@preau/enrolment/testing';
import { testStore, type TestStore } from '../testing';
import { checkOut } from '../index';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.db.close());

/** How many times PostgreSQL was asked something while `work` ran. */
async function roundTrips(work: () => Promise<unknown>): Promise<number> {
  const asked = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    return asked.mock.calls.length;
  } finally {
    asked.mockRestore();
  }
}

it('choosing who comes takes two round trips, and being told that it is sold out one', async () => {
  await store.winterNoon();
  const here = await store.store();
  const [family, rival] = [await store.family(), await store.family()];
  const { activityId } = await testActivity(store.db, here, 1);
  const choose = (one: typeof family) => store.shopping.addLine({ organizationId: here, personId: one.zoe, activityId, occurrenceId: null }, one.actor);
  expect(await roundTrips(() => choose(family))).toBe(2);
  expect(await roundTrips(() => choose(rival).catch(() => null))).toBe(1);
});

it('an order with nothing to charge stays within its budget of round trips', async () => {
  const here = await store.store();
  const family = await store.family();
  await store.confirmContact(here, family);
  const { activityId } = await testActivity(store.db, here, 5);
  await store.shopping.addLine({ organizationId: here, personId: family.zoe, activityId, occurrenceId: null }, family.actor);
  const { choices: _choices, ...cart } = await store.cartOf(here, family.actor);
  await store.db.admin.query('update catalog.activity set session_price_cents = 0 where id = $1', [activityId]);
  const trips = await roundTrips(() => store.execute(here, checkOut, { cartId: cart.id ?? '', choice: { pay: 'full', expectedTotalCents: 0 } }, family.actor));
  expect(trips).toBeLessThanOrEqual(16);
});
