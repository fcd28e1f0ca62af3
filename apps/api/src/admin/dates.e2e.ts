import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { newId } from '@preau/kernel';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';
import type { MovedDateView } from './activities.dto';

let api: TestApi;
let here: string;
let token: string;
let activityId: string;
let occurrenceId: string;
beforeAll(async () => {
  api = await startApi();
  await api.db.admin.query("update kernel.clock set shift = timestamptz '2027-01-05T17:00:00Z' - now()");
  here = await api.db.organization();
  token = await clerk(['activities.view', 'activities.edit', 'communications.send']);
});
beforeEach(async () => {
  ({ activityId } = await testActivity(api.db, here, 5));
  occurrenceId = await testOccurrence(api.db, here, activityId, '2027-01-12');
});
afterAll(() => api.close());

async function clerk(permissions: readonly string[]): Promise<string> {
  const [userId, groupId] = [newId(), newId()];
  await api.db.admin.query('insert into identity.app_user (id, email) values ($1, $2)', [userId, `${userId}@valbois.test`]);
  await api.db.admin.query("insert into organization.permission_group (organization_id, id, code, name_fr, name_en, permissions) values ($1, $2, $3, 'Commis', 'Clerk', $4)", [here, groupId, groupId, permissions]);
  await api.db.admin.query("insert into organization.staff_member (organization_id, id, user_id, email, permission_group_id, status) values ($1, $2, $3, $4, $5, 'active')", [here, newId(), userId, `${userId}@valbois.test`, groupId]);
  return api.bearer({ sub: userId, app: 'admin', sid: newId() });
}
const post = <Body>(path: string, body: unknown, key = newId(), as = token) => api.call<Body>('POST', `/api/v1/organizations/${here}/activities/${path}`, { token: as, body, headers: { 'idempotency-key': key } });
const when = { heldOn: '2027-01-14', startTime: '19:00', endTime: '20:00' };

it('a date is moved once, and the same request again answers the same', async () => {
  const key = newId();
  const moved = await post<MovedDateView>(`${activityId}/occurrences/${occurrenceId}/move`, { ...when, reason: 'Bris de pompe' }, key);
  expect(moved).toMatchObject({ status: 200, body: { occurrenceId, heldOn: '2027-01-14', startsAt: '2027-01-15T00:00:00.000Z', endsAt: '2027-01-15T01:00:00.000Z' } });
  expect((await post<MovedDateView>(`${activityId}/occurrences/${occurrenceId}/move`, { ...when, reason: 'Bris de pompe' }, key)).body).toEqual(moved.body);
});

it.each<[string, () => string, object, number, string]>([
  ['to a day that does not exist', () => occurrenceId, { ...when, heldOn: '2027-02-30' }, 422, 'gateway.request-invalid'],
  ['to an hour that does not exist', () => occurrenceId, { ...when, startTime: '25:00' }, 422, 'gateway.request-invalid'],
  ['of nobody', () => newId(), when, 404, 'catalog.date-not-found'],
  ['into the past', () => occurrenceId, { ...when, heldOn: '2027-01-01' }, 422, 'catalog.schedule-invalid'],
])('a date is not moved %s', async (_what, id, body, status, code) => {
  expect(await post<Problem>(`${activityId}/occurrences/${id()}/move`, body)).toMatchObject({ status, body: { code } });
});

it('what cancelling means is told to who may cancel, for an activity and a date of its own', async () => {
  const tell = async (query: string, as: string) => api.call<Problem>('GET', `/api/v1/organizations/${here}/activities/${query}`, { token: as });
  const may = await clerk(['activities.edit', 'payments.refund']);
  for (const query of ['', `?occurrenceId=${occurrenceId}`]) expect(await tell(`${activityId}/cancellation-preview${query}`, may)).toMatchObject({ status: 200, body: { registrations: 0, money: { creditedCents: 0 } } });
  expect(await tell(`${activityId}/cancellation-preview`, token)).toMatchObject({ status: 403 });
  expect(await tell(`${activityId}/cancellation-preview?occurrenceId=x`, may)).toMatchObject({ status: 422, body: { code: 'gateway.request-invalid' } });
  for (const nobodys of [`${newId()}/cancellation-preview`, `${activityId}/cancellation-preview?occurrenceId=${newId()}`]) expect(await tell(nobodys, may)).toMatchObject({ status: 404, body: { code: 'kernel.not-found' } });
});

it('a letter to participants wants words, somebody to read it, and the permission to send', async () => {
  expect(await post<Problem>(`${activityId}/messages`, { subject: ' ', text: 'Bonjour' })).toMatchObject({ status: 422, body: { code: 'gateway.request-invalid' } });
  expect(await post<Problem>(`${activityId}/messages`, { subject: 'Casque', text: 'Bonjour' })).toMatchObject({ status: 409, body: { code: 'communications.nobody-to-write-to' } });
  expect(await post<Problem>(`${newId()}/messages`, { subject: 'Casque', text: 'Bonjour' })).toMatchObject({ status: 404, body: { code: 'catalog.activity-not-found' } });
  expect(await post<Problem>(`${activityId}/messages`, { subject: 'Casque', text: 'Bonjour' }, newId(), await clerk(['activities.view']))).toMatchObject({ status: 403 });
});
