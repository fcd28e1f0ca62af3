import { assert, command, DomainError, visitor, type Tx } from '@preau/kernel';
import { sessionReuseDetected } from '../events';
import type { Identity } from '../identity';
import { identitySettings, type App } from '../settings';
import { viewOf } from '../user/user';
import { userById } from '../user/user.store';
import { insertRefreshToken, lockSessionOfToken, markRotated, refreshTokenOf, revokeSessions, touchSession } from './session.store';
import type { SignedIn } from './sign-in';

const successor = 'refresh-successor';
/** A client that lost several answers in a row follows this many links of the chain. */
const chainMax = 20;

/** The token to use from now on: a fresh one, or, within the grace, the one that was already given for this one. */
async function nextToken(tx: Tx, token: string): Promise<string | 'reused'> {
  const { sealer } = identitySettings();
  let at = token;
  for (let step = 0; step < chainMax; step += 1) {
    const row = await refreshTokenOf(tx, at);
    if (!row.rotated) {
      // Replayed within the grace: the same successor, still unused. Presented itself: it is rotated now.
      if (at !== token) return at;
      const fresh = await insertRefreshToken(tx, row.sessionId);
      await markRotated(tx, row.hash, Buffer.from(sealer.seal(successor, fresh), 'base64url'));
      return fresh;
    }
    if (!row.inGrace) return 'reused';
    assert(row.successorSealed, 'a rotated token has a successor');
    at = sealer.open(successor, row.successorSealed.toString('base64url'));
  }
  return 'reused';
}

type Refreshed = { readonly state: 'refreshed'; readonly signedIn: SignedIn } | { readonly state: 'ended' };

/** Answers instead of throwing when a stolen token shows: the revocation must be committed. */
const rotate = command('identity.refresh-session', async (tx, input: { readonly token: string; readonly app: App }): Promise<Refreshed> => {
  const session = await lockSessionOfToken(tx, input.token);
  if (session === null || !session.isLive || session.app !== input.app) return { state: 'ended' };
  const user = await userById(tx, session.userId);
  assert(user, 'a session belongs to a user');
  if (user.disabledAt !== null) return { state: 'ended' };
  const refreshToken = await nextToken(tx, input.token);
  if (refreshToken === 'reused') {
    await revokeSessions(tx, { userId: user.id, only: session.id }, 'token-reuse');
    tx.publish(sessionReuseDetected, { userId: user.id, sessionId: session.id, email: user.email, locale: user.locale });
    tx.note('session', session.id, { revokedBecause: 'token-reuse' });
    return { state: 'ended' };
  }
  await touchSession(tx, session.id);
  const { isLive: _, ...view } = session;
  return { state: 'refreshed', signedIn: { session: view, refreshToken, user: viewOf(user) } };
});

/**
 * Renews a session from its refresh token, which serves once. The same token again within the grace gets the same
 * successor (an answer was lost); later it means that somebody else has it, and the whole session ends.
 * @throws DomainError identity.session-ended
 */
export async function refreshSession(identity: Pick<Identity, 'commands'>, input: { readonly token: string; readonly app: App }): Promise<SignedIn> {
  const answer = await identity.commands.execute(rotate, input, visitor);
  if (answer.state === 'ended') throw new DomainError('identity.session-ended');
  return answer.signedIn;
}
