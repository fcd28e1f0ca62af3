import { randomUUID } from 'node:crypto';
import { Sealer } from '@preau/kernel';
import { hashPassword } from '@preau/identity';
import { mailFor } from '@preau/identity/testing';
import { foundForSpec, staffForSpec } from '@preau/organization/testing';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';
import { TestBrowser } from '../testing/browser';

interface Rows<Row> {
  rows: Row[];
}
const password = 'le canard traverse';
let api: TestApi;
let here: string;
let groups: Readonly<Record<'owner' | 'administrator' | 'clerk', string>>;
let owner: TestBrowser;
let administrator: TestBrowser;
let clerk: TestBrowser;
let clerkId: string;
let stranger: TestBrowser;
beforeAll(async () => {
  api = await startApi({ rateLimitFactor: 20 });
  ({ organizationId: here, groups } = await foundForSpec(api.db));
  const elsewhere = await foundForSpec(api.db);
  const passwordHash = await hashPassword(password);
  const somebody = async (organizationId: string, group: 'owner' | 'administrator' | 'clerk', email: string): Promise<[TestBrowser, string]> => {
    const { staffMemberId } = await staffForSpec(api.db, organizationId, group, email, passwordHash);
    const browser = new TestBrowser(api);
    expect((await browser.signIn('admin', email, password)).status).toBe(200);
    return [browser, staffMemberId];
  };
  [owner] = await somebody(here, 'owner', 'owner@valbois.example');
  [administrator] = await somebody(here, 'administrator', 'admin@valbois.example');
  [clerk, clerkId] = await somebody(here, 'clerk', 'clerk@valbois.example');
  [stranger] = await somebody(elsewhere.organizationId, 'owner', 'owner@elsewhere.example');
});
afterAll(() => api.close());

const key = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });

describe('the staff', () => {
  it('grows by an invitation that the person follows, and is seen in /me', async () => {
    const invite = { email: 'noe@example.ca', givenName: 'Noé', familyName: 'Roy', permissionGroupId: groups.clerk };
    expect(await owner.post<Problem>(`/organizations/${here}/staff`, invite)).toMatchObject({ status: 400, body: { code: 'kernel.idempotency-key-missing' } });
    const once = key();
    const answers = await Promise.all([owner.post(`/organizations/${here}/staff`, invite, once), owner.post(`/organizations/${here}/staff`, invite, once)]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    const mail = mailFor(api.db, api.app.get(Sealer));
    expect(await mail.sent('noe@example.ca')).toEqual(['organization.staff-invited.v1']);
    const noe = new TestBrowser(api);
    const token = await mail.link('noe@example.ca');
    expect(await noe.post('/auth/accept-invitation', { token })).toMatchObject({ status: 422, body: { code: 'identity.password-required' } });
    expect((await noe.post('/auth/accept-invitation', { token, password })).status).toBe(204);
    await noe.signIn('admin', 'noe@example.ca', password);
    const me = await noe.call<{ staffOf: { organizationId: string; permissions: string[] }[]; account: unknown }>('GET', '/me');
    expect(me.body).toMatchObject({ account: null, staffOf: [{ organizationId: here }] });
    expect(me.body.staffOf[0]?.permissions).not.toContain('staff.manage');
    const list = await owner.call<Rows<{ email: string; status: string }>>('GET', `/organizations/${here}/staff`);
    expect(list.body.rows.find((member) => member.email === 'noe@example.ca')?.status).toBe('active');
  });

  it('is managed by who may, within what they may, and never by themselves for themselves', async () => {
    const base = `/organizations/${here}/staff`;
    expect(await clerk.call<Problem>('GET', base)).toMatchObject({ status: 403, body: { code: 'gateway.not-allowed' } });
    expect(await administrator.call<Problem>('PUT', `${base}/${clerkId}/permission-group`, { permissionGroupId: groups.owner })).toMatchObject({ status: 403, body: { code: 'organization.cannot-grant-more-than-own' } });
    expect(await stranger.call<Problem>('GET', base)).toMatchObject({ status: 404 });
    expect(await stranger.post<Problem>(`${base}/${clerkId}/disable`, {})).toMatchObject({ status: 404 });
    expect(await owner.post<Problem>(`${base}/not-an-id/disable`, {})).toMatchObject({ status: 404 });
  });

  it('of somebody disabled is shut from the very next request on', async () => {
    expect((await clerk.call('GET', `/organizations/${here}/settings`)).status).toBe(200);
    expect((await administrator.post(`/organizations/${here}/staff/${clerkId}/disable`, undefined)).status).toBe(204);
    expect((await clerk.call('GET', `/organizations/${here}/settings`)).status).toBe(404);
    expect((await administrator.post(`/organizations/${here}/staff/${clerkId}/enable`, undefined)).status).toBe(204);
    expect((await clerk.call('GET', `/organizations/${here}/settings`)).status).toBe(200);
  });

  it('is not reached with a token of the portal', async () => {
    const portal = new TestBrowser(api);
    await portal.signIn('portal', 'owner@valbois.example', password);
    expect(await portal.call<Problem>('GET', `/organizations/${here}/staff`)).toMatchObject({ status: 403, body: { code: 'gateway.not-allowed' } });
  });

  it('may have groups of the organization’s own', async () => {
    const made = await administrator.post<{ id: string }>(`/organizations/${here}/permission-groups`, { nameFr: 'Comptoir', nameEn: 'Front desk', permissions: ['clients.view'] });
    expect(made.status).toBe(201);
    expect((await administrator.call('PUT', `/organizations/${here}/permission-groups/${made.body.id}`, { nameFr: 'Comptoir', nameEn: 'Front desk', permissions: ['clients.view', 'payments.take'] })).body).toMatchObject({ permissions: ['clients.view', 'payments.take'] });
    const list = await owner.call<Rows<{ id: string }> & { permissions: string[] }>('GET', `/organizations/${here}/permission-groups`);
    expect(list.body.rows).toHaveLength(4);
    expect(list.body.permissions).toContain('staff.manage');
  });
});

describe('the settings of an organization', () => {
  it('change under the version that was seen', async () => {
    const path = `/organizations/${here}/settings`;
    const seen = await administrator.call<{ version: number }>('GET', path);
    const etag = seen.headers.get('etag') ?? '';
    expect(etag).toBe(`"${seen.body.version}"`);
    expect((await administrator.call('GET', path, undefined, { 'if-none-match': etag })).status).toBe(304);
    const changed = await administrator.call('PATCH', path, { serviceFeeCents: 300, gstNumber: '123456789RT0001', qstNumber: '1234567890TQ0001', taxesRegisteredFrom: '2020-01-01', email: '' }, { 'if-match': etag });
    expect(changed).toMatchObject({ status: 200, body: { serviceFeeCents: 300, taxesRegisteredFrom: '2020-01-01', version: seen.body.version + 1 } });
    expect(await administrator.call('PATCH', path, { serviceFeeCents: 1 }, { 'if-match': etag })).toMatchObject({ status: 412, body: { code: 'kernel.changed-meanwhile' } });
    expect(await administrator.call('PATCH', path, { taxesRegisteredFrom: null })).toMatchObject({ status: 200, body: { taxesRegisteredFrom: null } });
    expect(await administrator.call<Problem>('PATCH', path, { timeZone: 'Mars/Olympus' })).toMatchObject({ status: 422, body: { code: 'organization.settings-invalid', details: { fields: ['timeZone'] } } });
    expect(await administrator.call<Problem>('PATCH', path, { slug: 'other', serviceFeeCents: -1 })).toMatchObject({ status: 422, body: { code: 'gateway.request-invalid' } });
    expect(await clerk.call('PATCH', path, { serviceFeeCents: 0 })).toMatchObject({ status: 403 });
  });

  it('come with ledger codes and closing days', async () => {
    const codes = `/organizations/${here}/ledger-codes`;
    const added = await administrator.post<{ id: string }>(codes, { code: '4150', nameFr: 'Piscine', nameEn: 'Pool' });
    expect(added.status).toBe(201);
    expect(await administrator.post(codes, { code: '4150', nameFr: 'x', nameEn: 'x' })).toMatchObject({ status: 409, body: { code: 'organization.ledger-code-taken' } });
    expect((await administrator.call('PUT', `${codes}/${added.body.id}`, { code: '4151', nameFr: 'Piscine', nameEn: 'Pool' })).body).toMatchObject({ code: '4151' });
    expect((await clerk.call<Rows<{ code: string }>>('GET', codes)).body.rows.map((row) => row.code)).toContain('4151');
    const days = `/organizations/${here}/closing-days`;
    const day = await administrator.post<{ id: string }>(days, { closedOn: '2026-12-25', nameFr: 'Noël', nameEn: 'Christmas' });
    expect(day.status).toBe(201);
    expect((await clerk.call<Rows<unknown>>('GET', `${days}?from=2026-12-01&to=2026-12-31`)).body.rows).toEqual([{ id: day.body.id, closedOn: '2026-12-25', nameFr: 'Noël', nameEn: 'Christmas' }]);
    expect(await clerk.call<Problem>('GET', `${days}?from=2026-12-01`)).toMatchObject({ status: 422 });
    expect((await administrator.call('DELETE', `${days}/${day.body.id}`)).status).toBe(204);
    expect((await administrator.call('DELETE', `${days}/${day.body.id}`)).status).toBe(404);
  });
});
