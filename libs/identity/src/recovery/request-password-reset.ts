import { command, visitor } from '@preau/kernel';
import { passwordResetRequested } from '../events';
import type { Identity, RequestOrigin } from '../identity';
import { identitySettings } from '../settings';
import { issueToken } from '../token/one-time-token.store';
import { normalizedEmail } from '../user/user';
import { userByEmail } from '../user/user.store';

const askForReset = command('identity.request-password-reset', async (tx, input: { readonly email: string }) => {
  const user = await userByEmail(tx, input.email);
  // The audit line is written in both cases: the two answers cost the same.
  tx.note('user', user?.id ?? 'unknown');
  if (user === null || user.disabledAt !== null) return;
  const { sealedToken } = await issueToken(tx, { purpose: 'reset-password', userId: user.id, email: user.email, minutes: identitySettings().linkMinutes.resetPassword });
  tx.publish(passwordResetRequested, { userId: user.id, email: user.email, locale: user.locale, sealedToken });
});

/**
 * Somebody forgot a password. The answer is the same for an address nobody has.
 * @throws DomainError identity.email-invalid, identity.too-many-tries
 */
export async function requestPasswordReset(identity: Identity, input: { readonly email: string }, from: RequestOrigin): Promise<void> {
  const email = normalizedEmail(input.email);
  await identity.limits.spend('reset-address', from.address);
  await identity.limits.spend('reset-email', email);
  await identity.commands.execute(askForReset, { email }, visitor);
}
