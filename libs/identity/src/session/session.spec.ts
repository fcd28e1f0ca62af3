import { type Actor, type Sealer } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { changePassword, foundUser, hashing, hashPassword, identityDefaults, listSessions, refreshSession, requestPasswordReset, resetPassword, revokeSession, signIn, signOut, signOutEverywhere, type Identity, type SignedIn } from '../index';
import { configureIdentityForSpecs, identityForSpecs, mailFor } from '../testing';

const password = 'le canard traverse';
let db: TestDatabase;
let identity: Identity;
let sealer: Sealer;
let addresses = 0;
/** Each test comes from an address of its own, so that limits do not meet. */
function elsewhere(): { address: string; userAgent: string } {
  addresses += 1;
  return { address: `192.0.2.${addresses}`, userAgent: 'spec' };
}
beforeAll(async () => {
  db = await testDatabase();
  ({ identity, sealer } = identityForSpecs(db));
});
afterAll(() => db.close());
// Time moves in these stories; each begins at the real one.
beforeEach(() => db.admin.query('select kernel.reset_clock()'));

async function user(email: string): Promise<string> {
  const { userId } = await db.commands.execute(foundUser, { email, passwordHash: await hashPassword(password), givenName: 'Noé', familyName: 'Roy', birthDate: '1990-01-01', locale: 'fr-CA' }, db.actor);
  return userId;
}
async function signedIn(email: string, app: 'portal' | 'admin' = 'portal'): Promise<SignedIn> {
  return signIn(identity, { email, password, app }, elsewhere());
}
function actorOf(signed: SignedIn): Actor {
  return { kind: 'family', userId: signed.user.id, accountId: null, sessionId: signed.session.id };
}
const refresh = (token: string, app: 'portal' | 'admin' = 'portal'): Promise<SignedIn> => refreshSession(identity, { token, app });
const ended = { code: 'identity.session-ended' };

describe('a wrong sign-in', () => {
  it('gives one answer at one cost for an unknown address, a wrong password, no password, a disabled login and a book', async () => {
    await user('known@example.ca');
    const disabled = await user('disabled@example.ca');
    await db.admin.query('update identity.app_user set disabled_at = now() where id = $1', [disabled]);
    const invited = await user('invited@example.ca');
    await db.admin.query('update identity.app_user set password_hash = null where id = $1', [invited]);
    const tries: [string, string][] = [['unknown@example.ca', password], ['not an address', password], ['known@example.ca', 'wrong password'], ['disabled@example.ca', password], ['invited@example.ca', password], ['known@example.ca', 'x'.repeat(5_000)]];
    for (const [email, attempt] of tries) {
      const before = hashing.computed;
      await expect(signIn(identity, { email, password: attempt, app: 'portal' }, elsewhere())).rejects.toMatchObject({ code: 'identity.sign-in-refused', details: {} });
      expect(hashing.computed - before).toBe(1);
    }
  });

  it('is counted for the account: after five the right password waits too', async () => {
    await user('guessed@example.ca');
    for (let guess = 0; guess < 5; guess += 1) await expect(signIn(identity, { email: 'guessed@example.ca', password: 'wrong password', app: 'portal' }, elsewhere())).rejects.toMatchObject({ code: 'identity.sign-in-refused' });
    await expect(signIn(identity, { email: 'Guessed@example.ca', password, app: 'admin' }, elsewhere())).rejects.toMatchObject({ code: 'identity.too-many-tries' });
  });

  it('is counted for the network address, whatever the account, also when all guesses come at once', async () => {
    const from = elsewhere();
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, (_, index) => signIn(identity, { email: `guess-${index}@example.ca`, password, app: 'portal' }, from)));
    const codes = outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as { code: string }).code : 'signed in'));
    expect(codes.filter((code) => code === 'identity.sign-in-refused')).toHaveLength(20);
    expect(codes.filter((code) => code === 'identity.too-many-tries')).toHaveLength(10);
  });

  it('is not what signing in rightly is: fifty in a row are fine', async () => {
    await user('often@example.ca');
    const from = elsewhere();
    for (let time = 0; time < 50; time += 1) await signIn(identity, { email: 'often@example.ca', password, app: 'portal' }, from);
  });
});

describe('hashing', () => {
  it('computes no more at once than allowed, and turns away who cannot even wait', async () => {
    const { hashing: cheap } = { hashing: { ...identityDefaults.hashing, memoryKib: 64, passes: 1 } };
    configureIdentityForSpecs({ hashing: { ...cheap, atOnceMax: 2, waitingMax: 3 } });
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => hashing.inTurn(work)));
    expect(most).toBe(2);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected', 'rejected']);
    configureIdentityForSpecs();
  });

  it('is renewed at sign-in when the parameters have risen', async () => {
    const id = await user('rehash@example.ca');
    configureIdentityForSpecs({ hashing: { ...identityDefaults.hashing, memoryKib: 128, passes: 2 } });
    await signedIn('rehash@example.ca');
    const stored = await db.admin.query<{ hash: string }>('select password_hash as hash from identity.app_user where id = $1', [id]);
    expect(stored.rows[0]?.hash).toContain('$m=128,t=2,p=1$');
    await signedIn('rehash@example.ca');
    configureIdentityForSpecs();
  });
});

describe('a session', () => {
  it('is renewed by a token that serves once; the tables know only its hash', async () => {
    await user('rotates@example.ca');
    const first = await signedIn('rotates@example.ca');
    expect(Buffer.from(first.refreshToken, 'base64url')).toHaveLength(32);
    const second = await refresh(first.refreshToken);
    const third = await refresh(second.refreshToken);
    expect(new Set([first.refreshToken, second.refreshToken, third.refreshToken]).size).toBe(3);
    expect(third.session.id).toBe(first.session.id);
    const stored = await db.admin.query<{ text: string }>('select string_agg(t::text, \'\') as text from identity.refresh_token t');
    expect(stored.rows[0]?.text).not.toContain(Buffer.from(third.refreshToken).toString('hex'));
    expect(stored.rows[0]?.text).not.toContain(third.refreshToken);
  });

  it('whose answer was lost gets the same successor again within the grace', async () => {
    await user('lost@example.ca');
    const first = await signedIn('lost@example.ca');
    const answers = await Promise.all([1, 2, 3, 4].map(() => refresh(first.refreshToken)));
    expect(new Set(answers.map((answer) => answer.refreshToken)).size).toBe(1);
    await db.moveClock('19 seconds');
    expect((await refresh(first.refreshToken)).refreshToken).toBe(answers[0]?.refreshToken);
  });

  it('whose page was reloaded again and again follows the chain to its end', async () => {
    await user('reloads@example.ca');
    const first = await signedIn('reloads@example.ca');
    const third = await refresh((await refresh(first.refreshToken)).refreshToken);
    expect((await refresh(first.refreshToken)).refreshToken).toBe(third.refreshToken);
  });

  it('ends for thief and owner alike when a rotated token comes back after the grace', async () => {
    await user('stolen@example.ca');
    const other = await signedIn('stolen@example.ca');
    const first = await signedIn('stolen@example.ca');
    const second = await refresh(first.refreshToken);
    await db.moveClock('21 seconds');
    await expect(refresh(first.refreshToken)).rejects.toMatchObject(ended);
    await expect(refresh(second.refreshToken)).rejects.toMatchObject(ended);
    await expect(refresh(other.refreshToken)).resolves.toBeDefined();
    expect(await mailFor(db, sealer).sent('stolen@example.ca')).toContain('identity.session-reuse-detected.v1');
  });

  it('of one application is worth nothing in the other', async () => {
    await user('apps@example.ca');
    const portal = await signedIn('apps@example.ca', 'portal');
    await expect(refresh(portal.refreshToken, 'admin')).rejects.toMatchObject(ended);
    await expect(refresh(portal.refreshToken, 'portal')).resolves.toBeDefined();
    await expect(refresh('never-given')).rejects.toMatchObject(ended);
  });

  it.each([
    ['portal', '13 days', '15 days', 60],
    ['admin', '59 minutes', '61 minutes', 0.5],
  ] as const)('of the %s lasts %s idle, not %s, and never longer than its absolute life', async (app, shorter, longer, days) => {
    const email = `idle-${app}@example.ca`;
    await user(email);
    const first = await signedIn(email, app);
    expect(Math.round((first.session.expiresAt.getTime() - Date.now()) / 86_400_000 * 10) / 10).toBe(days);
    await db.moveClock(shorter);
    const second = await refresh(first.refreshToken, app);
    await db.moveClock(longer);
    await expect(refresh(second.refreshToken, app)).rejects.toMatchObject(ended);
    await db.admin.query('select kernel.reset_clock()');
    let token = (await signedIn(email, app)).refreshToken;
    let steps = 0;
    for (; steps < 20; steps += 1) {
      await db.moveClock(shorter);
      const next = await refresh(token, app).catch(() => null);
      if (next === null) break;
      token = next.refreshToken;
    }
    expect(steps).toBeLessThan(20);
  });
});

describe('signing out', () => {
  it('ends this session and no other', async () => {
    await user('out@example.ca');
    const here = await signedIn('out@example.ca');
    const there = await signedIn('out@example.ca');
    await db.commands.execute(signOut, { token: here.refreshToken }, db.actor);
    await db.commands.execute(signOut, { token: 'never given' }, db.actor);
    await expect(refresh(here.refreshToken)).rejects.toMatchObject(ended);
    await expect(refresh(there.refreshToken)).resolves.toBeDefined();
  });

  it('everywhere ends them all, in both applications', async () => {
    await user('everywhere@example.ca');
    const sessions = [await signedIn('everywhere@example.ca'), await signedIn('everywhere@example.ca'), await signedIn('everywhere@example.ca', 'admin')];
    const stranger = await signedIn('out@example.ca');
    expect(await db.commands.execute(signOutEverywhere, { token: sessions[0]?.refreshToken ?? '' }, db.actor)).toEqual({ sessions: 3 });
    for (const session of sessions) await expect(refresh(session.refreshToken, session.session.app)).rejects.toMatchObject(ended);
    await expect(refresh(stranger.refreshToken)).resolves.toBeDefined();
  });

  it('of one session in the list works for one’s own only', async () => {
    await user('list@example.ca');
    const here = await signedIn('list@example.ca');
    const there = await signedIn('list@example.ca', 'admin');
    const stranger = await signedIn('out@example.ca');
    expect((await db.commands.ask(listSessions, undefined, actorOf(here))).map((session) => session.id).sort()).toEqual([here.session.id, there.session.id].sort());
    await expect(db.commands.execute(revokeSession, { sessionId: stranger.session.id }, actorOf(here))).rejects.toMatchObject({ code: 'identity.session-not-found' });
    await db.commands.execute(revokeSession, { sessionId: there.session.id }, actorOf(here));
    await expect(refresh(there.refreshToken, 'admin')).rejects.toMatchObject(ended);
    expect(await db.commands.ask(listSessions, undefined, actorOf(here))).toHaveLength(1);
  });
});

describe('a new password', () => {
  it('by a link ends every session; the link serves once, for half an hour, and only the last one sent', async () => {
    await user('reset@example.ca');
    const mail = mailFor(db, sealer);
    const before = await signedIn('reset@example.ca');
    await requestPasswordReset(identity, { email: 'reset@example.ca' }, elsewhere());
    const first = await mail.link('reset@example.ca');
    await requestPasswordReset(identity, { email: 'reset@example.ca' }, elsewhere());
    const second = await mail.link('reset@example.ca');
    await expect(resetPassword(identity, { token: first, password: 'la girafe attend' }, elsewhere())).rejects.toMatchObject({ code: 'identity.link-not-valid' });
    await expect(resetPassword(identity, { token: second, password: 'password123' }, elsewhere())).rejects.toMatchObject({ code: 'identity.password-too-common' });
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => resetPassword(identity, { token: second, password: 'la girafe attend' }, elsewhere())));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    await expect(refresh(before.refreshToken)).rejects.toMatchObject(ended);
    await expect(signIn(identity, { email: 'reset@example.ca', password: 'la girafe attend', app: 'portal' }, elsewhere())).resolves.toBeDefined();
    await requestPasswordReset(identity, { email: 'reset@example.ca' }, elsewhere());
    await db.moveClock('31 minutes');
    await expect(resetPassword(identity, { token: await mail.link('reset@example.ca'), password: 'le chien attend' }, elsewhere())).rejects.toMatchObject({ code: 'identity.link-not-valid' });
  });

  it('is not offered to an address nobody has, and the answer does not tell', async () => {
    expect(await requestPasswordReset(identity, { email: 'nobody@example.ca' }, elsewhere())).toBeUndefined();
    expect(await mailFor(db, sealer).sent('nobody@example.ca')).toEqual([]);
  });

  it('in the settings needs the old one, and leaves only this session', async () => {
    await user('change@example.ca');
    const here = await signedIn('change@example.ca');
    const there = await signedIn('change@example.ca');
    await expect(changePassword(identity, { currentPassword: 'wrong', newPassword: 'la girafe attend' }, actorOf(here))).rejects.toMatchObject({ code: 'identity.password-wrong' });
    await changePassword(identity, { currentPassword: password, newPassword: 'la girafe attend' }, actorOf(here));
    await expect(refresh(there.refreshToken)).rejects.toMatchObject(ended);
    await expect(refresh(here.refreshToken)).resolves.toBeDefined();
  });
});
