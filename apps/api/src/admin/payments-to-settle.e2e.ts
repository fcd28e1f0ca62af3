import { Pool } from 'pg';
import { Charging, Gateways, issueInvoice, sandboxGateway, Wallet } from '@preau/billing';
import { aFamily, aGatewayAccount, anExemptLine, testSealer, type TestFamily } from '@preau/billing/testing';
import { checkoutSettler } from '@preau/cart-checkout';
import { newId } from '@preau/kernel';
import { createTestDatabase, type TestDatabase as SandboxDatabase } from '../../../sandbox-processor/src/testing/create-test-database';
import { cardNumbers, MerchantDesk } from '../../../sandbox-processor/src/testing/merchant-desk';
import { startSandbox, type StartedSandbox } from '../../../sandbox-processor/src/testing/start-sandbox';
import type { BalanceProgressView, BalanceToPayView } from '../client/pay-balance.dto';
import type { BillingView, PlannedPaymentsView } from '../client/billing.dto';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';
import type { ChequesListView, RecurringChargesView } from './cheques.dto';
import type { ChargingPolicyView, MonthsOfPaymentsView, PaymentsToSettleView } from './payments-to-settle.dto';

let api: TestApi;
let books: SandboxDatabase;
let sandbox: StartedSandbox;
let sweeper: Pool;
let organizationId: string;
let family: TestFamily;
let stranger: TestFamily;
let staff: string;
let clerk: string;
let good: string;
let poor: string;
let base: string;

beforeAll(async () => {
  books = await createTestDatabase();
  sandbox = await startSandbox({ databaseUrl: books.url });
  api = await startApi({ sandboxUrl: sandbox.url, encryptionKey: 'a secret of at least thirty-two characters' });
  const { db } = api;
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 2 });
  await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-01T17:00:00Z' - now()");
  organizationId = await db.organization();
  base = `/api/v1/organizations/${organizationId}`;
  family = await aFamily(db, organizationId);
  stranger = await aFamily(db, organizationId);
  staff = await aStaffToken(['clients.billing', 'payments.take', 'planned-payments.edit', 'policies.edit', 'payment-methods.manage']);
  clerk = await aStaffToken(['clients.billing']);
  const desk = new MerchantDesk(sandbox);
  const merchant = await desk.openMerchant();
  await aGatewayAccount(db, organizationId, { ref: merchant.id, publicKey: merchant.publishableKey, secret: merchant.secretKey, webhookSecret: merchant.webhookSecret });
  const gateways = new Gateways(testSealer, { sandbox: sandboxGateway({ url: sandbox.url }) });
  const wallet = new Wallet(db.database, gateways);
  const keep = async (number: string): Promise<string> => {
    const { token } = (await desk.tokenOfCard(merchant, number)).body;
    const actor = { kind: 'family', userId: family.userId, accountId: family.accountId, sessionId: 's' } as const;
    return (await wallet.addMethod({ accountId: family.accountId, token, holderName: 'Élise Tremblay', billingPostalCode: 'H2X 1Y4', authorizationTextSha256: 'a'.repeat(64) }, actor, { organizationId })).paymentMethodId;
  };
  good = await keep(cardNumbers.succeeds);
  poor = await keep(cardNumbers.insufficientFunds);
  charging = new Charging({ database: db.database, gateways, checkout: checkoutSettler });
});
afterAll(async () => {
  await sweeper.end();
  await api.close();
  await sandbox.close();
  await books.drop();
});
let charging: Charging;

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
const post = <Body = unknown>(path: string, token: string, body: unknown, method = 'POST') => api.call<Body>(method, `${base}${path}`, { token, body, headers: { 'idempotency-key': newId() } });
const get = <Body>(path: string, token = staff) => api.call<Body>('GET', `${base}${path}`, { token });
async function invoice(cents: number): Promise<string> {
  return (await api.db.commands.execute(issueInvoice, { accountId: family.accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(cents)] }, api.db.actor, { organizationId })).id;
}

it('the policy is read by who bills and written by who may set policies', async () => {
  const read = await get<ChargingPolicyView>('/charging-policy', clerk);
  expect(read.body).toEqual({ retryDays: [3, 7, 14], balancePayment: 'off', balanceMinimumCents: 0, returnedFeeCents: 0, returnedFeeLedgerCodeId: null, version: 0 });
  expect((await post('/charging-policy', clerk, read.body, 'PUT')).status).toBe(403);
  expect(await post('/charging-policy', staff, { ...read.body, balancePayment: 'partial', balanceMinimumCents: 20_00 }, 'PUT')).toMatchObject({ status: 200, body: { version: 1 } });
  expect((await post<Problem>('/charging-policy', staff, { ...read.body, retryDays: [7, 3] }, 'PUT')).body.code).toBe('billing.retry-schedule-invalid');
  expect((await post('/charging-policy', staff, { ...read.body, retryDays: [0] }, 'PUT')).status).toBe(422);
  expect((await post('/charging-policy', staff, read.body, 'PUT')).status).toBe(412);
});

it('a family sees what it can pay, pays a part, is refused more; another family sees nothing of it', async () => {
  await invoice(100_00);
  const mine = await get<BalanceToPayView>('/my/balance', tokenOf(family));
  expect(mine.body).toMatchObject({ allowed: 'partial', online: true, payableCents: 100_00, minimumCents: 20_00, invoices: [{ payableCents: 100_00 }], inProgress: null });
  expect((await get<BalanceToPayView>('/my/balance', tokenOf(stranger))).body.invoices).toEqual([]);
  const pay = (amountCents: number, paymentMethodId = good, who = family) => post<BalanceProgressView & Problem>('/my/balance/payments', tokenOf(who), { paymentMethodId, amountCents });
  expect((await pay(100_01)).body.code).toBe('billing.balance-exceeds-owed');
  expect((await pay(5_00)).body.code).toBe('billing.balance-below-minimum');
  expect((await pay(50_00, good, stranger)).status).toBe(404);
  expect(await pay(40_00, poor)).toMatchObject({ status: 200, body: { state: 'refused', refusedBecause: 'insufficient-funds', nextStep: 'choose-method' } });
  const paid = await pay(40_00);
  expect(paid).toMatchObject({ status: 201, body: { state: 'accepted', amountCents: 40_00, paymentNumber: 1 } });
  expect((await get<BalanceProgressView>(`/my/balance/payments/${paid.body.attemptId}`, tokenOf(family))).body).toMatchObject({ state: 'accepted' });
  expect((await get(`/my/balance/payments/${paid.body.attemptId}`, tokenOf(stranger))).status).toBe(404);
  expect((await api.call('POST', `${base}/my/balance/payments`, { token: tokenOf(family), body: { paymentMethodId: good, amountCents: 20_00 } })).body).toMatchObject({ code: 'kernel.idempotency-key-missing' });
  expect(await post('/accounts/' + family.accountId + '/balance-payments', staff, { paymentMethodId: good, amountCents: 60_00 })).toMatchObject({ status: 201, body: { state: 'accepted' } });
  expect((await post('/accounts/' + family.accountId + '/balance-payments', clerk, { paymentMethodId: good, amountCents: 60_00 })).status).toBe(403);
  const billing = await api.call<BillingView>('GET', '/api/v1/me/billing', { token: tokenOf(family) });
  expect(billing.body.balances[0]).toMatchObject({ balanceCents: 0 });
  expect(billing.body.payments[0]).toMatchObject({ provisionalUntil: null, returned: false });
});

it('a refused payment is listed for staff, with its class and next try; they choose another method for many at once', async () => {
  const invoiceId = await invoice(90_00);
  const planned = await post<{ plannedPaymentIds: string[] }>(`/accounts/${family.accountId}/planned-payments`, staff, { invoiceId, paymentMethodId: poor, instalments: [{ amountCents: 45_00, dueOn: '2026-12-02' }, { amountCents: 45_00, dueOn: '2027-01-02' }] });
  expect(planned.status).toBe(201);
  await api.db.admin.query("update kernel.clock set shift = timestamptz '2026-12-02T14:05:00Z' - now()");
  await charging.claimDue(sweeper, 100);
  const list = await get<PaymentsToSettleView>('/payments-to-settle?kind=refused&text=tremblay', clerk);
  expect(list.body.rows).toMatchObject([{ kind: 'refused', because: 'insufficient-funds', amountCents: 45_00, clientName: 'Élise Tremblay', tries: 1, retryAt: '2026-12-05T15:00:00.000Z' }]);
  expect(list.body.counts.map(({ kind, count }) => [kind, count])).toContainEqual(['refused', 1]);
  const family1 = await api.call<PlannedPaymentsView>('GET', '/api/v1/me/planned-payments?status=refused', { token: tokenOf(family) });
  expect(family1.body.rows).toMatchObject([{ status: 'refused', nextTryOn: '2026-12-05', needsMethod: false, provisionalUntil: null }]);
  expect((await get<MonthsOfPaymentsView>('/payments-to-settle/months?from=2026-12-01&until=2027-12-31')).body.rows).toEqual([
    { month: '2026-12', plannedCents: 0, acceptedCents: 0, refusedCents: 45_00 }, { month: '2027-01', plannedCents: 45_00, acceptedCents: 0, refusedCents: 0 },
  ]);
  const row = list.body.rows[0];
  const rows = [{ plannedPaymentId: row?.plannedPaymentId, version: row?.version, dueOn: '2026-12-02' }, { plannedPaymentId: newId(), version: 1, dueOn: '2026-12-02' }];
  expect((await post('/planned-payments/changes', clerk, { rows, change: { kind: 'retry' } })).status).toBe(403);
  expect((await post('/planned-payments/changes', staff, { rows, change: { kind: 'amount' } })).status).toBe(422);
  const changed = await post('/planned-payments/changes', staff, { rows, change: { kind: 'method', paymentMethodId: good } });
  expect(changed.body).toMatchObject({ rows: [{ done: true, refusedTitle: null }, { done: false, refusedCode: 'billing.not-found', refusedTitle: 'Introuvable.' }] });
  await charging.claimDue(sweeper, 100);
  expect((await get<PaymentsToSettleView>('/payments-to-settle')).body.rows).toEqual([]);
});

it('staff ask a client, watch, dismiss with a reason; what is not there is refused', async () => {
  expect((await post('/accounts/' + family.accountId + '/payment-requests', staff, { note: 'Merci' })).status).toBe(409);
  await invoice(25_00);
  expect((await post('/accounts/' + family.accountId + '/payment-requests', staff, { note: 'Merci' })).status).toBe(204);
  expect((await post('/payments-to-settle/watch', staff, { watching: true }, 'PUT')).status).toBe(204);
  expect((await get('/payments-to-settle/watch')).body).toEqual({ watching: true });
  expect((await get('/payments-to-settle/watch', clerk)).body).toEqual({ watching: false });
  expect((await post<Problem>('/payments-to-settle/dismissals', staff, { actionKeys: ['refused:none'], reason: 'x' })).body.code).toBe('billing.action-gone');
  expect((await post<Problem>(`/charges/${newId()}/retry`, staff, {})).body.code).toBe('billing.not-found');
});

it('cheques are registered, deposited on their day, bounced; recurring charges are agreed and ended', async () => {
  const invoiceId = await invoice(80_00);
  const registered = await post<{ chequeIds: string[] }>(`/accounts/${family.accountId}/cheques`, staff, {
    invoiceId, cheques: [{ number: '201', bank: 'Caisse', datedOn: '2026-12-02', amountCents: 40_00 }, { number: '202', bank: 'Caisse', datedOn: '2027-01-02', amountCents: 40_00 }],
  });
  expect(registered.status).toBe(201);
  const held = await get<ChequesListView>('/cheques?state=held');
  expect(held.body.rows.map(({ number, toDeposit }) => [number, toDeposit])).toEqual([['201', true], ['202', false]]);
  const deposited = await post('/cheques/deposits', staff, { cheques: held.body.rows.map(({ id, version }) => ({ chequeId: id, version })) });
  expect(deposited.body).toMatchObject({ rows: [{ done: true }, { done: false, refusedCode: 'billing.cheque-not-due' }] });
  expect(await post(`/cheques/${registered.body.chequeIds[0]}/bounce`, staff, { because: 'Fonds insuffisants' })).toMatchObject({ status: 200, body: { feeInvoiceNumber: null, plannedAgainOn: '2026-12-09' } });
  expect((await get<PaymentsToSettleView>('/payments-to-settle?kind=bounced-cheque')).body.rows).toHaveLength(1);
  expect((await post(`/cheques/${registered.body.chequeIds[1]}/give-back`, staff, { version: 1 })).status).toBe(204);

  const agreed = await post(`/accounts/${family.accountId}/recurring-charges`, staff, { labelFr: 'Casier', labelEn: 'Locker', amountCents: 10_00, taxable: false, paymentMethodId: good, everyMonths: 1, firstOn: '2027-01-31' });
  expect(agreed.status).toBe(201);
  const charges = await get<RecurringChargesView>(`/accounts/${family.accountId}/recurring-charges`);
  expect(charges.body.rows).toMatchObject([{ nextOn: '2027-01-31', comingOn: ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30'] }]);
  const [charge] = charges.body.rows;
  expect(await post(`/recurring-charges/${charge?.id}/end`, staff, { version: charge?.version, from: '2027-01-01', because: 'Départ' })).toMatchObject({ status: 200, body: { credited: 0 } });
});

it('a planned payment is not had charged again and again, one by one or many at once: the answer says when', async () => {
  const invoiceId = await invoice(30_00);
  const planned = await post<{ plannedPaymentIds: string[] }>(`/accounts/${family.accountId}/planned-payments`, staff, { invoiceId, paymentMethodId: poor, instalments: [{ amountCents: 30_00, dueOn: '2027-03-02' }] });
  const id = planned.body.plannedPaymentIds[0] ?? '';
  const change = (version: number) => post<{ rows: { done: boolean; refusedCode: string | null; refusedTitle: string | null }[] }>('/planned-payments/changes', staff, { rows: [{ plannedPaymentId: id, version, dueOn: '2027-03-02' }], change: { kind: 'method', paymentMethodId: version % 2 === 0 ? poor : good } });
  // What is refused for another reason costs no try.
  for (let stale = 0; stale < 7; stale += 1) expect((await change(900 + stale)).body.rows[0]).toMatchObject({ done: false, refusedCode: 'kernel.changed-meanwhile' });
  for (let version = 1; version <= 5; version += 1) expect((await change(version)).body.rows[0]).toMatchObject({ done: true });
  const many = (await change(6)).body.rows[0];
  expect(many).toMatchObject({ done: false, refusedCode: 'identity.too-many-tries' });
  expect(many?.refusedTitle).toMatch(/^Trop d’essais en peu de temps\. Attendez \d+ secondes/);
  const one = await post<Problem>(`/planned-payments/${id}/retry`, staff, { version: 6 });
  expect(one).toMatchObject({ status: 429, body: { code: 'identity.too-many-tries', details: { retryAfterSeconds: expect.any(Number) as number } } });
  expect(Number(one.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await post('/planned-payments/changes', staff, { rows: [{ plannedPaymentId: id, version: 6, dueOn: '2027-03-02' }], change: { kind: 'cancel' } })).body).toMatchObject({ rows: [{ done: true }] });
});

it('staff do not charge a refused card again and again, nor does anybody open the processor’s fields without end', async () => {
  const invoiceId = await invoice(60_00);
  const charge = () => post<BalanceProgressView & Problem>(`/accounts/${family.accountId}/balance-payments`, staff, { paymentMethodId: poor, amountCents: 1_00, invoiceIds: [invoiceId] });
  const answers = [];
  for (let time = 0; time < 6; time += 1) answers.push(await charge());
  expect(answers.filter((one) => one.status === 200).every((one) => one.body.state === 'refused')).toBe(true);
  const last = answers.at(-1);
  expect(last).toMatchObject({ status: 429, body: { code: 'billing.too-many-refusals', details: { retryAfterSeconds: expect.any(Number) as number } } });
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
  const entry = () => api.call<Problem>('POST', '/api/v1/me/wallet/entry', { token: tokenOf(stranger), body: { organizationId, kind: 'card' } });
  for (let time = 0; time < 30; time += 1) expect((await entry()).status).toBe(200);
  const refused = await entry();
  expect(refused).toMatchObject({ status: 429, body: { code: 'identity.too-many-tries' } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});

it('a method that is relied on moves its payments when it is forgotten, by the family or by staff who may', async () => {
  const invoiceId = await invoice(30_00);
  await post(`/accounts/${family.accountId}/planned-payments`, staff, { invoiceId, paymentMethodId: good, instalments: [{ amountCents: 30_00, dueOn: '2027-02-02' }] });
  const relied = await api.call<Problem>('DELETE', `/api/v1/me/wallet/${good}`, { token: tokenOf(family) });
  expect(relied.body.code).toBe('billing.payment-method-in-use');
  expect((await api.call('DELETE', `/api/v1/me/wallet/${good}?moveTo=${poor}`, { token: tokenOf(stranger) })).status).toBe(404);
  expect((await api.call('DELETE', `${base}/payment-methods/${good}?moveTo=${poor}`, { token: clerk })).status).toBe(403);
  expect((await api.call('DELETE', `${base}/payment-methods/${good}?moveTo=${poor}`, { token: staff })).status).toBe(204);
  expect((await api.call('GET', '/api/v1/me/wallet/debit-agreements', { token: tokenOf(family) })).body).toEqual({ rows: [] });
  expect((await get(`/accounts/${family.accountId}/debit-agreements`, staff)).body).toEqual({ rows: [] });
});
