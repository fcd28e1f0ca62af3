import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { newId } from '@preau/kernel';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';
import type { ActivityCountingView, ActivityLimitsView, LimitIdView } from './limits.dto';

let api: TestApi;
let here: string;
let token: string;
let activityId: string;
beforeAll(async () => {
  api = await startApi();
  here = await api.db.organization();
  token = await clerk(here, ['activities.view', 'activities.edit', 'settings.edit']);
});
beforeEach(async () => {
  ({ activityId } = await testActivity(api.db, here, 5));
});
afterAll(() => api.close());

async function clerk(organizationId: string, permissions: readonly string[]): Promise<string> {
  const [userId, groupId] = [newId(), newId()];
  await api.db.admin.query('insert into identity.app_user (id, email) values ($1, $2)', [userId, `${userId}@valbois.test`]);
  await api.db.admin.query("insert into organization.permission_group (organization_id, id, code, name_fr, name_en, permissions) values ($1, $2, $3, 'Commis', 'Clerk', $4)", [organizationId, groupId, groupId, permissions]);
  await api.db.admin.query("insert into organization.staff_member (organization_id, id, user_id, email, permission_group_id, status) values ($1, $2, $3, $4, $5, 'active')", [organizationId, newId(), userId, `${userId}@valbois.test`, groupId]);
  return api.bearer({ sub: userId, app: 'admin', sid: newId() });
}
const call = <Body>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, as = token) => api.call<Body>(method, `/api/v1/organizations/${here}/${path}`, { token: as, body, headers: { 'idempotency-key': newId() } });
const of = (path: string) => `activities/${activityId}/${path}`;
const gym = { counts: 'everyone', nameFr: 'Gymnase', nameEn: 'Gym', capacity: 20 };
const seen = async () => (await call<ActivityLimitsView>('GET', of('limits'))).body;

it('a limit is added, read with what is used of it, changed as it was read, shared and lifted', async () => {
  const added = await call<LimitIdView>('POST', of('limits'), gym);
  expect(added.status).toBe(201);
  const { limitId } = added.body;
  expect(await seen()).toMatchObject({ counting: { shared: false, ofActivity: false }, limits: [{ id: limitId, kind: 'room', capacity: 20, used: 0, overbooked: 0, version: 1, occurrenceId: null, sharedWith: [] }] });
  expect(await call('PUT', of(`limits/${limitId}`), { ...gym, capacity: 12, version: 1 })).toMatchObject({ status: 200 });
  expect(await call<Problem>('PUT', of(`limits/${limitId}`), { ...gym, version: 1 })).toMatchObject({ status: 409, body: { code: 'enrolment.limit-changed' } });
  expect(await call<Problem>('PUT', of(`limits/${limitId}`), { ...gym, counts: 'online', version: 2 })).toMatchObject({ status: 409, body: { code: 'enrolment.limit-kind' } });
  const first = activityId;
  ({ activityId } = await testActivity(api.db, here, 5));
  expect((await seen()).rooms).toMatchObject([{ id: limitId, capacity: 12 }]);
  expect(await call('PUT', of(`rooms/${limitId}`), {})).toMatchObject({ status: 200 });
  expect((await seen()).limits).toMatchObject([{ id: limitId, sharedWith: [{ activityId: first }] }]);
  expect(await call('DELETE', of(`limits/${limitId}?version=2`))).toMatchObject({ status: 204 });
  expect(await seen()).toMatchObject({ limits: [], rooms: [{ id: limitId }] });
});

it.each<[string, string, () => string, unknown, number, string]>([
  ['of a group without a name', 'POST', () => of('limits'), { ...gym, nameFr: ' ' }, 422, 'gateway.request-invalid'],
  ['of tagged people without a tag', 'POST', () => of('limits'), { ...gym, counts: 'tagged' }, 422, 'enrolment.limit-without-tags'],
  ['of more places than there are', 'POST', () => of('limits'), { ...gym, capacity: 1e12 }, 422, 'gateway.request-invalid'],
  ['of an activity of nobody', 'POST', () => `activities/${newId()}/limits`, gym, 404, 'enrolment.pool-unknown'],
  ['of a date of nobody', 'POST', () => of('limits'), { ...gym, occurrenceId: newId() }, 404, 'enrolment.pool-unknown'],
  ['that nobody has', 'PUT', () => of(`limits/${newId()}`), { ...gym, version: 1 }, 404, 'enrolment.limit-unknown'],
  ['that nobody has, lifted', 'DELETE', () => of(`limits/${newId()}?version=1`), undefined, 404, 'enrolment.limit-unknown'],
  ['in a room of nobody', 'PUT', () => of(`rooms/${newId()}`), {}, 404, 'enrolment.limit-unknown'],
  ['seen of an activity of nobody', 'GET', () => `activities/${newId()}/limits`, undefined, 404, 'kernel.not-found'],
  ['counted for an activity of nobody', 'PUT', () => `activities/${newId()}/date-counting`, { shared: true }, 404, 'kernel.not-found'],
])('no limit %s', async (_what, method, path, body, status, code) => {
  expect(await call<Problem>(method as 'GET', path(), body)).toMatchObject({ status, body: { code } });
});

it('who may look may not change; a limit of another organization is nobody’s here', async () => {
  const viewer = await clerk(here, ['activities.view']);
  expect(await call('GET', of('limits'), undefined, viewer)).toMatchObject({ status: 200 });
  expect(await call('POST', of('limits'), gym, viewer)).toMatchObject({ status: 403 });
  expect(await call('PUT', 'date-counting', { shared: true }, viewer)).toMatchObject({ status: 403 });
  const { limitId } = (await call<LimitIdView>('POST', of('limits'), gym)).body;
  const elsewhere = await api.db.organization();
  const theirs = await testActivity(api.db, elsewhere, 5);
  const stranger = await clerk(elsewhere, ['activities.view', 'activities.edit']);
  const theirCall = await api.call<Problem>('PUT', `/api/v1/organizations/${elsewhere}/activities/${theirs.activityId}/rooms/${limitId}`, { token: stranger, body: {}, headers: { 'idempotency-key': newId() } });
  expect(theirCall).toMatchObject({ status: 404, body: { code: 'enrolment.limit-unknown' } });
});

it('sessions and dates count together as the organization says, or the activity', async () => {
  await testOccurrence(api.db, here, activityId, '2099-01-05', 3);
  expect(await call('PUT', 'date-counting', { shared: true })).toMatchObject({ status: 200, body: { shared: true } });
  expect((await seen()).counting).toEqual({ shared: true, ofActivity: false });
  expect(await call<ActivityCountingView>('PUT', of('date-counting'), { shared: false })).toMatchObject({ body: { shared: false, ofActivity: true } });
  expect(await call<ActivityCountingView>('PUT', of('date-counting'), { shared: null })).toMatchObject({ body: { shared: true, ofActivity: false } });
  expect(await call('GET', 'date-counting')).toMatchObject({ body: { shared: true } });
});
