import { testActivity } from '@preau/enrolment/testing';
import { saveWaitlistRules, serveList } from '@preau/waitlist';
import { checkOut } from '../order/check-out';
import type { ShopperFamily } from '../testing';
import { setShop } from '../testing/shop-scene';
import { acceptOffer } from '../waitlist/accept-offer';
import { joinWaitlist } from '../waitlist/join-waitlist';
import { extendDeadline, removeLine } from './change-cart';

const scene = setShop();
let activityId: string;
beforeEach(async () => {
  ({ activityId } = await testActivity(scene.store.db, scene.here, 1));
});

const hold = (family: ShopperFamily, what = activityId) => scene.store.shopping.addLine({ organizationId: scene.here, personId: family.zoe, activityId: what, occurrenceId: null }, family.actor);
const minutesPassed = async (since: Date): Promise<number> => ((await scene.store.db.moveClock('0 seconds')).getTime() - since.getTime()) / 60_000;
/** Whether anybody else can have the place now. */
async function isFree(): Promise<boolean> {
  const other = await scene.store.family();
  return hold(other).then(() => true, () => false);
}

it('a place is not kept for ever by a card that is refused again and again, an hour after it was asked', async () => {
  const since = await scene.store.db.moveClock('0 seconds');
  await hold(scene.family);
  await scene.store.confirmContact(scene.here, scene.family);
  const paymentMethodId = await scene.store.method(scene.here, scene.family.accountId);
  scene.store.gateway.behaviours.set(`pm-${paymentMethodId}`, 'declined');
  await scene.store.db.moveClock('14 minutes');
  await scene.store.execute(scene.here, extendDeadline, {}, scene.family.actor);
  await scene.store.db.moveClock('14 minutes');
  let payments = 0;
  while (payments < 8 && !(await isFree())) {
    const cart = await scene.store.cartOf(scene.here, scene.family.actor);
    const paying = await scene.store.execute(scene.here, checkOut, { cartId: cart.id ?? '', choice: { pay: 'full', paymentMethodId, expectedTotalCents: cart.totalCents } }, scene.family.actor);
    if (paying.state !== 'paying') throw new Error(paying.state);
    // The bank wants a proof of identity, which nobody gives.
    await scene.store.db.moveClock('58 minutes');
    await scene.store.charging.drive(scene.here, paying.attemptId);
    await scene.store.db.moveClock('4 minutes');
    payments += 1;
  }
  expect(payments).toBe(2);
  expect(await minutesPassed(since)).toBeLessThan(2 * 15 + 2 * 60 + 5);
});

it('a place is not kept for ever by offers of something else that are accepted into the cart', async () => {
  const since = await scene.store.db.moveClock('0 seconds');
  await scene.store.execute(scene.here, saveWaitlistRules, { mode: 'in-order', windowMinutes: 60, quietFrom: '21:00', quietUntil: '08:00' }, scene.store.db.actor);
  // Nobody wants the other one: two of the family hand its only place to each other.
  const { activityId: other } = await testActivity(scene.store.db, scene.here, 1);
  const { rows } = await scene.store.db.admin.query<{ id: string }>('select id from enrolment.pool where activity_id = $1', [other]);
  await hold(scene.family);
  let { lineId } = await hold(scene.family, other);
  let waits = scene.family.leo;
  let handed = 0;
  while (handed < 20 && !(await isFree())) {
    const { entryId } = await scene.store.execute(scene.here, joinWaitlist, { personId: waits, activityId: other, occurrenceId: null }, scene.family.actor);
    await scene.store.db.moveClock('14 minutes');
    await scene.store.execute(scene.here, removeLine, { lineId }, scene.family.actor);
    await scene.store.execute(scene.here, serveList, { poolId: rows[0]?.id ?? '' }, scene.store.db.actor);
    ({ lineId } = await scene.store.execute(scene.here, acceptOffer, { entryId }, scene.family.actor));
    waits = waits === scene.family.leo ? scene.family.zoe : scene.family.leo;
    handed += 1;
  }
  expect(await minutesPassed(since)).toBeLessThanOrEqual(2 * 15 + 2 * 60 + 14);
  expect((await scene.store.cartOf(scene.here, scene.family.actor)).lines.map((line) => line.state)).toEqual(['lapsed', 'held']);
});

it('who pays in good time has the bank’s full hour, also for a place that was offered days after the line was joined', async () => {
  await scene.store.execute(scene.here, saveWaitlistRules, { mode: 'in-order', windowMinutes: 4_000, quietFrom: '21:00', quietUntil: '08:00' }, scene.store.db.actor);
  const { rows } = await scene.store.db.admin.query<{ id: string }>('select id from enrolment.pool where activity_id = $1', [activityId]);
  const first = await scene.store.family();
  await hold(first);
  const { entryId } = await scene.store.execute(scene.here, joinWaitlist, { personId: scene.family.zoe, activityId, occurrenceId: null }, scene.family.actor);
  await scene.store.db.moveClock('16 minutes');
  await scene.store.execute(scene.here, serveList, { poolId: rows[0]?.id ?? '' }, scene.store.db.actor);
  await scene.store.db.moveClock('2 days');
  await scene.store.execute(scene.here, acceptOffer, { entryId }, scene.family.actor);
  await scene.store.confirmContact(scene.here, scene.family);
  const paymentMethodId = await scene.store.method(scene.here, scene.family.accountId);
  const cart = await scene.store.cartOf(scene.here, scene.family.actor);
  const paying = await scene.store.execute(scene.here, checkOut, { cartId: cart.id ?? '', choice: { pay: 'full', paymentMethodId, expectedTotalCents: cart.totalCents } }, scene.family.actor);
  if (paying.state !== 'paying') throw new Error(paying.state);
  await scene.store.db.moveClock('58 minutes');
  expect(await isFree()).toBe(false);
  await scene.store.charging.drive(scene.here, paying.attemptId);
  expect((await scene.store.db.admin.query("select 1 from enrolment.claim where person_id = $1 and kind = 'registration' and state = 'live'", [scene.family.zoe])).rowCount).toBe(1);
});
