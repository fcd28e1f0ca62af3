import { countersThatDisagree } from '@preau/enrolment';
import { testActivity } from '@preau/enrolment/testing';
import { testStore, type TestStore } from '../testing';
import { checkOut } from '../index';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.db.close());

it('a place that is given back in the instant of payment is not charged for', async () => {
  await store.winterNoon();
  const here = await store.store();
  const family = await store.family();
  const { activityId } = await testActivity(store.db, here, 1);
  const { claimId } = await store.shopping.addLine({ organizationId: here, personId: family.zoe, activityId, occurrenceId: null }, family.actor);
  await store.confirmContact(here, family);
  const paymentMethodId = await store.method(here, family.accountId);
  const cart = await store.cartOf(here, family.actor);
  // Somebody else's request has ended the hold and has not committed yet: to whoever reads, it still stands.
  await store.db.admin.query('begin');
  await store.db.admin.query("select * from enrolment.end_claims($1, array[$2::uuid], 'lapsed')", [here, claimId]);
  const paying = store.execute(here, checkOut, { cartId: cart.id ?? '', choice: { pay: 'full', paymentMethodId, expectedTotalCents: cart.totalCents } }, family.actor).catch((error: unknown) => error);
  const waits = async () => (await store.db.database.hot.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and usename = 'preau_app'")).rowCount ?? 0;
  for (let tries = 0; tries < 500 && (await waits()) === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  await store.db.admin.query('commit');
  expect(await paying).toMatchObject({ code: 'cart-checkout.cart-expired', details: { lineIds: [cart.lines[0]?.id] } });
  expect((await store.db.admin.query('select 1 from billing.charge_attempt where organization_id = $1', [here])).rowCount).toBe(0);
  expect(await store.cartOf(here, family.actor)).toMatchObject({ state: 'open', lines: [{ state: 'lapsed' }] });
  expect(await store.db.database.look({ organizationId: here }, countersThatDisagree)).toEqual([]);
});
