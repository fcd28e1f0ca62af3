import { newId } from '@preau/kernel';
import { sandboxGateway } from '@preau/billing';
import { aGatewayAccount, aMethod, brokenInvariants } from '@preau/billing/testing';
import { applyCancellationPolicy, saveCancellationPolicy } from '@preau/cart-checkout';
import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { addMember } from '@preau/household';
import { testClerk, testFamily, type TestFamily } from '@preau/household/testing';
import { createTestDatabase, type TestDatabase as SandboxDatabase } from '../../../sandbox-processor/src/testing/create-test-database';
import { cardNumbers, MerchantDesk, type TestMerchant } from '../../../sandbox-processor/src/testing/merchant-desk';
import { startSandbox, type StartedSandbox } from '../../../sandbox-processor/src/testing/start-sandbox';
import type { CancellationPoliciesView, CancellationRequestsView, PolicyExampleView, RefundTasksView, ReplacementPreviewView, ReplacementTargetsView } from '../admin/cancellations.dto';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';
import type { CancellationOutcomeView, CancellationPreviewView, CancellationRequestedView, CancelledRegistrationView, OwnRegistrationsView } from './cancellations.dto';
import type { CartView } from './cart.dto';
import type { CheckOutView } from './checkout.dto';
import type { RegistrationsView } from './registrations.dto';

let api: TestApi;
let sandboxDatabase: SandboxDatabase;
let sandbox: StartedSandbox;
let desk: MerchantDesk;
let merchant: TestMerchant;
let here: string;
let gatewayAccountId: string;
let maude: TestFamily;
let zoe: string;
let portal: string;
let clerk: string;

beforeAll(async () => {
  sandboxDatabase = await createTestDatabase();
  sandbox = await startSandbox({ databaseUrl: sandboxDatabase.url });
  desk = new MerchantDesk(sandbox);
  merchant = await desk.openMerchant();
  api = await startApi({ sandboxUrl: sandbox.url, encryptionKey: 'a secret of at least thirty-two characters' });
});
afterAll(async () => {
  await api.close();
  await sandbox.close();
  await sandboxDatabase.drop();
});
beforeEach(async () => {
  await api.db.admin.query("update kernel.clock set shift = timestamptz '2026-12-05T17:00:00Z' - now()");
  here = await api.db.organization({ gst_number: '123456789RT0001', qst_number: '1234567890TQ0001', taxes_registered_from: '2000-01-01' });
  gatewayAccountId = await aGatewayAccount(api.db, here, { ref: merchant.id, publicKey: merchant.publishableKey, secret: merchant.secretKey, webhookSecret: merchant.webhookSecret });
  maude = await testFamily(api.db);
  zoe = (await api.db.commands.execute(addMember, { accountId: maude.accountId, firstName: 'Zoé', lastName: 'Tremblay', birthDate: '2020-03-14' }, maude.actor)).id;
  portal = api.bearer({ sub: maude.userId, app: 'portal', sid: newId(), account: maude.accountId });
  clerk = await staffToken(here, everything);
});
afterEach(async () => expect(await brokenInvariants(api.db, here)).toEqual([]));

const everything = ['clients.view', 'clients.billing', 'payments.take', 'payments.refund', 'policies.edit', 'policies.override', 'activities.edit', 'activities.view'];
async function staffToken(organizationId: string, permissions: readonly string[]): Promise<string> {
  const [userId, groupId] = [newId(), newId()];
  await api.db.admin.query('insert into identity.app_user (id, email) values ($1, $2)', [userId, `${userId}@valbois.test`]);
  await api.db.admin.query("insert into organization.permission_group (organization_id, id, code, name_fr, name_en, permissions) values ($1, $2, $3, 'g', 'g', $4)", [organizationId, groupId, groupId, permissions]);
  await api.db.admin.query("insert into organization.staff_member (organization_id, id, user_id, email, permission_group_id, status, accepted_at) values ($1, $2, $3, $4, $5, 'active', now())", [organizationId, newId(), userId, `${userId}@valbois.test`, groupId]);
  return api.bearer({ sub: userId, app: 'admin', sid: newId() });
}
const my = (path: string): string => `/api/v1/organizations/${here}/my/${path}`;
const key = (): Record<string, string> => ({ 'idempotency-key': newId() });
const family = <View>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}, token = portal) => api.call<View & Problem>(method, my(path), { token, body, headers });
const staff = <View>(method: string, path: string, body?: unknown, headers: Record<string, string> = key(), token = clerk) => api.call<View & Problem>(method, `/api/v1/organizations/${here}/${path}`, { token, body, headers });

async function bought(columns: Readonly<Record<string, unknown>> = {}): Promise<{ claimId: string; activityId: string }> {
  const { activityId } = await testActivity(api.db, here, 5, { session_price_cents: 10_000, starts_on: '2027-01-11', ends_on: '2027-01-25', ...columns });
  for (const on of ['2027-01-11', '2027-01-18', '2027-01-25']) await testOccurrence(api.db, here, activityId, on);
  await family('POST', 'cart/lines', { personId: zoe, activityId });
  const { body: cart } = await family<CartView>('POST', 'cart/contact-confirmation', { phone: '418 555-0147', street: '12, rue des Érables', city: 'Valbois', postalCode: 'g1a1a1' });
  const { body: { token } } = await desk.tokenOfCard(merchant, cardNumbers.succeeds);
  const account = { reference: merchant.id, publishableKey: merchant.publishableKey, secretKey: merchant.secretKey, webhookSecret: merchant.webhookSecret };
  const card = await sandboxGateway({ url: sandbox.url }).attachMethod(account, { token, customerReference: maude.accountId });
  const paymentMethodId = await aMethod(api.db, here, maude.accountId, gatewayAccountId, { gatewayRef: card.reference });
  const done = await family<CheckOutView>('POST', 'checkout', { cartId: cart.id, pay: 'full', expectedTotalCents: cart.totalCents, paymentMethodId }, key());
  expect(done.body).toMatchObject({ state: 'ordered' });
  const claim = (await family<RegistrationsView>('GET', 'registrations')).body.rows.find((row) => row.activityId === activityId);
  return { claimId: claim?.claimId ?? '', activityId };
}

async function aPolicy(selfService = true): Promise<void> {
  const tier = { period: 'before-start' as const, days: null, creditPercent: 90, creditOf: 'price' as const, refund: true, feeCents: 0, feeTaxable: false, feeLedgerCodeId: null, selfService };
  const { policyId } = await api.db.commands.execute(saveCancellationPolicy, { name: 'Cours', creditsFees: true, tiers: [tier] }, testClerk(here, ['policies.edit']));
  await api.db.commands.execute(applyCancellationPolicy, { policyId, programId: null, activityId: null }, testClerk(here, ['policies.edit']));
}
const accepted = (hash: string) => ({ acceptedHash: hash });

describe('a family', () => {
  it('sees what it means, cancels, has its money back on the card, and reads the credit memo', async () => {
    await aPolicy();
    const { claimId } = await bought();
    expect((await api.call<OwnRegistrationsView>('GET', '/api/v1/me/registrations', { token: portal })).body.rows).toMatchObject([{ organizationId: here, registration: { claimId, state: 'live' } }]);
    const preview = await family<CancellationPreviewView>('GET', `registrations/${claimId}/cancellation-preview`);
    expect(preview).toMatchObject({ status: 200, body: { selfService: true, keptCents: 1_000, creditedCents: 9_000, money: { toMethods: [{ tender: 'card', amountCents: 9_000 }] } } });
    expect(preview.body.reasons.map((one) => one.fr).join(' ')).toContain('La politique de l’organisation rend');
    expect(await family('POST', `registrations/${claimId}/cancellation`, accepted(preview.body.hash))).toMatchObject({ status: 400, body: { code: 'kernel.idempotency-key-missing' } });
    expect(await family('POST', `registrations/${claimId}/cancellation`, accepted('0'.repeat(64)), key())).toMatchObject({ status: 409, body: { code: 'cart-checkout.cancellation-changed', details: { preview: { keptCents: 1_000 } } } });
    const headers = key();
    const first = await family<CancelledRegistrationView>('POST', `registrations/${claimId}/cancellation`, accepted(preview.body.hash), headers);
    expect(first).toMatchObject({ status: 201, body: { again: false, refunds: [{ state: 'succeeded' }] } });
    expect((await family<CancelledRegistrationView>('POST', `registrations/${claimId}/cancellation`, accepted(preview.body.hash), headers)).body).toMatchObject({ cancellationId: first.body.cancellationId });
    expect((await family<CancelledRegistrationView>('POST', `registrations/${claimId}/cancellation`, accepted(preview.body.hash), key())).body).toMatchObject({ cancellationId: first.body.cancellationId, again: true });
    const outcome = await family<CancellationOutcomeView>('GET', `registrations/${claimId}/cancellation`);
    expect(outcome.body).toMatchObject({ kind: 'cancellation', keptCents: 1_000, creditedCents: 9_000 });
    const pdf = await fetch(`${api.url}/api/v1/me/credit-memos/${outcome.body.creditMemoId}/pdf`, { headers: { authorization: `Bearer ${portal}` } });
    expect([pdf.status, Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  });

  it('asks where it may not cancel by itself; staff answer, as of the day it was sent', async () => {
    const { claimId } = await bought();
    const preview = await family<CancellationPreviewView>('GET', `registrations/${claimId}/cancellation-preview`);
    expect(preview.body).toMatchObject({ selfService: false, rule: 'no-policy', contact: { name: 'Ville de Valbois' } });
    expect(await family('POST', `registrations/${claimId}/cancellation`, accepted(preview.body.hash), key())).toMatchObject({ status: 409, body: { code: 'cart-checkout.cancellation-by-request' } });
    const asked = await family<CancellationRequestedView>('POST', `registrations/${claimId}/cancellation-requests`, { because: 'moving', message: 'Nous partons.' }, key());
    expect(asked.status).toBe(201);
    await api.db.admin.query("update kernel.clock set shift = timestamptz '2027-01-12T17:00:00Z' - now()");
    const queue = await staff<CancellationRequestsView>('GET', 'cancellation-requests?state=open');
    expect(queue.body.rows).toMatchObject([{ id: asked.body.requestId, because: 'moving', sentAt: asked.body.sentAt }]);
    const offered = { noticeAt: asked.body.sentAt, creditCents: 10_000, reason: 'Accordé' };
    const shown = await staff<CancellationPreviewView>('POST', `registrations/${claimId}/override-preview`, offered, {});
    expect(shown.body).toMatchObject({ creditedCents: 10_000, sessionsGiven: 0 });
    expect(await staff('POST', `cancellation-requests/${asked.body.requestId}/accept`, { acceptedHash: shown.body.hash, answer: 'Accordé', creditCents: 10_000 })).toMatchObject({ status: 201, body: { refunds: [{ state: 'succeeded' }] } });
    expect(await staff('POST', `cancellation-requests/${asked.body.requestId}/decline`, { answer: 'Non' })).toMatchObject({ status: 409, body: { code: 'cart-checkout.cancellation-request-answered' } });
  });

  it('cannot look into or touch the registration of another family', async () => {
    await aPolicy();
    const { claimId } = await bought();
    const { body: { hash } } = await family<CancellationPreviewView>('GET', `registrations/${claimId}/cancellation-preview`);
    const other = await testFamily(api.db, [here]);
    const token = api.bearer({ sub: other.userId, app: 'portal', sid: newId(), account: other.accountId });
    expect(await family('GET', `registrations/${claimId}/cancellation-preview`, undefined, {}, token)).toMatchObject({ status: 404 });
    expect(await family('POST', `registrations/${claimId}/cancellation`, accepted(hash), key(), token)).toMatchObject({ status: 404 });
    expect(await family('POST', `registrations/${claimId}/cancellation-requests`, { because: 'other', message: '' }, key(), token)).toMatchObject({ status: 404 });
    expect(await family('GET', `registrations/${newId()}/cancellation`)).toMatchObject({ status: 404 });
    expect(await api.call('GET', my(`registrations/${claimId}/cancellation-preview`))).toMatchObject({ status: 401 });
  });
});

describe('staff', () => {
  it('of another organization see nothing; without the permission they decide nothing', async () => {
    const { claimId } = await bought();
    const elsewhere = await api.db.organization();
    const stranger = await staffToken(elsewhere, everything);
    expect((await staff('GET', `registrations/${claimId}/cancellation-preview`, undefined, {}, stranger)).status).toBeGreaterThanOrEqual(403);
    expect(await api.call('GET', `/api/v1/organizations/${elsewhere}/registrations/${claimId}/cancellation-preview`, { token: stranger })).toMatchObject({ status: 404 });
    const simple = await staffToken(here, ['clients.billing']);
    expect(await staff('POST', `registrations/${claimId}/override`, { creditCents: 0, reason: 'x', acceptedHash: '0'.repeat(64) }, key(), simple)).toMatchObject({ status: 403 });
    const preview = await staff<CancellationPreviewView>('GET', `registrations/${claimId}/cancellation-preview`, undefined, {}, simple);
    expect(await staff('POST', `registrations/${claimId}/cancellation`, { acceptedHash: preview.body.hash }, key(), simple)).toMatchObject({ status: 403, body: { code: 'cart-checkout.not-allowed' } });
    expect((await staff('GET', 'cancellation-policies', undefined, {}, simple)).status).toBe(403);
  });

  it('who set an amount out of bounds are told the bounds', async () => {
    const { claimId } = await bought({ session_price_cents: 120_000 });
    const beyond = (language: string) => staff('POST', `registrations/${claimId}/override-preview`, { creditCents: 120_001, reason: 'Geste commercial' }, { 'accept-language': language });
    expect(await beyond('en-CA')).toMatchObject({ status: 422, body: { code: 'cart-checkout.override-out-of-bounds', next: 'Give at least $0.00, which is due, and at most $1,200.00, which is left of the invoice.', details: { minCents: 0, maxCents: 120_000 } } });
    expect((await beyond('fr-CA')).body.next).toBe('Donnez au moins 0,00\u00a0$, ce qui est dû, et au plus 1\u00a0200,00\u00a0$, ce qui reste de la facture.');
  });

  it('write a policy, try it, apply it', async () => {
    const tier = { period: 'before-start', days: null, creditPercent: 80, creditOf: 'price', refund: true, feeCents: 0, feeTaxable: false, feeLedgerCodeId: null, selfService: true };
    const example = await staff<PolicyExampleView>('POST', 'cancellation-policies/example', { creditsFees: true, tiers: [tier], priceCents: 10_000, taxable: false, sessions: 10, startsOn: '2027-01-11', noticeOn: '2027-01-04' }, {});
    expect(example).toMatchObject({ status: 200, body: { keptCents: 2_000, creditedCents: 8_000, selfService: true } });
    const saved = await staff<{ policyId: string }>('POST', 'cancellation-policies', { name: 'Cours', creditsFees: true, tiers: [tier] });
    expect(await staff('POST', 'cancellation-policies', { name: 'Double', creditsFees: true, tiers: [tier, tier] })).toMatchObject({ status: 422, body: { code: 'cart-checkout.cancellation-policy-invalid' } });
    expect(await staff('POST', 'cancellation-policies/applications', { policyId: saved.body.policyId }, {})).toMatchObject({ status: 204 });
    expect(await staff('PUT', `cancellation-policies/${saved.body.policyId}`, { name: 'Cours', creditsFees: false, tiers: [{ ...tier, creditPercent: 70 }] }, {})).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await staff<CancellationPoliciesView>('GET', 'cancellation-policies', undefined, {})).body.rows).toMatchObject([{ name: 'Cours', version: 2, tiers: [{ creditPercent: 70 }], uses: [{ programId: null, activityId: null }] }]);
    const { claimId } = await bought();
    expect((await staff<CancellationPreviewView>('GET', `registrations/${claimId}/cancellation-preview`, undefined, {})).body).toMatchObject({ rule: 'policy', creditedCents: 7_000 });
  });

  it('replace a registration with another, and cancel a whole activity', async () => {
    const { claimId, activityId } = await bought();
    const { activityId: next } = await testActivity(api.db, here, 5, { session_price_cents: 4_000, starts_on: '2027-01-11', ends_on: '2027-01-25', name_fr: 'Danse', name_en: 'Dance' });
    expect((await staff<ReplacementTargetsView>('GET', `registrations/${claimId}/replacements?search=danse`, undefined, {})).body.rows).toMatchObject([{ activityId: next, left: 5, priceCents: 4_000 }]);
    const preview = await staff<ReplacementPreviewView>('POST', `registrations/${claimId}/replacement-preview`, { activityId: next }, {});
    expect(preview.body).toMatchObject({ creditedCents: 10_000, newTotalCents: 4_000, dueCents: 0, money: { toMethods: [{ amountCents: 6_000 }] } });
    expect(await staff('POST', `registrations/${claimId}/replacement`, { activityId: next, acceptedHash: preview.body.hash, pay: { how: 'balance' } })).toMatchObject({ status: 201 });
    expect((await family<RegistrationsView>('GET', 'registrations')).body.rows.map((row) => [row.activityId, row.state]).sort()).toEqual([[activityId, 'cancelled'], [next, 'live']].sort());
    expect(await staff('POST', `activities/${next}/cancellations`, { reason: 'Pas assez d’inscriptions' })).toMatchObject({ status: 202, body: { total: 1 } });
    expect((await staff<{ rows: unknown[] }>('GET', `activities/${next}/cancellations`, undefined, {})).body.rows).toMatchObject([{ state: 'running', total: 1, done: 0 }]);
    expect((await staff<RefundTasksView>('GET', 'refund-tasks', undefined, {})).body.rows).toEqual([]);
  });
});
