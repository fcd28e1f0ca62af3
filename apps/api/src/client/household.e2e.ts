import { newId, platformOrganizationId, recordedEvent, type Reaction } from '@preau/kernel';
import { creditMemoIssued } from '@preau/billing';
import { communicationsReactions, configureCommunications } from '@preau/communications';
import { createForm, publishForm } from '@preau/org-forms';
import { testFamily, type TestFamily } from '@preau/household/testing';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';

let api: TestApi;
let here: string;
let elsewhere: string;
beforeAll(async () => {
  api = await startApi();
  here = await api.db.organization({ name: 'Ville de Valbois', contacts_required: 1 });
  elsewhere = await api.db.organization({ name: 'Club Aquatique' });
});
afterAll(() => api.close());

interface Visitor {
  readonly family: TestFamily;
  call<Body = Record<string, unknown>>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<{ status: number; headers: Headers; body: Body }>;
}
async function visitor(organizations: readonly string[] = [here]): Promise<Visitor> {
  const family = await testFamily(api.db, organizations);
  const token = api.bearer({ sub: family.userId, app: 'portal', sid: newId(), account: family.accountId });
  return { family, call: (method, path, body, headers) => api.call(method, `/api/v1${path}`, { token, ...(body === undefined ? {} : { body }), ...(headers === undefined ? {} : { headers }) }) };
}
interface Rows {
  rows: Record<string, unknown>[];
}

describe('an organization that is none', () => {
  it.each([['that does not exist', newId()], ['the platform itself', platformOrganizationId]])('%s has no clients, no carts and no card', async (_, nowhere) => {
    const { family, call } = await visitor();
    const details = { phone: '418 555-0147', street: '12, rue des Érables', city: 'Valbois', postalCode: 'G1A 1A1' };
    const tries: [string, string, unknown?][] = [
      ['POST', `/organizations/${nowhere}/my/client`], ['POST', `/organizations/${nowhere}/my/cart/contact-confirmation`, details], ['PATCH', `/organizations/${nowhere}/my/people/${family.ownerPersonId}`, { phone: '418 555-0147' }],
      ['PUT', `/organizations/${nowhere}/my/people/${family.ownerPersonId}/contacts`, { contacts: [] }], ['PUT', `/organizations/${nowhere}/my/people/${family.ownerPersonId}/forms/${newId()}`, { answers: {} }],
      ['PUT', `/organizations/${nowhere}/my/contact-details`, details], ['PUT', `/me/organizations/${nowhere}`],
    ];
    for (const [method, path, body] of tries) expect([path, (await call(method, path, body)).status]).toEqual([path, 404]);
  });
});

describe('the members of a family', () => {
  it('are added, edited with the version that was read, archived and deleted', async () => {
    const { call } = await visitor();
    const added = await call<{ id: string; version: number }>('POST', '/me/people', { firstName: 'Rose', lastName: 'Tremblay', birthDate: '2017-05-02' });
    expect(added).toMatchObject({ status: 201, body: { firstName: 'Rose', isOwner: false, version: 1 } });
    expect(added.headers.get('etag')).toBe('"1"');
    expect((await call<Rows>('GET', '/me/people')).body.rows.map((row) => row['firstName'])).toEqual(['Maude', 'Rose']);
    expect(await call('PATCH', `/me/people/${added.body.id}`, { firstName: 'Rosalie' }, { 'if-match': '"1"' })).toMatchObject({ status: 200, body: { firstName: 'Rosalie', version: 2 } });
    expect(await call<Problem>('PATCH', `/me/people/${added.body.id}`, { firstName: 'Rosie' }, { 'if-match': '"1"' })).toMatchObject({ status: 412, body: { code: 'kernel.changed-meanwhile' } });
    expect(await call('POST', `/me/people/${added.body.id}/archive`)).toMatchObject({ status: 200, body: { archivedAt: expect.any(String) } });
    expect((await call('DELETE', `/me/people/${added.body.id}`)).status).toBe(204);
    expect((await call('DELETE', `/me/people/${added.body.id}`)).status).toBe(404);
  });

  it('are added once by a request that is sent twice', async () => {
    const { call } = await visitor();
    const key = { 'idempotency-key': newId() };
    const body = { firstName: 'Rose', lastName: 'Tremblay' };
    const [first, second] = [await call<{ id: string }>('POST', '/me/people', body, key), await call<{ id: string }>('POST', '/me/people', body, key)];
    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
  });

  it('are refused with a pointer or a finding for each thing that is wrong, in the language asked for', async () => {
    const { call } = await visitor();
    expect(await call<Problem>('POST', '/me/people', { firstName: 'Rose', lastName: 'Tremblay', birthDate: '2017-02-30', shoeSize: 4 })).toMatchObject({ status: 422, body: { errors: expect.arrayContaining([expect.objectContaining({ pointer: '/birthDate' }), expect.objectContaining({ pointer: '/shoeSize' })]) } });
    const future = await call<Problem>('POST', '/me/people', { firstName: 'Rose', lastName: 'Tremblay', birthDate: '2999-01-01' }, { 'accept-language': 'en-CA' });
    expect(future).toMatchObject({ status: 422, body: { code: 'household.person-invalid', title: 'Some information about the person does not fit.', details: { findings: [{ pointer: '/birthDate', problem: 'in-the-future' }] } } });
  });

  it('are nobody else’s to see or change', async () => {
    const [one, other] = [await visitor(), await visitor()];
    const path = `/me/people/${one.family.ownerPersonId}`;
    expect((await other.call('PATCH', path, { firstName: 'X' })).status).toBe(404);
    for (const [method, suffix, body] of [['GET', '', undefined], ['PATCH', '', { phone: '514 555-0100' }], ['PUT', '/contacts', { contacts: [] }], ['GET', '/forms', undefined]] as const) {
      expect((await other.call(method, `/organizations/${here}/my/people/${one.family.ownerPersonId}${suffix}`, body)).status).toBe(404);
    }
    expect((await api.call('GET', '/api/v1/me/people')).status).toBe(401);
    const admin = api.bearer({ sub: one.family.userId, app: 'admin', sid: newId() });
    expect((await api.call('GET', '/api/v1/me/people', { token: admin })).status).toBe(403);
  });
});

describe('what one organization knows', () => {
  it('is contact details, contacts and forms of its own, and the family sees what is missing', async () => {
    const { call, family } = await visitor([here, elsewhere]);
    const child = (await call<{ id: string }>('POST', '/me/people', { firstName: 'Rose', lastName: 'Tremblay', birthDate: '2017-05-02' })).body.id;
    const missing = async () => (await call<Rows>('GET', '/me/missing-information')).body.rows.filter((row) => row['organizationId'] === here).map((row) => row['missing']);
    expect(await missing()).toEqual([['phone', 'address'], ['contacts', 'primary-guardian']]);

    const details = { phone: '514 555-0100', street: '1, rue A', city: 'Valbois', postalCode: 'h1h1h1' };
    expect(await call('PUT', `/organizations/${here}/my/contact-details`, details)).toMatchObject({ status: 200, body: { postalCode: 'H1H 1H1', missing: [], email: family.email } });
    expect(await call('GET', `/organizations/${elsewhere}/my/contact-details`)).toMatchObject({ status: 200, body: { phone: '' } });
    expect(await call<Problem>('PUT', `/organizations/${here}/my/contact-details`, { phone: '12' })).toMatchObject({ status: 422, body: { details: { findings: [{ pointer: '/phone', problem: 'not-a-phone' }] } } });

    const luc = { firstName: 'Luc', lastName: 'Gagnon', relationship: 'father', phone: '514 555-0142', guardian: 'primary' };
    const saved = await call<{ contacts: Record<string, unknown>[] }>('PUT', `/organizations/${here}/my/people/${child}/contacts`, { contacts: [luc] }, { 'if-match': '"0"' });
    expect(saved).toMatchObject({ status: 200, body: { version: 1, adminNote: null, rules: { required: 1, asksRl24: false }, contacts: [{ firstName: 'Luc', guardian: 'primary' }] } });
    expect(await call<Problem>('PUT', `/organizations/${here}/my/people/${child}/contacts`, { contacts: [] })).toMatchObject({ status: 422, body: { code: 'household.contacts-invalid' } });
    expect(await missing()).toEqual([]);
    expect((await call<{ contacts: unknown[] }>('GET', `/organizations/${elsewhere}/my/people/${child}`)).body.contacts).toEqual([]);
  });

  it('includes forms that are saved as they are typed and confirmed when complete', async () => {
    const { call, family } = await visitor();
    const words = { fr: 'Allergies?', en: 'Allergies?' };
    const form = await api.db.commands.execute(createForm, { nameFr: 'Fiche', nameEn: 'Form', questions: [{ id: 'allergies', type: 'yes-no', label: words, required: true }, { id: 'notes', type: 'medical-note', label: words, required: false }] }, api.db.actor, { organizationId: here });
    await api.db.commands.execute(publishForm, { formId: form.id }, api.db.actor, { organizationId: here });
    const path = `/organizations/${here}/my/people/${family.ownerPersonId}/forms/${form.id}`;
    expect(await call('GET', path)).toMatchObject({ status: 200, body: { answers: {}, missing: ['allergies'], confirmedAt: null, version: 0, questions: [{ isSensitive: false }, { isSensitive: true }] } });
    expect(await call('PUT', path, { answers: { notes: 'Aucune' } })).toMatchObject({ status: 200, body: { answers: { notes: 'Aucune' }, confirmedAt: null } });
    expect(await call<Problem>('PUT', path, { answers: {}, confirm: true })).toMatchObject({ status: 422, body: { code: 'org-forms.answers-missing', details: { missing: ['allergies'] } } });
    expect(await call<Problem>('PUT', path, { answers: { allergies: 'oui' } })).toMatchObject({ status: 422, body: { details: { findings: [{ questionId: 'allergies', problem: 'not-yes-or-no' }] } } });
    expect(await call('PUT', path, { answers: { allergies: false }, confirm: true })).toMatchObject({ status: 200, body: { confirmedAt: expect.any(String), missing: [] } });
    expect((await call<Rows>('GET', `/organizations/${here}/my/people/${family.ownerPersonId}/forms`)).body.rows).toHaveLength(1);
    for (const answers of ['x', [], null, 3]) expect((await call('PUT', path, { answers })).status).toBe(422);
    expect((await call('PUT', path, { answers: { notes: 'nul \u0000' } })).status).toBe(422);
  });
});

describe('the home page', () => {
  it('has a card per store visited, which stays while something waits there', async () => {
    configureCommunications({ publicUrl: 'https://preau.example' });
    const { call, family } = await visitor([here]);
    expect((await call('PUT', `/me/organizations/${elsewhere}`)).status).toBe(204);
    expect((await call('PUT', `/me/organizations/${newId()}`)).status).toBe(404);
    const cards = async () => (await call<{ rows: { organizationId: string; keptBecause: string[]; unreadMessages: number }[] }>('GET', '/me/organizations')).body.rows;
    expect((await cards()).map((card) => card.organizationId)).toEqual([elsewhere, here]);
    const reaction = communicationsReactions.find((one) => one.to.id === creditMemoIssued.id) as unknown as Reaction<object>;
    await api.db.commands.react(reaction, recordedEvent(here, creditMemoIssued.id, { creditMemoId: newId(), creditMemoNumber: 1, accountId: family.accountId, invoiceNumber: 1, totalCents: 100 }, new Date()));
    expect((await cards())[1]).toMatchObject({ unreadMessages: 1, keptBecause: ['unread-messages'] });
    expect(await call<Problem>('DELETE', `/me/organizations/${here}`)).toMatchObject({ status: 409, body: { details: { because: ['unread-messages'] } } });
    const messages = await call<{ rows: { id: string }[] }>('GET', `/me/messages?organizationId=${here}`);
    expect((await call('POST', `/me/messages/${messages.body.rows[0]?.id}/read`)).status).toBe(204);
    expect(await call('GET', `/me/messages/${messages.body.rows[0]?.id}`)).toMatchObject({ status: 200, body: { bodyText: expect.stringContaining('note de crédit'), readAt: expect.any(String) } });
    expect((await call('DELETE', `/me/organizations/${here}`)).status).toBe(204);
    expect((await cards()).map((card) => card.organizationId)).toEqual([elsewhere]);
    expect((await call<Rows>('GET', `/organizations/${here}/my/delivery`)).body.rows).toMatchObject([{ code: 'goes-to', email: family.email }, { code: 'waiting' }]);
  });

  it('leads to what the family wants to receive', async () => {
    const { call } = await visitor([here]);
    const rows = (await call<Rows>('GET', '/me/subscriptions')).body.rows;
    expect(rows.map((row) => [row['organizationName'], row['isPlatform'], row['calendar']])).toEqual([['Préau', true, true], ['Ville de Valbois', false, true]]);
    expect(await call('PATCH', `/me/subscriptions/${here}`, { calendar: false })).toMatchObject({ status: 200, body: { calendar: false, email: true } });
    expect((await call('PATCH', `/me/subscriptions/${elsewhere}`, { calendar: false })).status).toBe(404);
    expect((await call('POST', `/organizations/${elsewhere}/my/client`)).status).toBe(200);
    expect((await call('PATCH', `/me/subscriptions/${elsewhere}`, { email: false })).status).toBe(200);
  });
});
