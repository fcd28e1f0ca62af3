import { newId } from '@preau/kernel';
import { testActivity } from '@preau/enrolment/testing';
import type { CartView } from '../client/cart.dto';
import type { StoreActivityDetailView } from '../store/store-activities.dto';
import { startApi, type TestApi } from '../testing/api';
import type { OneTimeFeesView, PromotionDetailView, PromotionsView, TriedPromotionView } from './promotions.dto';

let api: TestApi;
let here: string;
beforeAll(async () => {
  api = await startApi();
  await api.db.admin.query("update kernel.clock set shift = timestamptz '2026-12-05T17:00:00Z' - now()");
  here = await api.db.organization({ slug: 'prix', gst_number: '123456789RT0001', qst_number: '1234567890TQ0001', taxes_registered_from: '2000-01-01' });
});
afterAll(() => api.close());

const at = (path: string): string => `/api/v1/organizations/${here}/${path}`;
async function clerk(permissions: readonly string[]): Promise<string> {
  const [userId, groupId] = [newId(), newId()];
  await api.db.admin.query('insert into identity.app_user (id, email, email_verified_at) values ($1, $2, now())', [userId, `${userId}@ville.test`]);
  await api.db.admin.query("insert into organization.permission_group (organization_id, id, code, name_fr, name_en, permissions) values ($1, $2, $3, 'g', 'g', $4)", [here, groupId, groupId, permissions]);
  await api.db.admin.query("insert into organization.staff_member (organization_id, id, user_id, email, permission_group_id, status, accepted_at) values ($1, $2, $3, $4, $5, 'active', now())", [here, newId(), userId, `${userId}@ville.test`, groupId]);
  return api.bearer({ sub: userId, app: 'admin', sid: newId() });
}
async function family(): Promise<{ token: string; personId: string; accountId: string }> {
  const [userId, accountId, personId] = [newId(), newId(), newId()];
  await api.db.admin.query('insert into identity.app_user (id, email, email_verified_at) values ($1, $2, now())', [userId, `${userId}@famille.test`]);
  await api.db.admin.query('insert into household.account (id, owner_user_id) values ($1, $2)', [accountId, userId]);
  await api.db.admin.query("insert into household.person (id, account_id, first_name, last_name, birth_date, is_owner) values ($1, $2, 'Maude', 'Tremblay', '1985-05-05', true)", [personId, accountId]);
  return { token: api.bearer({ sub: userId, app: 'portal', sid: newId(), account: accountId }), personId, accountId };
}
const everything = { programIds: [], categoryIds: [], activityIds: [], kinds: [] };
const anybody = { ageMinMonths: null, ageMaxMonths: null, tagsAny: [], residents: false, answer: null, daysBeforeStartMin: null };
const early = {
  kind: 'early-bird', nameFr: 'Inscription hâtive', nameEn: 'Early registration', code: null, position: 1, enabled: true, appliesFrom: null, appliesUntil: '2027-01-16T00:00', usesMax: null, usesPerClientMax: null,
  off: { unit: 'percent', value: 1_000 }, per: 'item', items: everything, criteria: anybody, multiPerson: null, combo: null, group: '',
};
const coupon = { ...early, kind: 'coupon', nameFr: 'Bienvenue', nameEn: 'Welcome', code: ' BIENVENUE ', position: 2, appliesUntil: null, usesMax: 50, off: { unit: 'amount', value: 2_000 } };

it('promotions are written by whoever may, tried on real activities before, and seen in the store', async () => {
  const token = await clerk(['promotions.edit', 'activities.view']);
  const { activityId } = await testActivity(api.db, here, 5, { session_price_cents: 10_000, starts_on: '2027-01-25', mainly_children: false });
  expect(await api.call('POST', at('promotions'), { token: await clerk(['activities.view']), body: early })).toMatchObject({ status: 403 });
  expect(await api.call('POST', at('promotions'), { token, body: { ...early, appliesUntil: null } })).toMatchObject({ status: 422, body: { code: 'cart-checkout.promotion-invalid', details: { because: 'early-bird' } } });
  const tried = await api.call<TriedPromotionView>('POST', at('promotions/example'), { token, body: { promotion: early, items: [{ activityId, kind: 'session', person: 1, ageYears: 8 }, { activityId, kind: 'session', person: 2, ageYears: null }], tags: [], resident: false, answered: false } });
  expect(tried).toMatchObject({ status: 200, body: { listCents: 20_000, amountCents: 18_000, state: 'applied', items: [{ nameFr: 'Têtard', discounts: [{ sentenceFr: expect.stringMatching(/^Inscription hâtive : −10.% jusqu’au 15 janvier 2027$/) as string }] }, {}] } });
  expect((await api.call<PromotionsView>('GET', at('promotions'), { token })).body.rows).toEqual([]);

  const made = await api.call<{ promotionId: string }>('POST', at('promotions'), { token, body: early });
  expect(made.status).toBe(201);
  const found = await api.call<PromotionDetailView>('GET', at(`promotions/${made.body.promotionId}`), { token });
  expect(found.body).toMatchObject({ appliesUntil: '2027-01-16T00:00', version: 1, uses: 0, lastUses: [] });
  const store = await api.call<StoreActivityDetailView>('GET', `/api/v1/stores/prix/activities/${activityId}`);
  expect(store.body.price.session).toMatchObject({ listTotalCents: 11_498, amountCents: 9_000, gstCents: 450, qstCents: 898, totalCents: 10_348, discounts: [{ promotionId: made.body.promotionId }] });
  expect(await api.call('PUT', at(`promotions/${made.body.promotionId}`), { token, body: { ...early, enabled: false }, headers: { 'if-match': '"7"' } })).toMatchObject({ status: 412 });
  expect(await api.call('PUT', at(`promotions/${made.body.promotionId}`), { token, body: { ...early, enabled: false }, headers: { 'if-match': '"1"' } })).toMatchObject({ status: 200 });
  expect((await api.call<StoreActivityDetailView>('GET', `/api/v1/stores/prix/activities/${activityId}`)).body.price.session).toMatchObject({ listTotalCents: null, amountCents: 10_000 });
  expect((await api.call('DELETE', at(`promotions/${made.body.promotionId}`), { token })).status).toBe(204);
  expect((await api.call('GET', at(`promotions/${made.body.promotionId}`), { token })).status).toBe(404);
});

it('a family types a code and hears why when it gives nothing; guessing ends soon', async () => {
  const token = await clerk(['promotions.edit']);
  const { activityId } = await testActivity(api.db, here, 5, { session_price_cents: 10_000 });
  const made = await api.call<{ promotionId: string }>('POST', at('promotions'), { token, body: coupon });
  expect(await api.call('POST', at('promotions'), { token, body: coupon })).toMatchObject({ status: 409, body: { code: 'cart-checkout.code-taken' } });
  const { token: mine, personId } = await family();
  const codes = at('my/cart/codes');
  expect(await api.call('POST', codes, { token: mine, body: { code: 'BIENVENUE' } })).toMatchObject({ status: 409, body: { code: 'cart-checkout.cart-empty' } });
  await api.call('POST', at('my/cart/lines'), { token: mine, body: { personId, activityId } });
  const refused = await api.call('POST', codes, { token: mine, body: { code: 'bienvenue' }, headers: { 'accept-language': 'fr-CA' } });
  expect(refused).toMatchObject({ status: 404, body: { code: 'cart-checkout.code-unknown', title: 'Ce code n’existe pas.' } });
  const applied = await api.call<CartView>('POST', codes, { token: mine, body: { code: 'BIENVENUE ' } });
  expect(applied).toMatchObject({ status: 200, body: { savedCents: 2_000, subtotalCents: 8_000, codes: [{ promotionId: made.body.promotionId, state: 'applied' }], lines: [{ listCents: 10_000, amountCents: 8_000, discounts: [{ amountCents: 2_000 }] }] } });
  const removed = await api.call<CartView>('DELETE', `${codes}/${made.body.promotionId}`, { token: mine });
  expect(removed.body).toMatchObject({ savedCents: 0, codes: [], lines: [{ listCents: null, discounts: [] }] });
  const statuses: number[] = [];
  for (let guess = 0; guess < 10; guess += 1) statuses.push((await api.call('POST', codes, { token: mine, body: { code: `DEVINE${guess}` } })).status);
  expect(statuses.filter((status) => status === 404).length).toBeLessThan(10);
  expect(statuses.at(-1)).toBe(429);
});

it('a clerk enters a client’s code at the counter', async () => {
  const token = await clerk(['clients.billing', 'promotions.edit']);
  const { activityId } = await testActivity(api.db, here, 5, { session_price_cents: 10_000 });
  const { accountId, personId } = await family();
  await api.db.admin.query('insert into household.client (organization_id, id, account_id) values ($1, $2, $3)', [here, newId(), accountId]);
  await api.call('POST', at('promotions'), { token, body: { ...early, kind: 'code', code: 'COMPTOIR', per: 'order', off: { unit: 'amount', value: 500 }, appliesUntil: null } });
  await api.call('POST', at(`accounts/${accountId}/cart/lines`), { token, body: { personId, activityId } });
  const applied = await api.call<CartView>('POST', at(`accounts/${accountId}/cart/codes`), { token, body: { code: 'COMPTOIR' } });
  expect(applied).toMatchObject({ status: 200, body: { savedCents: 500 } });
  const [code] = applied.body.codes;
  expect((await api.call<CartView>('DELETE', at(`accounts/${accountId}/cart/codes/${code?.promotionId ?? ''}`), { token })).body.codes).toEqual([]);
});

it('how promotions add up, and the fees paid once, are set by whoever may', async () => {
  const token = await clerk(['promotions.edit', 'policies.edit', 'activities.view']);
  expect((await api.call('GET', at('pricing-settings'), { token })).body).toEqual({ stacking: 'all', linePercentMax: null, lineCentsMax: null, orderPercentMax: null, orderCentsMax: null, planGapDays: 10 });
  const saved = await api.call('PUT', at('pricing-settings'), { token, body: { stacking: 'best', linePercentMax: 5_000, planGapDays: 7 } });
  expect(saved).toMatchObject({ status: 200, body: { stacking: 'best', linePercentMax: 5_000, orderCentsMax: null, planGapDays: 7 } });
  expect((await api.call('GET', at('pricing-settings'), { token })).body).toEqual(saved.body);
  const fee = { nameFr: 'Carte', nameEn: 'Card', amountCents: 500, taxable: true, season: '2027', items: everything, enabled: true };
  const made = await api.call<{ feeId: string }>('POST', at('one-time-fees'), { token, body: fee });
  expect(made.status).toBe(201);
  expect(await api.call('PUT', at(`one-time-fees/${made.body.feeId}`), { token, body: { ...fee, askedFrom: '2027-02-01', askedUntil: '2027-01-01' } })).toMatchObject({ status: 422 });
  expect((await api.call('PUT', at(`one-time-fees/${made.body.feeId}`), { token, body: { ...fee, amountCents: 700 } })).status).toBe(200);
  expect((await api.call<OneTimeFeesView>('GET', at('one-time-fees'), { token })).body.rows).toMatchObject([{ id: made.body.feeId, amountCents: 700, season: '2027', charged: 0 }]);
  expect((await api.call('DELETE', at(`one-time-fees/${made.body.feeId}`), { token })).status).toBe(204);
});
