import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from './testing/create-test-database';
import { cardNumbers, MerchantDesk, type TestMerchant } from './testing/merchant-desk';
import { startSandbox, type StartedSandbox } from './testing/start-sandbox';

interface Received {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly rawBody: string;
  readonly body: { type: string; id: string; merchant: string };
}

describe('faults and webhooks', () => {
  let database: TestDatabase;
  let sandbox: StartedSandbox;
  let desk: MerchantDesk;
  let merchant: TestMerchant;
  let receiver: Server;
  let received: Received[];
  /** What the merchant's server answers to the next deliveries; 200 when empty. */
  let answers: number[];

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const rawBody = Buffer.concat(chunks).toString();
        received.push({
          id: String(request.headers['webhook-id']), timestamp: String(request.headers['webhook-timestamp']),
          signature: String(request.headers['webhook-signature']), rawBody, body: JSON.parse(rawBody),
        });
        response.writeHead(answers.shift() ?? 200).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    database = await createTestDatabase();
    sandbox = await startSandbox({
      databaseUrl: database.url, slowCardMs: 50, webhook: { timeoutMs: 2_000, retryDelaysMs: [20, 20, 20], pollMs: 20 },
    });
    desk = new MerchantDesk(sandbox);
  });
  afterAll(async () => {
    await sandbox.close();
    await database.drop();
    receiver.closeAllConnections();
    await new Promise((resolve) => receiver.close(resolve));
  });
  beforeEach(async () => {
    [received, answers] = [[], []];
    merchant = await desk.openMerchant({ webhookUrl: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook` });
  });
  afterEach(async () => {
    await desk.admin('PUT', '/v1/faults', {});
    expect(await desk.books(merchant)).toMatchObject({ balanced: true });
  });

  const receivedAtLeast = async (count: number): Promise<void> => {
    for (let tries = 0; received.length < count && tries < 400; tries += 1) await sleep(25);
    expect(received.length).toBeGreaterThanOrEqual(count);
  };

  describe('faults', () => {
    it('an answer lost after success leaves the work done', async () => {
      const method = await desk.cardMethod(merchant, cardNumbers.succeeds);
      const { body } = await desk.createIntent(merchant, method, 1_000);
      await desk.admin('PUT', '/v1/faults', { seed: 7, lostAnswerAfterSuccessRate: 1 });
      await expect(desk.confirm(merchant, body.id)).rejects.toThrow('fetch failed');
      await desk.admin('PUT', '/v1/faults', {});
      expect((await desk.intent(merchant, body.id)).body.status).toBe('succeeded');
    });

    it('a request lost before the work leaves nothing done', async () => {
      const method = await desk.cardMethod(merchant, cardNumbers.succeeds);
      const { body } = await desk.createIntent(merchant, method, 1_000);
      await desk.admin('PUT', '/v1/faults', { lostBeforeRate: 1 });
      await expect(desk.confirm(merchant, body.id)).rejects.toThrow('fetch failed');
      await desk.admin('PUT', '/v1/faults', {});
      expect((await desk.intent(merchant, body.id)).body.status).toBe('requires_confirmation');
    });

    it('an error 500 may hide work that was done; the same key then gives the true answer', async () => {
      const method = await desk.cardMethod(merchant, cardNumbers.succeeds);
      const { body } = await desk.createIntent(merchant, method, 1_000);
      await desk.admin('PUT', '/v1/faults', { error500ThenDoneRate: 1 });
      expect(await desk.confirm(merchant, body.id, 'same-key')).toMatchObject({ status: 500, body: { error: { type: 'api_error' } } });
      await desk.admin('PUT', '/v1/faults', {});
      expect(await desk.confirm(merchant, body.id, 'same-key')).toMatchObject({ status: 200, body: { status: 'succeeded' } });
    });

    it('the card of lost answers pays, and only its confirmation is lost', async () => {
      const method = await desk.cardMethod(merchant, cardNumbers.lostAnswers);
      const { body } = await desk.createIntent(merchant, method, 1_000);
      await expect(desk.confirm(merchant, body.id)).rejects.toThrow('fetch failed');
      expect((await desk.intent(merchant, body.id)).body.status).toBe('succeeded');
    });

    it('a forgotten key prepares a second intent, but an intent already paid cannot be paid again', async () => {
      const method = await desk.cardMethod(merchant, cardNumbers.succeeds);
      const first = await desk.createIntent(merchant, method, 1_000, 'attempt-1');
      await desk.confirm(merchant, first.body.id, 'confirm-1');
      await desk.admin('PUT', '/v1/faults', { forgetIdempotencyKeys: true });
      expect((await desk.createIntent(merchant, method, 1_000, 'attempt-1')).body.id).not.toBe(first.body.id);
      expect((await desk.confirm(merchant, first.body.id, 'confirm-1')).status).toBe(400);
      expect((await desk.books(merchant)).totals).toMatchObject({ successes: 1, capturedCents: 1_000 });
    });

    it('the same seed gives the same faults', async () => {
      const method = await desk.cardMethod(merchant, cardNumbers.succeeds);
      const run = async (): Promise<number[]> => {
        await desk.admin('PUT', '/v1/faults', { seed: 42, error500ThenDoneRate: 0.5 });
        const statuses: number[] = [];
        for (let request = 0; request < 20; request += 1) statuses.push((await desk.createIntent(merchant, method, 100)).status);
        return statuses;
      };
      const first = await run();
      expect(await run()).toEqual(first);
      expect(new Set(first)).toEqual(new Set([200, 500]));
    });

    it('the administrator always gets an answer', async () => {
      await desk.admin('PUT', '/v1/faults', { lostBeforeRate: 1, lostAnswerAfterSuccessRate: 1 });
      expect(await desk.books(merchant)).toMatchObject({ balanced: true });
    });

    it('two hundred payments under lost answers and forgotten keys are charged once each', async () => {
      const method = await desk.cardMethod(merchant, cardNumbers.succeeds);
      await desk.admin('PUT', '/v1/faults', {
        seed: 2026, lostAnswerAfterSuccessRate: 0.15, lostBeforeRate: 0.1, error500ThenDoneRate: 0.1, forgetIdempotencyKeys: true,
      });
      /** Asks until an answer comes; at most 40 times. */
      const insist = async <T extends { status: number }>(ask: () => Promise<T>): Promise<T> => {
        for (let tries = 0; tries < 40; tries += 1) {
          const answer = await ask().catch(() => null);
          if (answer && answer.status !== 500) return answer;
        }
        throw new Error('no answer in 40 tries');
      };
      const payOne = async (): Promise<void> => {
        const { body } = await insist(() => desk.createIntent(merchant, method, 100));
        await insist(() => desk.confirm(merchant, body.id));
      };
      for (let round = 0; round < 10; round += 1) await Promise.all(Array.from({ length: 20 }, payOne));
      await desk.admin('PUT', '/v1/faults', {});
      expect((await desk.books(merchant)).totals).toMatchObject({ successes: 200, capturedCents: 20_000, availableCents: 20_000 });
    });
  });

  describe('webhooks', () => {
    it('say only that something changed, signed with the merchant\'s secret', async () => {
      const paid = await desk.pay(merchant, await desk.cardMethod(merchant, cardNumbers.succeeds), 1_000);
      await receivedAtLeast(1);
      const [hook] = received;
      expect(hook?.body).toEqual({ type: 'payment_intent.succeeded', id: paid.body.id, merchant: merchant.id });
      const key = Buffer.from(merchant.webhookSecret.slice('whsec_'.length), 'base64');
      const expected = createHmac('sha256', key).update(`${hook?.id}.${hook?.timestamp}.${hook?.rawBody}`).digest('base64');
      expect(hook?.signature).toBe(`v1,${expected}`);
      const events = await desk.ask('GET', '/v1/events', { key: merchant.secretKey });
      expect(events.body.data.map((event) => event.id)).toEqual([hook?.id]);
    });

    it('come again under the same id until the merchant accepts them', async () => {
      answers = [500, 503];
      await desk.pay(merchant, await desk.cardMethod(merchant, cardNumbers.succeeds), 1_000);
      await receivedAtLeast(3);
      await sleep(150);
      expect(received).toHaveLength(3);
      expect(new Set(received.map((hook) => hook.id)).size).toBe(1);
    });

    it('are given up after the last try', async () => {
      answers = [500, 500, 500, 500, 500, 500];
      await desk.pay(merchant, await desk.cardMethod(merchant, cardNumbers.succeeds), 1_000);
      await receivedAtLeast(4);
      await sleep(150);
      expect(received).toHaveLength(4);
    });

    it('come twice when they are to be duplicated', async () => {
      await desk.admin('PUT', '/v1/faults', { duplicateWebhookRate: 1 });
      await desk.pay(merchant, await desk.cardMethod(merchant, cardNumbers.succeeds), 1_000);
      await receivedAtLeast(2);
      expect(new Set(received.map((hook) => hook.id)).size).toBe(1);
    });

    it('come in another order when they are to be reordered', async () => {
      const method = await desk.cardMethod(merchant, cardNumbers.succeeds);
      await desk.admin('PUT', '/v1/faults', { seed: 3, reorderWebhooks: true });
      const paid: string[] = [];
      for (let count = 0; count < 8; count += 1) paid.push((await desk.pay(merchant, method, 100)).body.id);
      await receivedAtLeast(8);
      const order = received.map((hook) => hook.body.id);
      expect([...order].sort()).toEqual([...paid].sort());
      expect(order).not.toEqual(paid);
    });

    it('go to the address that the merchant has now, or nowhere', async () => {
      await desk.admin('PATCH', `/v1/merchants/${merchant.id}`, { webhookUrl: null });
      await desk.pay(merchant, await desk.cardMethod(merchant, cardNumbers.succeeds), 1_000);
      await sleep(150);
      expect(received).toHaveLength(0);
    });
  });

  it('a key of 256 characters is refused, a quoted key equals the bare one', async () => {
    const method = await desk.cardMethod(merchant, cardNumbers.succeeds);
    expect((await desk.createIntent(merchant, method, 100, 'k'.repeat(256))).status).toBe(400);
    const key = randomUUID();
    const { body } = await desk.createIntent(merchant, method, 100, key);
    expect((await desk.createIntent(merchant, method, 100, `"${key}"`)).body.id).toBe(body.id);
  });
});
