import { newId } from '@preau/kernel';
import { testFamily } from '@preau/household/testing';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';

const bodyBytes = 1_000_000;
const manyOf = (element: string): string => Array.from({ length: Math.floor(bodyBytes / (element.length + 1)) }, () => element).join(',');

let api: TestApi;
let token: string;
let organizationId: string;
beforeAll(async () => {
  api = await startApi();
  organizationId = await api.db.organization();
  const family = await testFamily(api.db);
  token = api.bearer({ sub: family.userId, app: 'portal', sid: newId(), account: family.accountId });
});
afterAll(() => api.close());

/** How much work a request was: processor time of this process, which serves nobody else meanwhile. */
async function workOf<Answer>(ask: () => Promise<Answer>): Promise<{ answer: Answer; milliseconds: number }> {
  const before = process.cpuUsage();
  const answer = await ask();
  const { user, system } = process.cpuUsage(before);
  return { answer, milliseconds: (user + system) / 1_000 };
}

it.each([
  ['cart/places', `{"together":true,"places":[${manyOf('{}')}]}`, '/places'],
  ['cart/places', `{"together":true,"places":[${manyOf('"x"')}]}`, '/places'],
  ['wish-list/take', `{"activityIds":[${manyOf('{}')}]}`, '/activityIds'],
])('a list of hundreds of thousands is refused before its elements are looked at: %s', async (what, body, pointer) => {
  const { answer, milliseconds } = await workOf(() => api.call<Problem>('POST', `/api/v1/organizations/${organizationId}/my/${what}`, { token, body }));
  expect(answer).toMatchObject({ status: 422, body: { code: 'gateway.request-invalid', errors: [{ pointer, code: 'field.arrayMaxSize' }] } });
  expect(milliseconds).toBeLessThan(1_000);
});

it.each([
  ['fields that nobody knows', `{${Array.from({ length: 80_000 }, (_, n) => `"k${n}":1`).join(',')}}`],
  ['objects inside objects', `{"email":{"a":[${manyOf('{}')}]}}`],
])('whoever has not even signed in keeps nobody busy: %s', async (_what, body) => {
  const { answer, milliseconds } = await workOf(() => api.call<Problem>('POST', '/api/v1/auth/sign-in', { body }));
  expect(answer).toMatchObject({ status: 400, body: { code: 'gateway.body-unreadable' } });
  expect(milliseconds).toBeLessThan(1_000);
});

it('a hundred wrong fields are told, and no more', async () => {
  const places = Array.from({ length: 50 }, () => ({ a: 1, b: 2 }));
  const { body } = await api.call<Problem>('POST', `/api/v1/organizations/${organizationId}/my/cart/places`, { token, body: { together: true, places } });
  expect(body).toMatchObject({ code: 'gateway.request-invalid' });
  expect(body.errors).toHaveLength(100);
});

it('a body of more fields than any of ours has is refused as such', async () => {
  const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 1]));
  expect((await api.call<Problem>('POST', '/api/v1/auth/sign-in', { body: fields(100) })).body.code).toBe('gateway.request-invalid');
  expect((await api.call<Problem>('POST', '/api/v1/auth/sign-in', { body: fields(101) })).body.code).toBe('gateway.body-unreadable');
});
