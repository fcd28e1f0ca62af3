import { assert, command, DomainError, visitor, type LocalDate } from '@preau/kernel';
import type { Identity, RequestOrigin } from '../identity';
import { enterPassword, hashChosenPassword, lookAtLink } from '../recovery/choose-password';
import { takeToken } from '../token/one-time-token.store';
import { checkAdult } from '../user/user';
import { savePerson } from '../user/user.store';
import type { SignUpPayload } from './sign-up';
import { lockSignUpOwner } from './verify-email';

export interface ClaimEmailInput {
  readonly token: string;
  readonly password: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate;
}

const useLinkToClaim = command('identity.claim-email', async (tx, input: Omit<ClaimEmailInput, 'password'> & { readonly passwordHash: string }) => {
  checkAdult(input.birthDate, tx.now);
  const owner = await lockSignUpOwner(tx, input.token);
  if (owner.emailVerifiedAt !== null) throw new DomainError('identity.link-not-valid');
  const link = await takeToken<SignUpPayload>(tx, 'verify-email', input.token);
  assert(link.userId === owner.id, 'a link has one owner');
  const { givenName, familyName, birthDate, passwordHash } = input;
  await savePerson(tx, owner.id, { givenName, familyName, birthDate, locale: link.payload.locale }, passwordHash);
  await enterPassword(tx, owner.id, passwordHash);
  tx.note('user', owner.id, { signUpDiscarded: true });
  return { userId: owner.id };
});

/**
 * The person who reads the address did not sign up, or no longer knows the password: they say who they are and choose a
 * password of their own. Nothing of the sign-up that sent the link is kept, every other link and every session ends.
 * @throws DomainError identity.link-not-valid, identity.password-too-short | -too-long | -too-common,
 * identity.birth-date-invalid, identity.owner-must-be-adult, identity.too-many-tries
 */
export async function claimEmail(identity: Identity, input: ClaimEmailInput, from: RequestOrigin): Promise<{ userId: string }> {
  const { user } = await lookAtLink(identity, 'verify-email', input.token, from);
  const [givenName, familyName] = [input.givenName.trim(), input.familyName.trim()];
  const passwordHash = await hashChosenPassword({ ...user, givenName, familyName }, input.password);
  return identity.commands.execute(useLinkToClaim, { token: input.token, givenName, familyName, birthDate: input.birthDate, passwordHash }, visitor);
}
