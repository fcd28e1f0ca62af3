import type { Sealer } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { claimEmail, findUserByEmail, hashing, requestPasswordReset, signIn, signUp, verifyEmail, type Identity, type SignUpInput } from '../index';
import { identityForSpecs, mailFor } from '../testing';

const from = { address: '192.0.2.1', userAgent: 'spec' };
let db: TestDatabase;
let identity: Identity;
let sealer: Sealer;
let mail: ReturnType<typeof mailFor>;
beforeAll(async () => {
  db = await testDatabase();
  ({ identity, sealer } = identityForSpecs(db));
  mail = mailFor(db, sealer);
});
afterAll(() => db.close());

function family(email: string, changes: Partial<SignUpInput> = {}): SignUpInput {
  return { email, password: 'le canard traverse', givenName: 'Rosalie', familyName: 'Côté', birthDate: '1990-05-04', locale: 'fr-CA', ...changes };
}
async function verify(email: string): Promise<string> {
  const { userId } = await verifyEmail(identity, { token: await mail.link(email), password: 'le canard traverse' }, from);
  return userId;
}

describe('signing up', () => {
  it('sends a link to the address, and nothing works before it has been followed', async () => {
    await signUp(identity, family(' Rosalie@Example.ca '), from);
    expect(await mail.sent('rosalie@example.ca')).toEqual(['identity.email-verification-requested.v1']);
    expect(await db.database.look({}, (sql) => findUserByEmail(sql, 'rosalie@example.ca'))).toBeNull();
    await expect(signIn(identity, { email: 'rosalie@example.ca', password: 'something else', app: 'portal' }, from)).rejects.toMatchObject({ code: 'identity.sign-in-refused' });
    await expect(signIn(identity, { email: 'rosalie@example.ca', password: 'le canard traverse', app: 'portal' }, from)).rejects.toMatchObject({ code: 'identity.email-not-verified' });
    const userId = await verify('rosalie@example.ca');
    expect(await verify('rosalie@example.ca')).toBe(userId);
    const signedIn = await signIn(identity, { email: 'ROSALIE@example.ca', password: 'le canard traverse', app: 'portal' }, from);
    expect(signedIn.user).toMatchObject({ id: userId, givenName: 'Rosalie', familyName: 'Côté', birthDate: '1990-05-04', hasSecondFactor: false });
  });

  it('with an address that has an account answers the same, at the same cost, and writes to its owner', async () => {
    const before = hashing.computed;
    expect(await signUp(identity, family('rosalie@example.ca', { password: 'a thief chose this one' }), from)).toBeUndefined();
    const known = hashing.computed - before;
    expect(await signUp(identity, family('nobody-yet@example.ca'), from)).toBeUndefined();
    expect([known, hashing.computed - before - known]).toEqual([1, 1]);
    expect((await mail.sent('rosalie@example.ca')).at(-1)).toBe('identity.sign-up-of-known-address.v1');
    await expect(signIn(identity, { email: 'rosalie@example.ca', password: 'a thief chose this one', app: 'portal' }, from)).rejects.toMatchObject({ code: 'identity.sign-in-refused' });
  });

  it('of a stranger with my address does not put their password into force when I follow my own link', async () => {
    await signUp(identity, family('mine@example.ca'), from);
    const mine = await mail.link('mine@example.ca');
    await signUp(identity, family('mine@example.ca', { password: 'a thief chose this one', givenName: 'Voleur' }), from);
    const theirs = await mail.link('mine@example.ca');
    await verifyEmail(identity, { token: mine, password: 'le canard traverse' }, from);
    await expect(signIn(identity, { email: 'mine@example.ca', password: 'a thief chose this one', app: 'portal' }, from)).rejects.toMatchObject({ code: 'identity.sign-in-refused' });
    expect((await signIn(identity, { email: 'mine@example.ca', password: 'le canard traverse', app: 'portal' }, from)).user.givenName).toBe('Rosalie');
    await verifyEmail(identity, { token: theirs, password: 'le canard traverse' }, from);
    await expect(signIn(identity, { email: 'mine@example.ca', password: 'a thief chose this one', app: 'portal' }, from)).rejects.toMatchObject({ code: 'identity.sign-in-refused' });
  });

  it('by a stranger with my address gives them nothing when I follow their link', async () => {
    const theirs = 'a thief chose this one';
    await signUp(identity, family('pasmoi@example.ca', { password: theirs, givenName: 'Voleur' }), from);
    const token = await mail.link('pasmoi@example.ca');
    await expect(verifyEmail(identity, { token, password: 'one of my own words' }, from)).rejects.toMatchObject({ code: 'identity.sign-up-password-wrong' });
    await expect(signIn(identity, { email: 'pasmoi@example.ca', password: theirs, app: 'portal' }, from)).rejects.toMatchObject({ code: 'identity.email-not-verified' });
    await signUp(identity, family('pasmoi@example.ca', { password: theirs, givenName: 'Voleur' }), from);
    const later = await mail.link('pasmoi@example.ca');

    const mine = { token, password: 'one of my own words', givenName: ' Rosalie ', familyName: 'Côté', birthDate: '1990-05-04' };
    await expect(claimEmail(identity, { ...mine, password: 'motdepasse' }, from)).rejects.toMatchObject({ code: 'identity.password-too-common' });
    await expect(claimEmail(identity, { ...mine, birthDate: '2020-01-01' }, from)).rejects.toMatchObject({ code: 'identity.owner-must-be-adult' });
    await claimEmail(identity, mine, from);
    await expect(signIn(identity, { email: 'pasmoi@example.ca', password: theirs, app: 'portal' }, from)).rejects.toMatchObject({ code: 'identity.sign-in-refused' });
    expect((await signIn(identity, { email: 'pasmoi@example.ca', password: mine.password, app: 'portal' }, from)).user).toMatchObject({ givenName: 'Rosalie', birthDate: '1990-05-04' });
    for (const link of [token, later]) await expect(claimEmail(identity, { ...mine, token: link, password: theirs }, from)).rejects.toMatchObject({ code: 'identity.link-not-valid' });
    await verifyEmail(identity, { token: later, password: theirs }, from);
    await expect(signIn(identity, { email: 'pasmoi@example.ca', password: theirs, app: 'portal' }, from)).rejects.toMatchObject({ code: 'identity.sign-in-refused' });
  });

  it('has five tries at the password behind its link, also when they come at once', async () => {
    await signUp(identity, family('devine@example.ca'), { ...from, address: '192.0.2.77' });
    const token = await mail.link('devine@example.ca');
    const tries = await Promise.allSettled(Array.from({ length: 8 }, (_, at) => verifyEmail(identity, { token, password: `guess number ${at}` }, { ...from, address: `198.51.100.${at}` })));
    const codes = tries.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'let in'));
    expect(codes.filter((code) => code === 'identity.sign-up-password-wrong')).toHaveLength(5);
    expect(codes.filter((code) => code === 'identity.too-many-tries')).toHaveLength(3);
    await expect(verifyEmail(identity, { token, password: 'le canard traverse' }, from)).rejects.toMatchObject({ code: 'identity.too-many-tries' });
  });

  it.each([
    ['somebody who turns 18 tomorrow', { birthDate: '2099-01-01' }, 'identity.birth-date-invalid'],
    ['a child', { birthDate: '2020-01-01' }, 'identity.owner-must-be-adult'],
    ['a short password', { password: 'gh7!kq2' }, 'identity.password-too-short'],
    ['a common password', { password: 'Montreal2026!' }, 'identity.password-too-common'],
    ['no address', { email: 'rosalie' }, 'identity.email-invalid'],
  ])('is refused with %s, and leaves nothing behind', async (_, changes, code) => {
    await expect(signUp(identity, family('refused@example.ca', changes), from)).rejects.toMatchObject({ code });
    expect(await mail.sent('refused@example.ca')).toEqual([]);
  });

  it('twice in the same moment makes one user', async () => {
    await Promise.all([signUp(identity, family('twice@example.ca'), from), signUp(identity, family('twice@example.ca'), from)]);
    const users = await db.admin.query("select 1 from identity.app_user where email = 'twice@example.ca'");
    expect(users.rowCount).toBe(1);
    await verify('twice@example.ca');
  });

  it('is limited to three an hour for an address, known or not; a mistyped birth date costs none', async () => {
    await signUp(identity, family('limited@example.ca'), from);
    await expect(signUp(identity, family('limited@example.ca', { birthDate: '2020-01-01' }), from)).rejects.toMatchObject({ code: 'identity.owner-must-be-adult' });
    await signUp(identity, family('limited@example.ca'), from);
    await signUp(identity, family('limited@example.ca'), from);
    const refused = await signUp(identity, family('limited@example.ca'), from).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'identity.too-many-tries' });
    expect((refused as { details: { retryAfterSeconds: number } }).details.retryAfterSeconds).toBeGreaterThan(3_500);
  });

  it('leaves neither password nor token in any table', async () => {
    const token = await mail.link('nobody-yet@example.ca');
    const dump = await db.admin.query<{ text: string }>(
      `select (select string_agg(payload::text, '') from kernel.outbox) || (select coalesce(string_agg(notes::text, ''), '') from kernel.audit_line)
              || (select string_agg(t::text, '') from identity.one_time_token t) || (select string_agg(u::text, '') from identity.app_user u)
              || (select string_agg(key, '') from kernel.rate_limit) as text`,
    );
    for (const secret of [token, 'le canard traverse', Buffer.from(token).toString('hex')]) expect(dump.rows[0]?.text).not.toContain(secret);
    expect(dump.rows[0]?.text).toContain('$argon2id$');
  });
});

describe('an unverified address', () => {
  it('can be proven by resetting the password as well', async () => {
    await signUp(identity, family('forgot@example.ca'), from);
    await requestPasswordReset(identity, { email: 'forgot@example.ca' }, from);
    expect(await mail.sent('forgot@example.ca')).toEqual(['identity.email-verification-requested.v1', 'identity.password-reset-requested.v1']);
  });
});
