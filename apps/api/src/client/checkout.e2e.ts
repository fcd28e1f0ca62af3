import { newId } from '@preau/kernel';
import { sandboxGateway } from '@preau/billing';
import { aGatewayAccount, aMethod, brokenInvariants } from '@preau/billing/testing';
import { savePaymentPlan } from '@preau/cart-checkout';
import { countersThatDisagree } from '@preau/enrolment';
import { testActivity } from '@preau/enrolment/testing';
import { addMember } from '@preau/household';
import { testFamily, type TestFamily } from '@preau/household/testing';
import { createTestDatabase, type TestDatabase as SandboxDatabase } from '../../../sandbox-processor/src/testing/create-test-database';
import { cardNumbers, MerchantDesk, type TestMerchant } from '../../../sandbox-processor/src/testing/merchant-desk';
import { startSandbox, type StartedSandbox } from '../../../sandbox-processor/src/testing/start-sandbox';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';
import type { AddedCartLineView, CartView, EligibilityView, MyCartsView, RetriedLinesView } from './cart.dto';
import type { CheckOutView, OrdersView } from './checkout.dto';
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
let leo: string;
let portal: string;

beforeAll(async () => {
  sandboxDatabase = await createTestDatabase();
  sandbox = await startSandbox({ databaseUrl: sandboxDatabase.url });
  desk = new MerchantDesk(sandbox);
  merchant = await desk.openMerchant();
  // The key under which billing's test helpers seal a merchant's secrets.
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
  leo = (await api.db.commands.execute(addMember, { accountId: maude.accountId, firstName: 'Léo', lastName: 'Tremblay', birthDate: '2017-08-02' }, maude.actor)).id;
  portal = api.bearer({ sub: maude.userId, app: 'portal', sid: newId(), account: maude.accountId });
});
afterEach(async () => {
  expect(await api.db.database.look({ organizationId: here }, countersThatDisagree)).toEqual([]);
  expect(await brokenInvariants(api.db, here)).toEqual([]);
});

const my = (path: string): string => `/api/v1/organizations/${here}/my/${path}`;
const family = <Body>(method: string, path: string, body?: unknown, headers?: Record<string, string>) => api.call<Body>(method, my(path), { token: portal, body, headers });
const choose = (personId: string, activityId: string) => family<AddedCartLineView & Problem>('POST', 'cart/lines', { personId, activityId });
const key = (): Record<string, string> => ({ 'idempotency-key': newId() });
async function cardOf(number: string): Promise<string> {
  const { body: { token } } = await desk.tokenOfCard(merchant, number);
  const account = { reference: merchant.id, publishableKey: merchant.publishableKey, secretKey: merchant.secretKey, webhookSecret: merchant.webhookSecret };
  const method = await sandboxGateway({ url: sandbox.url }).attachMethod(account, { token, customerReference: maude.accountId });
  return aMethod(api.db, here, maude.accountId, gatewayAccountId, { gatewayRef: method.reference });
}
async function readyCart(): Promise<CartView> {
  const confirmed = await family<CartView>('POST', 'cart/contact-confirmation', { phone: '418 555-0147', street: '12, rue des Érables', city: 'Valbois', postalCode: 'g1a1a1' });
  expect(confirmed.status).toBe(200);
  return confirmed.body;
}

describe('a family at its own screen', () => {
  it('registers two children on an instalment plan, pays the deposit by card, and finds its order', async () => {
    const { planId } = await api.db.commands.execute(savePaymentPlan, { nameFr: 'Dépôt', nameEn: 'Deposit', depositPercent: 20, instalments: 2, fixedDates: null, everyMonths: 1, everyDays: null }, api.db.actor, { organizationId: here });
    const { activityId } = await testActivity(api.db, here, 5, { payment_plan_id: planId, session_price_cents: 10_000, starts_on: '2027-01-11', ends_on: '2027-03-22', age_min_months: 60, age_max_months: 191 });
    const eligible = await family<EligibilityView>('GET', `activities/${activityId}/eligibility`);
    expect(eligible.body.rows.map((row) => [row.firstName, row.eligible, row.refusal?.title])).toEqual([['Maude', false, 'Maude a dépassé l’âge de cette activité.'], ['Léo', true, undefined], ['Zoé', true, undefined]]);
    expect(await choose(zoe, activityId)).toMatchObject({ status: 201, body: { again: false } });
    expect(await choose(leo, activityId)).toMatchObject({ status: 201 });
    expect((await api.call<MyCartsView>('GET', '/api/v1/me/carts', { token: portal })).body.rows).toMatchObject([{ organizationId: here, items: 2 }]);

    const cart = await readyCart();
    expect(cart).toMatchObject({ totalCents: 20_000, contact: { confirmed: true }, missingForms: [], choices: { plan: { todayCents: 4_000, instalments: [{ amountCents: 8_000, dueOn: '2027-01-05' }, { amountCents: 8_000, dueOn: '2027-02-05' }] } } });
    const order = { cartId: cart.id, pay: 'plan', expectedTotalCents: cart.totalCents, paymentMethodId: await cardOf(cardNumbers.succeeds) };
    const headers = key();
    const [first, second] = await Promise.all([family<CheckOutView>('POST', 'checkout', order, headers), family<CheckOutView>('POST', 'checkout', order, headers)]);
    expect([first.status, second.status].sort()).toEqual(first.status === 201 && second.status === 201 ? [201, 201] : [201, 202]);
    const done = await family<CheckOutView>('GET', `checkout/${cart.id}`);
    expect(done.body).toMatchObject({ state: 'ordered', orderNumber: 1, invoiceNumber: 1, totalCents: 20_000 });
    expect((await family<OrdersView>('GET', 'orders')).body.rows).toMatchObject([{ number: 1, totalCents: 20_000, lines: [{ kind: 'session' }, { kind: 'session' }] }]);
    expect((await family<CartView>('GET', 'cart')).body.lines).toEqual([]);
    expect((await family<RegistrationsView>('GET', 'registrations')).body.rows).toMatchObject([{ firstName: 'Léo', orderNumber: 1 }, { firstName: 'Zoé', orderNumber: 1 }]);
  });

  it('is told by a declined card what to do next, keeps its places, and pays with another', async () => {
    const { activityId } = await testActivity(api.db, here, 1);
    await choose(zoe, activityId);
    const cart = await readyCart();
    const order = { cartId: cart.id, pay: 'full', expectedTotalCents: cart.totalCents };
    expect(await family('POST', 'checkout', { ...order, paymentMethodId: await cardOf(cardNumbers.insufficientFunds) }, key())).toMatchObject({ status: 200, body: { state: 'refused', refusedBecause: 'insufficient-funds', nextStep: 'choose-method' } });
    expect((await family<CartView>('GET', 'cart')).body).toMatchObject({ state: 'open', lastRefusal: 'insufficient-funds', lines: [{ state: 'held' }] });
    expect(await family('POST', 'checkout', { ...order, paymentMethodId: await cardOf(cardNumbers.succeeds) }, key())).toMatchObject({ status: 201, body: { state: 'ordered', orderNumber: 1 } });
  });

  it('cannot try one refused card after the other', async () => {
    const { activityId } = await testActivity(api.db, here, 1);
    await choose(zoe, activityId);
    const cart = await readyCart();
    const order = { cartId: cart.id, pay: 'full', expectedTotalCents: cart.totalCents, paymentMethodId: await cardOf(cardNumbers.insufficientFunds) };
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) statuses.push((await family('POST', 'checkout', order, key())).status);
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429]);
    await api.db.moveClock('1 hour');
    expect((await family<RetriedLinesView>('POST', 'cart/lapsed-lines/retry')).body.rows).toMatchObject([{ held: true }]);
    expect(await family('POST', 'checkout', { ...order, paymentMethodId: await cardOf(cardNumbers.succeeds) }, key())).toMatchObject({ status: 201, body: { state: 'ordered' } });
  });

  it('keeps at most ten methods a day, whatever becomes of them', async () => {
    const add = () => api.call<Problem>('POST', '/api/v1/me/wallet', { token: portal, body: { organizationId: here, token: 'tok_unknown', holderName: 'Eve', billingPostalCode: 'H2X 1Y4' }, headers: key() });
    for (let attempt = 0; attempt < 10; attempt += 1) expect((await add()).status).toBe(422);
    expect(await add()).toMatchObject({ status: 429, body: { code: 'identity.too-many-tries' } });
  });

  it('proves who it is at the bank, then goes on', async () => {
    const { activityId } = await testActivity(api.db, here, 1);
    await choose(zoe, activityId);
    const cart = await readyCart();
    const asked = await family<CheckOutView>('POST', 'checkout', { cartId: cart.id, pay: 'full', expectedTotalCents: cart.totalCents, paymentMethodId: await cardOf(cardNumbers.authentication) }, key());
    expect(asked).toMatchObject({ status: 202, body: { state: 'needs-client', nextStep: 'authenticate' } });
    expect(asked.body.actionUrl).toContain(sandbox.url);
    expect(await family('POST', `checkout/${cart.id}/continue`)).toMatchObject({ status: 200, body: { state: expect.stringMatching(/needs-client|paying/) as string } });
    expect(await choose(leo, activityId)).toMatchObject({ status: 409, body: { code: 'cart-checkout.payment-in-progress' } });
  });

  it('has every refusal typed and said in its language', async () => {
    const { activityId } = await testActivity(api.db, here, 1, { registration_opens_at: '2027-03-09T11:00:00Z' });
    const french = await choose(zoe, activityId);
    expect(french).toMatchObject({ status: 409, body: { code: 'cart-checkout.not-open-yet', title: 'Les inscriptions ne sont pas encore ouvertes.', details: { opensAt: '2027-03-09T11:00:00.000Z' } } });
    expect(french.headers.get('content-type')).toContain('application/problem+json');
    const { activityId: full } = await testActivity(api.db, here, 0);
    expect(await choose(zoe, full)).toMatchObject({ status: 409, body: { code: 'enrolment.full' } });
    expect(await family('POST', 'cart/extension')).toMatchObject({ status: 409, body: { code: 'cart-checkout.cart-empty' } });
    expect(await family('POST', 'cart/lines', { personId: zoe })).toMatchObject({ status: 422, body: { code: 'gateway.request-invalid' } });
    expect(await family('POST', 'checkout', { cartId: newId(), pay: 'full', expectedTotalCents: 0 })).toMatchObject({ status: 400, body: { code: 'kernel.idempotency-key-missing' } });
    expect(await family('POST', 'checkout', { cartId: newId(), pay: 'later', expectedTotalCents: 0 }, key())).toMatchObject({ status: 422 });
    expect(await api.call('GET', my('cart'))).toMatchObject({ status: 401 });
  });

  it('extends once, loses the place, tries again, removes a line', async () => {
    const { activityId } = await testActivity(api.db, here, 1);
    const { body: line } = await choose(zoe, activityId);
    const extended = await family<{ deadlineAt: string }>('POST', 'cart/extension');
    expect(Date.parse(extended.body.deadlineAt) - Date.parse(line.deadlineAt)).toBe(15 * 60_000);
    expect(await family('POST', 'cart/extension')).toMatchObject({ status: 409, body: { code: 'cart-checkout.already-extended' } });
    await api.db.moveClock('31 minutes');
    expect((await family<CartView>('GET', 'cart')).body.lines).toMatchObject([{ state: 'lapsed' }]);
    const retried = await family<RetriedLinesView>('POST', 'cart/lapsed-lines/retry');
    expect(retried.body).toMatchObject({ rows: [{ held: true }], cart: { lines: [{ state: 'held' }] } });
    expect(await family('DELETE', `cart/lines/${retried.body.cart.lines[0]?.id ?? ''}`)).toMatchObject({ status: 204 });
  });

  it('cannot see or touch the cart of another family', async () => {
    const { activityId } = await testActivity(api.db, here, 1);
    const { body: line } = await choose(zoe, activityId);
    const other = await testFamily(api.db);
    const token = api.bearer({ sub: other.userId, app: 'portal', sid: newId(), account: other.accountId });
    expect((await api.call<CartView>('GET', my('cart'), { token })).body.lines).toEqual([]);
    expect(await api.call('DELETE', my(`cart/lines/${line.lineId}`), { token })).toMatchObject({ status: 409, body: { code: 'cart-checkout.cart-empty' } });
    expect(await api.call('GET', my(`checkout/${line.cartId}`), { token })).toMatchObject({ status: 404 });
    expect(await api.call('POST', my('cart/lines'), { token, body: { personId: zoe, activityId } })).toMatchObject({ status: 404, body: { code: 'cart-checkout.person-unknown' } });
  });
});

it('five hundred shoppers on fifty places over HTTP: fifty lines, four hundred and fifty typed refusals, no error', async () => {
  const { activityId } = await testActivity(api.db, here, 50);
  const shoppers = Array.from({ length: 500 }, () => ({ accountId: newId(), personId: newId(), userId: newId() }));
  await api.db.admin.query('insert into household.account (id) select unnest($1::uuid[])', [shoppers.map((one) => one.accountId)]);
  await api.db.admin.query("insert into household.person (id, account_id, first_name, last_name, birth_date, is_owner) select p, a, 'Zoé', 'Gagnon', '1990-01-01', true from unnest($1::uuid[], $2::uuid[]) as s(p, a)", [shoppers.map((one) => one.personId), shoppers.map((one) => one.accountId)]);
  const answers = await Promise.all(shoppers.map(async (one) => {
    const token = api.bearer({ sub: one.userId, app: 'portal', sid: newId(), account: one.accountId });
    const { status, body } = await api.call<Problem>('POST', my('cart/lines'), { token, body: { personId: one.personId, activityId } });
    return status === 201 ? 'held' : `${status} ${body.code}`;
  }));
  expect(Object.fromEntries([...new Set(answers)].map((answer) => [answer, answers.filter((one) => one === answer).length]))).toEqual({ held: 50, '409 enrolment.held-by-others': 450 });
});
