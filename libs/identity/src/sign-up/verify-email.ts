import { assert, command, DomainError } from '@preau/kernel';
import { endTokens, ownerOfToken, takeToken } from '../token/one-time-token.store';
import { lockUser, markEmailVerified, savePerson } from '../user/user.store';
import type { SignUpPayload } from './sign-up';

/**
 * The person who reads the address follows the link: the sign-up that sent it comes into force. Of several sign-ups
 * with one address only the one whose link is followed counts, so that a stranger's password cannot slip in.
 * Following it again changes nothing and is fine.
 * @throws DomainError identity.link-not-valid
 */
export const verifyEmail = command('identity.verify-email', async (tx, input: { readonly token: string }) => {
  const ownerId = await ownerOfToken(tx, 'verify-email', input.token);
  const owner = ownerId === null ? null : await lockUser(tx, ownerId);
  if (owner === null || owner.disabledAt !== null) throw new DomainError('identity.link-not-valid');
  if (owner.emailVerifiedAt !== null) return { userId: owner.id };
  const link = await takeToken<SignUpPayload>(tx, 'verify-email', input.token);
  assert(link.userId === owner.id, 'a link has one owner');
  const { passwordHash, ...person } = link.payload;
  await savePerson(tx, owner.id, person, passwordHash);
  await markEmailVerified(tx, owner.id);
  await endTokens(tx, owner.id, ['verify-email']);
  tx.note('user', owner.id);
  return { userId: owner.id };
});
