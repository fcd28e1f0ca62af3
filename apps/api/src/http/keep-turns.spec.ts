import fastify from 'fastify';
import { newId } from '@preau/kernel';
import type { AccessClaims } from '../auth/access-token';
import { keepTurns } from './keep-turns';

const prefix = '/api/v1';
const insideMax = 48;

/** A till that answers when it is told to. */
async function till(patienceMs: number) {
  const app = fastify();
  const waiting: (() => void)[] = [];
  keepTurns(app, prefix, { read: (token) => ({ sub: token, account: token }) as AccessClaims }, patienceMs);
  app.post(`${prefix}/organizations/:organizationId/my/checkout`, () => new Promise((resolve) => waiting.push(() => resolve({ state: 'ordered' }))));
  const pay = async (): Promise<{ status: number; code: string | undefined; retryAfter: unknown }> => {
    const answer = await app.inject({ method: 'POST', url: `${prefix}/organizations/${newId()}/my/checkout`, headers: { authorization: `Bearer ${newId()}` } });
    return { status: answer.statusCode, code: answer.json<{ code?: string }>().code, retryAfter: answer.headers['retry-after'] };
  };
  const atTheTill = async (count: number): Promise<void> => {
    while (waiting.length < count) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  return { app, waiting, pay, atTheTill };
}

it('who pays stands in line, and is served in turn', async () => {
  const { app, waiting, pay, atTheTill } = await till(60_000);
  const paying = Array.from({ length: insideMax + 1 }, pay);
  await atTheTill(insideMax);
  expect(waiting).toHaveLength(insideMax);
  waiting[0]?.();
  await atTheTill(insideMax + 1);
  for (const answer of waiting) answer();
  expect((await Promise.all(paying)).every(({ status }) => status === 200)).toBe(true);
  await app.close();
});

it('who has waited long enough is told to come again, and takes nobody’s turn when it comes', async () => {
  const { app, waiting, pay, atTheTill } = await till(20);
  const inside = Array.from({ length: insideMax }, pay);
  await atTheTill(insideMax);
  expect(await pay()).toEqual({ status: 429, code: 'kernel.busy', retryAfter: '2' });
  for (const answer of waiting) answer();
  await Promise.all(inside);
  const later = Array.from({ length: insideMax }, pay);
  await atTheTill(2 * insideMax);
  for (const answer of waiting) answer();
  expect((await Promise.all(later)).every(({ status }) => status === 200)).toBe(true);
  await app.close();
});
