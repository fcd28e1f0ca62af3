import { command, DomainError, read } from '@preau/kernel';
import { userIdOf } from '../user/user-of-actor';
import { liveSessionsOf, lockSessionOfToken, revokeSessions, type SessionView } from './session.store';

/** Ends the session of this browser. Unknown and ended tokens are fine: the person wanted to be out, and is. */
export const signOut = command('identity.sign-out', async (tx, input: { readonly token: string }) => {
  const session = await lockSessionOfToken(tx, input.token);
  if (session === null) return;
  if ((await revokeSessions(tx, { userId: session.userId, only: session.id }, 'signed-out')) > 0) tx.note('session', session.id, { revokedBecause: 'signed-out' });
});

/** Ends every session of the person on every device, both applications, this one included; told by the cookie, so that it works when the access token has lapsed. */
export const signOutEverywhere = command('identity.sign-out-everywhere', async (tx, input: { readonly token: string }) => {
  const session = await lockSessionOfToken(tx, input.token);
  if (session === null || !session.isLive) return { sessions: 0 };
  const sessions = await revokeSessions(tx, { userId: session.userId }, 'signed-out-everywhere');
  tx.note('user', session.userId, { sessions });
  return { sessions };
});

/** The person's open sessions, the most recently used first. */
export const listSessions = read('identity.list-sessions', async (sql, _input: undefined, actor): Promise<SessionView[]> => liveSessionsOf(sql, userIdOf(actor)));

/**
 * Ends one session of one's own.
 * @throws DomainError identity.session-not-found
 */
export const revokeSession = command('identity.revoke-session', async (tx, input: { readonly sessionId: string }, actor) => {
  const userId = userIdOf(actor);
  if ((await revokeSessions(tx, { userId, only: input.sessionId }, 'revoked-by-owner')) === 0) throw new DomainError('identity.session-not-found');
  tx.note('session', input.sessionId, { revokedBecause: 'revoked-by-owner' });
});
