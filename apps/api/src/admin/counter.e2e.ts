import { newId } from '@preau/kernel';
import { countersThatDisagree } from '@preau/enrolment';
import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { testFamily, type TestFamily } from '@preau/household/testing';
import type { CartView } from '../client/cart.dto';
import { startApi, type TestApi } from '../testing/api';
import type { RosterView } from './enrolment.dto';
import type { PaymentPlansView } from './payment-plans.dto';

let api: TestApi;
let here: string;
let maude: TestFamily;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.db.admin.query("update kernel.clock set shift = timestamptz '2026-12-05T17:00:00Z' - now()");
  here = await api.db.organization({ service_fee_cents: 250 });
  maude = await testFamily(api.db, [here]);
});
afterEach(async () => {
  expect(await api.db.database.look({ organizationId: here }, countersThatDisagree)).toEqual([]);
});

/** Somebody of the staff, signed in, with these permissions. */
async function clerk(permissions: readonly string[]): Promise<string> {
  const [userId, groupId] = [newId(), newId()];
  await api.db.admin.query('insert into identity.app_user (id, email) values ($1, $2)', [userId, `${userId}@valbois.test`]);
  await api.db.admin.query("insert into organization.permission_group (organization_id, id, code, name_fr, name_en, permissions) values ($1, $2, $3, 'Commis', 'Clerk', $4)", [here, groupId, groupId, permissions]);
  await api.db.admin.query("insert into organization.staff_member (organization_id, id, user_id, email, permission_group_id, status) values ($1, $2, $3, $4, $5, 'active')", [here, newId(), userId, `${userId}@valbois.test`, groupId]);
  return api.bearer({ sub: userId, app: 'admin', sid: newId() });
}
const at = (path: string): string => `/api/v1/organizations/${here}/${path}`;

it('a clerk sells over the capacity with the permission, adds a fee, takes the service fee off and cash in, and sees the roster', async () => {
  const token = await clerk(['clients.view', 'clients.billing', 'payments.take', 'enrolment.over-capacity', 'activities.view', 'activities.edit']);
  const { activityId } = await testActivity(api.db, here, 0);
  const counter = (path: string): string => at(`accounts/${maude.accountId}/${path}`);
  const line = { personId: maude.ownerPersonId, activityId };
  expect(await api.call('POST', counter('cart/lines'), { token, body: line })).toMatchObject({ status: 409, body: { code: 'enrolment.full' } });
  expect(await api.call('POST', counter('cart/lines'), { token, body: { ...line, waiveCapacity: true } })).toMatchObject({ status: 201 });
  expect(await api.call('POST', counter('cart/manual-lines'), { token, body: { kind: 'manual-fee', label: 'Clé perdue', amountCents: 1_000, taxable: false } })).toMatchObject({ status: 201 });
  expect((await api.call<CartView>('GET', counter('cart'), { token })).body).toMatchObject({ channel: 'counter', totalCents: 10_250 });
  const { body: cart } = await api.call<CartView>('PUT', counter('cart/service-fee'), { token, body: { removed: true } });
  expect(cart).toMatchObject({ totalCents: 10_000 });
  const order = { cartId: cart.id, pay: 'offline', tender: 'cash', expectedTotalCents: 10_000 };
  expect(await api.call('POST', counter('checkout'), { token, body: order, headers: { 'idempotency-key': newId() } })).toMatchObject({ status: 201, body: { state: 'ordered', totalCents: 10_000 } });
  expect(await api.call('GET', counter('registrations'), { token })).toMatchObject({ status: 200, body: { rows: [{ firstName: 'Maude', nameFr: 'Têtard' }] } });
  expect(await api.call('GET', counter('orders'), { token })).toMatchObject({ status: 200, body: { rows: [{ number: 1, channel: 'counter' }] } });
  const roster = await api.call<RosterView>('GET', at(`activities/${activityId}/roster`), { token });
  expect(roster.body.rows).toMatchObject([{ kind: 'registration', firstName: 'Maude', overCapacity: true }]);
  const occurrenceId = await testOccurrence(api.db, here, activityId, '2026-12-04');
  const claimId = roster.body.rows[0]?.claimId ?? '';
  expect(await api.call('PUT', at(`activities/${activityId}/registrations/${claimId}/attendance`), { token, body: { occurrenceId, mark: 'present' } })).toMatchObject({ status: 204 });
  expect((await api.call<RosterView>('GET', at(`activities/${activityId}/roster`), { token })).body.rows).toMatchObject([{ attendance: { [occurrenceId]: 'present' } }]);
  expect(await api.call('PUT', at(`activities/${activityId}/capacity`), { token, body: { capacity: 12 } })).toMatchObject({ status: 200, body: { capacity: 12, taken: 1, overbooked: 0, left: 11 } });
  expect(await api.call('GET', at(`activities/${activityId}/places`), { token })).toMatchObject({ status: 200, body: { rows: [{ occurrenceId: null, left: 11 }] } });
});

it('what a clerk may not do is refused by name, and other organizations do not exist for them', async () => {
  const token = await clerk(['clients.billing']);
  const { activityId } = await testActivity(api.db, here, 0);
  const counter = (path: string): string => at(`accounts/${maude.accountId}/${path}`);
  expect(await api.call('POST', counter('cart/lines'), { token, body: { personId: maude.ownerPersonId, activityId, waiveCapacity: true } })).toMatchObject({ status: 403, body: { code: 'cart-checkout.not-allowed' } });
  expect(await api.call('PUT', at(`activities/${activityId}/capacity`), { token, body: { capacity: 3 } })).toMatchObject({ status: 403 });
  expect(await api.call('POST', counter('cart/manual-lines'), { token, body: { kind: 'manual-fee', label: 'Clé', amountCents: 1_000, taxable: true, ledgerCodeId: newId() } })).toMatchObject({ status: 404, body: { code: 'organization.ledger-code-not-found' } });
  const elsewhere = await api.db.organization();
  expect(await api.call('GET', `/api/v1/organizations/${elsewhere}/accounts/${maude.accountId}/cart`, { token })).toMatchObject({ status: 404 });
});

it('payment plans are made and changed by whoever may change settings, with one schedule each', async () => {
  const token = await clerk(['settings.edit', 'activities.view']);
  const plan = { nameFr: 'Trois versements', nameEn: 'Three payments', depositPercent: 0, instalments: 3, everyMonths: 1 };
  expect(await api.call('PUT', at(`payment-plans/${newId()}`), { token, body: plan })).toMatchObject({ status: 404 });
  const made = await api.call<{ planId: string }>('POST', at('payment-plans'), { token, body: plan });
  expect(made.status).toBe(201);
  expect(await api.call('POST', at('payment-plans'), { token, body: { ...plan, everyDays: 30 } })).toMatchObject({ status: 422, body: { code: 'cart-checkout.payment-plan-invalid' } });
  expect(await api.call('POST', at('payment-plans'), { token, body: { ...plan, everyMonths: undefined, fixedDates: ['2027-01-01'] } })).toMatchObject({ status: 422 });
  await api.call('PUT', at(`payment-plans/${made.body.planId}`), { token, body: { ...plan, depositPercent: 10 } });
  expect((await api.call<PaymentPlansView>('GET', at('payment-plans'), { token })).body.rows).toMatchObject([{ id: made.body.planId, depositPercent: 10, everyMonths: 1, fixedDates: null }]);
});
