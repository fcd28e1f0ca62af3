import { newId } from '@preau/kernel';
import { countersThatDisagree } from '@preau/enrolment';
import { testActivity, testOccurrence } from '@preau/enrolment/testing';
import { testFamily, type TestFamily } from '@preau/household/testing';
import type { CartView } from '../client/cart.dto';
import { startApi, type TestApi } from '../testing/api';
import type { JournalView } from './clients.dto';
import type { CounterActivitiesView } from './counter-shelves.dto';
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
  const token = await clerk(['clients.view', 'clients.billing', 'payments.take', 'enrolment.over-capacity', 'activities.view', 'activities.edit', 'attendance.mark']);
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
  const journal = async (reader: string) => (await api.call<JournalView>('GET', at(`accounts/${maude.accountId}/journal`), { token: reader })).body.rows.flatMap((row) => row.notes.map((note) => note.subject));
  expect(await journal(token)).toEqual(expect.arrayContaining(['order', 'invoice', 'payment']));
  expect(await journal(await clerk(['clients.view']))).not.toEqual(expect.arrayContaining(['payment']));
  const roster = await api.call<RosterView>('GET', at(`activities/${activityId}/roster`), { token });
  expect(roster.body.rows).toMatchObject([{ kind: 'registration', firstName: 'Maude', overCapacity: true }]);
  const occurrenceId = await testOccurrence(api.db, here, activityId, '2026-12-04');
  const claimId = roster.body.rows[0]?.claimId ?? '';
  expect(await api.call('PUT', at(`activities/${activityId}/registrations/${claimId}/attendance`), { token: await clerk(['activities.view', 'activities.edit']), body: { occurrenceId, mark: 'present' } })).toMatchObject({ status: 403 });
  expect(await api.call('PUT', at(`activities/${activityId}/registrations/${claimId}/attendance`), { token, body: { occurrenceId, mark: 'present' } })).toMatchObject({ status: 204 });
  expect((await api.call<RosterView>('GET', at(`activities/${activityId}/roster`), { token })).body.rows).toMatchObject([{ attendance: { [occurrenceId]: 'present' } }]);
  expect(await api.call('PUT', at(`activities/${activityId}/capacity`), { token, body: { capacity: 12 } })).toMatchObject({ status: 200, body: { capacity: 12, taken: 1, overbooked: 0, left: 11 } });
  expect(await api.call('GET', at(`activities/${activityId}/places`), { token })).toMatchObject({ status: 200, body: { rows: [{ occurrenceId: null, left: 11 }] } });
});

it('what the store does not show is found and sold at the counter by whoever may sell outside the rules', async () => {
  const { activityId } = await testActivity(api.db, here, 4);
  await api.db.admin.query("update catalog.activity set status = 'hidden', starts_on = '2027-01-10', ends_on = '2027-03-10' where organization_id = $1 and id = $2", [here, activityId]);
  const shelves = async (token: string) => (await api.call<CounterActivitiesView>('GET', at('counter/activities?text=tetard'), { token })).body.rows.map((row) => [row.id, row.hidden]);
  const [plain, trusted] = [await clerk(['clients.billing']), await clerk(['clients.billing', 'enrolment.over-capacity'])];
  expect(await shelves(plain)).toEqual([]);
  expect(await shelves(trusted)).toEqual([[activityId, true]]);
  const sell = (token: string, waiveRules: boolean) => api.call('POST', at(`accounts/${maude.accountId}/cart/lines`), { token, body: { personId: maude.ownerPersonId, activityId, waiveRules } });
  expect(await sell(plain, false)).toMatchObject({ status: 409, body: { code: 'cart-checkout.activity-not-for-sale' } });
  expect(await sell(plain, true)).toMatchObject({ status: 403 });
  expect(await sell(trusted, true)).toMatchObject({ status: 201 });
});

it('what a clerk may not do is refused by name, and other organizations do not exist for them', async () => {
  const token = await clerk(['clients.billing']);
  const { activityId } = await testActivity(api.db, here, 0);
  const counter = (path: string): string => at(`accounts/${maude.accountId}/${path}`);
  expect(await api.call('POST', counter('cart/lines'), { token, body: { personId: maude.ownerPersonId, activityId, waiveCapacity: true } })).toMatchObject({ status: 403, body: { code: 'cart-checkout.not-allowed' } });
  expect(await api.call('PUT', at(`activities/${activityId}/capacity`), { token, body: { capacity: 3 } })).toMatchObject({ status: 403 });
  expect(await api.call('POST', counter('cart/manual-lines'), { token, body: { kind: 'manual-fee', label: 'Clé', amountCents: 1_000, taxable: true, ledgerCodeId: newId() } })).toMatchObject({ status: 404, body: { code: 'organization.ledger-code-not-found' } });
  expect(await api.call('POST', counter('cart/manual-lines'), { token, body: { kind: 'manual-credit', label: 'Geste', amountCents: 1_000, taxable: true } })).toMatchObject({ status: 403, body: { code: 'cart-checkout.not-allowed' } });
  const elsewhere = await api.db.organization();
  expect(await api.call('GET', `/api/v1/organizations/${elsewhere}/accounts/${maude.accountId}/cart`, { token })).toMatchObject({ status: 404 });
});

it('payment plans are made, changed and tried out by whoever sets policies, each option with one schedule', async () => {
  const token = await clerk(['policies.edit', 'activities.view']);
  const option = { labelFr: 'En trois fois', labelEn: 'In three', instalments: 3, everyMonths: 1 };
  const plan = { nameFr: 'Trois versements', nameEn: 'Three payments', options: [option] };
  expect(await api.call('PUT', at(`payment-plans/${newId()}`), { token, body: plan })).toMatchObject({ status: 404 });
  const made = await api.call<{ planId: string }>('POST', at('payment-plans'), { token, body: plan });
  expect(made.status).toBe(201);
  expect(await api.call('POST', at('payment-plans'), { token, body: { ...plan, options: [{ ...option, everyDays: 30 }] } })).toMatchObject({ status: 422, body: { code: 'cart-checkout.payment-plan-invalid' } });
  expect(await api.call('POST', at('payment-plans'), { token, body: { ...plan, options: [{ ...option, everyMonths: undefined, fixedDates: ['2027-01-01'] }] } })).toMatchObject({ status: 422 });
  const [first] = (await api.call<PaymentPlansView>('GET', at('payment-plans'), { token })).body.rows[0]?.options ?? [];
  await api.call('PUT', at(`payment-plans/${made.body.planId}`), { token, body: { ...plan, options: [{ ...option, id: first?.id, depositValue: 1_000 }, { ...option, labelFr: 'Moitié', labelEn: 'Half', depositUnit: 'amount', depositValue: 5_000, depositPer: 'order', instalments: 1 }] } });
  expect((await api.call<PaymentPlansView>('GET', at('payment-plans'), { token })).body.rows).toMatchObject([
    { id: made.body.planId, published: true, activities: 0, options: [{ id: first?.id, depositValue: 1_000, everyMonths: 1, fixedDates: null, gapWaived: false }, { depositUnit: 'amount', depositPer: 'order' }] },
  ]);
  const preview = await api.call('POST', at('payment-plans/preview'), { token, body: { option: { ...option, depositValue: 2_000 }, itemsCents: [10_000], orderedOn: '2027-01-31' } });
  expect(preview).toMatchObject({ status: 200, body: { todayCents: 2_000, firstAllowedOn: '2027-02-10', instalments: [{ dueOn: '2027-02-28', amountCents: 2_667 }, { dueOn: '2027-03-31', amountCents: 2_667 }, { dueOn: '2027-04-30', amountCents: 2_666 }] } });
});
