import { ValidationPipe } from '@nestjs/common';
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

/** The bodies that were looked at element by element, by the rules of their classes, to answer this. */
async function bodiesLookedAt<Answer>(ask: () => Promise<Answer>): Promise<{ answer: Answer; bodies: number }> {
  const looks = jest.spyOn(ValidationPipe.prototype, 'transform');
  const answer = await ask();
  const bodies = looks.mock.calls.filter(([, { type }]) => type === 'body').length;
  looks.mockRestore();
  return { answer, bodies };
}

it.each([
  ['cart/places', `{"together":true,"places":[${manyOf('{}')}]}`, '/places'],
  ['cart/places', `{"together":true,"places":[${manyOf('"x"')}]}`, '/places'],
  ['wish-list/take', `{"activityIds":[${manyOf('{}')}]}`, '/activityIds'],
])('a list of hundreds of thousands is refused before its elements are looked at: %s', async (what, body, pointer) => {
  const { answer, bodies } = await bodiesLookedAt(() => api.call<Problem>('POST', `/api/v1/organizations/${organizationId}/my/${what}`, { token, body }));
  expect(answer).toMatchObject({ status: 422, body: { code: 'gateway.request-invalid', errors: [{ pointer, code: 'field.arrayMaxSize' }] } });
  expect(bodies).toBe(0);
});

it.each([
  ['fields that nobody knows', `{${Array.from({ length: 80_000 }, (_, n) => `"k${n}":1`).join(',')}}`],
  ['objects inside objects', `{"email":{"a":[${manyOf('{}')}]}}`],
])('whoever has not even signed in keeps nobody busy: %s', async (_what, body) => {
  const { answer, bodies } = await bodiesLookedAt(() => api.call<Problem>('POST', '/api/v1/auth/sign-in', { body }));
  expect(answer).toMatchObject({ status: 400, body: { code: 'gateway.body-unreadable' } });
  expect(bodies).toBe(0);
});

it('a hundred wrong fields are told, and no more', async () => {
  const places = Array.from({ length: 50 }, () => ({ a: 1, b: 2 }));
  const { answer: { body }, bodies } = await bodiesLookedAt(() => api.call<Problem>('POST', `/api/v1/organizations/${organizationId}/my/cart/places`, { token, body: { together: true, places } }));
  expect(bodies).toBe(1);
  expect(body).toMatchObject({ code: 'gateway.request-invalid' });
  expect(body.errors).toHaveLength(100);
});

it('a body of more fields than any of ours has is refused as such', async () => {
  const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 1]));
  expect((await api.call<Problem>('POST', '/api/v1/auth/sign-in', { body: fields(100) })).body.code).toBe('gateway.request-invalid');
  expect((await api.call<Problem>('POST', '/api/v1/auth/sign-in', { body: fields(101) })).body.code).toBe('gateway.body-unreadable');
});
