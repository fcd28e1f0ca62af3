import { newId } from '@preau/kernel';
import { builtInGroups } from '@preau/organization';
import { addMember } from '@preau/household';
import { testFamily } from '@preau/household/testing';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';

let api: TestApi;
let here: string;
let elsewhere: string;
let clerk: Caller;
let administrator: Caller;
interface Caller {
  call<Body = Record<string, unknown>>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<{ status: number; headers: Headers; body: Body }>;
}
interface Rows {
  rows: Record<string, unknown>[];
}

/** Somebody on the staff of an organization, in one of the groups that every organization begins with. */
async function staff(organizationId: string, code: 'administrator' | 'clerk'): Promise<Caller> {
  const [userId, groupId] = [newId(), newId()];
  const email = `${code}-${userId.slice(-12)}@exemple.ca`;
  const group = builtInGroups.find((one) => one.code === code);
  await api.db.admin.query("insert into identity.app_user (id, email, given_name, family_name) values ($1, $2, 'Line', 'Commis')", [userId, email]);
  await api.db.admin.query('insert into organization.permission_group (organization_id, id, code, name_fr, name_en, permissions) values ($1, $2, $3, $3, $3, $4)', [organizationId, groupId, `${code}-${groupId.slice(-4)}`, group?.permissions]);
  await api.db.admin.query("insert into organization.staff_member (organization_id, id, user_id, email, permission_group_id, status) values ($1, $2, $3, $4, $5, 'active')", [organizationId, newId(), userId, email, groupId]);
  const token = api.bearer({ sub: userId, app: 'admin', sid: newId() });
  return { call: (method, path, body, headers) => api.call(method, `/api/v1/organizations/${organizationId}${path}`, { token, ...(body === undefined ? {} : { body }), ...(headers === undefined ? {} : { headers }) }) };
}
const once = () => ({ 'idempotency-key': newId() });

beforeAll(async () => {
  api = await startApi();
  here = await api.db.organization({ name: 'Ville de Valbois', contacts_required: 1 });
  elsewhere = await api.db.organization({ name: 'Club Aquatique' });
  clerk = await staff(here, 'clerk');
  administrator = await staff(here, 'administrator');
});
afterAll(() => api.close());

describe('the client list', () => {
  it('finds a family by any of its people, in pages, and only for staff of the organization', async () => {
    const family = await testFamily(api.db, [here], { firstName: 'Marie-Ève', lastName: 'Bélanger' });
    await api.db.commands.execute(addMember, { accountId: family.accountId, firstName: 'Noé', lastName: 'Côté', birthDate: '2017-05-02' }, family.actor);
    const found = await clerk.call<Rows>('GET', `/clients?query=${encodeURIComponent('noe cote')}`);
    expect(found).toMatchObject({ status: 200, body: { rows: [{ accountId: family.accountId, lastName: 'Bélanger', hasLogin: true, people: [{ firstName: 'Marie-Ève' }, { firstName: 'Noé', archived: false }] }], next: null, invoice: null } });
    expect((await (await staff(elsewhere, 'clerk')).call<Rows>('GET', '/clients?query=cote')).body.rows).toEqual([]);
    const familyToken = api.bearer({ sub: family.userId, app: 'portal', sid: newId(), account: family.accountId });
    expect((await api.call('GET', `/api/v1/organizations/${here}/clients`, { token: familyToken })).status).toBe(403);
    expect((await clerk.call<Problem>('GET', '/clients?cursor=nonsense')).body).toMatchObject({ code: 'kernel.cursor-unreadable' });
    expect((await clerk.call('GET', '/clients?limit=1000')).status).toBe(422);
    expect((await clerk.call('GET', '/clients?query=999999999')).status).toBe(200);
  });
});

describe('a client account', () => {
  it('is made at the counter, with the checks of the address and of the name', async () => {
    const body = { firstName: 'Gaétan', lastName: 'Roy', email: 'gaetan@exemple.ca', phone: '514 555-0100' };
    expect((await clerk.call('POST', '/clients', body)).status).toBe(400);
    const made = await clerk.call<{ accountId: string }>('POST', '/clients', body, once());
    expect(made).toMatchObject({ status: 201, body: { activationSent: true } });
    expect(await clerk.call<Problem>('POST', '/clients', { ...body, firstName: 'G.' }, once())).toMatchObject({ status: 409, body: { code: 'household.client-already-here', details: { accountId: made.body.accountId } } });
    expect(await clerk.call<Problem>('POST', '/clients', { firstName: 'gaetan', lastName: 'ROY' }, once())).toMatchObject({ status: 409, body: { code: 'household.client-looks-alike' } });
    const known = await testFamily(api.db, [elsewhere]);
    const refused = await clerk.call<Problem>('POST', '/clients', { firstName: 'M', lastName: 'T', email: known.email }, once());
    expect(refused).toMatchObject({ status: 409, body: { code: 'household.email-known-elsewhere' } });
    expect(JSON.stringify(refused.body)).not.toContain(known.accountId);
    expect(await clerk.call('POST', '/client-links', { email: known.email }, once())).toMatchObject({ status: 202, body: { offered: true } });
  });

  it('shows its record, and is edited with the version that was read', async () => {
    const family = await testFamily(api.db, [here, elsewhere]);
    const path = `/accounts/${family.accountId}`;
    const account = await clerk.call(`GET`, path);
    expect(account).toMatchObject({ status: 200, body: { username: family.email, version: 1, tags: [], adminNote: '', people: [{ isOwner: true }], contactDetails: { email: family.email } } });
    expect(account.headers.get('etag')).toBe('"1"');
    expect(await clerk.call('PUT', `${path}/tags`, { tags: ['Bénévole'] }, { 'if-match': '"1"' })).toMatchObject({ status: 200, body: { tags: ['Bénévole'], version: 2 } });
    expect(await clerk.call<Problem>('PUT', `${path}/note`, { note: 'Rappeler' }, { 'if-match': '"1"' })).toMatchObject({ status: 412, body: { code: 'kernel.changed-meanwhile' } });
    expect(await clerk.call('PUT', `${path}/note`, { note: 'Rappeler' }, { 'if-match': '"2"' })).toMatchObject({ status: 200, body: { adminNote: 'Rappeler' } });
    expect(await clerk.call('PUT', `${path}/contact-details`, { city: 'Valbois' })).toMatchObject({ status: 200, body: { contactDetails: { city: 'Valbois' } } });
    expect((await (await staff(elsewhere, 'clerk')).call('GET', path)).body).toMatchObject({ adminNote: '', tags: [], contactDetails: { city: '' } });
    const stranger = await testFamily(api.db, [elsewhere]);
    expect((await clerk.call('GET', `/accounts/${stranger.accountId}`)).status).toBe(404);
    const journal = await clerk.call<{ rows: { command: string; byName: string }[] }>('GET', `${path}/journal`);
    expect(journal.body.rows.map((row) => [row.command, row.byName])).toContainEqual(['household.set-tags', 'Line Commis']);
  });

  it('has people whom staff add, edit, give contacts and forms, but not take away from a family that signs in', async () => {
    const family = await testFamily(api.db, [here]);
    const path = `/accounts/${family.accountId}/people`;
    const added = await clerk.call<{ id: string }>('POST', path, { firstName: 'Rose', lastName: 'Tremblay', birthDate: '2017-05-02' });
    expect(added.status).toBe(201);
    const person = `${path}/${added.body.id}`;
    expect(await clerk.call('PATCH', person, { firstName: 'Rosalie' }, { 'if-match': '"1"' })).toMatchObject({ status: 200, body: { firstName: 'Rosalie' } });
    expect(await clerk.call('PATCH', `${person}/details`, { adminNote: 'Vient en autobus' })).toMatchObject({ status: 200, body: { adminNote: 'Vient en autobus' } });
    expect(await clerk.call('PUT', `${person}/contacts`, { contacts: [{ firstName: 'Luc', lastName: 'Gagnon', relationship: 'father', phone: '514 555-0142', guardian: 'primary' }] })).toMatchObject({ status: 200 });
    expect(await clerk.call<Problem>('DELETE', person)).toMatchObject({ status: 403, body: { code: 'household.only-family-may-remove' } });
    expect(await clerk.call<Problem>('PUT', `/accounts/${family.accountId}/owner`, { personId: added.body.id })).toMatchObject({ status: 409, body: { code: 'household.two-adults-needed' } });

    const question = { id: 'swims', type: 'yes-no', label: { fr: 'Sait nager?', en: 'Can swim?' }, required: true };
    const form = await administrator.call<{ id: string }>('POST', '/forms', { nameFr: 'Fiche', nameEn: 'Form', questions: [question] }, once());
    expect(form).toMatchObject({ status: 201, body: { versions: [{ number: 1, publishedAt: null }] } });
    expect((await clerk.call('POST', `/forms/${form.body.id}/publish`)).status).toBe(403);
    expect(await administrator.call('POST', `/forms/${form.body.id}/publish`)).toMatchObject({ status: 200 });
    expect(await administrator.call<Problem>('POST', '/forms', { nameFr: 'X', nameEn: 'X', questions: [{ ...question, type: 'choice' }] }, once())).toMatchObject({ status: 422, body: { code: 'org-forms.form-invalid', details: { findings: [{ pointer: '/questions/0/options', problem: 'options-missing' }] } } });
    expect((await clerk.call<Rows>('GET', `${person}/forms?which=all`)).body.rows).toMatchObject([{ nameFr: 'Fiche', missing: ['swims'] }]);
    expect(await clerk.call<Problem>('PUT', `${person}/forms/${form.body.id}`, { answers: {} })).toMatchObject({ status: 422, body: { code: 'org-forms.answers-missing' } });
    expect(await clerk.call('PUT', `${person}/forms/${form.body.id}`, { answers: { swims: true } })).toMatchObject({ status: 200, body: { confirmedAt: expect.any(String) } });

    const journal = async () => (await clerk.call<{ rows: { command: string; byName: string; times: number; notes: { facts: object }[] }[] }>('GET', `/accounts/${family.accountId}/journal?personId=${added.body.id}`)).body.rows;
    expect((await journal()).map((row) => row.command)).not.toContain('org-forms.read-answers');
    expect((await clerk.call('GET', `${person}/forms`)).status).toBe(200);
    expect((await clerk.call('GET', `${person}/forms`)).status).toBe(200);
    expect((await journal())[0]).toMatchObject({ command: 'org-forms.read-answers', byName: 'Line Commis', times: 2, notes: [{ facts: { change: 'answers-read', formIds: [form.body.id] } }] });
  });

  it('shows what was written to it, and sends it again', async () => {
    const family = await testFamily(api.db, [here]);
    const id = newId();
    await api.db.admin.query(
      `insert into communications.message (organization_id, id, template, subject_key, account_id, recipient_email, recipient_because, locale, subject, body_text, body_html)
       values ($1, $2, 'credit-memo', 'note', $3, 'avant@exemple.ca', 'owner-contact', 'fr-CA', 'Note de crédit', 'texte', '<p>texte</p>')`, [here, id, family.accountId]);
    expect((await clerk.call<Rows>('GET', `/accounts/${family.accountId}/messages`)).body.rows).toMatchObject([{ id, subject: 'Note de crédit', state: 'queued' }]);
    expect((await clerk.call('POST', `/messages/${id}/resend`, undefined, once())).status).toBe(403);
    const key = once();
    const again = [await administrator.call<{ messageId: string }>('POST', `/messages/${id}/resend`, undefined, key), await administrator.call<{ messageId: string }>('POST', `/messages/${id}/resend`, undefined, key)];
    expect(again.map((answer) => answer.status)).toEqual([202, 202]);
    expect(again[1]?.body.messageId).toBe(again[0]?.body.messageId);
    expect(await clerk.call('GET', `/messages/${again[0]?.body.messageId}`)).toMatchObject({ status: 200, body: { recipientEmail: family.email, version: 2, accountId: family.accountId } });
    expect((await clerk.call<Rows>('GET', `/accounts/${family.accountId}/delivery`)).body.rows).toMatchObject([{ code: 'goes-to', because: 'owner-contact' }, { code: 'waiting' }, { code: 'waiting' }]);
    expect((await (await staff(elsewhere, 'clerk')).call('GET', `/messages/${id}`)).status).toBe(404);
  });
});
