import { assert, command, DomainError, type Actor } from '@preau/kernel';
import { emailChanged, emailChangeRequested, signUpOfKnownAddress } from '../events';
import type { Identity } from '../identity';
import { identitySettings } from '../settings';
import { endTokens, issueToken, takeToken } from '../token/one-time-token.store';
import { normalizedEmail } from '../user/user';
import { userIdOf } from '../user/user-of-actor';
import { lockUser, userByEmail } from '../user/user.store';
import { confirmOwnPassword } from './confirm-own-password';

const askForChange = command('identity.request-email-change', async (tx, input: { readonly newEmail: string }, actor) => {
  const user = await lockUser(tx, userIdOf(actor));
  assert(user, 'the session belongs to a user');
  if (user.email === input.newEmail) throw new DomainError('identity.email-unchanged');
  tx.note('user', user.id);
  const taken = await userByEmail(tx, input.newEmail);
  if (taken !== null) {
    // Whether an address has an account is told to the one who reads it, not to the one who asks.
    tx.publish(signUpOfKnownAddress, { email: taken.email, locale: taken.locale, givenName: taken.givenName });
    return;
  }
  const { sealedToken } = await issueToken(tx, { purpose: 'change-email', userId: user.id, email: input.newEmail, minutes: identitySettings().linkMinutes.changeEmail });
  tx.publish(emailChangeRequested, { userId: user.id, email: input.newEmail, givenName: user.givenName, locale: user.locale, sealedToken });
});

/**
 * A person asks to sign in with another address from now on: only themselves, with their password. Nothing changes
 * until the link sent to the new address is followed.
 * @throws DomainError identity.password-wrong, identity.email-invalid, identity.email-unchanged, identity.too-many-tries
 */
export async function requestEmailChange(identity: Identity, input: { readonly newEmail: string; readonly password: string }, actor: Actor): Promise<void> {
  const newEmail = normalizedEmail(input.newEmail);
  await confirmOwnPassword(identity, input.password, actor);
  await identity.limits.spend('reset-email', `change:${userIdOf(actor)}`);
  await identity.commands.execute(askForChange, { newEmail }, actor);
}

/**
 * The link sent to the new address was followed; the old address is told.
 * @throws DomainError identity.link-not-valid (also when somebody else has taken the address meanwhile)
 */
export const confirmEmailChange = command('identity.confirm-email-change', async (tx, input: { readonly token: string }) => {
  const link = await takeToken(tx, 'change-email', input.token);
  const user = await lockUser(tx, link.userId);
  assert(user, 'a link belongs to a user');
  const changed = await tx.query(
    `update identity.app_user set email = $2, email_verified_at = kernel.now()
     where id = $1 and not exists (select 1 from identity.app_user other where other.email = $2) returning id`,
    [user.id, link.email],
  );
  if (changed.length === 0) throw new DomainError('identity.link-not-valid');
  // Links that went to the old address must not open the account any more.
  await endTokens(tx, user.id, ['reset-password', 'verify-email', 'activate-account']);
  tx.publish(emailChanged, { userId: user.id, oldEmail: user.email, newEmail: link.email, locale: user.locale, givenName: user.givenName });
  tx.note('user', user.id);
});
