import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestDatabase, type TestDatabase } from '../../../../apps/sandbox-processor/src/testing/create-test-database';
import { bankAccounts, cardNumbers, MerchantDesk } from '../../../../apps/sandbox-processor/src/testing/merchant-desk';
import { startSandbox, type StartedSandbox } from '../../../../apps/sandbox-processor/src/testing/start-sandbox';
import { GatewayRefusal, GatewayUnknownOutcome, type GatewayAccount, type GatewayIntent, type PaymentGateway } from './payment-gateway';
import { sandboxGateway } from './sandbox.adapter';

const attempt = () => ({
  attemptId: randomUUID(), idempotencyKey: randomUUID(), amountCents: 4_200, currency: 'cad' as const, customerReference: 'payer-1', description: 'Essai',
});

describe('the gateway in front of the sandbox processor', () => {
  let database: TestDatabase;
  let sandbox: StartedSandbox;
  let desk: MerchantDesk;
  let gateway: PaymentGateway;
  let account: GatewayAccount;

  beforeAll(async () => {
    database = await createTestDatabase();
    sandbox = await startSandbox({ databaseUrl: database.url, slowCardMs: 700 });
    desk = new MerchantDesk(sandbox);
    gateway = sandboxGateway({ url: sandbox.url, timeouts: { confirmMs: 400 } });
  });
  afterAll(async () => {
    await sandbox.close();
    await database.drop();
  });
  beforeEach(async () => {
    const merchant = await desk.openMerchant();
    account = { reference: merchant.id, publishableKey: merchant.publishableKey, secretKey: merchant.secretKey, webhookSecret: merchant.webhookSecret };
  });
  afterEach(() => desk.admin('PUT', '/v1/faults', {}));

  const merchantOf = () => ({ id: account.reference, publishableKey: account.publishableKey, secretKey: account.secretKey ?? '', webhookSecret: '' });
  const cardOf = async (number: string): Promise<string> => {
    const { body: { token } } = await desk.tokenOfCard(merchantOf(), number);
    return (await gateway.attachMethod(account, { token, customerReference: 'payer-1' })).reference;
  };
  const bankOf = async (number: string): Promise<string> => {
    const { body: { token } } = await desk.tokenOfBank(merchantOf(), number);
    return (await gateway.attachMethod(account, { token, customerReference: 'payer-1' })).reference;
  };
  const pay = async (methodReference: string): Promise<GatewayIntent> => {
    const { reference } = await prepare(methodReference);
    return gateway.confirmIntent(account, { intentReference: reference, idempotencyKey: randomUUID(), offSession: true });
  };
  const prepare = (methodReference: string, input = attempt()): Promise<GatewayIntent> => gateway.createIntent(account, { ...input, methodReference });

  it('a method carries what a wallet shows, and never a number', async () => {
    const { body: { token } } = await desk.tokenOfCard(merchantOf(), cardNumbers.succeeds);
    const method = await gateway.attachMethod(account, { token, customerReference: 'payer-1' });
    expect(method).toMatchObject({ kind: 'card', brand: 'visa', last4: '4242', expMonth: 12, expYear: 2040 });
    expect(await gateway.updateCardExpiry(account, { methodReference: method.reference, expMonth: 3, expYear: 2041 })).toMatchObject({ expMonth: 3, expYear: 2041 });
    await gateway.detachMethod(account, method.reference);
    await gateway.detachMethod(account, method.reference);
    await expect(prepare(method.reference)).rejects.toMatchObject({ name: 'GatewayRefusal', code: 'method-unusable', raw: 'payment_method_detached' });
  });

  it.each([
    [cardNumbers.succeeds, { state: 'succeeded', amountCents: 4_200, refundedCents: 0 }],
    [cardNumbers.insufficientFunds, { state: 'declined', decline: { reason: 'insufficient-funds', hard: false } }],
    [cardNumbers.expired, { state: 'declined', decline: { reason: 'expired', hard: true } }],
    [cardNumbers.declined, { state: 'declined', decline: { reason: 'declined', hard: false } }],
    [cardNumbers.lost, { state: 'declined', decline: { reason: 'lost-or-stolen', hard: true } }],
    [cardNumbers.authentication, { state: 'needs-client' }],
  ])('card %s', async (number, expected) => {
    expect(await pay(await cardOf(number))).toMatchObject(expected);
  });

  it('a bank debit is on its way, then succeeded, then may be taken back', async () => {
    const intent = await pay(await bankOf(bankAccounts.returnedLater));
    expect(intent).toMatchObject({ state: 'processing' });
    expect(await gateway.readBalance(account)).toEqual({ availableCents: 0, pendingCents: 4_200 });
    await desk.advanceDays(5);
    expect(await gateway.findIntent(account, intent.reference)).toMatchObject({ state: 'succeeded', succeededAt: expect.any(Date) });
    await desk.advanceDays(31);
    expect(await gateway.findIntent(account, intent.reference)).toMatchObject({ state: 'returned', decline: { reason: 'debit-not-authorized', hard: true } });
    expect(await gateway.readBalance(account)).toEqual({ availableCents: 0, pendingCents: 0 });
  });

  it('an intent is prepared, found by its attempt, cancelled', async () => {
    const input = attempt();
    const intent = await prepare(await cardOf(cardNumbers.succeeds), input);
    expect(intent).toMatchObject({ state: 'unconfirmed', attemptId: input.attemptId });
    expect(await gateway.findIntentByAttempt(account, input.attemptId)).toEqual(intent);
    expect(await gateway.cancelIntent(account, { intentReference: intent.reference, idempotencyKey: randomUUID() })).toMatchObject({ state: 'cancelled' });
    await expect(gateway.confirmIntent(account, { intentReference: intent.reference, idempotencyKey: randomUUID(), offSession: true }))
      .rejects.toMatchObject({ name: 'GatewayRefusal', code: 'intent-state' });
  });

  it('when a forgotten key let two intents be prepared, the one that took money is found', async () => {
    const [methodReference, input] = [await cardOf(cardNumbers.succeeds), attempt()];
    await desk.admin('PUT', '/v1/faults', { forgetIdempotencyKeys: true });
    await prepare(methodReference, input);
    const second = await prepare(methodReference, input);
    await gateway.confirmIntent(account, { intentReference: second.reference, idempotencyKey: randomUUID(), offSession: true });
    expect(await gateway.findIntentByAttempt(account, input.attemptId)).toMatchObject({ reference: second.reference, state: 'succeeded' });
  });

  it('what is not there is null', async () => {
    expect(await gateway.findIntent(account, 'pi_none')).toBeNull();
    expect(await gateway.findIntentByAttempt(account, 'none')).toBeNull();
    expect(await gateway.findRefund(account, 're_none')).toBeNull();
  });

  it('a refund is made once per key, and never above what was captured', async () => {
    const { reference } = await pay(await cardOf(cardNumbers.succeeds));
    const refund = await gateway.refund(account, { intentReference: reference, amountCents: 1_200, idempotencyKey: 'refund-1' });
    expect(refund).toEqual({ reference: refund.reference, intentReference: reference, amountCents: 1_200, state: 'succeeded' });
    expect(await gateway.refund(account, { intentReference: reference, amountCents: 1_200, idempotencyKey: 'refund-1' })).toEqual(refund);
    expect(await gateway.findRefund(account, refund.reference)).toEqual(refund);
    await expect(gateway.refund(account, { intentReference: reference, amountCents: 3_001, idempotencyKey: 'refund-2' }))
      .rejects.toMatchObject({ code: 'amount-above-captured' });
    await expect(gateway.refund(account, { intentReference: reference, amountCents: 1, idempotencyKey: 'refund-1' }))
      .rejects.toMatchObject({ code: 'idempotency-mismatch' });
    expect(await gateway.findIntent(account, reference)).toMatchObject({ refundedCents: 1_200 });
    expect(await gateway.readBalance(account)).toEqual({ availableCents: 3_000, pendingCents: 0 });
  });

  it('a wrong key is a refusal, and a retry does not help', async () => {
    const refused = await gateway.readBalance({ ...account, secretKey: 'sk_wrong' }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'GatewayRefusal', code: 'not-authorized', retryHelps: false });
  });

  it('the frame is the processor\'s page, for our origin and in the payer\'s language', async () => {
    const url = gateway.frameUrl(account, { kind: 'card', origin: 'http://localhost:5173', language: 'fr' });
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain('frame-ancestors http://localhost:5173');
    expect(await page.text()).toContain('<html lang="fr-CA">');
  });

  describe('an outcome that is not known', () => {
    it.each([
      ['the answer is slow', cardNumbers.slowAnswers, {}, 'timeout'],
      ['the answer is lost', cardNumbers.lostAnswers, {}, 'connection-lost'],
      ['an error hides work that was done', cardNumbers.succeeds, { error500ThenDoneRate: 1 }, 'server-error'],
    ])('%s: nothing is sent again, and looking tells the truth', async (_, number, faults, reason) => {
      const intent = await prepare(await cardOf(number));
      await desk.admin('PUT', '/v1/faults', faults);
      const confirmed = gateway.confirmIntent(account, { intentReference: intent.reference, idempotencyKey: randomUUID(), offSession: true });
      await expect(confirmed).rejects.toMatchObject({ name: 'GatewayUnknownOutcome', operation: 'confirm-intent', reason });
      await desk.admin('PUT', '/v1/faults', {});
      expect(await gateway.findIntent(account, intent.reference)).toMatchObject({ state: 'succeeded' });
      expect((await desk.books(merchantOf())).totals).toMatchObject({ successes: 1 });
    });

    it('the processor is down', async () => {
      const nowhere = sandboxGateway({ url: 'http://127.0.0.1:1' });
      await expect(nowhere.readBalance(account)).rejects.toBeInstanceOf(GatewayUnknownOutcome);
    });
  });
});

describe('the gateway in front of a server that misbehaves', () => {
  let server: Server;
  let requests: number;
  let behave: (request: IncomingMessage, response: ServerResponse) => void;
  let gateway: PaymentGateway;
  const account: GatewayAccount = { reference: 'mer_x', publishableKey: 'pk_x', secretKey: 'sk_x', webhookSecret: null };

  beforeAll(async () => {
    server = createServer((request, response) => {
      requests += 1;
      behave(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    gateway = sandboxGateway({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, timeouts: { readMs: 300, writeMs: 300, confirmMs: 300 } });
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  beforeEach(() => {
    requests = 0;
  });

  const answer = (status: number, body: string) => (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
  const error = (code: string): string => JSON.stringify({ error: { type: 'x', code, message: 'x' } });

  it.each([
    ['cuts the connection', (request: IncomingMessage) => request.socket.destroy(), { name: 'GatewayUnknownOutcome', reason: 'connection-lost' }],
    ['never answers', () => undefined, { name: 'GatewayUnknownOutcome', reason: 'timeout' }],
    ['stops in the middle of its answer', (request: IncomingMessage, response: ServerResponse) => {
      response.writeHead(200, { 'content-length': '500' }).write('{"id":', () => request.socket.destroy());
    }, { name: 'GatewayUnknownOutcome', reason: 'connection-lost' }],
    ['says 500', answer(500, error('internal_error')), { name: 'GatewayUnknownOutcome', reason: 'server-error' }],
    ['says 503 in HTML', answer(503, '<html>'), { name: 'GatewayUnknownOutcome', reason: 'server-error' }],
    ['says 200 in HTML', answer(200, '<html>'), { name: 'GatewayUnknownOutcome', reason: 'unreadable-answer' }],
    ['says 200 with another shape', answer(200, '{}'), { name: 'GatewayUnknownOutcome', reason: 'unreadable-answer' }],
    ['says 200 with a state we do not know', answer(200, JSON.stringify({ id: 'pi_1', amount: 1, paymentMethod: 'pm_1', status: 'dreaming' })), { name: 'GatewayUnknownOutcome', reason: 'unreadable-answer' }],
    ['sends us elsewhere', (_: IncomingMessage, response: ServerResponse) => { response.writeHead(307, { location: '/' }).end(); }, { name: 'GatewayUnknownOutcome' }],
    ['is still at work on this key', answer(409, error('idempotency_key_in_use')), { name: 'GatewayUnknownOutcome', reason: 'in-progress' }],
    ['says 400', answer(400, error('parameter_invalid')), { name: 'GatewayRefusal', code: 'bad-request' }],
    ['says too many', answer(429, error('slow_down')), { name: 'GatewayRefusal', code: 'too-many-requests', retryHelps: true }],
    ['says 404', answer(404, error('resource_missing')), { name: 'GatewayRefusal', code: 'not-found' }],
  ])('%s: asked once, told apart', async (_, behaviour, expected) => {
    behave = behaviour;
    await expect(gateway.confirmIntent(account, { intentReference: 'pi_1', idempotencyKey: 'k', offSession: true })).rejects.toMatchObject(expected);
    expect(requests).toBe(1);
  });

  it('a read that loses its connection is not asked again either', async () => {
    behave = answer(200, JSON.stringify({ available: 1, pending: 0 }));
    await gateway.readBalance(account);
    behave = (request) => request.socket.destroy();
    await expect(gateway.readBalance(account)).rejects.toBeInstanceOf(GatewayUnknownOutcome);
    expect(requests).toBe(2);
  });

  it('a reference cannot change which call it is', async () => {
    await expect(gateway.findIntent(account, '../balance')).rejects.toThrow(TypeError);
    await expect(gateway.detachMethod(account, '')).rejects.toThrow(TypeError);
    expect(requests).toBe(0);
  });

  it('an account without a key is refused before anything is sent', async () => {
    await expect(gateway.readBalance({ ...account, secretKey: null })).rejects.toBeInstanceOf(GatewayRefusal);
    expect(requests).toBe(0);
  });
});
