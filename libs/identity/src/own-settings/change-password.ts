import { assert, command, DomainError, type Actor } from '@preau/kernel';
import { passwordChanged } from '../events';
import type { Identity } from '../identity';
import { hashPassword } from '../password/hashing.adapter';
import { checkPassword } from '../password/password-rules';
import { revokeSessions } from '../session/session.store';
import { endTokens } from '../token/one-time-token.store';
import { sessionIdOf, userIdOf } from '../user/user-of-actor';
import { lockUser, savePasswordHash } from '../user/user.store';
import { confirmOwnPassword } from './confirm-own-password';

const replacePassword = command('identity.change-password', async (tx, input: { readonly comparedHash: string | null; readonly passwordHash: string }, actor) => {
  const user = await lockUser(tx, userIdOf(actor));
  assert(user, 'the session belongs to a user');
  if (user.passwordHash !== input.comparedHash) throw new DomainError('identity.password-wrong');
  await savePasswordHash(tx, user.id, input.passwordHash);
  await endTokens(tx, user.id, ['reset-password']);
  await revokeSessions(tx, { userId: user.id, except: sessionIdOf(actor) }, 'password-changed');
  tx.publish(passwordChanged, { userId: user.id, email: user.email, locale: user.locale, givenName: user.givenName });
  tx.note('user', user.id);
});

/**
 * A signed-in person chooses another password; every other session of theirs ends.
 * @throws DomainError identity.password-wrong, identity.password-too-short | -too-long | -too-common, identity.too-many-tries
 */
export async function changePassword(identity: Identity, input: { readonly currentPassword: string; readonly newPassword: string }, actor: Actor): Promise<void> {
  const user = await confirmOwnPassword(identity, input.currentPassword, actor);
  checkPassword(input.newPassword, [user.email, user.givenName, user.familyName]);
  const passwordHash = await hashPassword(input.newPassword);
  await identity.commands.execute(replacePassword, { comparedHash: user.passwordHash, passwordHash }, actor);
}
