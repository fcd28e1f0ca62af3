import { Sealer } from '@preau/kernel';
import { mailFor } from '@preau/identity/testing';
import type { Problem } from '../problems/problem';
import { startApi, type TestApi } from '../testing/api';
import { TestBrowser } from '../testing/browser';

interface SessionAnswer {
  accessToken: string;
  expiresInSeconds: number;
  user: { id: string; email: string; locale: string };
}
interface Me {
  user: { id: string; email: string };
  account: { id: string } | null;
  staffOf: unknown[];
}
const password = 'le canard traverse';
const portalCookie = '__Host-preau-portal-session';
let api: TestApi;
let mail: ReturnType<typeof mailFor>;
beforeAll(async () => {
  api = await startApi({ rateLimitFactor: 20 });
  mail = mailFor(api.db, api.app.get(Sealer));
});
afterAll(() => api.close());

function family(email: string): Record<string, string> {
  return { email, password, givenName: 'Rosalie', familyName: 'Côté', birthDate: '1990-05-04', locale: 'fr-CA' };
}
async function signedUp(email: string): Promise<TestBrowser> {
  const browser = new TestBrowser(api);
  await browser.post('/auth/sign-up', family(email));
  await browser.post('/auth/verify-email', { token: await mail.link(email), password });
  expect((await browser.signIn('portal', email, password)).status).toBe(200);
  return browser;
}

describe('a family', () => {
  it('signs up, follows the link, comes in with an account of its own, and finds it the same the next time', async () => {
    const browser = new TestBrowser(api);
    expect(await browser.post('/auth/sign-up', family('rosalie@example.ca'))).toMatchObject({ status: 202, body: {} });
    expect(await browser.signIn('portal', 'rosalie@example.ca', password)).toMatchObject({ status: 403, body: { code: 'identity.email-not-verified' } });
    expect((await browser.post('/auth/verify-email', { token: await mail.link('rosalie@example.ca'), password })).status).toBe(204);
    const entered = await browser.post<SessionAnswer>('/auth/sign-in', { email: 'rosalie@example.ca', password, app: 'portal' });
    expect(entered.body).toEqual({ accessToken: expect.any(String), expiresInSeconds: 600, user: { id: expect.any(String), email: 'rosalie@example.ca', locale: 'fr-CA' } });
    expect(entered.headers.get('cache-control')).toBe('no-store');
    browser.token = entered.body.accessToken;
    const me = await browser.call<Me>('GET', '/me');
    expect(me.body).toEqual({ user: expect.objectContaining({ email: 'rosalie@example.ca', hasSecondFactor: false }), account: { id: expect.any(String) }, staffOf: [] });
    const again = new TestBrowser(api);
    await again.signIn('portal', 'rosalie@example.ca', password);
    expect((await again.call<Me>('GET', '/me')).body.account).toEqual(me.body.account);
  });

  it('that signs in from four tabs at once gets one account', async () => {
    await new TestBrowser(api).post('/auth/sign-up', family('tabs@example.ca'));
    await new TestBrowser(api).post('/auth/verify-email', { token: await mail.link('tabs@example.ca'), password });
    const tabs = [1, 2, 3, 4].map(() => new TestBrowser(api));
    expect((await Promise.all(tabs.map((tab) => tab.signIn('portal', 'tabs@example.ca', password)))).map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    const accounts = await Promise.all(tabs.map((tab) => tab.call<Me>('GET', '/me')));
    expect(new Set(accounts.map((answer) => answer.body.account?.id)).size).toBe(1);
  });

  it.each([
    ['a missing birth date', { birthDate: undefined }, 422, 'gateway.request-invalid'],
    ['a date that does not exist', { birthDate: '1990-02-30' }, 422, 'gateway.request-invalid'],
    ['a child', { birthDate: '2020-01-01' }, 422, 'identity.owner-must-be-adult'],
    ['a common password', { password: 'Quebec2026!' }, 422, 'identity.password-too-common'],
    ['a role of their own choosing', { role: 'owner' }, 422, 'gateway.request-invalid'],
  ])('cannot sign up with %s', async (_, changes, status, code) => {
    expect(await new TestBrowser(api).post<Problem>('/auth/sign-up', { ...family('refused@example.ca'), ...changes })).toMatchObject({ status, body: { code } });
    expect(await mail.sent('refused@example.ca')).toEqual([]);
  });
});

describe('answers', () => {
  it('are the same, to the byte, for an address that has an account and one that has none', async () => {
    await signedUp('known@example.ca');
    const browser = new TestBrowser(api);
    const pairs = [
      ['/auth/sign-up', family('known@example.ca'), family('unknown@example.ca')],
      ['/auth/request-password-reset', { email: 'known@example.ca' }, { email: 'never-seen@example.ca' }],
      ['/auth/sign-in', { email: 'known@example.ca', password: 'wrong password', app: 'portal' }, { email: 'never-seen@example.ca', password: 'wrong password', app: 'portal' }],
    ] as const;
    for (const [path, known, unknown] of pairs) {
      const [a, b] = [await browser.post(path, known), await browser.post(path, unknown)];
      expect([a.status, a.body, a.headers.getSetCookie()]).toEqual([b.status, b.body, b.headers.getSetCookie()]);
    }
    expect(await mail.sent('known@example.ca')).toEqual(['identity.email-verification-requested.v1', 'identity.sign-up-of-known-address.v1', 'identity.password-reset-requested.v1']);
  });
});

describe('the session cookie', () => {
  it('is bound to this host, out of reach of scripts and of other sites', async () => {
    const browser = await signedUp('cookie@example.ca');
    expect([...browser.cookies.keys()]).toEqual([portalCookie]);
    const attributes = browser.cookies.get(portalCookie)?.attributes ?? '';
    for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict']) expect(attributes).toContain(attribute);
    expect(attributes).not.toContain('Domain');
  });

  it('has no __Host- prefix where the address is plain HTTP on a network', async () => {
    const plain = await startApi({ publicUrl: 'http://preau.local' });
    try {
      const browser = new TestBrowser(plain);
      await browser.post('/auth/sign-up', family('plain@example.ca'));
      await browser.post('/auth/verify-email', { token: await mailFor(plain.db, plain.app.get(Sealer)).link('plain@example.ca'), password });
      await browser.signIn('portal', 'plain@example.ca', password);
      expect([...browser.cookies.keys()]).toEqual(['preau-portal-session']);
      expect(browser.cookies.get('preau-portal-session')?.attributes).not.toContain('Secure');
    } finally {
      await plain.close();
    }
  });

  it('renews the access token even when the old one has lapsed', async () => {
    const browser = await signedUp('renew@example.ca');
    const before = browser.cookies.get(portalCookie)?.value;
    browser.token = 'a.lapsed.token';
    const renewed = await browser.post<SessionAnswer>('/auth/refresh', { app: 'portal' });
    expect(renewed).toMatchObject({ status: 200, body: { user: { email: 'renew@example.ca' } } });
    expect(browser.cookies.get(portalCookie)?.value).not.toBe(before);
    browser.token = renewed.body.accessToken;
    expect((await browser.call('GET', '/me')).status).toBe(200);
    expect(await browser.post('/auth/refresh', { app: 'admin' })).toMatchObject({ status: 401, body: { code: 'identity.session-ended' } });
  });

  it('of four tabs that renew at once stays one session', async () => {
    const browser = await signedUp('race@example.ca');
    const answers = await Promise.all([1, 2, 3, 4].map(() => browser.post('/auth/refresh', { app: 'portal' })));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    expect((await browser.post('/auth/refresh', { app: 'portal' })).status).toBe(200);
  });

  it('that was stolen and used ends the session for both, and the browser forgets it', async () => {
    const browser = await signedUp('stolen@example.ca');
    const stolen = browser.cookies.get(portalCookie)?.value ?? '';
    await browser.post('/auth/refresh', { app: 'portal' });
    await api.db.moveClock('30 seconds');
    const thief = new TestBrowser(api);
    thief.cookies.set(portalCookie, { value: stolen, attributes: '' });
    expect(await thief.post('/auth/refresh', { app: 'portal' })).toMatchObject({ status: 401, body: { code: 'identity.session-ended' } });
    expect((await browser.post('/auth/refresh', { app: 'portal' })).status).toBe(401);
    expect(browser.cookies.size).toBe(0);
  });
});

describe('another site', () => {
  it.each([
    ['says it is another site', { 'sec-fetch-site': 'cross-site' }],
    ['is a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }],
    ['is an old browser that only tells its origin', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }],
    ['is a page without an origin', { 'sec-fetch-site': undefined, origin: 'null' }],
  ])('cannot make a browser renew, sign in or sign out: %s', async (_, headers) => {
    const browser = await signedUp(`csrf-${Math.abs(JSON.stringify(headers).length)}-${Object.values(headers).join('').length}@example.ca`);
    const sent = Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined));
    const cookie = `${portalCookie}=${browser.cookies.get(portalCookie)?.value ?? ''}`;
    for (const [path, body] of [['refresh', { app: 'portal' }], ['sign-out', { app: 'portal' }], ['sign-out-everywhere', { app: 'portal' }], ['sign-in', { app: 'portal', email: 'x@example.ca', password }]] as const) {
      const answer = await api.call<Problem>('POST', `/api/v1/auth/${path}`, { body, headers: { cookie, ...sent } });
      expect(answer).toMatchObject({ status: 403, body: { code: 'gateway.cross-site-refused' } });
    }
    expect((await browser.post('/auth/refresh', { app: 'portal' })).status).toBe(200);
  });

  it('that is ours by its origin, in a browser without fetch metadata, may', async () => {
    const answer = await api.call<Problem>('POST', '/api/v1/auth/refresh', { body: { app: 'portal' }, headers: { origin: 'http://localhost' } });
    expect(answer).toMatchObject({ status: 401, body: { code: 'identity.session-ended' } });
  });
});

describe('signing out', () => {
  it('forgets the cookie and ends the session, also with a lapsed access token', async () => {
    const browser = await signedUp('out@example.ca');
    const cookie = browser.cookies.get(portalCookie);
    browser.token = 'a.lapsed.token';
    expect((await browser.post('/auth/sign-out', { app: 'portal' })).status).toBe(204);
    expect(browser.cookies.size).toBe(0);
    if (cookie) browser.cookies.set(portalCookie, cookie);
    expect((await browser.post('/auth/refresh', { app: 'portal' })).status).toBe(401);
    expect((await browser.post('/auth/sign-out', { app: 'portal' })).status).toBe(204);
  });

  it('everywhere ends every browser’s session; signing in again ends the one before in the same browser', async () => {
    const one = await signedUp('everywhere@example.ca');
    const two = new TestBrowser(api);
    await two.signIn('portal', 'everywhere@example.ca', password);
    await two.signIn('portal', 'everywhere@example.ca', password);
    const sessions = await two.call<{ rows: { isCurrent: boolean }[] }>('GET', '/me/sessions');
    expect(sessions.body.rows.map((session) => session.isCurrent).sort()).toEqual([false, true]);
    expect((await two.post('/auth/sign-out-everywhere', { app: 'portal' })).status).toBe(204);
    expect((await one.post('/auth/refresh', { app: 'portal' })).status).toBe(401);
  });
});

describe('guessing', () => {
  it('is told to wait, in words and in a header, at the sixth try on an account', async () => {
    const strict = await startApi();
    try {
      const browser = new TestBrowser(strict);
      for (let guess = 0; guess < 5; guess += 1) expect((await browser.signIn('portal', 'victim@example.ca', `guess number ${guess}`)).status).toBe(401);
      const refused = await browser.signIn('portal', 'victim@example.ca', 'guess number 6');
      expect(refused).toMatchObject({ status: 429, body: { code: 'identity.too-many-tries' } });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
      // A header anybody can write does not make a guesser somebody else.
      for (let guess = 0; guess < 20; guess += 1) await browser.post('/auth/sign-in', { app: 'portal', email: `v${guess}@example.ca`, password }, { 'x-forwarded-for': `203.0.113.${guess}` });
      expect(await browser.post('/auth/sign-in', { app: 'portal', email: 'one-more@example.ca', password }, { 'x-forwarded-for': '203.0.113.99' })).toMatchObject({ status: 429 });
    } finally {
      await strict.close();
    }
  });
});

describe('a forgotten password', () => {
  it('is replaced by the link, once; every session ends', async () => {
    const browser = await signedUp('forgot@example.ca');
    await browser.post('/auth/request-password-reset', { email: 'forgot@example.ca' });
    const token = await mail.link('forgot@example.ca', 'identity.password-reset%');
    expect((await browser.post('/auth/reset-password', { token, password: 'la girafe attend' })).status).toBe(204);
    expect(await browser.post('/auth/reset-password', { token, password: 'la girafe attend' })).toMatchObject({ status: 410, body: { code: 'identity.link-not-valid' } });
    expect((await browser.post('/auth/refresh', { app: 'portal' })).status).toBe(401);
    expect((await browser.signIn('portal', 'forgot@example.ca', password)).status).toBe(401);
    expect((await browser.signIn('portal', 'forgot@example.ca', 'la girafe attend')).status).toBe(200);
  });
});
