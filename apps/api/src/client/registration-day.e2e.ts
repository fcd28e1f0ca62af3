import { newId } from '@preau/kernel';
import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { addMember } from '@preau/household';
import { testFamily, type TestFamily } from '@preau/household/testing';
import type { BarsView } from '../admin/bars.dto';
import type { OpeningsView } from '../admin/openings.dto';
import type { Problem } from '../problems/problem';
import { Lookers } from '../store/lookers';
import type { StoreActivitiesView, StoreActivityDetailView } from '../store/store-activities.dto';
import { startApi, type TestApi } from '../testing/api';
import type { AddedCartLineView, EligibilityView } from './cart.dto';
import type { FamilyOpeningsView, TakenWishesView, WishesView, WishListView } from './wish-list.dto';

let api: TestApi;
let here: string;
let slug: string;
let maude: TestFamily;
let zoe: string;
let portal: string;
let admin: string;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.db.admin.query("update kernel.clock set shift = timestamptz '2026-12-05T17:00:00Z' - now()");
  slug = `jour-${newId().slice(-12)}`;
  here = await api.db.organization({ slug, openings_locked_days: 7 });
  maude = await testFamily(api.db);
  zoe = (await api.db.commands.execute(addMember, { accountId: maude.accountId, firstName: 'Zoé', lastName: 'Tremblay', birthDate: '2020-03-14' }, maude.actor)).id;
  portal = api.bearer({ sub: maude.userId, app: 'portal', sid: newId(), account: maude.accountId });
  admin = await clerk(['activities.view', 'activities.edit', 'clients.view', 'clients.edit']);
});
async function clerk(permissions: readonly string[]): Promise<string> {
  const [userId, groupId] = [newId(), newId()];
  await api.db.admin.query('insert into identity.app_user (id, email, email_verified_at) values ($1, $2, now())', [userId, `${userId}@ville.test`]);
  await api.db.admin.query("insert into organization.permission_group (organization_id, id, code, name_fr, name_en, permissions) values ($1, $2, $3, 'g', 'g', $4)", [here, groupId, groupId, permissions]);
  await api.db.admin.query("insert into organization.staff_member (organization_id, id, user_id, email, permission_group_id, status, accepted_at) values ($1, $2, $3, $4, $5, 'active', now())", [here, newId(), userId, `${userId}@ville.test`, groupId]);
  return api.bearer({ sub: userId, app: 'admin', sid: newId() });
}
const soon = (capacity: number, columns: Readonly<Record<string, unknown>> = {}) => testActivity(api.db, here, capacity, { starts_on: '2027-01-11', ends_on: '2027-03-22', ...columns });
const staff = <Body>(method: string, path: string, body?: unknown, token = admin) => api.call<Body>(method, `/api/v1/organizations/${here}/${path}`, { token, body });
const family = <Body>(method: string, path: string, body?: unknown, headers?: Record<string, string>) => api.call<Body>(method, `/api/v1/organizations/${here}/my/${path}`, { token: portal, body, headers });
const store = <Body>(path: string) => api.call<Body>('GET', `/api/v1/stores/${slug}/${path}`);
const choose = (activityId: string, headers?: Record<string, string>) => family<AddedCartLineView & Problem>('POST', 'cart/lines', { personId: zoe, activityId }, headers);
const stages = [{ who: 'residents', opensAt: '2026-12-14T08:00' }, { who: 'public', opensAt: '2026-12-16T08:00', closesAt: '2027-01-05T17:00' }];

it('of an organization that nobody has there is nothing to open', async () => {
  expect(await api.call('GET', `/api/v1/organizations/${newId()}/my/openings?activityIds=${newId()}`, { token: portal })).toMatchObject({ status: 404, body: { code: 'organization.not-found' } });
});

it('staged openings are written by the clock on the wall, seen in the store, and refused with their instant and the next step', async () => {
  const { activityId } = await soon(5);
  const saved = await staff<OpeningsView>('PUT', `activities/${activityId}/openings`, { visibility: 'public', windows: stages });
  expect(saved).toMatchObject({ status: 200, body: { own: { version: 1, hasPassword: false, windows: [{ who: 'residents', opensAt: '2026-12-14T08:00', closesAt: null }, { closesAt: '2027-01-05T17:00' }] }, inherited: null, lockedDays: 7, timeZone: 'America/Toronto', now: '2026-12-05T12:00' } });
  expect(await store<StoreActivitiesView>('activities')).toMatchObject({ body: { rows: [{ id: activityId, registrationOpensAt: '2026-12-16T13:00:00.000Z', stages: [{ who: 'residents', opensAt: '2026-12-14T13:00:00.000Z' }, {}], groupsOnly: false, passwordAsked: false }] } });
  const refused = await choose(activityId);
  expect(refused).toMatchObject({ status: 409, body: { code: 'cart-checkout.not-open-yet', details: { opensAt: '2026-12-16T13:00:00.000Z', forEverybodyAt: '2026-12-16T13:00:00.000Z' }, next: expect.stringContaining('mercredi 16 décembre 2026') as string } });
  expect((await choose(activityId, { 'accept-language': 'en-CA' })).body.next).toContain('Wednesday, December 16, 2026');
  expect(await family<FamilyOpeningsView>('GET', `openings?activityIds=${activityId}`)).toMatchObject({ status: 200, body: { now: expect.stringMatching(/^2026-12-05T17:00/) as string, rows: [{ state: 'opens', as: 'public', opensAt: '2026-12-16T13:00:00.000Z', passwordNeeded: false }] } });
  // Locked from a week ahead, except for the owner with a reason.
  await api.db.moveClock('5 days');
  const later = { version: 1, visibility: 'public', windows: [stages[0]] };
  expect(await staff('PUT', `activities/${activityId}/openings`, later)).toMatchObject({ status: 409, body: { code: 'catalog.openings-locked', details: { days: 7 } } });
  expect(await staff('PUT', `activities/${activityId}/openings`, { ...later, reason: 'Erreur' })).toMatchObject({ status: 403, body: { code: 'catalog.openings-override-not-allowed' } });
  expect(await staff('PUT', `activities/${activityId}/openings`, { ...later, reason: 'Erreur' }, await clerk(['activities.edit', 'activities.view', 'openings.override']))).toMatchObject({ status: 200, body: { own: { version: 2, reason: 'Erreur' }, versions: [{}, { version: 1 }] } });
  expect(await staff('PUT', `activities/${activityId}/openings`, later)).toMatchObject({ status: 409, body: { code: 'catalog.openings-changed-meanwhile' } });
});

it('opening rules of nobody and in bad shape are refused by name', async () => {
  const { activityId, programId } = await soon(5);
  const elsewhere = await api.db.organization();
  const { activityId: theirs } = await testActivity(api.db, elsewhere, 5);
  const rules = { visibility: 'public', windows: stages };
  for (const id of [newId(), theirs]) expect(await staff('PUT', `activities/${id}/openings`, rules)).toMatchObject({ status: 404, body: { code: 'catalog.activity-not-found' } });
  expect(await staff('PUT', `programs/${newId()}/openings`, rules)).toMatchObject({ status: 404, body: { code: 'catalog.program-not-found' } });
  expect(await staff('GET', `programs/${newId()}/openings`)).toMatchObject({ status: 404 });
  expect(await staff('PUT', `activities/${activityId}/openings`, rules, await clerk(['activities.view']))).toMatchObject({ status: 403 });
  for (const windows of [[{ who: 'friends', opensAt: '2026-12-14T08:00' }], [{ who: 'public', opensAt: '2026-02-30T08:00' }], 'x', [null]]) {
    expect(await staff('PUT', `activities/${activityId}/openings`, { ...rules, windows })).toMatchObject({ status: 422 });
  }
  expect(await staff('PUT', `activities/${activityId}/openings`, { ...rules, windows: [{ who: 'tags', opensAt: '2026-12-14T08:00' }] })).toMatchObject({ status: 422, body: { code: 'catalog.openings-invalid', details: { because: 'without-tags' } } });
  expect(await staff('PUT', `programs/${programId}/openings`, rules)).toMatchObject({ status: 200, body: { own: { version: 1 } } });
  expect(await staff('DELETE', `programs/${programId}/openings?version=1`)).toMatchObject({ status: 200, body: { own: null, versions: [{ version: 1 }] } });
  expect(await staff('DELETE', `programs/${programId}/openings`)).toMatchObject({ status: 422 });
});

it('an activity reached by its link stands in no list, and asks for its password before the cart', async () => {
  const { activityId, programId } = await soon(5);
  await staff('PUT', `programs/${programId}/openings`, { visibility: 'link', windows: [], password: ' soccer ' });
  expect((await store<StoreActivitiesView>('activities')).body.rows).toEqual([]);
  expect(await store<StoreActivityDetailView>(`activities/${activityId}`)).toMatchObject({ status: 200, body: { passwordAsked: true } });
  expect(await choose(activityId)).toMatchObject({ status: 403, body: { code: 'cart-checkout.password-needed' } });
  expect(await family<EligibilityView>('GET', `activities/${activityId}/eligibility`)).toMatchObject({ body: { rows: [{}, { refusal: { code: 'cart-checkout.password-needed', next: expect.stringContaining('organisation') as string } }] } });
  expect(await family('POST', `activities/${activityId}/password`, { password: 'Soccer' })).toMatchObject({ status: 403, body: { code: 'cart-checkout.password-wrong' } });
  expect(await family('POST', `activities/${newId()}/password`, { password: 'soccer' })).toMatchObject({ status: 403 });
  expect(await family('POST', `activities/${activityId}/password`, { password: 'soccer' })).toMatchObject({ status: 204 });
  expect(await choose(activityId)).toMatchObject({ status: 201 });
  for (let tries = 0; tries < 8; tries += 1) await family('POST', `activities/${activityId}/password`, { password: 'x' });
  expect(await family('POST', `activities/${activityId}/password`, { password: 'soccer' })).toMatchObject({ status: 429, body: { code: 'identity.too-many-tries' } });
  await staff('PUT', `activities/${activityId}/openings`, { visibility: 'none', windows: [] });
  expect(await store(`activities/${activityId}`)).toMatchObject({ status: 404 });
});

it('a wish list is kept, shown, and taken in one tap with a reason for each place that could not be had', async () => {
  const [judo, full] = [await soon(5, { name_fr: 'Judo' }), await soon(0, { name_fr: 'Natation' })];
  for (const { activityId } of [judo, full]) expect(await family('PUT', `wishes/${activityId}`, { personIds: [zoe] })).toMatchObject({ status: 204 });
  expect(await family('PUT', `wishes/${newId()}`, { personIds: [zoe] })).toMatchObject({ status: 409, body: { code: 'cart-checkout.activity-not-for-sale' } });
  expect(await family('PUT', `wishes/${judo.activityId}`, { personIds: [newId()] })).toMatchObject({ status: 404, body: { code: 'cart-checkout.person-unknown' } });
  expect((await family<WishesView>('GET', 'wishes')).body.rows).toMatchObject([{ activityId: judo.activityId, personIds: [zoe], together: false }, { activityId: full.activityId }]);
  expect((await family<WishListView>('GET', 'wish-list?order=name-fr&text=nat')).body.rows).toMatchObject([{ activity: { nameFr: 'Natation', session: { left: 0 } }, opening: { state: 'open' } }]);
  const taken = await family<TakenWishesView>('POST', 'wish-list/take', {});
  expect(taken).toMatchObject({ status: 200, body: { rows: [{ nameFr: 'Judo', personId: zoe, held: true, refusal: null }, { nameFr: 'Natation', held: false, refusal: { code: 'enrolment.full', next: expect.any(String) as string } }] } });
  expect(await family('DELETE', `wishes/${judo.activityId}`)).toMatchObject({ status: 204 });
  expect(await api.call('GET', `/api/v1/organizations/${here}/my/wishes`)).toMatchObject({ status: 401 });
  expect(await api.call('GET', `/api/v1/organizations/${newId()}/my/wishes`, { token: portal })).toMatchObject({ status: 200, body: { rows: [] } });
  await staff('PATCH', 'settings', { wishList: false }, await clerk(['settings.edit']));
  expect(await family('PUT', `wishes/${judo.activityId}`, { personIds: [] })).toMatchObject({ status: 409, body: { code: 'cart-checkout.wish-list-off' } });
  expect(await api.call('GET', `/api/v1/stores/${slug}`)).toMatchObject({ body: { wishList: false } });
  expect(await family('PUT', `follows/${judo.activityId}`)).toMatchObject({ status: 204 });
  expect(await family('PUT', `follows/${newId()}`)).toMatchObject({ status: 409, body: { code: 'cart-checkout.activity-not-for-sale' } });
  expect((await family<WishesView>('GET', 'wishes')).body.rows).toMatchObject([{ activityId: full.activityId, personIds: [zoe] }, { activityId: judo.activityId, personIds: [] }]);
  expect(await family('DELETE', `follows/${judo.activityId}`)).toMatchObject({ status: 204 });
});

it('somebody who is barred is told so with whom to ask, and a clash is said beforehand', async () => {
  const [judo, swim] = [await soon(5), await soon(5)];
  for (const { activityId } of [judo, swim]) await testOccurrence(api.db, here, activityId, '2027-01-11');
  await choose(judo.activityId);
  expect((await family<EligibilityView>('GET', `activities/${swim.activityId}/eligibility`)).body.rows).toMatchObject([{ clash: null }, { personId: zoe, eligible: true, clash: { activityId: judo.activityId } }]);
  await staff('PATCH', 'settings', { clashRule: 'refuse' }, await clerk(['settings.edit']));
  expect(await choose(swim.activityId)).toMatchObject({ status: 409, body: { code: 'cart-checkout.clash', title: expect.stringContaining('Têtard') as string, details: { withActivityId: judo.activityId } } });
  await api.db.admin.query('insert into household.client (organization_id, id, account_id) values ($1, $2, $3) on conflict do nothing', [here, newId(), maude.accountId]);
  const barred = await staff<BarsView>('POST', `accounts/${maude.accountId}/bars`, { personId: zoe, reason: 'Conduite', untilOn: '2027-01-31' });
  expect(barred).toMatchObject({ status: 201, body: { rows: [{ firstName: 'Zoé', untilOn: '2027-01-31', liftedAt: null }] } });
  expect(await choose(swim.activityId)).toMatchObject({ status: 409, body: { code: 'cart-checkout.barred', title: expect.stringContaining('Zoé') as string } });
  expect(await staff('POST', `accounts/${maude.accountId}/bars/${newId()}/lift`)).toMatchObject({ status: 404 });
  expect(await staff('POST', `accounts/${newId()}/bars`, { reason: 'x' })).toMatchObject({ status: 404 });
  expect(await staff('POST', `accounts/${maude.accountId}/bars`, { reason: ' ' })).toMatchObject({ status: 422 });
  expect(await staff('POST', `accounts/${maude.accountId}/bars/${barred.body.rows[0]?.id ?? ''}/lift`)).toMatchObject({ status: 200, body: { rows: [{ liftedAt: expect.any(String) as string }] } });
});

it('whoever looks at the store is seen, and a crowd for places gives way to them and is served all the same', async () => {
  const { activityId } = await soon(12);
  const lookers = api.app.get(Lookers);
  const looked = jest.spyOn(lookers, 'looked');
  expect((await store<StoreActivitiesView>('activities')).status).toBe(200);
  expect(looked).toHaveBeenCalledTimes(1);
  const batchMax = jest.spyOn(lookers, 'batchMax').mockReturnValue(3);
  jest.spyOn(lookers, 'restMs').mockReturnValue(5);
  const families = await Promise.all(Array.from({ length: 14 }, () => testFamily(api.db)));
  const answers = await Promise.all(families.map(({ userId, accountId, ownerPersonId: personId }) => api.call('POST', `/api/v1/organizations/${here}/my/cart/lines`, { token: api.bearer({ sub: userId, app: 'portal', sid: newId(), account: accountId }), body: { personId, activityId } })));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 12 }, () => 201), 409, 409]);
  // Three at a time at most.
  expect(batchMax.mock.calls.length).toBeGreaterThanOrEqual(5);
  jest.restoreAllMocks();
});
