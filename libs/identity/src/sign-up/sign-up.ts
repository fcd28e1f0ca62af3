import { command, DomainError, visitor, type LocalDate } from '@preau/kernel';
import { askAgainToActivate } from '../activation/account-activation';
import { emailVerificationRequested, signUpOfKnownAddress } from '../events';
import type { Identity, RequestOrigin } from '../identity';
import { hashPassword } from '../password/hashing.adapter';
import { checkPassword } from '../password/password-rules';
import { identitySettings } from '../settings';
import { issueToken } from '../token/one-time-token.store';
import { checkAdult, normalizedEmail, type Locale } from '../user/user';
import { lockUserOfEmail, savePerson, type Person } from '../user/user.store';

export interface SignUpInput {
  readonly email: string;
  readonly password: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate;
  readonly locale: Locale;
}

/** What a verification link will put into force: the password and names of the sign-up that asked for it, nobody else's. */
export interface SignUpPayload extends Person {
  readonly passwordHash: string;
}

export const recordSignUp = command('identity.sign-up', async (tx, input: Person & { readonly email: string; readonly birthDate: LocalDate; readonly passwordHash: string }, actor) => {
  checkAdult(input.birthDate, tx.now);
  const { email, passwordHash, ...person } = input;
  const { user } = await lockUserOfEmail(tx, email, person);
  if (user.emailVerifiedAt !== null || user.disabledAt !== null) {
    tx.publish(signUpOfKnownAddress, { email, locale: user.locale, givenName: user.givenName });
    tx.note('user', user.id, { known: true });
    return;
  }
  if (await askAgainToActivate(tx, user, actor)) return;
  await savePerson(tx, user.id, person, passwordHash);
  const payload: SignUpPayload = { ...person, passwordHash };
  const { sealedToken } = await issueToken(tx, { purpose: 'verify-email', userId: user.id, email, minutes: identitySettings().linkMinutes.verifyEmail, payload: { ...payload }, keepEarlier: true });
  tx.publish(emailVerificationRequested, { userId: user.id, email, givenName: person.givenName, locale: person.locale, sealedToken });
  tx.note('user', user.id, { known: false });
});

/**
 * A family signs up. The answer and its cost are the same whether or not the address has an account; what differs is
 * the e-mail that leaves.
 * @throws DomainError identity.email-invalid, identity.password-too-short | -too-long | -too-common,
 * identity.birth-date-invalid, identity.owner-must-be-adult, identity.too-many-tries
 */
export async function signUp(identity: Identity, input: SignUpInput, from: RequestOrigin): Promise<void> {
  const email = normalizedEmail(input.email);
  const givenName = input.givenName.trim();
  const familyName = input.familyName.trim();
  checkPassword(input.password, [email, givenName, familyName]);
  await identity.limits.spend('sign-up-address', from.address);
  await identity.limits.spend('sign-up-email', email);
  const passwordHash = await hashPassword(input.password);
  try {
    await identity.commands.execute(recordSignUp, { email, givenName, familyName, birthDate: input.birthDate, locale: input.locale, passwordHash }, visitor);
  } catch (error) {
    // A year typed wrong sends no mail, so it costs no try.
    if (error instanceof DomainError) {
      await identity.limits.giveBack('sign-up-email', email);
      await identity.limits.giveBack('sign-up-address', from.address);
    }
    throw error;
  }
}
