import { countersThatDisagree } from '@preau/enrolment';
import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { testClerk } from '@preau/household/testing';
import { DomainError } from '@preau/kernel';
import { serveList, saveWaitlistRules } from '@preau/waitlist';
import { testStore, type ShopperFamily, type TestStore } from '../testing';
import { acceptOffer } from '../waitlist/accept-offer';
import { joinWaitlist } from '../waitlist/join-waitlist';
import { ChoosingTogether } from './choosing-together.adapter';
import { Shopping } from './shopping.adapter';
import { removeLine } from './change-cart';

let store: TestStore;
let here: string;
let family: ShopperFamily;
let activities: string[];
beforeAll(async () => {
  store = await testStore();
});
/** Four activities on the same Monday evening, where nobody is registered in two things at once. */
beforeEach(async () => {
  await store.winterNoon();
  here = await store.store();
  await store.db.admin.query("update organization.organization set clash_rule = 'refuse' where id = $1", [here]);
  activities = [];
  for (let index = 0; index < 4; index += 1) {
    const { activityId } = await testActivity(store.db, here, 50, { session_price_cents: 0 });
    await testOccurrence(store.db, here, activityId, '2027-01-11');
    activities.push(activityId);
  }
});
afterEach(async () => {
  expect(await store.db.database.look({ organizationId: here }, countersThatDisagree)).toEqual([]);
});
afterAll(() => store.db.close());

const heldBy = async (personId: string): Promise<number> => (await store.db.admin.query("select 1 from enrolment.claim where organization_id = $1 and person_id = $2 and state = 'live'", [here, personId])).rows.length;
const codes = (outcomes: readonly PromiseSettledResult<unknown>[]): string[] => outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason instanceof DomainError ? one.reason.code : String(one.reason)] : []));
const at = (index: number): string => activities[index] ?? '';

it('one person asked into several things of the same hour, from several screens and processes, has one of them', async () => {
  const screens = [store.shopping, new Shopping(store.db.database)];
  for (let round = 0; round < 25; round += 1) {
    family = await store.family();
    const outcomes = await Promise.allSettled(activities.map((activityId, index) => (screens[index % 2] as Shopping).addLine({ organizationId: here, personId: family.zoe, activityId, occurrenceId: null }, family.actor)));
    expect(await heldBy(family.zoe)).toBe(1);
    expect(codes(outcomes)).toEqual(['cart-checkout.clash', 'cart-checkout.clash', 'cart-checkout.clash']);
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as DomainError).details] : []));
    for (const details of refused) expect(details).toMatchObject({ personId: family.zoe, firstName: 'Zoé', withActivityId: expect.any(String) as string, timeZone: 'America/Toronto' });
  }
});

it('asking again for what was had, in the same instant, is no clash', async () => {
  for (let round = 0; round < 10; round += 1) {
    family = await store.family();
    const choose = (index: number) => store.shopping.addLine({ organizationId: here, personId: family.zoe, activityId: at(index), occurrenceId: null }, family.actor);
    await choose(0);
    const outcomes = await Promise.allSettled([choose(0), choose(1), choose(0)]);
    expect(codes(outcomes)).toEqual(['cart-checkout.clash']);
  }
});

it('two lists of places sent at once, and the counter beside them, give each person one thing an hour', async () => {
  const choosing = new ChoosingTogether(store.db.database);
  const clerk = testClerk(here, ['clients.view', 'clients.billing']);
  for (let round = 0; round < 15; round += 1) {
    family = await store.family();
    await store.confirmContact(here, family);
    const list = (index: number) =>
      choosing.choose({ organizationId: here, together: round % 2 === 0, places: [family.zoe, family.leo].map((personId) => ({ personId, activityId: at(index), occurrenceId: null })) }, family.actor);
    await Promise.allSettled([
      list(0), list(1),
      store.shopping.addLine({ organizationId: here, accountId: family.accountId, personId: family.zoe, activityId: at(2), occurrenceId: null }, clerk),
      store.shopping.addLine({ organizationId: here, personId: family.leo, activityId: at(3), occurrenceId: null }, family.actor),
    ]);
    expect([await heldBy(family.zoe), await heldBy(family.leo)]).toEqual([1, 1]);
  }
});

it('both or neither stays so when a clash comes in between', async () => {
  const choosing = new ChoosingTogether(store.db.database);
  for (let round = 0; round < 10; round += 1) {
    family = await store.family();
    const both = choosing.choose({ organizationId: here, together: true, places: [family.zoe, family.leo].map((personId) => ({ personId, activityId: at(0), occurrenceId: null })) }, family.actor);
    const outcomes = await Promise.allSettled([both, store.shopping.addLine({ organizationId: here, personId: family.zoe, activityId: at(1), occurrenceId: null }, family.actor)]);
    expect(codes(outcomes)).toHaveLength(1);
    const has = (await store.db.admin.query<{ activity: string }>("select p.activity_id as activity from enrolment.claim c join enrolment.pool p on p.organization_id = c.organization_id and p.id = c.pool_id where c.organization_id = $1 and c.account_id = $2 and c.state = 'live'", [here, family.accountId])).rows.map((row) => row.activity);
    expect([[at(0), at(0)], [at(1)]]).toContainEqual(has);
  }
});

it('a place of the waiting list accepted in the instant in which something else is chosen: one of the two', async () => {
  await store.execute(here, saveWaitlistRules, { mode: 'everyone', windowMinutes: 60, quietFrom: '21:00', quietUntil: '08:00' }, store.db.actor);
  for (let round = 0; round < 15; round += 1) {
    const { activityId } = await testActivity(store.db, here, 1);
    await testOccurrence(store.db, here, activityId, '2027-01-11');
    const other = await store.family();
    family = await store.family();
    const held = await store.shopping.addLine({ organizationId: here, personId: other.zoe, activityId, occurrenceId: null }, other.actor);
    const { entryId } = await store.execute(here, joinWaitlist, { personId: family.zoe, activityId, occurrenceId: null }, family.actor);
    await store.execute(here, removeLine, { lineId: held.lineId }, other.actor);
    const { rows } = await store.db.admin.query<{ id: string }>('select id from enrolment.pool where activity_id = $1', [activityId]);
    await store.execute(here, serveList, { poolId: rows[0]?.id ?? '' }, store.db.actor);
    const outcomes = await Promise.allSettled([
      store.shopping.addLine({ organizationId: here, personId: family.zoe, activityId: at(0), occurrenceId: null }, family.actor),
      store.execute(here, acceptOffer, { entryId }, family.actor),
    ]);
    expect(codes(outcomes)).toEqual(['cart-checkout.clash']);
    expect(await heldBy(family.zoe)).toBe(1);
  }
});
