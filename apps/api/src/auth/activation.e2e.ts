import { Sealer } from '@preau/kernel';
import { createClientAccount } from '@preau/household';
import { mailFor } from '@preau/identity/testing';
import { foundForSpec, staffForSpec } from '@preau/organization/testing';
import { startApi, type TestApi } from '../testing/api';
import { TestBrowser } from '../testing/browser';

const password = 'le canard traverse';
let api: TestApi;
let mail: ReturnType<typeof mailFor>;
let clerk: Awaited<ReturnType<typeof staffForSpec>>;
beforeAll(async () => {
  api = await startApi();
  mail = mailFor(api.db, api.app.get(Sealer));
  const { organizationId } = await foundForSpec(api.db);
  clerk = await staffForSpec(api.db, organizationId, 'clerk', 'clerk@valbois.example');
});
afterAll(() => api.close());

describe('a family whose account a clerk made', () => {
  it.each([
    ['its own route', '/auth/activate-account', 'un@example.ca'],
    ['the page of invitations', '/auth/accept-invitation', 'deux@example.ca'],
  ])('chooses a password by %s and comes into that very account', async (_, path, email) => {
    const made = await api.db.commands.execute(createClientAccount, { firstName: 'Gaétan', lastName: `Roy ${email}`, email }, clerk.actor);
    expect(made.activationSent).toBe(true);
    const browser = new TestBrowser(api);
    const token = await mail.link(email);
    expect((await browser.signIn('portal', email, password)).status).toBe(401);
    expect(await browser.post(path, { token, password: 'motdepasse' })).toMatchObject({ status: 422, body: { code: 'identity.password-too-common' } });
    expect((await browser.post(path, { token, password })).status).toBe(204);
    expect(await browser.post(path, { token, password })).toMatchObject({ status: 410, body: { code: 'identity.link-not-valid' } });
    expect((await browser.signIn('portal', email, password)).status).toBe(200);
    expect((await browser.call<{ account: { id: string } }>('GET', '/me')).body.account).toEqual({ id: made.accountId });
  });

  it('is told nothing by a link that was never given', async () => {
    expect(await new TestBrowser(api).post('/auth/accept-invitation', { token: 'never-given', password })).toMatchObject({ status: 410, body: { code: 'identity.link-not-valid' } });
  });
});
