import { issueInvoice, planPayments, recordPayment } from '@preau/billing';
import { aGatewayAccount, aMethod, anExemptLine } from '@preau/billing/testing';
import { newId } from '@preau/kernel';
import { createForm, publishForm, saveSubmission } from '@preau/org-forms';
import { testActivity } from '@preau/enrolment/testing';
import { addMember, saveContacts } from '@preau/household';
import { testFamily, type TestFamily } from '@preau/household/testing';
import { startApi, type TestApi } from '../testing/api';
import type { AddedCartLineView, CartView } from './cart.dto';

/**
 * Two families of one organization. Row-level security separates organizations, not the families of one of them:
 * here it is the code alone that keeps them apart.
 */
interface Household {
  readonly family: TestFamily;
  readonly token: string;
  readonly mark: string;
  readonly childId: string;
  readonly contactId: string;
  readonly invoiceId: string;
  readonly plannedPaymentId: string;
  readonly paymentMethodId: string;
  readonly messageId: string;
  readonly cartId: string;
  readonly lineId: string;
  readonly sessionId: string;
}

let api: TestApi;
let here: string;
let gatewayAccountId: string;
let activityId: string;
let otherActivityId: string;
let formId: string;
let victim: Household;
let attacker: Household;

beforeAll(async () => {
  api = await startApi();
  const { db } = api;
  here = await db.organization({ contacts_required: 1 });
  gatewayAccountId = await aGatewayAccount(db, here);
  activityId = (await testActivity(db, here, 50)).activityId;
  otherActivityId = (await testActivity(db, here, 50)).activityId;
  const form = await db.commands.execute(createForm, { nameFr: 'Santé', nameEn: 'Health', questions: [{ id: 'note', type: 'medical-note', label: { fr: 'Note', en: 'Note' }, required: false }] }, db.actor, { organizationId: here });
  await db.commands.execute(publishForm, { formId: form.id }, db.actor, { organizationId: here });
  formId = form.id;
  victim = await household('Victime');
  attacker = await household('Voisine');
});
afterAll(() => api.close());

async function household(mark: string): Promise<Household> {
  const { db } = api;
  const family = await testFamily(db, [here], { lastName: mark });
  const { accountId, actor } = family;
  const within = { organizationId: here };
  const token = api.bearer({ sub: family.userId, app: 'portal', sid: newId(), account: accountId });
  const childId = (await db.commands.execute(addMember, { accountId, firstName: 'Zoé', lastName: mark, birthDate: '2018-03-14' }, actor)).id;
  const contacts = [{ firstName: 'Luc', lastName: mark, relationship: 'father' as const, phone: '418 555-0147', guardian: 'primary' as const }];
  const { contacts: [contact] } = await db.commands.execute(saveContacts, { accountId, personId: childId, contacts }, actor, within);
  await db.commands.execute(saveSubmission, { formId, personId: childId, answers: { note: `${mark} est allergique` }, confirm: false }, actor, within);
  const paymentMethodId = await aMethod(db, here, accountId, gatewayAccountId);
  const invoice = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(90_00, { personName: mark })] }, db.actor, within);
  const { plannedPaymentIds: [plannedPaymentId] } = await db.commands.execute(planPayments, { accountId, invoiceId: invoice.id, paymentMethodId, instalments: [{ amountCents: 30_00, dueOn: '2999-01-01' }] }, db.actor, within);
  await db.commands.execute(recordPayment, { accountId, tender: 'cash', amountCents: 10_00, invoiceIds: [] }, db.actor, within);
  const messageId = newId();
  await db.admin.query(
    `insert into communications.message (organization_id, id, template, subject_key, account_id, recipient_email, recipient_because, locale, subject, body_text, body_html, state)
     values ($1, $2, 'credit-memo', $6, $3, $4, 'owner-contact', 'fr-CA', $5, $5, $5, 'sent')`, [here, messageId, accountId, family.email, mark, messageId]);
  const added = await api.call<AddedCartLineView>('POST', `/api/v1/organizations/${here}/my/cart/lines`, { token, body: { personId: childId, activityId } });
  expect(added.status).toBe(201);
  const sessionId = newId();
  await db.admin.query("insert into identity.session (id, user_id, app, expires_at) values ($1, $2, 'portal', now() + interval '1 day')", [sessionId, family.userId]);
  return { family, token, mark, childId, contactId: contact?.id ?? '', invoiceId: invoice.id, plannedPaymentId: plannedPaymentId ?? '', paymentMethodId, messageId, cartId: added.body.cartId, lineId: added.body.lineId, sessionId };
}

/** Every row of a family in every table that names its account, and its people and login. */
async function rowsOf(of: Household): Promise<string[]> {
  const tables = await api.db.admin.query<{ name: string }>(
    "select format('%I.%I', c.table_schema, c.table_name) as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name) where c.column_name = 'account_id' and t.table_type = 'BASE TABLE' order by 1");
  const parts = tables.rows.map(({ name }) => `select '${name} ' || t::text as row from ${name} t where account_id = $1`);
  parts.push("select 'account ' || t::text from household.account t where id = $1", "select 'user ' || t::text from identity.app_user t where id = $2", "select 'session ' || t::text from identity.session t where user_id = $2");
  const rows = await api.db.admin.query<{ row: string }>(`select row from (${parts.join(' union all ')}) all_rows order by row`, [of.family.accountId, of.family.userId]);
  return rows.rows.map((one) => one.row);
}

const my = (path: string): string => `/organizations/${here}/my/${path}`;
const contactDetails = { phone: '418 555-0147', street: '12, rue des Érables', city: 'Valbois', postalCode: 'G1A 1A1' };
/** What a neighbour asks for, her own things beside those of the victim. */
function attacks(): [string, string, unknown?][] {
  const v = victim;
  const a = attacker;
  const contact = { id: v.contactId, firstName: 'Eve', lastName: 'Voisine', relationship: 'friend', phone: '418 555-0199', guardian: 'primary' };
  return [
    ['PATCH', `/me/people/${v.childId}`, { firstName: 'Volée' }],
    ['DELETE', `/me/people/${v.childId}`],
    ['POST', `/me/people/${v.childId}/archive`],
    ['POST', `/me/people/${v.childId}/unarchive`],
    ['PUT', '/me/owner', { personId: v.family.ownerPersonId }],
    ['GET', my(`people/${v.childId}`)],
    ['PATCH', my(`people/${v.childId}`), { phone: '418 555-0111' }],
    ['PUT', my(`people/${v.childId}/contacts`), { contacts: [{ ...contact, id: undefined }] }],
    ['PUT', my(`people/${a.childId}/contacts`), { contacts: [contact] }],
    ['GET', my(`people/${v.childId}/forms`)],
    ['GET', my(`people/${v.childId}/forms/${formId}`)],
    ['PUT', my(`people/${v.childId}/forms/${formId}`), { answers: { note: 'rien' } }],
    ['POST', my('cart/lines'), { personId: v.childId, activityId: otherActivityId }],
    ['POST', my('cart/lines'), { personId: v.childId, activityId }],
    ['DELETE', my(`cart/lines/${v.lineId}`)],
    ['POST', my('checkout'), { cartId: v.cartId, pay: 'full', expectedTotalCents: 9_000, paymentMethodId: v.paymentMethodId }],
    ['POST', my('checkout'), { cartId: v.cartId, pay: 'full', expectedTotalCents: 9_000, paymentMethodId: a.paymentMethodId }],
    ['POST', my('checkout'), { cartId: a.cartId, pay: 'full', expectedTotalCents: 9_000, paymentMethodId: v.paymentMethodId }],
    ['GET', my(`checkout/${v.cartId}`)],
    ['POST', my(`checkout/${v.cartId}/continue`)],
    ['GET', `/me/invoices/${v.invoiceId}`],
    ['GET', `/me/invoices/${v.invoiceId}/pdf`],
    ['PATCH', `/me/planned-payments/${v.plannedPaymentId}`, { paymentMethodId: a.paymentMethodId, version: 1 }],
    ['PATCH', `/me/planned-payments/${v.plannedPaymentId}`, { paymentMethodId: v.paymentMethodId, version: 1 }],
    ['PATCH', `/me/planned-payments/${a.plannedPaymentId}`, { paymentMethodId: v.paymentMethodId, version: 1 }],
    ['PATCH', `/me/wallet/${v.paymentMethodId}`, { version: 1, holderName: 'Eve' }],
    ['PATCH', `/me/wallet/${v.paymentMethodId}`, { version: 1, expires: { month: 1, year: 2030 } }],
    ['PUT', `/me/wallet/${v.paymentMethodId}/authorization`, { agreedText: 'oui' }],
    ['DELETE', `/me/wallet/${v.paymentMethodId}/authorization`],
    ['PUT', `/me/wallet/${v.paymentMethodId}/default`],
    ['DELETE', `/me/wallet/${v.paymentMethodId}`],
    ['GET', `/me/messages/${v.messageId}`],
    ['POST', `/me/messages/${v.messageId}/read`],
    ['DELETE', `/me/sessions/${v.sessionId}`],
    ['GET', `/organizations/${here}/accounts/${v.family.accountId}/cart`],
    ['GET', `/organizations/${here}/clients`],
  ];
}

it('a family finds nothing of another family of the same organization, whatever ids it names', async () => {
  const before = await rowsOf(victim);
  expect(before.length).toBeGreaterThan(12);
  const confirmed = await api.call('POST', `/api/v1${my('cart/contact-confirmation')}`, { token: attacker.token, body: contactDetails });
  expect(confirmed.status).toBe(200);
  for (const [method, path, body] of attacks()) {
    const answer = await api.call<{ code?: string } | string>(method, `/api/v1${path}`, { token: attacker.token, ...(body === undefined ? {} : { body }), headers: { 'idempotency-key': newId() } });
    expect([method, path, body, answer.status, [403, 404, 409, 422].includes(answer.status) ? '' : answer.body]).toEqual([method, path, body, answer.status, '']);
    // An address that does not exist would prove nothing.
    expect([path, JSON.stringify(answer.body)]).not.toEqual([path, expect.stringMatching(/gateway\.(route-unknown|request-invalid)|Victime/)]);
  }
  expect(await rowsOf(victim)).toEqual(before);
});

it('what names no id shows a family its own and nothing else', async () => {
  const paths = [
    '/me', '/me/people', '/me/billing', '/me/planned-payments', '/me/wallet', '/me/messages', '/me/subscriptions', '/me/carts', '/me/calendar/next', '/me/organizations', '/me/missing-information',
    my('cart'), my('orders'), my('registrations'), my('contact-details'), my('delivery'), my('consents'), my(`activities/${activityId}/eligibility`), my(`people/${attacker.childId}`),
    `/me/messages?organizationId=${here}`,
  ];
  for (const path of paths) {
    const answer = await api.call(`GET`, `/api/v1${path}`, { token: attacker.token });
    expect([path, answer.status]).toEqual([path, 200]);
    const text = JSON.stringify(answer.body);
    for (const secret of [victim.mark, victim.family.accountId, victim.childId, victim.contactId, victim.invoiceId, victim.plannedPaymentId, victim.paymentMethodId, victim.messageId, victim.cartId, victim.family.email]) expect(text).not.toContain(secret);
  }
});

it('a key of idempotency is of no use to another family, and what a body adds about money, state or owner is refused', async () => {
  const key = { 'idempotency-key': newId() };
  const mine = await api.call<{ id: string }>('POST', '/api/v1/me/people', { token: victim.token, body: { firstName: 'Ana', lastName: 'Victime' }, headers: key });
  const hers = await api.call<{ id: string }>('POST', '/api/v1/me/people', { token: attacker.token, body: { firstName: 'Ana', lastName: 'Victime' }, headers: key });
  expect([mine.status, hers.status]).toEqual([201, 201]);
  expect(hers.body.id).not.toBe(mine.body.id);
  for (const extra of [{ priceCents: 1 }, { amountCents: 0 }, { accountId: victim.family.accountId }, { organizationId: here }, { claimId: newId() }, { waiveRules: true }, { waiveCapacity: true }, { status: 'ordered' }]) {
    expect(await api.call('POST', `/api/v1${my('cart/lines')}`, { token: attacker.token, body: { personId: attacker.childId, activityId: otherActivityId, ...extra } })).toMatchObject({ status: 422 });
  }
  const cart = await api.call<CartView>('GET', `/api/v1${my('cart')}`, { token: attacker.token });
  for (const extra of [{ tender: 'cash' }, { amountReceivedCents: 1 }, { pay: 'later' }, { pay: 'offline' }, { accountId: victim.family.accountId }, { chargeCents: 0 }]) {
    const body = { cartId: cart.body.id, pay: 'full', expectedTotalCents: cart.body.totalCents, paymentMethodId: attacker.paymentMethodId, ...extra };
    expect(await api.call('POST', `/api/v1${my('checkout')}`, { token: attacker.token, body, headers: { 'idempotency-key': newId() } })).toMatchObject({ status: 422 });
  }
});
