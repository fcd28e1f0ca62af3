import { cancelRegistration as endClaim, countersThatDisagree } from '@preau/enrolment';
import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { barClient, liftBar } from '@preau/household';
import { testClerk, testFamily } from '@preau/household/testing';
import type { Actor } from '@preau/kernel';
import { leaveList, listsThatDisagree, myWaitlist, saveWaitlistRules, serveList, skipEntry } from '@preau/waitlist';
import { startActivityCancellation } from '../cancellation/cancel-activity';
import { extendDeadline, removeLine } from '../cart/change-cart';
import { checkOut } from '../order/check-out';
import { testStore, type ShopperFamily, type TestStore } from '../testing';
import { acceptOffer } from './accept-offer';
import { joinWaitlist } from './join-waitlist';

let store: TestStore;
let here: string;
let activityId: string;
let family: ShopperFamily;
let second: ShopperFamily;
let claimId: string;
beforeAll(async () => {
  store = await testStore();
});
/** One place, taken; the rules say: in order, an hour. */
beforeEach(async () => {
  await store.winterNoon();
  here = await store.store();
  [family, second] = [await store.family(), await store.family()];
  ({ activityId } = await testActivity(store.db, here, 1, { age_max_months: 100, session_price_cents: 0 }));
  await store.execute(here, saveWaitlistRules, { mode: 'in-order', windowMinutes: 60, quietFrom: '21:00', quietUntil: '08:00' }, store.db.actor);
  claimId = await registerSomebody();
});
afterEach(async () => {
  expect(await store.db.database.look({ organizationId: here }, countersThatDisagree)).toEqual([]);
  expect(await store.db.commands.ask(listsThatDisagree, undefined, store.db.actor, { organizationId: here })).toEqual([]);
});
afterAll(() => store.db.close());

async function registerSomebody(): Promise<string> {
  const other = await store.family();
  await store.confirmContact(here, other);
  const added = await store.shopping.addLine({ organizationId: here, personId: other.zoe, activityId, occurrenceId: null }, other.actor);
  await store.execute(here, checkOut, { cartId: added.cartId, choice: { expectedTotalCents: 0, pay: 'full' } }, other.actor);
  return added.claimId;
}
const join = (personId: string, actor: Actor, accountId?: string) => store.execute(here, joinWaitlist, { personId, activityId, occurrenceId: null, accountId }, actor);
const cancel = () => store.execute(here, endClaim, { claimId }, store.db.actor);
const serve = async (): Promise<void> => {
  const { rows } = await store.db.admin.query<{ id: string }>('select id from enrolment.pool where activity_id = $1 and occurrence_id is null', [activityId]);
  await store.execute(here, serveList, { poolId: rows[0]?.id ?? '' }, store.db.actor);
};
const mine = async (of: ShopperFamily) => (await store.db.commands.ask(myWaitlist, { accountId: of.accountId }, of.actor, { organizationId: here }))[0];
const accept = (entryId: string, actor: Actor) => store.execute(here, acceptOffer, { entryId }, actor);

it('who waited accepts the offer and buys the place like any other', async () => {
  const { entryId } = await join(family.zoe, family.actor);
  expect(await join(second.zoe, second.actor)).toMatchObject({ ahead: 1 });
  await expect(accept(entryId, family.actor)).rejects.toMatchObject({ code: 'waitlist.not-offered' });
  await cancel();
  await serve();
  expect(await mine(family)).toMatchObject({ status: 'offered', open: true });
  await expect(accept(entryId, second.actor)).rejects.toMatchObject({ code: 'waitlist.entry-unknown' });
  await expect(store.shopping.addLine({ organizationId: here, personId: family.zoe, activityId, occurrenceId: null }, family.actor)).rejects.toMatchObject({ code: 'waitlist.offer-open' });
  const line = await accept(entryId, family.actor);
  expect((await accept(entryId, family.actor)).lineId).toBe(line.lineId);
  expect(await mine(family)).toMatchObject({ status: 'in-cart', open: false });
  const cart = await store.cartOf(here, family.actor);
  expect(cart.lines).toMatchObject([{ id: line.lineId, state: 'held', personId: family.zoe }]);
  await store.confirmContact(here, family);
  await store.execute(here, checkOut, { cartId: line.cartId, choice: { expectedTotalCents: 0, pay: 'full' } }, family.actor);
  await serve();
  expect(await mine(family)).toMatchObject({ status: 'registered' });
  expect(await mine(second)).toMatchObject({ status: 'waiting', ahead: 0 });
});

it('an accepted place that is taken out of the cart, or lapses there, goes to the next', async () => {
  const { entryId } = await join(family.zoe, family.actor);
  const next = await join(second.zoe, second.actor);
  await cancel();
  await serve();
  const line = await accept(entryId, family.actor);
  await store.execute(here, removeLine, { lineId: line.lineId }, family.actor);
  await serve();
  expect([(await mine(family))?.status, (await mine(second))?.status]).toEqual(['declined', 'offered']);
  await accept(next.entryId, second.actor);
  await store.execute(here, extendDeadline, {}, second.actor);
  await store.db.moveClock('20 minutes');
  await serve();
  expect((await mine(second))?.status).toBe('in-cart');
  await store.db.moveClock('11 minutes');
  await serve();
  expect((await mine(second))?.status).toBe('expired');
  await expect(accept(next.entryId, second.actor)).rejects.toMatchObject({ code: 'waitlist.offer-expired' });
});

it('a cart that was about to end has its full time again', async () => {
  const { entryId } = await join(family.zoe, family.actor);
  const elsewhere = (await testActivity(store.db, here, 5)).activityId;
  await store.shopping.addLine({ organizationId: here, personId: family.leo, activityId: elsewhere, occurrenceId: null }, family.actor);
  await store.db.moveClock('14 minutes');
  await cancel();
  await serve();
  const { deadlineAt } = await accept(entryId, family.actor);
  expect(deadlineAt.toISOString().slice(0, 15)).toBe('2026-12-05T17:2');
  await store.db.moveClock('10 minutes');
  expect((await store.cartOf(here, family.actor)).lines.map((line) => line.state)).toEqual(['held', 'held']);
});

it('a cart whose time had run out begins anew, with its one extension', async () => {
  const { entryId } = await join(family.zoe, family.actor);
  const elsewhere = (await testActivity(store.db, here, 5)).activityId;
  await store.shopping.addLine({ organizationId: here, personId: family.leo, activityId: elsewhere, occurrenceId: null }, family.actor);
  await store.execute(here, extendDeadline, {}, family.actor);
  await store.db.moveClock('31 minutes');
  await cancel();
  await serve();
  const { deadlineAt } = await accept(entryId, family.actor);
  const more = await store.execute(here, extendDeadline, {}, family.actor);
  expect(more.deadlineAt.getTime() - deadlineAt.getTime()).toBe(15 * 60_000);
  await expect(store.execute(here, extendDeadline, {}, family.actor)).rejects.toMatchObject({ code: 'cart-checkout.already-extended' });
});

it('accepting again and again keeps nothing longer than the first time', async () => {
  const { entryId } = await join(family.zoe, family.actor);
  await cancel();
  await serve();
  const { deadlineAt } = await accept(entryId, family.actor);
  await store.db.moveClock('10 minutes');
  expect((await accept(entryId, family.actor)).deadlineAt).toEqual(deadlineAt);
  await store.db.moveClock('6 minutes');
  await expect(accept(entryId, family.actor)).rejects.toMatchObject({ code: 'waitlist.offer-expired' });
});

it('an offer is not accepted for somebody who was barred meanwhile, nor beside something at the same time where that is refused', async () => {
  const { entryId } = await join(family.zoe, family.actor);
  await cancel();
  await serve();
  const clerk = testClerk(here, ['clients.view', 'clients.edit', 'clients.billing']);
  const { barId } = await store.execute(here, barClient, { accountId: family.accountId, personId: family.zoe, reason: 'Conduite', untilOn: null }, clerk);
  await expect(accept(entryId, family.actor)).rejects.toMatchObject({ code: 'cart-checkout.barred', details: { firstName: 'Zoé' } });
  await expect(accept(entryId, clerk)).rejects.toMatchObject({ code: 'cart-checkout.barred' });
  await store.execute(here, liftBar, { accountId: family.accountId, barId }, clerk);
  const other = (await testActivity(store.db, here, 5)).activityId;
  for (const id of [activityId, other]) await testOccurrence(store.db, here, id, '2027-01-11');
  await store.shopping.addLine({ organizationId: here, personId: family.zoe, activityId: other, occurrenceId: null }, family.actor);
  await store.db.admin.query("update organization.organization set clash_rule = 'refuse' where id = $1", [here]);
  await expect(accept(entryId, family.actor)).rejects.toMatchObject({ code: 'cart-checkout.clash', details: { withActivityId: other } });
  expect(await mine(family)).toMatchObject({ status: 'offered', open: true });
  await store.db.admin.query("update organization.organization set clash_rule = 'warn' where id = $1", [here]);
  await accept(entryId, family.actor);
});

it('whoever may not register may not wait either, and says why', async () => {
  await expect(join(family.leo, family.actor)).rejects.toMatchObject({ code: 'cart-checkout.too-old' });
  await expect(join(second.zoe, family.actor)).rejects.toMatchObject({ code: 'cart-checkout.person-unknown' });
  await join(family.zoe, family.actor);
  await expect(join(family.zoe, family.actor)).rejects.toMatchObject({ code: 'waitlist.already-waiting' });
  await store.db.admin.query("update catalog.activity set registration_opens_at = '2026-12-06T12:00:00Z' where id = $1", [activityId]);
  await expect(join(second.zoe, second.actor)).rejects.toMatchObject({ code: 'cart-checkout.not-open-yet' });
  await store.db.admin.query("update catalog.activity set registration_opens_at = null, status = 'withdrawn' where id = $1", [activityId]);
  await expect(join(second.zoe, second.actor)).rejects.toMatchObject({ code: 'cart-checkout.activity-not-for-sale' });
});

it('one waits for a date, too; an offer ends when the date begins', async () => {
  await store.db.admin.query('update catalog.activity set drop_in_price_cents = 500 where id = $1', [activityId]);
  const occurrenceId = await testOccurrence(store.db, here, activityId, '2026-12-05', 1);
  await store.db.admin.query("update catalog.occurrence set starts_at = '2026-12-05T17:30:00Z', ends_at = '2026-12-05T18:30:00Z' where id = $1", [occurrenceId]);
  await store.db.admin.query('update catalog.activity set age_max_months = null where id = $1', [activityId]);
  const held = await store.shopping.addLine({ organizationId: here, personId: second.leo, activityId, occurrenceId }, second.actor);
  const { entryId } = await store.execute(here, joinWaitlist, { personId: family.zoe, activityId, occurrenceId }, family.actor);
  await store.execute(here, removeLine, { lineId: held.lineId }, second.actor);
  const { rows } = await store.db.admin.query<{ id: string }>('select id from enrolment.pool where occurrence_id = $1', [occurrenceId]);
  await store.execute(here, serveList, { poolId: rows[0]?.id ?? '' }, store.db.actor);
  expect(await mine(family)).toMatchObject({ status: 'offered', deadlineAt: new Date('2026-12-05T17:30:00Z') });
  await accept(entryId, family.actor);
  expect((await store.cartOf(here, family.actor)).lines).toMatchObject([{ kind: 'drop-in', occurrenceId }]);
});

it('an activity that is cancelled ends what was offered as cancelled, and tells those who wait why', async () => {
  await join(family.zoe, family.actor);
  await join(second.zoe, second.actor);
  await cancel();
  await serve();
  await store.execute(here, startActivityCancellation, { activityId, occurrenceId: null, reason: 'Dégât d’eau' }, testClerk(here, ['activities.edit', 'payments.refund']));
  expect([(await mine(family))?.status, (await mine(second))?.status]).toEqual(['cancelled', 'cancelled']);
  const { rows } = await store.db.admin.query("select payload ->> 'accountId' as account, payload ->> 'reason' as reason from kernel.outbox where organization_id = $1 and type = 'waitlist.called-off.v1' order by id", [here]);
  expect(rows).toEqual([family, second].map(({ accountId }) => ({ account: accountId, reason: 'Dégât d’eau' })));
});

it('a clerk registers somebody from the list into the counter’s cart, with the permission to sell', async () => {
  const { entryId } = await join(family.zoe, family.actor);
  await store.execute(here, skipEntry, { entryId, skipped: true }, store.db.actor);
  await cancel();
  await expect(accept(entryId, testClerk(here, ['clients.view']))).rejects.toMatchObject({ code: 'cart-checkout.not-allowed' });
  const clerk = testClerk(here, ['clients.view', 'clients.billing']);
  const { accountId } = await accept(entryId, clerk);
  expect((await store.cartOf(here, clerk, accountId)).lines).toMatchObject([{ personId: family.zoe, state: 'held' }]);
  await expect(accept(entryId, family.actor)).rejects.toMatchObject({ code: 'waitlist.status-forbids' });
  const stranger = await testFamily(store.db);
  await expect(accept(entryId, stranger.actor)).rejects.toMatchObject({ code: 'waitlist.entry-unknown' });
});

it('ten people of one family at most wait in one line, so that people made up for it do not keep everybody else waiting', async () => {
  const children: string[] = [];
  for (let number = 0; number < 11; number += 1) children.push(await store.child(family, `Enfant ${number}`, '2020-03-14'));
  const joined: string[] = [];
  for (const child of children.slice(0, 10)) joined.push((await join(child, family.actor)).entryId);
  await expect(join(children[10] ?? '', family.actor)).rejects.toMatchObject({ code: 'waitlist.family-waits', details: { activityId, most: 10 } });
  expect(await join(second.zoe, second.actor)).toMatchObject({ ahead: 10 });
  await store.execute(here, leaveList, { entryId: joined[3] ?? '', accountId: family.accountId }, family.actor);
  expect(await join(children[10] ?? '', family.actor)).toMatchObject({ ahead: 10 });
  // A clerk knows whom they put there.
  await store.confirmContact(here, family);
  await expect(join(family.leo, testClerk(here, ['clients.billing']), family.accountId)).rejects.toMatchObject({ code: 'cart-checkout.too-old' });
  expect(await join(family.zoe, testClerk(here, ['clients.billing']), family.accountId)).toMatchObject({ ahead: 11 });
});
