import { aFamily, aGatewayAccount, aMethod, type TestFamily } from '@preau/billing/testing';
import { hashPassword } from '@preau/identity';
import { newId } from '@preau/kernel';
import { StripeStandIn, type OpenedAccount } from '../../../../tools/stripe-stand-in/stand-in';
import type { PaymentEntryView } from '../client/billing.dto';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';
import type { GatewayAccountsView, GatewayCheckView, RegisteredGatewayAccountView } from './gateway-accounts.dto';

const connectSecret = 'whsec_of_the_platform';
let standIn: StripeStandIn;
let api: TestApi;
let here: string;
let boss: string;
let clerk: string;
let family: TestFamily;
beforeAll(async () => {
  standIn = await StripeStandIn.start();
  api = await startApi({ stripe: { offered: true, platformSecretKey: standIn.platformSecretKey, connectWebhookSecret: connectSecret, scriptUrl: `${standIn.url}/stripe.js`, apiUrl: standIn.url }, encryptionKey: 'a secret of at least thirty-two characters' });
});
beforeEach(async () => {
  passwordHash ??= await hashPassword(password);
  here = await api.db.organization();
  boss = await aStaffToken(['gateways.edit']);
  clerk = await aStaffToken(['clients.billing']);
  family = await aFamily(api.db, here);
});
afterAll(async () => {
  await api.close();
  await standIn.stop();
});

const password = 'une phrase que le personnel retient';
let passwordHash: string | undefined;
async function aStaffToken(permissions: readonly string[]): Promise<string> {
  const { db } = api;
  const [userId, groupId] = [newId(), newId()];
  await db.admin.query('insert into identity.app_user (id, email, password_hash) values ($1, $2, $3)', [userId, `${userId}@valbois.test`, passwordHash]);
  await db.admin.query("insert into organization.permission_group (organization_id, id, code, name_fr, name_en, permissions) values ($1, $2, $3, 'g', 'g', $4)", [here, groupId, groupId, permissions]);
  await db.admin.query("insert into organization.staff_member (organization_id, id, user_id, email, permission_group_id, status, accepted_at) values ($1, $2, $3, $4, $5, 'active', now())", [here, newId(), userId, `${userId}@valbois.test`, groupId]);
  return api.bearer({ sub: userId, app: 'admin', sid: newId() });
}
const accounts = (): string => `/api/v1/organizations/${here}/gateway-accounts`;
const list = async (): Promise<GatewayAccountsView> => (await api.call<GatewayAccountsView>('GET', accounts(), { token: boss })).body;
const register = (body: object) => api.call<RegisteredGatewayAccountView & Problem>('POST', accounts(), { token: boss, body });
const withKeys = (opened: OpenedAccount) => ({ kind: 'stripe', merchantRef: opened.id, publicKey: opened.publishableKey, secretKey: opened.secretKey });
const entry = (kind: 'card' | 'bank') =>
  api.call<PaymentEntryView & Problem>('POST', '/api/v1/me/wallet/entry', { token: api.bearer({ sub: family.userId, app: 'portal', sid: newId(), account: family.accountId }), body: { organizationId: here, kind, agreed: true } });

describe('an account with a processor', () => {
  it('is registered, tried, put in use; its keys are sealed and never come back', async () => {
    const opened = standIn.openAccount();
    const { status, body } = await register({ ...withKeys(opened), webhookSecret: 'whsec_of_the_city' });
    expect(status).toBe(201);
    expect(await list()).toMatchObject({ offered: ['stripe'], connects: true, rows: [{ id: body.gatewayAccountId, kind: 'stripe', merchantRef: opened.id, hasSecretKey: true, hasWebhookSecret: true, active: false, webhookUrl: expect.stringContaining(`/api/v1/gateway-hints/${body.gatewayAccountId}`) }] });
    const checked = await api.call<GatewayCheckView>('POST', `${accounts()}/${body.gatewayAccountId}/check`, { token: boss });
    expect(checked.body).toEqual({ answered: true, availableCents: 0, pendingCents: 0, because: null });
    expect((await entry('card')).body.code).toBe('billing.online-payment-not-offered');
    // A session found open is not enough to send the organization's money elsewhere.
    expect(await api.call<Problem>('PUT', `${accounts()}/${body.gatewayAccountId}/use`, { token: boss, body: { password: 'un autre mot de passe' } })).toMatchObject({ status: 403, body: { code: 'identity.password-wrong' } });
    expect(await api.call<Problem>('PUT', `${accounts()}/${body.gatewayAccountId}/keys`, { token: boss, body: { version: 1, publicKey: 'pk_test_of_a_thief', password: 'un autre mot de passe' } })).toMatchObject({ status: 403, body: { code: 'identity.password-wrong' } });
    expect((await api.call('PUT', `${accounts()}/${body.gatewayAccountId}/use`, { token: boss, body: { password } })).status).toBe(204);
    expect((await entry('card')).body).toMatchObject({ kind: 'elements', url: null, elements: { publishableKey: opened.publishableKey, connectedAccount: null, clientSecret: expect.stringMatching(/^seti_/) } });
    const kept = await api.db.admin.query<{ all: string }>(
      `select (select jsonb_agg(to_jsonb(g) || jsonb_build_object('sealed', encode(g.secret_sealed, 'escape') || coalesce(encode(g.webhook_secret_sealed, 'escape'), '')))::text from billing.gateway_account g where organization_id = $1) || (select coalesce(jsonb_agg(to_jsonb(a)), '[]')::text from kernel.audit_line a where organization_id = $1) as all`, [here]);
    expect(`${kept.rows[0]?.all ?? ''}${JSON.stringify(await list())}`).not.toMatch(new RegExp(`${opened.secretKey}|whsec_of_the_city`));
    expect(kept.rows[0]?.all).toContain(opened.id);
  });

  it('with wrong keys is not put in use, and says so; right ones replace them, once', async () => {
    const opened = standIn.openAccount();
    const { body } = await register({ ...withKeys(opened), secretKey: 'sk_test_wrong_key' });
    expect((await api.call<GatewayCheckView>('POST', `${accounts()}/${body.gatewayAccountId}/check`, { token: boss })).body).toMatchObject({ answered: false, because: 'keys-refused' });
    expect(await api.call<Problem>('PUT', `${accounts()}/${body.gatewayAccountId}/use`, { token: boss, body: { password } })).toMatchObject({ status: 409, body: { code: 'billing.gateway-keys-refused' } });
    const replace = (version: number) => api.call<Problem>('PUT', `${accounts()}/${body.gatewayAccountId}/keys`, { token: boss, body: { version, secretKey: opened.secretKey, password } });
    expect((await replace(1)).status).toBe(200);
    expect((await replace(1)).body.code).toBe('kernel.changed-meanwhile');
    expect((await api.call('PUT', `${accounts()}/${body.gatewayAccountId}/use`, { token: boss, body: { password } })).status).toBe(204);
  });

  it('connected to the platform needs no key; its notices come to one address, signed', async () => {
    const opened = standIn.openAccount();
    const { body } = await register({ kind: 'stripe', merchantRef: opened.id, publicKey: standIn.platformPublishableKey });
    expect((await list()).rows).toMatchObject([{ hasSecretKey: false, webhookUrl: expect.stringMatching(/\/gateway-hints\/stripe-connect$/) }]);
    expect((await api.call('PUT', `${accounts()}/${body.gatewayAccountId}/use`, { token: boss, body: { password } })).status).toBe(204);
    expect((await entry('bank')).body).toMatchObject({ elements: { connectedAccount: opened.id } });
    const books = standIn.books(opened.id);
    expect([...books.setups.values()]).toMatchObject([{ debit: { schedule: 'combined', verification: 'instant' } }]);
    books.events.push({ id: 'evt_1', created: 1, type: 'payment_intent.succeeded', object: { id: 'pi_unknown', object: 'payment_intent' } });
    const send = (secret: string) => {
      const { headers, rawBody } = standIn.notices.delivery(books, 'evt_1', { secret, connect: true });
      return api.call('POST', '/api/v1/gateway-hints/stripe-connect', { headers, body: rawBody });
    };
    expect((await send('whsec_of_somebody_else')).status).toBe(400);
    expect((await send(connectSecret)).status).toBe(204);
    expect((await api.db.admin.query('select event_ref from billing.gateway_hint where organization_id = $1', [here])).rows).toEqual([{ event_ref: 'evt_1' }]);
  });

  it('connected to the platform is one organization’s: another does not read its balance, nor stand in the way of its notices', async () => {
    const opened = standIn.openAccount();
    const connected = { kind: 'stripe', merchantRef: opened.id, publicKey: standIn.platformPublishableKey };
    const [owner, ownerToken] = [here, boss];
    expect((await register(connected)).status).toBe(201);
    here = await api.db.organization();
    boss = await aStaffToken(['gateways.edit']);
    expect(await register({ ...connected, webhookSecret: 'whsec_of_the_intruder' })).toMatchObject({ status: 409, body: { code: 'billing.gateway-account-known' } });
    expect((await list()).rows).toEqual([]);
    // With a key of its own nobody acts through the platform: it proves itself at the processor.
    expect((await register(withKeys(opened))).status).toBe(201);
    [here, boss] = [owner, ownerToken];
    expect((await list()).rows).toHaveLength(1);
  });

  it('is registered once, with the keys it needs, and a kind that is offered', async () => {
    const opened = standIn.openAccount();
    await register(withKeys(opened));
    expect(await register(withKeys(opened))).toMatchObject({ status: 409, body: { code: 'billing.gateway-account-known' } });
    expect(await register({ kind: 'sandbox', merchantRef: 'mer_1234', publicKey: 'pk_12345678' })).toMatchObject({ status: 409, body: { code: 'billing.gateway-not-offered' } });
    expect((await register({ ...withKeys(opened), secretKey: 'short' })).status).toBe(422);
  });

  it('that is replaced keeps its cards and what is planned on them; payments online may stop altogether', async () => {
    const old = await aGatewayAccount(api.db, here);
    await aMethod(api.db, here, family.accountId, old);
    const { body } = await register(withKeys(standIn.openAccount()));
    expect((await api.call('PUT', `${accounts()}/${body.gatewayAccountId}/use`, { token: boss, body: { password } })).status).toBe(204);
    expect((await list()).rows).toMatchObject([{ id: body.gatewayAccountId, active: true, savedMethods: 0 }, { id: old, active: false, savedMethods: 1 }]);
    expect((await api.call('DELETE', `${accounts()}/use`, { token: boss })).status).toBe(204);
    expect((await entry('card')).body.code).toBe('billing.online-payment-not-offered');
  });

  it('is nothing to a clerk, nor to another city', async () => {
    const { body } = await register(withKeys(standIn.openAccount()));
    expect((await api.call('GET', accounts(), { token: clerk })).status).toBe(403);
    expect((await api.call('PUT', `${accounts()}/${body.gatewayAccountId}/use`, { token: clerk, body: { password } })).status).toBe(403);
    const stranger = boss;
    here = await api.db.organization();
    expect((await api.call('GET', accounts(), { token: stranger })).status).toBe(404);
    boss = await aStaffToken(['gateways.edit']);
    expect((await api.call('POST', `${accounts()}/${body.gatewayAccountId}/check`, { token: boss })).status).toBe(404);
  });
});
