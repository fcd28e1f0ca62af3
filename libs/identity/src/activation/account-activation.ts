import { command, DomainError, visitor, type Actor, type Tx } from '@preau/kernel';
import { accountActivationRequested } from '../events';
import type { Identity, RequestOrigin } from '../identity';
import { enterPassword, hashChosenPassword, lookAtLink } from '../recovery/choose-password';
import { identitySettings } from '../settings';
import { endTokens, issueToken, lastPayloadOf, takeToken } from '../token/one-time-token.store';
import { normalizedEmail, type Locale, type User } from '../user/user';
import { lockUserOfEmail } from '../user/user.store';

export interface RequestAccountActivationInput {
  readonly email: string;
  readonly locale: Locale;
  readonly accountId: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly givenName?: string;
  readonly familyName?: string;
}

/**
 * A clerk made a client account with an e-mail address: its owner is asked to choose a password. The user exists from
 * now on, without a password, so the household can name them as owner. `isActive` tells that the address already
 * signs in: then nothing is sent, and the account must be linked by its owner, not by a clerk.
 * @throws DomainError identity.email-invalid
 */
export const requestAccountActivation = command('identity.request-account-activation', async (tx, input: RequestAccountActivationInput): Promise<{ userId: string; isActive: boolean }> => {
  const email = normalizedEmail(input.email);
  const { user } = await lockUserOfEmail(tx, email, { givenName: input.givenName ?? '', familyName: input.familyName ?? '', birthDate: null, locale: input.locale });
  if (user.emailVerifiedAt !== null || user.disabledAt !== null) return { userId: user.id, isActive: true };
  // Whoever filled in a sign-up with this address before must not get the account by the link of it.
  await endTokens(tx, user.id, ['verify-email']);
  const { sealedToken } = await issueToken(tx, {
    purpose: 'activate-account', userId: user.id, email, minutes: identitySettings().linkMinutes.activation,
    payload: { accountId: input.accountId, organizationId: input.organizationId, organizationName: input.organizationName },
  });
  tx.publish(accountActivationRequested, { userId: user.id, email, locale: input.locale, sealedToken, organizationName: input.organizationName });
  tx.note('user', user.id, { accountId: input.accountId });
  return { userId: user.id, isActive: false };
});

export interface ActivationPayload {
  readonly accountId: string;
  readonly organizationId: string;
  readonly organizationName: string;
}

/**
 * Asks again a user whose account a clerk made and who has not answered; false when there is no such account. Somebody
 * who signs up with that address is sent here: what a clerk wrote down must open to a password chosen from the mailbox,
 * never to one chosen by whoever filled in the sign-up form.
 */
export async function askAgainToActivate(tx: Tx, user: Pick<User, 'id' | 'email' | 'locale'>, actor: Actor): Promise<boolean> {
  const pending = await lastPayloadOf<ActivationPayload>(tx, user.id, 'activate-account');
  if (pending === null) return false;
  await requestAccountActivation.run(tx, { ...pending, email: user.email, locale: user.locale }, actor);
  return true;
}

const useActivationLink = command('identity.activate-account', async (tx, input: { readonly token: string; readonly passwordHash: string }) => {
  const link = await takeToken<ActivationPayload>(tx, 'activate-account', input.token);
  await enterPassword(tx, link.userId, input.passwordHash);
  tx.note('user', link.userId, { accountId: link.payload.accountId });
  return { userId: link.userId, accountId: link.payload.accountId };
});

/**
 * The owner of an account that a clerk made follows the link and chooses a password; the address is proven by it.
 * @throws DomainError identity.link-not-valid, identity.password-required, identity.password-too-short | -too-long | -too-common, identity.too-many-tries
 */
export async function activateAccount(identity: Identity, input: { readonly token: string; readonly password?: string }, from: RequestOrigin): Promise<{ userId: string; accountId: string }> {
  const { user } = await lookAtLink(identity, 'activate-account', input.token, from);
  if (input.password === undefined) throw new DomainError('identity.password-required');
  const passwordHash = await hashChosenPassword(user, input.password);
  return identity.commands.execute(useActivationLink, { token: input.token, passwordHash }, visitor);
}
