import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { newId } from '@preau/kernel';
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
  const begun = `POST ${path} HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{`;
  await Promise.all(Array.from({ length: 30 }, () => new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(begun, () => resolve()));
    socket.on('error', reject);
    sockets.push(socket);
  })));
  const outcome = await Promise.race([
    api.call('POST', path, { body: {} }).then(({ status }) => status),
    new Promise<'never'>((resolve) => void setTimeout(() => resolve('never'), 4_000).unref()),
  ]);
  expect(outcome).toBe(401);
});

it('a request that never ends does not keep its connection for ever', () => {
  const { requestTimeout } = api.app.getHttpServer() as Server;
  expect(requestTimeout).toBeGreaterThan(0);
});
