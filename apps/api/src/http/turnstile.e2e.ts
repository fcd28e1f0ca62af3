import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { testFamily } from '@preau/household/testing';
import { newId } from '@preau/kernel';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';

let api: TestApi;
const sockets: Socket[] = [];
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await api.close();
});

it.each(['cart/lines', 'cart/places', 'wish-list/take'])('whoever begins to ask for a place and never ends takes nobody’s turn: %s', async (what) => {
  const { hostname, port } = new URL(api.url);
  const path = `/api/v1/organizations/${newId()}/my/${what}`;
  const anybody = (): string => api.bearer({ sub: newId(), app: 'portal', sid: newId(), account: newId() });
  const begun = (): string => `POST ${path} HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${anybody()}\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{`;
  await Promise.all(Array.from({ length: 30 }, () => new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(begun(), () => resolve()));
    socket.on('error', reject);
    sockets.push(socket);
  })));
  const outcome = await Promise.race([
    api.call('POST', path, { token: anybody(), body: { places: 1 } }).then(({ status }) => status),
    new Promise<'never'>((resolve) => void setTimeout(() => resolve('never'), 4_000).unref()),
  ]);
  expect(outcome).toBe(422);
});

it('a request that never ends does not keep its connection for ever', () => {
  const { requestTimeout } = api.app.getHttpServer() as Server;
  expect(requestTimeout).toBeGreaterThan(0);
});

it('an account that asks a hundred times at once stands in line with a few, and has nobody wait', async () => {
  const organizationId = await api.db.organization();
  const path = `/api/v1/organizations/${organizationId}/my/cart/places`;
  const bearerOf = async (): Promise<string> => {
    const { userId, accountId } = await testFamily(api.db);
    return api.bearer({ sub: userId, app: 'portal', sid: newId(), account: accountId });
  };
  const [greedy, other] = [await bearerOf(), await bearerOf()];
  const body = { places: [{ personId: newId(), activityId: newId() }], together: false };
  const admin = await api.db.admin.connect();
  let refused = 0;
  try {
    // Whoever asks waits until the table is let go.
    await admin.query('begin');
    await admin.query('lock table enrolment.pool in access exclusive mode');
    const asked = Array.from({ length: 100 }, async () => {
      const answer = await api.call<Problem>('POST', path, { token: greedy, body });
      if (answer.status === 429) refused += 1;
      return answer;
    });
    for (let tries = 0; tries < 200 && refused < 36; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(refused).toBe(36);
    // Whoever is not signed in is told at once, and the other family is in.
    expect((await api.call('POST', path, { body })).status).toBe(401);
    const others = api.call<Problem>('POST', path, { token: other, body });
    await admin.query('rollback');
    expect((await others).status).not.toBe(429);
    const answers = await Promise.all(asked);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(36);
    const crowded = answers.find(({ status }) => status === 429);
    expect(crowded?.body).toMatchObject({ code: 'gateway.too-many-requests', next: 'Attendez 2 secondes, puis réessayez.' });
    expect(crowded?.headers.get('retry-after')).toBe('2');
  } finally {
    admin.release();
  }
});
