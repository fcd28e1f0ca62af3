import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayRefusal, GatewayUnknownOutcome, type ConfirmIntentInput, type GatewayAccount, type PaymentGateway } from './payment-gateway';
import { sandboxGateway } from './sandbox.adapter';
import { stripeGateway } from './stripe.adapter';

const timeouts = { readMs: 300, writeMs: 300, confirmMs: 300 };
const asked: ConfirmIntentInput = { intentReference: 'pi_1', idempotencyKey: 'k', offSession: true, mandateReference: null };
const adapters: [string, (url: string) => PaymentGateway][] = [
  ['the sandbox’s', (url) => sandboxGateway({ url, timeouts })],
  ['Stripe’s', (url) => stripeGateway({ platformSecretKey: null, connectWebhookSecret: null, returnUrl: 'https://preau.example/', scriptUrl: 'https://js.example/', apiUrl: url, timeouts })],
];

describe.each(adapters)('%s gateway in front of a server that misbehaves', (_whose, adapterAt) => {
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
    gateway = adapterAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
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
    }, { name: 'GatewayUnknownOutcome' }],
    ['says 500', answer(500, error('internal_error')), { name: 'GatewayUnknownOutcome', reason: 'server-error' }],
    ['says 503 in HTML', answer(503, '<html>'), { name: 'GatewayUnknownOutcome' }],
    ['says 200 in HTML', answer(200, '<html>'), { name: 'GatewayUnknownOutcome', reason: 'unreadable-answer' }],
    ['says 200 with another shape', answer(200, '{}'), { name: 'GatewayUnknownOutcome', reason: 'unreadable-answer' }],
    ['says 200 with a state we do not know', answer(200, JSON.stringify({ id: 'pi_1', amount: 1, paymentMethod: 'pm_1', payment_method: 'pm_1', metadata: {}, status: 'dreaming' })), { name: 'GatewayUnknownOutcome', reason: 'unreadable-answer' }],
    ['sends us elsewhere', (_: IncomingMessage, response: ServerResponse) => { response.writeHead(307, { location: '/' }).end('{}'); }, { name: 'GatewayUnknownOutcome' }],
    ['is still at work on this key', answer(409, error('idempotency_key_in_use')), { name: 'GatewayUnknownOutcome', reason: 'in-progress' }],
    ['says 400', answer(400, error('parameter_invalid')), { name: 'GatewayRefusal', code: 'bad-request' }],
    ['says too many', answer(429, error('slow_down')), { name: 'GatewayRefusal', code: 'too-many-requests', retryHelps: true }],
    ['says 404', answer(404, error('resource_missing')), { name: 'GatewayRefusal', code: 'not-found' }],
  ])('%s: asked once, told apart', async (_, behaviour, expected) => {
    behave = behaviour;
    await expect(gateway.confirmIntent(account, asked)).rejects.toMatchObject(expected);
    expect(requests).toBe(1);
  });

  it('a read that loses its connection is not asked again either', async () => {
    behave = answer(404, error('resource_missing'));
    expect(await gateway.findIntent(account, 'pi_1')).toBeNull();
    behave = (request) => request.socket.destroy();
    await expect(gateway.readBalance(account)).rejects.toBeInstanceOf(GatewayUnknownOutcome);
    expect(requests).toBe(2);
  });

  it('an account without a key is refused before anything is sent', async () => {
    await expect(gateway.readBalance({ ...account, secretKey: null })).rejects.toBeInstanceOf(GatewayRefusal);
    expect(requests).toBe(0);
  });
});
