import { assert, command, DomainError, type Actor } from '@preau/kernel';
import { toString as qrCodeOf } from 'qrcode';
import type { Identity } from '../identity';
import { confirmOwnPassword } from '../own-settings/confirm-own-password';
import { revokeSessions } from '../session/session.store';
import { sessionIdOf, userIdOf } from '../user/user-of-actor';
import { lockUser } from '../user/user.store';
import { authenticatorAddress, newAuthenticatorSecret, stepOfCode } from './authenticator.adapter';
import { confirmSecret, removeSecondFactor, replaceRecoveryCodes, saveSecret, secretOf, useStep } from './second-factor.store';
import { useSecondFactor } from './use-second-factor';

const keepSecret = command('identity.enrol-second-factor', async (tx, input: { readonly secret: string }, actor) => {
  const user = await lockUser(tx, userIdOf(actor));
  assert(user, 'the session belongs to a user');
  if (user.totpConfirmedAt !== null) throw new DomainError('identity.second-factor-already-enrolled');
  await saveSecret(tx, user.id, input.secret);
  tx.note('user', user.id);
  return { email: user.email };
});

/** What an authenticator needs, shown while enrolling and never again. */
export interface SecondFactorOffer {
  readonly secret: string;
  /** otpauth:// address, for a telephone that opens it directly. */
  readonly address: string;
  /** The same as a QR code: an SVG document. */
  readonly qrCode: string;
}

/**
 * Offers a new secret to one's authenticator; it counts once a code of it has been confirmed.
 * @throws DomainError identity.password-wrong, identity.second-factor-already-enrolled, identity.too-many-tries
 */
export async function enrolSecondFactor(identity: Identity, input: { readonly password: string }, actor: Actor): Promise<SecondFactorOffer> {
  await confirmOwnPassword(identity, input.password, actor);
  const secret = newAuthenticatorSecret();
  const { email } = await identity.commands.execute(keepSecret, { secret }, actor);
  const address = authenticatorAddress(secret, email);
  return { secret, address, qrCode: await qrCodeOf(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 1 }) };
}

const confirm = command('identity.confirm-second-factor', async (tx, input: { readonly code: string }, actor) => {
  const user = await lockUser(tx, userIdOf(actor));
  assert(user, 'the session belongs to a user');
  if (user.totpConfirmedAt !== null) throw new DomainError('identity.second-factor-already-enrolled');
  const secret = await secretOf(tx, user.id);
  if (secret === null) throw new DomainError('identity.second-factor-not-enrolled');
  const step = stepOfCode(secret, input.code.replace(/\s/g, ''));
  if (step === null || !(await useStep(tx, user.id, step))) throw new DomainError('identity.second-factor-refused');
  await confirmSecret(tx, user.id);
  // Whoever signed in elsewhere did so without the factor that is asked for from now on.
  await revokeSessions(tx, { userId: user.id, except: sessionIdOf(actor) }, 'second-factor-changed');
  tx.note('user', user.id);
  return { recoveryCodes: await replaceRecoveryCodes(tx, user.id) };
});

/**
 * Puts the second factor into force and gives ten recovery codes, shown this once.
 * @throws DomainError identity.second-factor-refused | -not-enrolled | -already-enrolled, identity.too-many-tries
 */
export async function confirmSecondFactor(identity: Identity, input: { readonly code: string }, actor: Actor): Promise<{ recoveryCodes: string[] }> {
  await identity.limits.spend('re-authentication', userIdOf(actor));
  return identity.commands.execute(confirm, input, actor);
}

const disable = command('identity.disable-second-factor', async (tx, input: { readonly code: string }, actor) => {
  const user = await lockUser(tx, userIdOf(actor));
  assert(user, 'the session belongs to a user');
  if (user.totpConfirmedAt === null) throw new DomainError('identity.second-factor-not-enrolled');
  await useSecondFactor(tx, user.id, input.code);
  await removeSecondFactor(tx, user.id);
  await revokeSessions(tx, { userId: user.id, except: sessionIdOf(actor) }, 'second-factor-changed');
  tx.note('user', user.id);
});

/**
 * Takes the second factor away: with the password and the factor itself, so that an unattended screen is not enough.
 * @throws DomainError identity.password-wrong, identity.second-factor-refused | -required | -not-enrolled, identity.too-many-tries
 */
export async function disableSecondFactor(identity: Identity, input: { readonly password: string; readonly code: string }, actor: Actor): Promise<void> {
  await confirmOwnPassword(identity, input.password, actor);
  await identity.limits.spend('re-authentication', userIdOf(actor));
  await identity.commands.execute(disable, { code: input.code }, actor);
}
