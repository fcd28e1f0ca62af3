import { createHmac } from 'node:crypto';
import { issueInvoice, planPayments } from '@preau/billing';
import { aFamily, aGatewayAccount, aMethod, anExemptLine, type TestFamily } from '@preau/billing/testing';
import { newId } from '@preau/kernel';
import { startApi, type TestApi } from '../testing/api';
import type { Problem } from '../problems/problem';
import type { BillingView, PlannedPaymentsView, WalletView } from './billing.dto';
import type { InvoiceDocumentView } from './invoice.dto';

let api: TestApi;
let organizationId: string;
let family: TestFamily;
let stranger: TestFamily;
let clerk: string;
let invoiceId: string;
beforeAll(async () => {
  api = await startApi();
  const { db } = api;
  organizationId = await db.organization();
  family = await aFamily(db, organizationId);
  stranger = await aFamily(db, organizationId);
  clerk = await aStaffToken(['clients.billing', 'payments.take', 'payments.refund', 'planned-payments.edit']);
  const gatewayAccountId = await aGatewayAccount(db, organizationId);
  const methodId = await aMethod(db, organizationId, family.accountId, gatewayAccountId);
  const invoice = await db.commands.execute(issueInvoice, { accountId: family.accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(90_00)] }, db.actor, { organizationId });
  invoiceId = invoice.id;
  await db.commands.execute(planPayments, { accountId: family.accountId, invoiceId, paymentMethodId: methodId, instalments: [{ amountCents: 30_00, dueOn: '2999-01-01' }, { amountCents: 30_00, dueOn: '2999-02-01' }] }, db.actor, { organizationId });
});
afterAll(() => api.close());

function tokenOf(who: TestFamily): string {
  return api.bearer({ sub: who.userId, app: 'portal', sid: newId(), account: who.accountId });
}
async function aStaffToken(permissions: readonly string[]): Promise<string> {
  const { db } = api;
  const [userId, groupId] = [newId(), newId()];
  await db.admin.query('insert into identity.app_user (id, email) values ($1, $2)', [userId, `${userId}@valbois.test`]);
  await db.admin.query("insert into organization.permission_group (organization_id, id, code, name_fr, name_en, permissions) values ($1, $2, $3, 'g', 'g', $4)", [organizationId, groupId, groupId, permissions]);
  await db.admin.query("insert into organization.staff_member (organization_id, id, user_id, email, permission_group_id, status, accepted_at) values ($1, $2, $3, $4, $5, 'active', now())", [organizationId, newId(), userId, `${userId}@valbois.test`, groupId]);
  return api.bearer({ sub: userId, app: 'admin', sid: newId() });
}

describe('a family', () => {
  it('sees what it owes and what is planned, and nothing of another family', async () => {
    const own = await api.call<BillingView>('GET', '/api/v1/me/billing', { token: tokenOf(family) });
    expect(own.status).toBe(200);
    expect(own.body.balances).toMatchObject([{ organizationId, receivableCents: 90_00, creditCents: 0, plannedCents: 60_00, balanceCents: 90_00, expectedBalanceCents: 30_00 }]);
    expect(own.body.invoices).toMatchObject([{ id: invoiceId, number: 1, state: 'open', openCents: 90_00 }]);
    const other = await api.call<BillingView>('GET', '/api/v1/me/billing', { token: tokenOf(stranger) });
    expect(other.body).toMatchObject({ invoices: [], payments: [] });
    expect((await api.call('GET', `/api/v1/me/invoices/${invoiceId}`, { token: tokenOf(stranger) })).status).toBe(404);
    expect((await api.call('GET', '/api/v1/me/billing')).status).toBe(401);
  });

  it('reads its invoice on the screen and on paper, in either language', async () => {
    const invoice = await api.call<InvoiceDocumentView>('GET', `/api/v1/me/invoices/${invoiceId}`, { token: tokenOf(family) });
    expect(invoice.body).toMatchObject({ number: 1, totalCents: 90_00, plannedPayments: [{ amountCents: 30_00 }, { amountCents: 30_00 }] });
    const response = await fetch(`${api.url}/api/v1/me/invoices/${invoiceId}/pdf`, { headers: { authorization: `Bearer ${tokenOf(family)}`, 'accept-language': 'en-CA' } });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await response.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('chooses a method for a planned payment, not its date, and not with a version that has passed', async () => {
    const planned = await api.call<PlannedPaymentsView>('GET', '/api/v1/me/planned-payments?status=planned,refused', { token: tokenOf(family) });
    const [first] = planned.body.rows;
    const wallet = await api.call<WalletView>('GET', '/api/v1/me/wallet', { token: tokenOf(family) });
    const paymentMethodId = wallet.body.rows[0]?.id;
    const path = `/api/v1/me/planned-payments/${first?.id}`;
    expect(await api.call('PATCH', path, { token: tokenOf(family), body: { paymentMethodId, version: first?.version } })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await api.call('PATCH', path, { token: tokenOf(family), body: { paymentMethodId, version: 1 } })).toMatchObject({ status: 412, body: { code: 'kernel.changed-meanwhile' } });
    expect((await api.call('PATCH', path, { token: tokenOf(family), body: { paymentMethodId, version: 2, dueOn: '2999-03-01' } })).status).toBe(422);
    expect((await api.call('PATCH', path, { token: tokenOf(stranger), body: { paymentMethodId, version: 2 } })).status).toBe(404);
  });

  it('cannot forget a card that planned payments rely on, and is told which', async () => {
    const wallet = await api.call<WalletView>('GET', '/api/v1/me/wallet', { token: tokenOf(family) });
    expect(wallet.body.rows).toMatchObject([{ last4: '4242', authorized: true, plannedPayments: 2 }]);
    const path = `/api/v1/me/wallet/${wallet.body.rows[0]?.id}`;
    const refused = await api.call<Problem>('DELETE', path, { token: tokenOf(family) });
    expect(refused).toMatchObject({ status: 409, body: { code: 'billing.payment-method-in-use' } });
    expect(refused.body.details?.['plannedPayments']).toHaveLength(2);
    expect((await api.call('DELETE', path, { token: tokenOf(stranger) })).status).toBe(404);
  });
});

describe('a clerk', () => {
  const path = (rest: string): string => `/api/v1/organizations/${organizationId}/${rest}`;

  it('takes cash once, however often the button is pressed', async () => {
    const key = newId();
    const press = () => api.call('POST', path(`accounts/${family.accountId}/payments`), { token: clerk, body: { tender: 'cash', amountCents: 30_00 }, headers: { 'idempotency-key': key } });
    const answers = await Promise.all(Array.from({ length: 5 }, press));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201, 201]);
    const billing = await api.call<BillingView>('GET', path(`accounts/${family.accountId}/billing`), { token: clerk });
    expect(billing.body.payments).toMatchObject([{ number: 1, amountCents: 30_00, invoiceNumbers: [1] }]);
    expect(billing.body.balances).toMatchObject([{ balanceCents: 60_00, expectedBalanceCents: 0 }]);
  });

  it('moves a planned payment, credits the invoice and gives the money back', async () => {
    const planned = await api.call<PlannedPaymentsView>('GET', path(`accounts/${family.accountId}/planned-payments`), { token: clerk });
    const second = planned.body.rows[1];
    expect(await api.call('PATCH', path(`planned-payments/${second?.id}`), { token: clerk, body: { version: second?.version, dueOn: '2999-04-15', amountCents: 20_00 } })).toMatchObject({ status: 200 });
    const invoice = await api.call<InvoiceDocumentView>('GET', path(`invoices/${invoiceId}`), { token: clerk });
    const credited = await api.call('POST', path(`invoices/${invoiceId}/credit-memos`), {
      token: clerk, body: { lines: [{ invoiceLineId: invoice.body.lines[0]?.id }], reason: 'Annulation' }, headers: { 'idempotency-key': newId() },
    });
    expect(credited).toMatchObject({ status: 201, body: { number: 1, totalCents: 90_00, creditCents: 30_00 } });
    const refunded = await api.call('POST', path(`accounts/${family.accountId}/refunds`), { token: clerk, body: { tender: 'cash', amountCents: 30_00, reason: 'Annulation' }, headers: { 'idempotency-key': newId() } });
    expect(refunded).toMatchObject({ status: 201, body: { rows: [{ number: 1, amountCents: 30_00, state: 'succeeded' }] } });
    const left = await api.call<PlannedPaymentsView>('GET', path(`accounts/${family.accountId}/planned-payments?status=planned`), { token: clerk });
    expect(left.body.rows).toEqual([]);
  });

  it('without the permission, or of another organization, is refused', async () => {
    const reader = await aStaffToken(['clients.billing']);
    const body = { tender: 'cash', amountCents: 1 };
    const pay = (token: string, where: string) => api.call('POST', where, { token, body, headers: { 'idempotency-key': newId() } });
    expect((await pay(reader, path(`accounts/${family.accountId}/payments`))).status).toBe(403);
    const elsewhere = await api.db.organization();
    expect([403, 404]).toContain((await pay(clerk, `/api/v1/organizations/${elsewhere}/accounts/${family.accountId}/payments`)).status);
    expect((await pay(clerk, path(`accounts/${newId()}/payments`))).status).toBe(404);
    expect((await api.call('POST', path(`accounts/${family.accountId}/payments`), { token: clerk, body })).status).toBe(400);
  });
});

describe('a processor', () => {
  it('sends notices that are read only if signed, and harmless when nothing is known of their object', async () => {
    const { db } = api;
    const sealerKey = 'a secret for specs only, thirty-two characters or more';
    const { Sealer } = await import('@preau/kernel');
    const sealer = new Sealer(sealerKey);
    const seal = (purpose: string, plain: string): Buffer => Buffer.from(sealer.seal(purpose, plain));
    const [id, key] = [newId(), Buffer.from('a webhook secret of a sandbox').toString('base64')];
    await db.admin.query("update billing.gateway_account set active = false where organization_id = $1", [organizationId]);
    await db.admin.query(
      "insert into billing.gateway_account (organization_id, id, kind, merchant_ref, public_key, secret_sealed, webhook_secret_sealed) values ($1, $2, 'sandbox', 'mer_1', 'pk', $3, $4)",
      [organizationId, id, seal('billing.gateway-secret', 'sk'), seal('billing.gateway-webhook-secret', `whsec_${key}`)],
    );
    const api2 = await startApiWithSandbox();
    try {
      const body = JSON.stringify({ id: 'pi_unknown', type: 'payment_intent.succeeded', merchant: 'mer_1' });
      const timestamp = String(Math.floor(Date.now() / 1_000));
      const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(`evt_1.${timestamp}.${body}`).digest('base64');
      const send = (headers: Record<string, string>, to = id) => fetch(`${api2.url}/api/v1/gateway-hints/${to}`, { method: 'POST', headers: { 'content-type': 'application/json', 'webhook-id': 'evt_1', 'webhook-timestamp': timestamp, ...headers }, body });
      expect((await send({ 'webhook-signature': `v1,${signature}` })).status).toBe(204);
      expect((await send({ 'webhook-signature': `v1,${signature}` })).status).toBe(204);
      expect((await send({ 'webhook-signature': 'v1,AAAA' })).status).toBe(400);
      expect((await send({ 'webhook-signature': `v1,${signature}` }, newId())).status).toBe(404);
      const kept = await db.admin.query('select event_ref from billing.gateway_hint where gateway_account_id = $1', [id]);
      expect(kept.rows).toEqual([{ event_ref: 'evt_1' }]);
    } finally {
      await api2.close();
    }
  });

  it('shows its own page in the frame of the wallet; when it is silent, nothing is kept', async () => {
    const second = await startApiWithSandbox();
    try {
      const headers = { authorization: `Bearer ${tokenOf(family)}`, 'content-type': 'application/json' };
      const entry = await fetch(`${second.url}/api/v1/me/wallet/entry`, { method: 'POST', headers: { ...headers, origin: 'https://inscriptions.valbois.test', 'accept-language': 'en' }, body: JSON.stringify({ organizationId, kind: 'card' }) });
      const url = new URL(((await entry.json()) as { url: string }).url);
      expect([url.origin, url.pathname, url.searchParams.get('origin'), url.searchParams.get('lang'), url.searchParams.get('key')]).toEqual(['http://127.0.0.1:9', '/elements/card', 'https://inscriptions.valbois.test', 'en', 'pk']);
      const body = JSON.stringify({ organizationId, token: 'tok', holderName: 'Élise Tremblay', billingPostalCode: 'G1A 1A1' });
      const added = await fetch(`${second.url}/api/v1/me/wallet`, { method: 'POST', headers: { ...headers, 'idempotency-key': newId() }, body });
      expect([added.status, ((await added.json()) as Problem).code]).toEqual([503, 'billing.processor-unreachable']);
      expect((await fetch(`${second.url}/api/v1/me/wallet`, { method: 'POST', headers, body })).status).toBe(400);
    } finally {
      await second.close();
    }
  });
});

/** A second gateway process over the same database, that has a processor set up. */
async function startApiWithSandbox(): Promise<{ url: string; close(): Promise<void> }> {
  const second = await startApi({ sandboxUrl: 'http://127.0.0.1:9', databaseUrl: api.db.appUrl });
  return { url: second.url, close: () => second.close() };
}
