import { issueInvoice, planPayments } from '@preau/billing';
import { aFamily, aGatewayAccount, aMethod, anExemptLine } from '@preau/billing/testing';
import { newId } from '@preau/kernel';
import { foundForSpec, staffForSpec } from '@preau/organization/testing';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';

let api: TestApi;
let organizationId: string;
beforeAll(async () => {
  api = await startApi({ rateLimitFactor: 1 });
  ({ organizationId } = await foundForSpec(api.db));
});
afterAll(() => api.close());

async function staffToken(group: 'clerk' | 'administrator', email: string): Promise<string> {
  const { actor } = await staffForSpec(api.db, organizationId, group, email);
  return api.bearer({ sub: actor.userId, app: 'admin', sid: newId() });
}

describe('Asking after addresses at the counter', () => {
  it('is counted by clerk: after sixty in an hour they are told to wait, in their language; a client without an address costs nothing', async () => {
    const token = await staffToken('clerk', 'sonde@valbois.example');
    const clients = `/api/v1/organizations/${organizationId}/clients`;
    const ask = (path: string, body: unknown, language = 'fr-CA') => api.call<Problem>('POST', path, { token, body, headers: { 'idempotency-key': newId(), 'accept-language': language } });
    for (let at = 0; at < 30; at += 1) {
      expect((await ask(clients, { firstName: 'Gaétan', lastName: `Roy ${at}`, email: 'not an address' })).status).toBe(422);
      expect((await ask(`/api/v1/organizations/${organizationId}/client-links`, { email: `sonde${at}@exemple.ca` })).status).toBe(202);
    }
    const refused = await ask(clients, { firstName: 'Gaétan', lastName: 'Roy', email: 'gaetan@exemple.ca' });
    expect(refused).toMatchObject({ status: 429, body: { code: 'identity.too-many-tries', title: 'Trop d’essais en peu de temps.', retryMayHelp: true } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_500);
    expect((await ask(`/api/v1/organizations/${organizationId}/client-links`, { email: 'un@exemple.ca' }, 'en-CA')).body.title).toBe('Too many tries in a short time.');
    expect((await ask(clients, { firstName: 'Gaétan', lastName: 'Roy' })).status).toBe(201);
  });
});

describe('A refused payment', () => {
  it('is armed again five times a day, by whoever; what is refused for its version costs nothing', async () => {
    const { db } = api;
    const family = await aFamily(db, organizationId);
    const methodId = await aMethod(db, organizationId, family.accountId, await aGatewayAccount(db, organizationId));
    const invoice = await db.commands.execute(issueInvoice, { accountId: family.accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(90_00)] }, db.actor, { organizationId });
    await db.commands.execute(planPayments, { accountId: family.accountId, invoiceId: invoice.id, paymentMethodId: methodId, instalments: [{ amountCents: 90_00, dueOn: '2999-01-01' }] }, db.actor, { organizationId });
    const { rows: [planned] } = await db.admin.query<{ id: string; version: number }>('select id, version from billing.planned_payment where invoice_id = $1', [invoice.id]);
    if (planned === undefined) throw new Error('a payment was planned');
    const refuse = async (): Promise<number> => {
      const { rows: [now] } = await db.admin.query<{ version: number }>("update billing.planned_payment set status = 'refused', refused_because = 'declined', settled_at = kernel.now() where id = $1 returning version", [planned.id]);
      return now?.version ?? 0;
    };
    const token = api.bearer({ sub: family.userId, app: 'portal', sid: newId(), account: family.accountId });
    const path = `/api/v1/me/planned-payments/${planned.id}`;
    for (let at = 0; at < 5; at += 1) {
      const version = await refuse();
      expect((await api.call('PATCH', path, { token, body: { paymentMethodId: methodId, version: version + 50 } })).status).toBe(412);
      expect((await api.call('PATCH', path, { token, body: { paymentMethodId: methodId, version } })).status).toBe(200);
    }
    const version = await refuse();
    const again = await api.call('PATCH', path, { token, body: { paymentMethodId: methodId, version } });
    expect(again).toMatchObject({ status: 429, body: { code: 'identity.too-many-tries' } });
    expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(80_000);
    const administrator = await staffToken('administrator', 'chef@valbois.example');
    expect(await api.call('PATCH', `/api/v1/organizations/${organizationId}/planned-payments/${planned.id}`, { token: administrator, body: { paymentMethodId: methodId, version } })).toMatchObject({ status: 429 });
  });
});
