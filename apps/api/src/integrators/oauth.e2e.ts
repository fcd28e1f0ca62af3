import { randomUUID } from 'node:crypto';
import { hashPassword } from '@preau/identity';
import { foundForSpec, staffForSpec } from '@preau/organization/testing';
import { startApi, type TestApi } from '../testing/api';
import { TestBrowser } from '../testing/browser';

interface Created {
  id: string;
  secret: string;
}
const password = 'le canard traverse';
let api: TestApi;
let here: string;
let owner: TestBrowser;
let administrator: TestBrowser;
let client: Created;
beforeAll(async () => {
  api = await startApi();
  ({ organizationId: here } = await foundForSpec(api.db));
  const passwordHash = await hashPassword(password);
  [owner, administrator] = await Promise.all(
    (['owner', 'administrator'] as const).map(async (group) => {
      await staffForSpec(api.db, here, group, `${group}@valbois.example`, passwordHash);
      const browser = new TestBrowser(api);
      await browser.signIn('admin', `${group}@valbois.example`, password);
      return browser;
    }),
  ) as [TestBrowser, TestBrowser];
  const created = await owner.post<Created>(`/organizations/${here}/api-clients`, { name: 'Carte interactive', scopes: ['catalogue.read', 'clients.read'] });
  expect(created.status).toBe(201);
  client = created.body;
});
afterAll(() => api.close());

async function token(form: Record<string, string> | string, headers: Record<string, string> = {}): Promise<{ status: number; headers: Headers; body: Record<string, unknown> }> {
  const body = typeof form === 'string' ? form : new URLSearchParams(form).toString();
  return api.call<Record<string, unknown>>('POST', '/api/v1/oauth/token', { body, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } });
}
const basic = (id: string, secret: string): Record<string, string> => ({ authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` });

describe('a program of another system', () => {
  it('gets a bearer token for what it was granted, from the form or from the header', async () => {
    const form = await token({ grant_type: 'client_credentials', client_id: client.id, client_secret: client.secret });
    expect(form).toMatchObject({ status: 200, body: { access_token: expect.any(String), token_type: 'Bearer', expires_in: 600, scope: 'catalogue.read clients.read' } });
    expect(form.headers.get('cache-control')).toBe('no-store');
    const header = await token({ grant_type: 'client_credentials', scope: 'clients.read' }, basic(client.id, client.secret));
    expect(header).toMatchObject({ status: 200, body: { scope: 'clients.read' } });
  });

  it('is nobody on the staff with it, and no family', async () => {
    const { body } = await token({ grant_type: 'client_credentials' }, basic(client.id, client.secret));
    for (const path of ['/api/v1/me', `/api/v1/organizations/${here}/staff`]) expect((await api.call('GET', path, { token: String(body['access_token']) })).status).toBe(403);
  });

  it.each([
    ['no form', '{"grant_type":"client_credentials"}', { 'content-type': 'application/json' }, 400, 'invalid_request'],
    ['a parameter given twice', 'grant_type=client_credentials&grant_type=client_credentials', {}, 400, 'invalid_request'],
    ['no grant type', 'client_id=x', {}, 400, 'invalid_request'],
    ['a password grant', 'grant_type=password&username=a&password=b', {}, 400, 'unsupported_grant_type'],
    ['an unknown client', `grant_type=client_credentials&client_id=${randomUUID()}&client_secret=x`, {}, 401, 'invalid_client'],
    ['an unreadable header', 'grant_type=client_credentials', { authorization: 'Basic JTog' }, 401, 'invalid_client'],
    ['nothing at all', 'grant_type=client_credentials', {}, 401, 'invalid_client'],
  ])('is refused as RFC 6749 says for %s', async (_, form, headers, status, error) => {
    const answer = await token(form, headers as Record<string, string>);
    expect(answer).toMatchObject({ status, body: { error } });
    if (status === 401) expect(answer.headers.get('www-authenticate')).toContain('Basic');
  });

  it('is refused for a wrong secret, a scope it was not granted, and a secret in two places', async () => {
    expect(await token({ grant_type: 'client_credentials' }, basic(client.id, 'wrong'))).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    expect(await token({ grant_type: 'client_credentials', scope: 'clients.read invoices.read' }, basic(client.id, client.secret))).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
    expect(await token({ grant_type: 'client_credentials', client_secret: client.secret }, basic(client.id, client.secret))).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });

  it('is let in and stopped by owners only; its secret is shown once', async () => {
    expect((await administrator.call('GET', `/organizations/${here}/api-clients`)).status).toBe(403);
    const list = await owner.call<{ rows: unknown[]; scopes: string[] }>('GET', `/organizations/${here}/api-clients`);
    expect(JSON.stringify(list.body)).not.toContain(client.secret);
    expect(list.body.scopes).toContain('catalogue.read');
    expect(await owner.post(`/organizations/${here}/api-clients`, { name: 'x', scopes: ['everything'] })).toMatchObject({ status: 422, body: { code: 'identity.scope-unknown' } });
    expect((await owner.post(`/organizations/${here}/api-clients/${client.id}/disable`, undefined)).status).toBe(204);
    expect(await token({ grant_type: 'client_credentials' }, basic(client.id, client.secret))).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    expect((await owner.post(`/organizations/${here}/api-clients/${randomUUID()}/disable`, undefined)).status).toBe(404);
  });
});
