import { Sealer } from '@preau/kernel';
import { codeOfStep, mailFor } from '@preau/identity/testing';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';
import { TestBrowser } from '../testing/browser';

const password = 'le canard traverse';
let api: TestApi;
let mail: ReturnType<typeof mailFor>;
beforeAll(async () => {
  api = await startApi({ rateLimitFactor: 20 });
  mail = mailFor(api.db, api.app.get(Sealer));
});
afterAll(() => api.close());

async function person(email: string): Promise<TestBrowser> {
  const browser = new TestBrowser(api);
  await browser.post('/auth/sign-up', { email, password, givenName: 'Rosalie', familyName: 'Côté', birthDate: '1990-05-04', locale: 'fr-CA' });
  await browser.post('/auth/verify-email', { token: await mail.link(email), password });
  await browser.signIn('portal', email, password);
  return browser;
}
const stepNow = (): number => Math.floor(Date.now() / 30_000);

describe('one’s own settings', () => {
  it('are for whoever is signed in, and for nobody else', async () => {
    for (const [method, path] of [['GET', '/me'], ['GET', '/me/settings'], ['GET', '/me/sessions'], ['POST', '/me/password']] as const) {
      expect(await new TestBrowser(api).call<Problem>(method, path, method === 'POST' ? {} : undefined)).toMatchObject({ status: 401, body: { code: 'gateway.sign-in-needed' } });
    }
  });

  it('change the language Préau writes in', async () => {
    const browser = await person('langue@example.ca');
    expect((await browser.call('PATCH', '/me/settings', { locale: 'en-CA' })).body).toMatchObject({ locale: 'en-CA', email: 'langue@example.ca' });
    expect(await browser.call<Problem>('PATCH', '/me/settings', { locale: 'de-DE' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/locale' }] } });
    expect(await browser.call<Problem>('PATCH', '/me/settings', { locale: 'fr-CA', email: 'x@example.ca' })).toMatchObject({ status: 422 });
  });

  it('change the address only with the password and the link sent to the new one', async () => {
    const browser = await person('old@example.ca');
    expect(await browser.post('/me/email-change', { newEmail: 'new@example.ca', password: 'not mine at all' })).toMatchObject({ status: 403, body: { code: 'identity.password-wrong' } });
    expect((await browser.post('/me/email-change', { newEmail: 'new@example.ca', password })).status).toBe(202);
    expect((await browser.call('GET', '/me/settings')).body).toMatchObject({ email: 'old@example.ca' });
    expect((await browser.post('/auth/confirm-email-change', { token: await mail.link('new@example.ca') })).status).toBe(204);
    expect((await browser.call('GET', '/me/settings')).body).toMatchObject({ email: 'new@example.ca' });
  });

  it('change the password and end every other session', async () => {
    const here = await person('motdepasse@example.ca');
    const there = new TestBrowser(api);
    await there.signIn('portal', 'motdepasse@example.ca', password);
    expect((await here.post('/me/password', { currentPassword: password, newPassword: 'la girafe attend' })).status).toBe(204);
    expect((await there.post('/auth/refresh', { app: 'portal' })).status).toBe(401);
    expect((await here.post('/auth/refresh', { app: 'portal' })).status).toBe(200);
  });

  it('show open sessions and end one of them', async () => {
    const here = await person('sessions@example.ca');
    const there = new TestBrowser(api);
    await there.signIn('admin', 'sessions@example.ca', password);
    const { body } = await here.call<{ rows: { id: string; app: string; isCurrent: boolean }[] }>('GET', '/me/sessions');
    expect(body.rows.map(({ app, isCurrent }) => ({ app, isCurrent }))).toEqual(expect.arrayContaining([{ app: 'portal', isCurrent: true }, { app: 'admin', isCurrent: false }]));
    const other = body.rows.find((session) => !session.isCurrent)?.id ?? '';
    expect((await here.call('DELETE', `/me/sessions/${other}`)).status).toBe(204);
    expect(await here.call('DELETE', `/me/sessions/${other}`)).toMatchObject({ status: 404, body: { code: 'identity.session-not-found' } });
    expect((await there.post('/auth/refresh', { app: 'admin' })).status).toBe(401);
  });

  it('ask for a code at sign-in once an authenticator is enrolled', async () => {
    const browser = await person('deux@example.ca');
    const offer = await browser.post<{ secret: string; qrCode: string }>('/me/second-factor', { password });
    expect(offer.body.qrCode).toContain('<svg');
    const { body } = await browser.post<{ recoveryCodes: string[] }>('/me/second-factor/confirm', { code: codeOfStep(offer.body.secret, stepNow()) });
    expect(body.recoveryCodes).toHaveLength(10);
    const next = new TestBrowser(api);
    expect(await next.signIn('portal', 'deux@example.ca', password)).toMatchObject({ status: 401, body: { code: 'identity.second-factor-required' } });
    expect(await next.signIn('portal', 'deux@example.ca', password, codeOfStep(offer.body.secret, stepNow() + 50))).toMatchObject({ status: 403, body: { code: 'identity.second-factor-refused' } });
    expect((await next.signIn('portal', 'deux@example.ca', password, body.recoveryCodes[3])).status).toBe(200);
    expect((await next.call('GET', '/me')).body).toMatchObject({ user: { hasSecondFactor: true } });
    expect((await next.post('/me/second-factor/disable', { password, code: body.recoveryCodes[4] })).status).toBe(204);
    expect((await new TestBrowser(api).signIn('portal', 'deux@example.ca', password)).status).toBe(200);
  });
});
