import { Sealer } from '@preau/kernel';
import { createClientAccount } from '@preau/household';
import { mailFor } from '@preau/identity/testing';
import { inviteStaff } from '@preau/organization';
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

  it('is not opened by a stranger who had signed up with that address before, even when the link of that sign-up is followed', async () => {
    const email = 'trois@example.ca';
    const stranger = new TestBrowser(api);
    expect((await stranger.post('/auth/sign-up', { email, password: 'a stranger chose this', givenName: 'Eve', familyName: 'Voleuse', birthDate: '1980-01-01', locale: 'fr-CA' })).status).toBe(202);
    const strangers = await mail.link(email);
    const made = await api.db.commands.execute(createClientAccount, { firstName: 'Gaétan', lastName: 'Roy', birthDate: '1970-02-02', email }, clerk.actor);
    const owners = await mail.link(email);
    expect(await stranger.post('/auth/verify-email', { token: strangers, password: 'a stranger chose this' })).toMatchObject({ status: 410 });
    expect((await stranger.signIn('portal', email, 'a stranger chose this')).status).not.toBe(200);
    const owner = new TestBrowser(api);
    expect((await owner.post('/auth/activate-account', { token: owners, password })).status).toBe(204);
    expect((await owner.signIn('portal', email, password)).status).toBe(200);
    expect((await owner.call<{ account: { id: string } }>('GET', '/me')).body.account).toEqual({ id: made.accountId });
  });

  it('is told nothing by a link that was never given', async () => {
    expect(await new TestBrowser(api).post('/auth/accept-invitation', { token: 'never-given', password })).toMatchObject({ status: 410, body: { code: 'identity.link-not-valid' } });
  });
});

describe('somebody invited to the staff', () => {
  it('does not come in with the password of a stranger who signed up with that address meanwhile', async () => {
    const email = 'quatre@example.ca';
    const owner = await staffForSpec(api.db, clerk.actor.organizationId, 'owner', 'owner@valbois.example');
    const { rows: [group] } = await api.db.admin.query<{ id: string }>("select id from organization.permission_group where organization_id = $1 and code = 'clerk'", [clerk.actor.organizationId]);
    await api.db.commands.execute(inviteStaff, { email, givenName: 'Lou', familyName: 'Roy', permissionGroupId: group?.id ?? '' }, owner.actor);
    const invitation = await mail.link(email);
    const stranger = new TestBrowser(api);
    expect((await stranger.post('/auth/sign-up', { email, password: 'a stranger chose this', givenName: 'Eve', familyName: 'Voleuse', birthDate: '1980-01-01', locale: 'fr-CA' })).status).toBe(202);
    // Whoever reads the mailbox takes it for a part of joining, and follows it.
    const invited = new TestBrowser(api);
    const own = 'words of the reader';
    const token = await mail.link(email);
    expect(await invited.post('/auth/verify-email', { token, password: own })).toMatchObject({ status: 403, body: { code: 'identity.sign-up-password-wrong' } });
    expect((await invited.post('/auth/claim-email', { token, password: own, givenName: 'Lou', familyName: 'Roy', birthDate: '1985-03-03' })).status).toBe(204);
    expect((await stranger.signIn('admin', email, 'a stranger chose this')).status).toBe(401);
    expect((await invited.signIn('admin', email, own)).status).toBe(200);
    expect(await invited.post('/auth/accept-invitation', { token: invitation })).toMatchObject({ status: 422, body: { code: 'identity.password-required' } });
    expect((await invited.post('/auth/accept-invitation', { token: invitation, password })).status).toBe(204);
    expect((await stranger.signIn('admin', email, 'a stranger chose this')).status).toBe(401);
    expect((await invited.signIn('admin', email, password)).status).toBe(200);
  });
});
