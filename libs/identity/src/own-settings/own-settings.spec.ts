import { type Actor, type Sealer } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import {
  activateAccount, changeLocale, confirmEmailChange, confirmSecondFactor, createApiClient, disableApiClient, disableSecondFactor, enrolSecondFactor, findOwnSettings, foundUser, hashPassword, listApiClients,
  requestAccountActivation, requestEmailChange, signIn, signInApiClient, signUp, type Identity,
} from '../index';
import { codeOfStep, identityForSpecs, mailFor } from '../testing';

const password = 'le canard traverse';
let db: TestDatabase;
let identity: Identity;
let sealer: Sealer;
let mail: ReturnType<typeof mailFor>;
let addresses = 0;
function elsewhere(): { address: string; userAgent: string } {
  addresses += 1;
  return { address: `198.51.100.${addresses}`, userAgent: 'spec' };
}
beforeAll(async () => {
  db = await testDatabase();
  ({ identity, sealer } = identityForSpecs(db));
  mail = mailFor(db, sealer);
});
afterAll(() => db.close());

async function person(email: string): Promise<Extract<Actor, { kind: 'family' }>> {
  await db.commands.execute(foundUser, { email, passwordHash: await hashPassword(password), givenName: 'Noé', familyName: 'Roy', birthDate: '1990-01-01', locale: 'fr-CA' }, db.actor);
  const signed = await signIn(identity, { email, password, app: 'admin' }, elsewhere());
  return { kind: 'family', userId: signed.user.id, accountId: null, sessionId: signed.session.id };
}
const enter = (email: string, code?: string): Promise<unknown> => signIn(identity, { email, password, app: 'admin', ...(code === undefined ? {} : { code }) }, elsewhere());
const stepNow = (): number => Math.floor(Date.now() / 30_000);

describe('the address one signs in with', () => {
  it('changes when its owner has given the password and followed the link sent to the new one', async () => {
    const me = await person('old@example.ca');
    await expect(requestEmailChange(identity, { newEmail: 'new@example.ca', password: 'wrong' }, me)).rejects.toMatchObject({ code: 'identity.password-wrong' });
    await expect(requestEmailChange(identity, { newEmail: 'OLD@example.ca', password }, me)).rejects.toMatchObject({ code: 'identity.email-unchanged' });
    await requestEmailChange(identity, { newEmail: 'New@example.ca', password }, me);
    await expect(enter('new@example.ca')).rejects.toMatchObject({ code: 'identity.sign-in-refused' });
    await db.commands.execute(confirmEmailChange, { token: await mail.link('new@example.ca') }, db.actor);
    await expect(enter('old@example.ca')).rejects.toMatchObject({ code: 'identity.sign-in-refused' });
    await expect(enter('new@example.ca')).resolves.toBeDefined();
    expect((await mail.sent('old@example.ca')).at(-1)).toBe('identity.email-changed.v1');
  });

  it('of somebody else cannot be taken, and the answer does not tell that it exists', async () => {
    const me = await person('me@example.ca');
    await person('other@example.ca');
    expect(await requestEmailChange(identity, { newEmail: 'other@example.ca', password }, me)).toBeUndefined();
    expect(await mail.sent('other@example.ca')).toEqual(['identity.sign-up-of-known-address.v1']);
    await requestEmailChange(identity, { newEmail: 'wanted@example.ca', password }, me);
    const token = await mail.link('wanted@example.ca');
    await person('wanted@example.ca');
    await expect(db.commands.execute(confirmEmailChange, { token }, db.actor)).rejects.toMatchObject({ code: 'identity.link-not-valid' });
  });
});

describe('the language', () => {
  it('is the person’s own choice', async () => {
    const me = await person('langue@example.ca');
    await db.commands.execute(changeLocale, { locale: 'en-CA' }, me);
    expect(await db.commands.ask(findOwnSettings, undefined, me)).toMatchObject({ locale: 'en-CA', hasSecondFactor: false, recoveryCodesLeft: 0 });
  });
});

describe('the second factor', () => {
  it('counts from its confirmation on; each code serves once, each recovery code once', async () => {
    const email = 'factor@example.ca';
    const me = await person(email);
    await expect(enrolSecondFactor(identity, { password: 'wrong' }, me)).rejects.toMatchObject({ code: 'identity.password-wrong' });
    const offer = await enrolSecondFactor(identity, { password }, me);
    expect(offer.address).toMatch(/^otpauth:\/\/totp\//);
    expect(offer.qrCode).toContain('<svg');
    await expect(enter(email)).resolves.toBeDefined();
    const other = await person('factor-2@example.ca');
    await expect(confirmSecondFactor(identity, { code: codeOfStep(offer.secret, stepNow()) }, other)).rejects.toMatchObject({ code: 'identity.second-factor-not-enrolled' });
    await expect(confirmSecondFactor(identity, { code: codeOfStep(offer.secret, stepNow() + 40) }, me)).rejects.toMatchObject({ code: 'identity.second-factor-refused' });
    const step = stepNow();
    const { recoveryCodes } = await confirmSecondFactor(identity, { code: codeOfStep(offer.secret, step - 1) }, me);
    expect(new Set(recoveryCodes).size).toBe(10);
    await expect(enrolSecondFactor(identity, { password }, me)).rejects.toMatchObject({ code: 'identity.second-factor-already-enrolled' });

    await expect(enter(email)).rejects.toMatchObject({ code: 'identity.second-factor-required' });
    await expect(enter(email, codeOfStep(offer.secret, step - 1))).rejects.toMatchObject({ code: 'identity.second-factor-refused' });
    const both = await Promise.allSettled([enter(email, codeOfStep(offer.secret, step)), enter(email, codeOfStep(offer.secret, step))]);
    expect(both.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    const recovery = recoveryCodes[0] ?? '';
    const twice = await Promise.allSettled([enter(email, recovery.toLowerCase()), enter(email, recovery.replaceAll('-', ' '))]);
    expect(twice.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(await db.commands.ask(findOwnSettings, undefined, me)).toMatchObject({ hasSecondFactor: true, recoveryCodesLeft: 9 });

    await expect(disableSecondFactor(identity, { password, code: '000000x' }, me)).rejects.toMatchObject({ code: 'identity.second-factor-refused' });
    await disableSecondFactor(identity, { password, code: recoveryCodes[1] ?? '' }, me);
    await expect(enter(email)).resolves.toBeDefined();
    await expect(enter(email, recoveryCodes[2])).resolves.toBeDefined();
  });

  it('is only asked for after the right password', async () => {
    const me = await person('factor-3@example.ca');
    const offer = await enrolSecondFactor(identity, { password }, me);
    await confirmSecondFactor(identity, { code: codeOfStep(offer.secret, stepNow()) }, me);
    await expect(signIn(identity, { email: 'factor-3@example.ca', password: 'wrong', app: 'portal' }, elsewhere())).rejects.toMatchObject({ code: 'identity.sign-in-refused' });
    const stored = await db.admin.query<{ text: string }>('select string_agg(u::text, \'\') as text from identity.app_user u');
    expect(stored.rows[0]?.text).not.toContain(offer.secret);
  });

  it('cannot be guessed: five wrong codes and the account waits', async () => {
    const me = await person('factor-4@example.ca');
    const offer = await enrolSecondFactor(identity, { password }, me);
    await confirmSecondFactor(identity, { code: codeOfStep(offer.secret, stepNow()) }, me);
    for (let guess = 0; guess < 5; guess += 1) await expect(enter('factor-4@example.ca', codeOfStep(offer.secret, stepNow() + 100 + guess))).rejects.toMatchObject({ code: 'identity.second-factor-refused' });
    await expect(enter('factor-4@example.ca', codeOfStep(offer.secret, stepNow() + 1))).rejects.toMatchObject({ code: 'identity.too-many-tries' });
  });
});

describe('an account that a clerk made', () => {
  const accountId = '00000000-0000-7000-8000-00000000000a';
  it('asks its owner for a password, once', async () => {
    const organizationId = await db.organization();
    const ask = { email: 'Client@example.ca', locale: 'fr-CA', accountId, organizationId, organizationName: 'Ville de Valbois' } as const;
    const { userId, isActive } = await db.commands.execute(requestAccountActivation, ask, db.actor, { organizationId });
    expect(isActive).toBe(false);
    const token = await mail.link('client@example.ca');
    await expect(activateAccount(identity, { token, password: 'client@example.ca' }, elsewhere())).rejects.toMatchObject({ code: 'identity.password-too-common' });
    expect(await activateAccount(identity, { token, password }, elsewhere())).toEqual({ userId, accountId });
    await expect(activateAccount(identity, { token, password }, elsewhere())).rejects.toMatchObject({ code: 'identity.link-not-valid' });
    await expect(enter('client@example.ca')).resolves.toBeDefined();
    const sent = await mail.sent('client@example.ca');
    expect(await db.commands.execute(requestAccountActivation, ask, db.actor, { organizationId })).toEqual({ userId, isActive: true });
    expect(await mail.sent('client@example.ca')).toEqual(sent);
  });
});

describe('somebody who signs up with the address of an account that a clerk made', () => {
  it('is sent the link to activate it, and their password counts for nothing', async () => {
    const organizationId = await db.organization();
    const email = 'counter@example.ca';
    await db.commands.execute(requestAccountActivation, { email, locale: 'fr-CA', accountId: organizationId, organizationId, organizationName: 'Ville de Valbois' }, db.actor, { organizationId });
    await db.moveClock('40 days');
    await signUp(identity, { email, password: 'a stranger chose this', givenName: 'X', familyName: 'Y', birthDate: '1990-01-01', locale: 'en-CA' }, elsewhere());
    expect(await mail.sent(email)).toEqual(['identity.account-activation-requested.v1', 'identity.account-activation-requested.v1']);
    expect(await activateAccount(identity, { token: await mail.link(email), password }, elsewhere())).toMatchObject({ accountId: organizationId });
    await expect(signIn(identity, { email, password: 'a stranger chose this', app: 'portal' }, elsewhere())).rejects.toMatchObject({ code: 'identity.sign-in-refused' });
    await expect(enter(email)).resolves.toBeDefined();
    await db.admin.query('select kernel.reset_clock()');
  });
});

describe('a program of another system', () => {
  it('signs in with a secret that was shown once, for its organization and scopes only', async () => {
    const here = await db.organization();
    const elsewhereId = await db.organization();
    await expect(db.commands.execute(createApiClient, { name: 'Carte', scopes: ['everything'] }, db.actor, { organizationId: here })).rejects.toMatchObject({ code: 'identity.scope-unknown' });
    const client = await db.commands.execute(createApiClient, { name: 'Carte interactive', scopes: ['catalogue.read', 'clients.read'] }, db.actor, { organizationId: here });
    expect(await signInApiClient(identity, { clientId: client.id, secret: client.secret, wanted: null }, elsewhere())).toEqual({ clientId: client.id, organizationId: here, scopes: ['catalogue.read', 'clients.read'] });
    expect((await signInApiClient(identity, { clientId: client.id, secret: client.secret, wanted: ['clients.read'] }, elsewhere())).scopes).toEqual(['clients.read']);
    await expect(signInApiClient(identity, { clientId: client.id, secret: client.secret, wanted: ['invoices.read'] }, elsewhere())).rejects.toMatchObject({ code: 'identity.scope-unknown' });
    await expect(signInApiClient(identity, { clientId: client.id, secret: 'x', wanted: null }, elsewhere())).rejects.toMatchObject({ code: 'identity.api-client-refused' });
    await expect(signInApiClient(identity, { clientId: "' or 1=1", secret: 'x', wanted: null }, elsewhere())).rejects.toMatchObject({ code: 'identity.api-client-refused' });
    const list = await db.commands.ask(listApiClients, undefined, db.actor, { organizationId: here });
    expect(JSON.stringify(list)).not.toContain(client.secret);
    expect(await db.commands.ask(listApiClients, undefined, db.actor, { organizationId: elsewhereId })).toEqual([]);
    await expect(db.commands.execute(disableApiClient, { clientId: client.id }, db.actor, { organizationId: elsewhereId })).rejects.toMatchObject({ code: 'identity.api-client-not-found' });
    await db.commands.execute(disableApiClient, { clientId: client.id }, db.actor, { organizationId: here });
    await expect(signInApiClient(identity, { clientId: client.id, secret: client.secret, wanted: null }, elsewhere())).rejects.toMatchObject({ code: 'identity.api-client-refused' });
  });
});
