import { Commands, Database, newId, type Actor } from '@preau/kernel';
import { RoundTripCounter } from '@preau/kernel/testing';
import { Charging, Gateways } from '@preau/billing';
import { testSealer } from '@preau/billing/testing';
import { testActivity } from '@preau/enrolment/testing';
import { ensureClient } from '@preau/household';
import { testStore, type ShopperFamily, type TestStore } from '../testing';
import { checkoutSettler, CheckingOut, savePaymentPlan, Shopping } from '../index';

let store: TestStore;
let counter: RoundTripCounter;
let counted: Database;
let shopping: Shopping;
let checkingOut: CheckingOut;
beforeAll(async () => {
  store = await testStore();
  await store.winterNoon();
  counter = await RoundTripCounter.open(store.db.appUrl);
  counted = new Database({ url: counter.url, poolMax: 1, hotPoolMax: 1 });
  shopping = new Shopping(counted);
  checkingOut = new CheckingOut(new Commands(counted), store.charging);
  // Opening a connection is no part of a purchase.
  await counted.lookOnce({}, (sql) => sql.query('select 1'));
  await counted.hot.query('select 1');
});
afterAll(async () => {
  await counted.close();
  await counter.close();
  await store.db.close();
});

/** How many times PostgreSQL was asked and waited for while `work` ran. */
async function roundTrips<View>(work: () => Promise<View>): Promise<{ trips: number; view: View }> {
  const before = counter.count;
  const view = await work();
  return { trips: counter.count - before, view };
}

it('choosing who comes takes one round trip, and so does being told that it is sold out; two, where it takes a second thought', async () => {
  const here = await store.store();
  const [family, rival] = [await store.family(), await store.family()];
  const { activityId } = await testActivity(store.db, here, 1);
  const choose = (one: ShopperFamily, organizationId = here, wanted = activityId) => roundTrips(() => shopping.addLine({ organizationId, personId: one.zoe, activityId: wanted, occurrenceId: null }, one.actor).catch(() => null));
  expect((await choose(family)).trips).toBe(1);
  expect(await choose(rival)).toEqual({ trips: 1, view: null });
  const strict = await store.store({ clash_rule: 'refuse' });
  const { trips, view } = await choose(family, strict, (await testActivity(store.db, strict, 1)).activityId);
  expect([trips, view?.again]).toEqual([2, false]);
});

describe('an order is placed in three round trips', () => {
  it.each([['free', 0], ['on a plan', 9_000]] as const)('%s', async (_name, totalCents) => {
    const here = await store.store();
    const family = await store.family();
    await store.confirmContact(here, family);
    const paymentMethodId = await store.method(here, family.accountId);
    const { planId } = await store.execute(here, savePaymentPlan, { nameFr: 'Deux', nameEn: 'Two', depositPercent: 0, instalments: 2, everyMonths: 1, everyDays: null, fixedDates: null }, store.db.actor);
    const { activityId } = await testActivity(store.db, here, 5, { session_price_cents: totalCents, ...(totalCents === 0 ? {} : { payment_plan_id: planId, starts_on: '2027-01-10', ends_on: '2027-03-10' }) });
    const { cartId } = await shopping.addLine({ organizationId: here, personId: family.zoe, activityId, occurrenceId: null }, family.actor);
    const choice = totalCents === 0 ? { pay: 'full' as const, expectedTotalCents: 0 } : { pay: 'plan' as const, expectedTotalCents: totalCents, paymentMethodId };
    const { trips, view } = await roundTrips(() => checkingOut.checkOut({ cartId, choice }, family.actor, { organizationId: here, idempotencyKey: newId() }));
    expect(view).toMatchObject({ state: 'ordered', orderNumber: 1, invoiceNumber: 1, totalCents });
    expect(trips).toBe(3);
  });

  it('at the counter, paid later', async () => {
    const here = await store.store();
    const family = await store.family();
    await store.execute(here, ensureClient, { accountId: family.accountId }, family.actor);
    const { activityId } = await testActivity(store.db, here, 5, { session_price_cents: 9_000 });
    const clerk: Actor = { kind: 'staff', userId: newId(), organizationId: here, permissions: ['clients.billing', 'payments.take'], sessionId: newId() };
    const line = await shopping.addLine({ organizationId: here, accountId: family.accountId, personId: family.zoe, activityId, occurrenceId: null }, clerk);
    const { trips, view } = await roundTrips(() => checkingOut.checkOut({ accountId: family.accountId, cartId: line.cartId, choice: { pay: 'later', expectedTotalCents: 9_000 } }, clerk, { organizationId: here, idempotencyKey: newId() }));
    expect(view).toMatchObject({ state: 'ordered', invoiceNumber: 1, totalCents: 9_000 });
    expect(trips).toBe(3);
    const again = await store.cartOf(here, clerk, family.accountId);
    expect(again.lines).toEqual([]);
  });
});

it('a card that is charged at once takes 29 round trips, those between which the bank is asked included; only the last of its order has the places locked', async () => {
  const here = await store.store();
  const family = await store.family();
  await store.confirmContact(here, family);
  const paymentMethodId = await store.method(here, family.accountId);
  const { activityId } = await testActivity(store.db, here, 5, { session_price_cents: 9_000 });
  const { cartId } = await shopping.addLine({ organizationId: here, personId: family.zoe, activityId, occurrenceId: null }, family.actor);
  const charging = new Charging({ database: counted, gateways: new Gateways(testSealer, { sandbox: store.gateway }), checkout: checkoutSettler });
  const paying = new CheckingOut(new Commands(counted), charging);
  const { trips, view } = await roundTrips(() => paying.checkOut({ cartId, choice: { pay: 'full', expectedTotalCents: 9_000, paymentMethodId } }, family.actor, { organizationId: here, idempotencyKey: newId() }));
  expect(view).toMatchObject({ state: 'ordered', orderNumber: 1, invoiceNumber: 1, totalCents: 9_000 });
  expect(trips).toBe(29);
});
