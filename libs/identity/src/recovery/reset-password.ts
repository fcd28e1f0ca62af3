import { command, visitor } from '@preau/kernel';
import { passwordChanged } from '../events';
import type { Identity, RequestOrigin } from '../identity';
import { takeToken } from '../token/one-time-token.store';
import { enterPassword, hashChosenPassword, lookAtLink } from './choose-password';

const useResetLink = command('identity.reset-password', async (tx, input: { readonly token: string; readonly passwordHash: string }) => {
  const link = await takeToken(tx, 'reset-password', input.token);
  const user = await enterPassword(tx, link.userId, input.passwordHash);
  tx.publish(passwordChanged, { userId: user.id, email: user.email, locale: user.locale, givenName: user.givenName });
  tx.note('user', user.id);
});

/**
 * Chooses a new password by the link that was asked for; it serves once, every session of the person ends, and the
 * second factor stays.
 * @throws DomainError identity.link-not-valid, identity.password-too-short | -too-long | -too-common, identity.too-many-tries
 */
export async function resetPassword(identity: Identity, input: { readonly token: string; readonly password: string }, from: RequestOrigin): Promise<void> {
  const { user } = await lookAtLink(identity, 'reset-password', input.token, from);
  const passwordHash = await hashChosenPassword(user, input.password);
  await identity.commands.execute(useResetLink, { token: input.token, passwordHash }, visitor);
}
