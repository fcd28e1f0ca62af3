import { assert, command, DomainError, read, visitor, type Tx } from '@preau/kernel';
import type { Identity, RequestOrigin } from '../identity';
import { isPasswordOf } from '../password/hashing.adapter';
import { passwordBytesMax } from '../password/password-rules';
import { endTokens, openToken, ownerOfToken, takeToken } from '../token/one-time-token.store';
import type { User } from '../user/user';
import { lockUser, markEmailVerified, savePerson, userById } from '../user/user.store';
import type { SignUpPayload } from './sign-up';

const findSignUp = read('identity.find-sign-up', async (sql, input: { readonly token: string }): Promise<{ owner: User; signUp: SignUpPayload | null } | null> => {
  const ownerId = await ownerOfToken(sql, 'verify-email', input.token);
  const owner = ownerId === null ? null : await userById(sql, ownerId);
  if (owner === null || owner.disabledAt !== null) return null;
  return { owner, signUp: (await openToken<SignUpPayload>(sql, 'verify-email', input.token))?.payload ?? null };
});

/**
 * Whose link it is, locked before the link is.
 * @throws DomainError identity.link-not-valid
 */
export async function lockSignUpOwner(tx: Tx, token: string): Promise<User> {
  const ownerId = await ownerOfToken(tx, 'verify-email', token);
  const owner = ownerId === null ? null : await lockUser(tx, ownerId);
  if (owner === null || owner.disabledAt !== null) throw new DomainError('identity.link-not-valid');
  return owner;
}

const useVerificationLink = command('identity.verify-email', async (tx, input: { readonly token: string }) => {
  const owner = await lockSignUpOwner(tx, input.token);
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

/**
 * The person who reads the address follows the link and says the password of the sign-up that sent it: only then does
 * that sign-up come into force. A link alone must not do it: anybody may fill in the form with somebody else's address,
 * and would have the login that its reader confirmed for them. Following it again changes nothing and is fine.
 * @throws DomainError identity.link-not-valid, identity.sign-up-password-wrong, identity.too-many-tries
 */
export async function verifyEmail(identity: Identity, input: { readonly token: string; readonly password: string }, from: RequestOrigin): Promise<{ userId: string }> {
  await identity.limits.spend('link-address', from.address);
  const found = await identity.commands.ask(findSignUp, { token: input.token }, visitor);
  if (found === null) throw new DomainError('identity.link-not-valid');
  if (found.owner.emailVerifiedAt === null) {
    if (found.signUp === null) throw new DomainError('identity.link-not-valid');
    await identity.limits.spend('sign-up-link', input.token);
    const tooLong = Buffer.byteLength(input.password, 'utf8') > passwordBytesMax;
    if (!(await isPasswordOf(tooLong ? null : found.signUp.passwordHash, tooLong ? '' : input.password))) throw new DomainError('identity.sign-up-password-wrong');
  }
  const verified = await identity.commands.execute(useVerificationLink, { token: input.token }, visitor);
  await identity.limits.giveBack('link-address', from.address);
  return verified;
}
