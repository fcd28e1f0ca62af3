import { DomainError, type Actor } from '@preau/kernel';
import type { Identity } from '../identity';
import { isPasswordOf } from '../password/hashing.adapter';
import { passwordBytesMax } from '../password/password-rules';
import { findUserRead } from '../user/find-user';
import type { User } from '../user/user';
import { userIdOf } from '../user/user-of-actor';

/**
 * Asks a signed-in person for their password again, before what a thief of an open session must not do.
 * @throws DomainError identity.password-wrong, identity.too-many-tries
 */
export async function confirmOwnPassword(identity: Identity, password: string, actor: Actor): Promise<User> {
  const userId = userIdOf(actor);
  await identity.limits.spend('re-authentication', userId);
  const user = await identity.commands.ask(findUserRead, { userId }, actor);
  const tooLong = Buffer.byteLength(password, 'utf8') > passwordBytesMax;
  if (user === null || !(await isPasswordOf(tooLong ? null : user.passwordHash, tooLong ? '' : password))) throw new DomainError('identity.password-wrong');
  await identity.limits.giveBack('re-authentication', userId);
  return user;
}
