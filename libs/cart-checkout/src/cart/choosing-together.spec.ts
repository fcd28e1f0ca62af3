import { DomainError, type Actor } from '@preau/kernel';
import { countersThatDisagree, placesOf } from '@preau/enrolment';
import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { archiveMember } from '@preau/household';
import { testClerk } from '@preau/household/testing';
import { testStore, type ShopperFamily, type TestStore } from '../testing';
import { removeLine } from './change-cart';
import { ChoosingTogether, type WantedPlace } from './choosing-together.adapter';
import { retryLapsedLines } from './retry-lapsed-lines';

let store: TestStore;
let here: string;
let family: ShopperFamily;
let choosing: ChoosingTogether;
beforeAll(async () => {
  store = await testStore();
  choosing = new ChoosingTogether(store.db.database);
});
beforeEach(async () => {
  await store.winterNoon();
  here = await store.store();
  family = await store.family();
});
afterEach(async () => {
  expect(await store.db.database.look({ organizationId: here }, countersThatDisagree)).toEqual([]);
});
afterAll(() => store.db.close());

const of = (personId: string, activityId: string, occurrenceId: string | null = null): WantedPlace => ({ personId, activityId, occurrenceId });
const ask = (places: readonly WantedPlace[], together: boolean, actor: Actor = family.actor) => choosing.choose({ organizationId: here, places, together }, actor);
const leftOf = async (activityId: string, occurrenceId: string | null = null) => (await store.db.database.look({ organizationId: here }, (sql) => placesOf(sql, [{ activityId, occurrenceId }])))[0]?.left;
const linesOf = async (one: ShopperFamily = family) => (await store.cartOf(here, one.actor)).lines.map((line) => line.personName).sort();
async function refusedTogether(places: readonly WantedPlace[], actor: Actor = family.actor): Promise<(string | null)[]> {
  const error = await ask(places, true, actor).catch((cause: unknown) => cause);
  if (!(error instanceof DomainError) || error.code !== 'cart-checkout.not-together') throw error;
  return (error.details['places'] as { code: string | null }[]).map((place) => place.code);
}

describe('children whose time was up', () => {
  const retry = () => retryLapsedLines(store.shopping, choosing, store.db.database, { organizationId: here }, family.actor);
  it('are tried again as they were wanted: both, or neither and why', async () => {
    const { activityId } = await testActivity(store.db, here, 2);
    const other = (await testActivity(store.db, here, 5)).activityId;
    await ask([of(family.zoe, activityId), of(family.leo, activityId)], true);
    await store.shopping.addLine({ organizationId: here, personId: family.leo, activityId: other, occurrenceId: null }, family.actor);
    await store.db.moveClock('16 minutes');
    const rival = await store.family();
    const taken = await store.shopping.addLine({ organizationId: here, personId: rival.zoe, activityId, occurrenceId: null }, rival.actor);
    expect((await retry()).map((line) => (line.held ? 'held' : line.code))).toEqual(['cart-checkout.not-without-the-others', 'enrolment.held-by-others', 'held']);
    expect(await leftOf(activityId)).toBe(1);
    await store.execute(here, removeLine, { lineId: taken.lineId }, rival.actor);
    expect((await retry()).map((line) => line.held)).toEqual([true, true]);
    await store.db.moveClock('16 minutes');
    // Still together the second time.
    await store.shopping.addLine({ organizationId: here, personId: rival.zoe, activityId, occurrenceId: null }, rival.actor);
    expect((await retry()).map((line) => line.held).filter(Boolean)).toHaveLength(1);
    expect(await leftOf(activityId)).toBe(1);
  });

  it('of whom one was taken out are tried again alone', async () => {
    const { activityId } = await testActivity(store.db, here, 2);
    const places = await ask([of(family.zoe, activityId), of(family.leo, activityId)], true);
    await store.execute(here, removeLine, { lineId: places[0]?.line?.lineId ?? '' }, family.actor);
    await store.db.moveClock('16 minutes');
    const rival = await store.family();
    await store.shopping.addLine({ organizationId: here, personId: rival.zoe, activityId, occurrenceId: null }, rival.actor);
    expect((await retry()).map((line) => line.held)).toEqual([true]);
  });
});

describe('children wanted together or not at all', () => {
  it('both have their place, in one cart until one deadline', async () => {
    const { activityId } = await testActivity(store.db, here, 2);
    const places = await ask([of(family.zoe, activityId), of(family.leo, activityId)], true);
    expect(places.map((place) => place.refusal)).toEqual([null, null]);
    expect(new Set(places.map((place) => place.line?.cartId)).size).toBe(1);
    expect(new Set(places.map((place) => place.line?.deadlineAt.getTime())).size).toBe(1);
    expect(await linesOf()).toEqual(['Léo Tremblay', 'Zoé Tremblay']);
    expect(await leftOf(activityId)).toBe(0);
  });

  it('neither takes the last place: it stays for somebody else, and it is said whose place was missing', async () => {
    const { activityId } = await testActivity(store.db, here, 1);
    expect(await refusedTogether([of(family.zoe, activityId), of(family.leo, activityId)])).toEqual([null, 'enrolment.full']);
    expect(await linesOf()).toEqual([]);
    expect(await leftOf(activityId)).toBe(1);
  });

  it('neither goes where only one activity has room', async () => {
    const [roomy, full] = [await testActivity(store.db, here, 9), await testActivity(store.db, here, 1)];
    const rival = await store.family();
    await store.shopping.addLine({ organizationId: here, personId: rival.zoe, activityId: full.activityId, occurrenceId: null }, rival.actor);
    expect(await refusedTogether([of(family.zoe, roomy.activityId), of(family.leo, full.activityId)])).toEqual([null, 'enrolment.held-by-others']);
    expect(await leftOf(roomy.activityId)).toBe(9);
  });

  it('neither goes when one is too young, archived or has it already; each reason is told', async () => {
    const { activityId } = await testActivity(store.db, here, 9, { age_min_months: 84, starts_on: '2027-01-11' });
    expect(await refusedTogether([of(family.zoe, activityId), of(family.leo, activityId)])).toEqual(['cart-checkout.too-young', null]);
    const open = await testActivity(store.db, here, 9);
    await store.db.commands.execute(archiveMember, { accountId: family.accountId, personId: family.leo }, family.actor);
    expect(await refusedTogether([of(family.zoe, open.activityId), of(family.leo, open.activityId)])).toEqual([null, 'cart-checkout.person-archived']);
    expect(await linesOf()).toEqual([]);
  });

  it('what one of them has in the cart already counts, and keeps its time', async () => {
    const { activityId } = await testActivity(store.db, here, 2);
    const first = await store.shopping.addLine({ organizationId: here, personId: family.zoe, activityId, occurrenceId: null }, family.actor);
    await store.db.moveClock('3 minutes');
    const [zoe, leo] = await ask([of(family.zoe, activityId), of(family.leo, activityId)], true);
    expect(zoe?.line).toMatchObject({ lineId: first.lineId, again: true });
    expect(leo?.line).toMatchObject({ again: false, deadlineAt: first.deadlineAt });
  });

  it('a place that others let lapse is theirs', async () => {
    const { activityId } = await testActivity(store.db, here, 2);
    const rival = await store.family();
    await choosing.choose({ organizationId: here, places: [of(rival.zoe, activityId), of(rival.leo, activityId)], together: true }, rival.actor);
    await store.db.moveClock('16 minutes');
    await ask([of(family.zoe, activityId), of(family.leo, activityId)], true);
    expect(await linesOf()).toHaveLength(2);
    expect((await store.cartOf(here, rival.actor)).lines.map((line) => line.state)).toEqual(['lapsed', 'lapsed']);
  });

  it('the family and a clerk who ask for the same child in the same instant: one has the place, the other is told that it lies in another cart', async () => {
    const { activityId } = await testActivity(store.db, here, 5);
    const rival = await store.family();
    await store.confirmContact(here, family);
    const ofZoe = [of(family.zoe, activityId)];
    // The first occupies the lane; the other two are served together.
    const [, web, counter] = await Promise.all([
      choosing.choose({ organizationId: here, places: [of(rival.zoe, activityId)], together: false }, rival.actor),
      choosing.choose({ organizationId: here, places: ofZoe, together: false }, family.actor),
      choosing.choose({ organizationId: here, accountId: family.accountId, places: ofZoe, together: false }, testClerk(here, ['clients.billing'])),
    ]);
    expect([...web, ...counter].map((place) => place.refusal?.code ?? 'held').sort()).toEqual(['cart-checkout.held-in-other-cart', 'held']);
    expect(await leftOf(activityId)).toBe(3);
  });

  it('of forty families of two who come at once for seven places, three are seated whole and nobody alone', async () => {
    const { activityId } = await testActivity(store.db, here, 7);
    const families = await Promise.all(Array.from({ length: 40 }, () => store.family()));
    const other = new ChoosingTogether(store.db.database);
    const outcomes = await Promise.allSettled(families.map((one, index) => (index % 2 === 0 ? choosing : other).choose({ organizationId: here, places: [of(one.zoe, activityId), of(one.leo, activityId)], together: true }, one.actor)));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(3);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'cart-checkout.not-together' });
    expect(await leftOf(activityId)).toBe(1);
    expect(new Set(await Promise.all(families.map(async (one) => (await linesOf(one)).length)))).toEqual(new Set([0, 2]));
  });

  it('families who want the same activities in opposite orders never wait for each other in a circle', async () => {
    const [one, two] = [await testActivity(store.db, here, 100), await testActivity(store.db, here, 100)];
    const families = await Promise.all(Array.from({ length: 20 }, () => store.family()));
    const others = Array.from({ length: 4 }, () => new ChoosingTogether(store.db.database));
    await Promise.all(families.map((each, index) => {
      const wanted = [of(each.zoe, one.activityId), of(each.leo, two.activityId)];
      return (others[index % 4] ?? choosing).choose({ organizationId: here, places: index % 2 === 0 ? wanted : wanted.reverse(), together: true }, each.actor);
    }));
    expect([await leftOf(one.activityId), await leftOf(two.activityId)]).toEqual([80, 80]);
  });
});

describe('several places, each by itself', () => {
  it('gives what there is and says why not of the rest', async () => {
    const [open, full] = [await testActivity(store.db, here, 1), await testActivity(store.db, here, 0)];
    const places = await ask([of(family.zoe, open.activityId), of(family.leo, open.activityId), of(family.leo, full.activityId)], false);
    expect(places.map((place) => place.refusal?.code ?? null)).toEqual([null, 'enrolment.held-by-others', 'enrolment.full']);
    expect(await linesOf()).toEqual(['Zoé Tremblay']);
  });

  it('takes a date and a session in one request, the same place asked for twice once', async () => {
    const { activityId } = await testActivity(store.db, here, 3, { drop_in_price_cents: 500 });
    const date = await testOccurrence(store.db, here, activityId, '2027-01-12', 2);
    const places = await ask([of(family.zoe, activityId), of(family.zoe.toUpperCase(), activityId), of(family.leo, activityId, date)], false);
    expect(places).toHaveLength(2);
    expect([await leftOf(activityId), await leftOf(activityId, date)]).toEqual([2, 1]);
  });

  it('where two things at once are refused, the second of them is', async () => {
    const [one, two] = [await testActivity(store.db, here, 3), await testActivity(store.db, here, 3)];
    for (const { activityId } of [one, two]) await testOccurrence(store.db, here, activityId, '2027-01-12');
    const both = [of(family.zoe, one.activityId), of(family.zoe, two.activityId)];
    await store.db.admin.query("update organization.organization set clash_rule = 'refuse' where id = $1", [here]);
    const places = await ask(both, false);
    expect(places.map((place) => place.refusal?.code ?? null)).toEqual([null, 'cart-checkout.clash']);
    expect(places[1]?.refusal?.details).toMatchObject({ withActivityId: one.activityId, firstName: 'Zoé' });
    await store.db.admin.query("update organization.organization set clash_rule = 'warn' where id = $1", [here]);
    expect((await ask(both, true)).every((place) => place.line !== null)).toBe(true);
  });

  it('finds no clash with what could not be had', async () => {
    const [full, free] = [await testActivity(store.db, here, 0), await testActivity(store.db, here, 3)];
    for (const { activityId } of [full, free]) await testOccurrence(store.db, here, activityId, '2027-01-11');
    await store.db.admin.query("update organization.organization set clash_rule = 'refuse' where id = $1", [here]);
    const places = await ask([of(family.zoe, full.activityId), of(family.zoe, free.activityId)], false);
    expect(places.map((place) => place.refusal?.code ?? null)).toEqual(['enrolment.full', null]);
  });

  it('refuses somebody who is not of the account, and everybody while the bank thinks', async () => {
    const { activityId } = await testActivity(store.db, here, 3);
    const stranger = await store.family();
    await expect(ask([of(family.zoe, activityId), of(stranger.zoe, activityId)], false)).rejects.toMatchObject({ code: 'cart-checkout.person-unknown' });
    await ask([of(family.zoe, activityId)], false);
    await store.db.admin.query("update cart_checkout.cart set state = 'paying' where organization_id = $1", [here]);
    await expect(ask([of(family.leo, activityId)], false)).rejects.toMatchObject({ code: 'cart-checkout.payment-in-progress' });
    await store.db.admin.query("update cart_checkout.cart set state = 'open' where organization_id = $1", [here]);
  });
});
