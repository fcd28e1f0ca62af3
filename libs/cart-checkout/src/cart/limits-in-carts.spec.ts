import type { DomainError } from '@preau/kernel';
import { addLimit, type LimitTerms, viewLimits } from '@preau/enrolment';
import { testActivity } from '@preau/enrolment/testing';
import { testClerk } from '@preau/household/testing';
import { saveWaitlistRules } from '@preau/waitlist';
import type { ShopperFamily } from '../testing';
import { setShop } from '../testing/shop-scene';
import { joinWaitlist } from '../waitlist/join-waitlist';

const scene = setShop();
let activityId: string;
beforeEach(async () => {
  ({ activityId } = await testActivity(scene.store.db, scene.here, 6));
});

const limit = (counts: LimitTerms['counts'], capacity: number) => scene.store.execute(scene.here, addLimit, { activityId, occurrenceId: null, counts, tags: [], nameFr: 'Limite', nameEn: 'Limit', capacity }, scene.store.db.actor);
const add = (of: ShopperFamily, personId: string) => scene.store.shopping.addLine({ organizationId: scene.here, personId, activityId, occurrenceId: null }, of.actor);
const used = async () => (await scene.store.db.commands.ask(viewLimits, { activityId }, scene.store.db.actor, { organizationId: scene.here })).limits.map((one) => one.used);

it('two children wanted together leave the last place of a room alone, and whose place was missing is told', async () => {
  await limit('everyone', 1);
  const places = [scene.family.zoe, scene.family.leo].map((personId) => ({ personId, activityId, occurrenceId: null }));
  const error = await scene.choosing.choose({ organizationId: scene.here, places, together: true }, scene.family.actor).catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 'cart-checkout.not-together' });
  expect((error as DomainError).details['places']).toMatchObject([{ code: null }, { code: 'enrolment.room-full', details: { nameEn: 'Limit' } }]);
  expect(await used()).toEqual([0]);
  const apart = await scene.choosing.choose({ organizationId: scene.here, places, together: false }, scene.family.actor);
  expect(apart.map((place) => place.refusal?.code ?? null)).toEqual([null, 'enrolment.room-full']);
  expect(await used()).toEqual([1]);
});

it('what is not sold on line is said before choosing, may be waited for, and is sold at the counter', async () => {
  await limit('online', 1);
  await scene.store.execute(scene.here, saveWaitlistRules, { mode: 'in-order', windowMinutes: 60, quietFrom: '21:00', quietUntil: '08:00' }, scene.store.db.actor);
  const other = await scene.store.family();
  await add(other, other.zoe);
  const told = await scene.store.shopping.eligibility({ organizationId: scene.here, activityId, occurrenceId: null }, scene.family.actor);
  expect(told.map((one) => one.refusal?.code ?? null)).toContain('enrolment.left-for-counter');
  await expect(add(scene.family, scene.family.zoe)).rejects.toMatchObject({ code: 'enrolment.left-for-counter', details: { mayComeBackAt: expect.any(String) as string } });
  expect(await scene.store.execute(scene.here, joinWaitlist, { personId: scene.family.zoe, activityId, occurrenceId: null }, scene.family.actor)).toMatchObject({ ahead: 0 });
  const clerk = testClerk(scene.here, ['clients.view', 'clients.edit', 'clients.billing']);
  await scene.store.shopping.addLine({ organizationId: scene.here, accountId: scene.family.accountId, personId: scene.family.leo, activityId, occurrenceId: null }, clerk);
  expect(await used()).toEqual([1]);
});

it('whoever may go beyond the capacity goes beyond a limit, and nobody else does', async () => {
  await limit('everyone', 0);
  await scene.store.confirmContact(scene.here, scene.family);
  const clerk = (permissions: readonly string[]) => testClerk(scene.here, ['clients.view', 'clients.edit', 'clients.billing', ...permissions]);
  const over = (permissions: readonly string[]) => scene.store.shopping.addLine({ organizationId: scene.here, accountId: scene.family.accountId, personId: scene.family.zoe, activityId, occurrenceId: null, waive: { rules: false, capacity: true } }, clerk(permissions));
  await expect(over([])).rejects.toMatchObject({ code: 'cart-checkout.not-allowed' });
  await over(['enrolment.over-capacity']);
  expect(await used()).toEqual([1]);
});
