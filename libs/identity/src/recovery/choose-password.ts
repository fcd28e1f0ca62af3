import { assert, DomainError, read, visitor, type Tx } from '@preau/kernel';
import type { Identity, RequestOrigin } from '../identity';
import { hashPassword } from '../password/hashing.adapter';
import { checkPassword } from '../password/password-rules';
import { revokeSessions } from '../session/session.store';
import { endTokens, openToken, purposeOfToken, type OneTimeToken, type TokenPurpose } from '../token/one-time-token.store';
import type { User } from '../user/user';
import { lockUser, markEmailVerified, savePasswordHash, userById } from '../user/user.store';

const findLink = read('identity.find-link', async (sql, input: { readonly purpose: TokenPurpose; readonly token: string }): Promise<{ link: OneTimeToken; user: User } | null> => {
  const link = await openToken<Readonly<Record<string, unknown>>>(sql, input.purpose, input.token);
  if (link === null) return null;
  const user = await userById(sql, link.userId);
  assert(user, 'a link belongs to a user');
  return { link, user };
});

/** Whether a link activates an account; any other, and none, do not. Two kinds of invitation may lead to one page. */
export const isActivationLink = read('identity.is-activation-link', async (sql, input: { readonly token: string }) => (await purposeOfToken(sql, input.token)) === 'activate-account');

/**
 * What a link stands for, looked at before it is used.
 * @throws DomainError identity.link-not-valid, identity.too-many-tries
 */
export async function lookAtLink(identity: Identity, purpose: TokenPurpose, token: string, from: RequestOrigin): Promise<{ link: OneTimeToken; user: User }> {
  await identity.limits.spend('link-address', from.address);
  const found = await identity.commands.ask(findLink, { purpose, token }, visitor);
  if (found === null || found.user.disabledAt !== null) throw new DomainError('identity.link-not-valid');
  await identity.limits.giveBack('link-address', from.address);
  return found;
}

/** The hash of a password chosen by following a link, computed before the transaction that uses the link up. */
export async function hashChosenPassword(user: User, password: string): Promise<string> {
  checkPassword(password, [user.email, user.givenName, user.familyName]);
  return hashPassword(password);
}

/** A password chosen by following a link: the address is proven, older links and sessions end. */
export async function enterPassword(tx: Tx, userId: string, passwordHash: string): Promise<User> {
  const user = await lockUser(tx, userId);
  assert(user, 'a link belongs to a user');
  if (user.disabledAt !== null) throw new DomainError('identity.link-not-valid');
  await savePasswordHash(tx, userId, passwordHash);
  await markEmailVerified(tx, userId);
  await endTokens(tx, userId, ['reset-password', 'verify-email', 'activate-account']);
  await revokeSessions(tx, { userId }, 'password-changed');
  return user;
}
