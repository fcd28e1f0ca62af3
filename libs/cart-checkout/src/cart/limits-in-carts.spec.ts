import type { DomainError } from '@preau/kernel';
import { addLimit, countersThatDisagree, type LimitTerms, viewLimits } from '@preau/enrolment';
import { testActivity } from '@preau/enrolment/testing';
import { testClerk } from '@preau/household/testing';
import { saveWaitlistRules } from '@preau/waitlist';
import { testStore, type ShopperFamily, type TestStore } from '../testing';
import { joinWaitlist } from '../waitlist/join-waitlist';
import { ChoosingTogether } from './choosing-together.adapter';

let store: TestStore;
let here: string;
let family: ShopperFamily;
let activityId: string;
beforeAll(async () => {
  store = await testStore();
});
beforeEach(async () => {
  await store.winterNoon();
  here = await store.store();
  family = await store.family();
  ({ activityId } = await testActivity(store.db, here, 6));
});
afterEach(async () => {
  expect(await store.db.database.look({ organizationId: here }, countersThatDisagree)).toEqual([]);
});
afterAll(() => store.db.close());

const limit = (counts: LimitTerms['counts'], capacity: number) => store.execute(here, addLimit, { activityId, occurrenceId: null, counts, tags: [], nameFr: 'Limite', nameEn: 'Limit', capacity }, store.db.actor);
const add = (of: ShopperFamily, personId: string) => store.shopping.addLine({ organizationId: here, personId, activityId, occurrenceId: null }, of.actor);
const used = async () => (await store.db.commands.ask(viewLimits, { activityId }, store.db.actor, { organizationId: here })).limits.map((one) => one.used);

it('two children wanted together leave the last place of a room alone, and whose place was missing is told', async () => {
  await limit('everyone', 1);
  const choosing = new ChoosingTogether(store.db.database);
  const places = [family.zoe, family.leo].map((personId) => ({ personId, activityId, occurrenceId: null }));
  const error = await choosing.choose({ organizationId: here, places, together: true }, family.actor).catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 'cart-checkout.not-together' });
  expect((error as DomainError).details['places']).toMatchObject([{ code: null }, { code: 'enrolment.room-full', details: { nameEn: 'Limit' } }]);
  expect(await used()).toEqual([0]);
  const apart = await choosing.choose({ organizationId: here, places, together: false }, family.actor);
  expect(apart.map((place) => place.refusal?.code ?? null)).toEqual([null, 'enrolment.room-full']);
  expect(await used()).toEqual([1]);
});

it('what is not sold on line is said before choosing, may be waited for, and is sold at the counter', async () => {
  await limit('online', 1);
  await store.execute(here, saveWaitlistRules, { mode: 'in-order', windowMinutes: 60, quietFrom: '21:00', quietUntil: '08:00' }, store.db.actor);
  const other = await store.family();
  await add(other, other.zoe);
  const told = await store.shopping.eligibility({ organizationId: here, activityId, occurrenceId: null }, family.actor);
  expect(told.map((one) => one.refusal?.code ?? null)).toContain('enrolment.left-for-counter');
  await expect(add(family, family.zoe)).rejects.toMatchObject({ code: 'enrolment.left-for-counter', details: { mayComeBackAt: expect.any(String) as string } });
  expect(await store.execute(here, joinWaitlist, { personId: family.zoe, activityId, occurrenceId: null }, family.actor)).toMatchObject({ ahead: 0 });
  const clerk = testClerk(here, ['clients.view', 'clients.edit', 'clients.billing']);
  await store.shopping.addLine({ organizationId: here, accountId: family.accountId, personId: family.leo, activityId, occurrenceId: null }, clerk);
  expect(await used()).toEqual([1]);
});

it('whoever may go beyond the capacity goes beyond a limit, and nobody else does', async () => {
  await limit('everyone', 0);
  await store.confirmContact(here, family);
  const clerk = (permissions: readonly string[]) => testClerk(here, ['clients.view', 'clients.edit', 'clients.billing', ...permissions]);
  const over = (permissions: readonly string[]) => store.shopping.addLine({ organizationId: here, accountId: family.accountId, personId: family.zoe, activityId, occurrenceId: null, waive: { rules: false, capacity: true } }, clerk(permissions));
  await expect(over([])).rejects.toMatchObject({ code: 'cart-checkout.not-allowed' });
  await over(['enrolment.over-capacity']);
  expect(await used()).toEqual([1]);
});
