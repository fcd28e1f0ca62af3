import { countersThatDisagree } from '@preau/enrolment';
import { testActivity } from '@preau/enrolment/testing';
import { saveWaitlistRules, serveList } from '@preau/waitlist';
import { checkOut } from '../order/check-out';
import { testStore, type ShopperFamily, type TestStore } from '../testing';
import { acceptOffer } from '../waitlist/accept-offer';
import { joinWaitlist } from '../waitlist/join-waitlist';
import { extendDeadline, removeLine } from './change-cart';

let store: TestStore;
let here: string;
let keeper: ShopperFamily;
let activityId: string;
beforeAll(async () => {
  store = await testStore();
});
beforeEach(async () => {
  await store.winterNoon();
  here = await store.store();
  keeper = await store.family();
  ({ activityId } = await testActivity(store.db, here, 1));
});
afterEach(async () => {
  expect(await store.db.database.look({ organizationId: here }, countersThatDisagree)).toEqual([]);
});
afterAll(() => store.db.close());

const hold = (family: ShopperFamily, what = activityId) => store.shopping.addLine({ organizationId: here, personId: family.zoe, activityId: what, occurrenceId: null }, family.actor);
const minutesPassed = async (since: Date): Promise<number> => ((await store.db.moveClock('0 seconds')).getTime() - since.getTime()) / 60_000;
/** Whether anybody else can have the place now. */
async function isFree(): Promise<boolean> {
  const other = await store.family();
  return hold(other).then(() => true, () => false);
}

it('a place is not kept for ever by a card that is refused again and again, an hour after it was asked', async () => {
  const since = await store.db.moveClock('0 seconds');
  await hold(keeper);
  await store.confirmContact(here, keeper);
  const paymentMethodId = await store.method(here, keeper.accountId);
  store.gateway.behaviours.set(`pm-${paymentMethodId}`, 'declined');
  await store.db.moveClock('14 minutes');
  await store.execute(here, extendDeadline, {}, keeper.actor);
  await store.db.moveClock('14 minutes');
  let payments = 0;
  while (payments < 8 && !(await isFree())) {
    const cart = await store.cartOf(here, keeper.actor);
    const paying = await store.execute(here, checkOut, { cartId: cart.id ?? '', choice: { pay: 'full', paymentMethodId, expectedTotalCents: cart.totalCents } }, keeper.actor);
    if (paying.state !== 'paying') throw new Error(paying.state);
    // The bank wants a proof of identity, which nobody gives.
    await store.db.moveClock('58 minutes');
    await store.charging.drive(here, paying.attemptId);
    await store.db.moveClock('4 minutes');
    payments += 1;
  }
  expect(payments).toBe(2);
  expect(await minutesPassed(since)).toBeLessThan(2 * 15 + 2 * 60 + 5);
});

it('a place is not kept for ever by offers of something else that are accepted into the cart', async () => {
  const since = await store.db.moveClock('0 seconds');
  await store.execute(here, saveWaitlistRules, { mode: 'in-order', windowMinutes: 60, quietFrom: '21:00', quietUntil: '08:00' }, store.db.actor);
  // Nobody wants the other one: two of the family hand its only place to each other.
  const { activityId: other } = await testActivity(store.db, here, 1);
  const { rows } = await store.db.admin.query<{ id: string }>('select id from enrolment.pool where activity_id = $1', [other]);
  await hold(keeper);
  let { lineId } = await hold(keeper, other);
  let waits = keeper.leo;
  let handed = 0;
  while (handed < 20 && !(await isFree())) {
    const { entryId } = await store.execute(here, joinWaitlist, { personId: waits, activityId: other, occurrenceId: null }, keeper.actor);
    await store.db.moveClock('14 minutes');
    await store.execute(here, removeLine, { lineId }, keeper.actor);
    await store.execute(here, serveList, { poolId: rows[0]?.id ?? '' }, store.db.actor);
    ({ lineId } = await store.execute(here, acceptOffer, { entryId }, keeper.actor));
    waits = waits === keeper.leo ? keeper.zoe : keeper.leo;
    handed += 1;
  }
  expect(await minutesPassed(since)).toBeLessThanOrEqual(2 * 15 + 2 * 60 + 14);
  expect((await store.cartOf(here, keeper.actor)).lines.map((line) => line.state)).toEqual(['lapsed', 'held']);
});

it('who pays in good time has the bank’s full hour, also for a place that was offered days after the line was joined', async () => {
  await store.execute(here, saveWaitlistRules, { mode: 'in-order', windowMinutes: 4_000, quietFrom: '21:00', quietUntil: '08:00' }, store.db.actor);
  const { rows } = await store.db.admin.query<{ id: string }>('select id from enrolment.pool where activity_id = $1', [activityId]);
  const first = await store.family();
  await hold(first);
  const { entryId } = await store.execute(here, joinWaitlist, { personId: keeper.zoe, activityId, occurrenceId: null }, keeper.actor);
  await store.db.moveClock('16 minutes');
  await store.execute(here, serveList, { poolId: rows[0]?.id ?? '' }, store.db.actor);
  await store.db.moveClock('2 days');
  await store.execute(here, acceptOffer, { entryId }, keeper.actor);
  await store.confirmContact(here, keeper);
  const paymentMethodId = await store.method(here, keeper.accountId);
  const cart = await store.cartOf(here, keeper.actor);
  const paying = await store.execute(here, checkOut, { cartId: cart.id ?? '', choice: { pay: 'full', paymentMethodId, expectedTotalCents: cart.totalCents } }, keeper.actor);
  if (paying.state !== 'paying') throw new Error(paying.state);
  await store.db.moveClock('58 minutes');
  expect(await isFree()).toBe(false);
  await store.charging.drive(here, paying.attemptId);
  expect((await store.db.admin.query("select 1 from enrolment.claim where person_id = $1 and kind = 'registration' and state = 'live'", [keeper.zoe])).rowCount).toBe(1);
});
