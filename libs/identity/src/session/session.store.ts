import { newId, type Sql, type Tx } from '@preau/kernel';
import { identitySettings, type App } from '../settings';
import { hashOfSecret, newSecret } from '../token/one-time-token.store';

export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly app: App;
  readonly secondFactor: boolean;
  readonly expiresAt: Date;
}

const columns = 's.id, s.user_id as "userId", s.app, s.second_factor as "secondFactor", s.expires_at as "expiresAt"';
/** Not revoked, not too old, not idle for too long. $idle parameters: minutes of the portal, minutes of the admin. */
const isLive = (portal: number, admin: number): string =>
  `s.revoked_at is null and s.expires_at > kernel.now() and s.last_used_at > kernel.now() - make_interval(mins => case s.app when 'portal' then $${portal}::int else $${admin}::int end)`;

function idleMinutes(): [number, number] {
  const { portal, admin } = identitySettings().sessions;
  return [portal.idleMinutes, admin.idleMinutes];
}

export async function insertSession(tx: Tx, session: { readonly userId: string; readonly app: App; readonly secondFactor: boolean; readonly userAgent: string }): Promise<Session> {
  return tx.one<Session>(
    `insert into identity.session as s (id, user_id, app, second_factor, user_agent, expires_at)
     values ($1, $2, $3, $4, $5, kernel.now() + make_interval(mins => $6)) returning ${columns}`,
    [newId(tx.now.getTime()), session.userId, session.app, session.secondFactor, session.userAgent.slice(0, 300), identitySettings().sessions[session.app].absoluteMinutes],
  );
}

/** A fresh refresh token of a session: 256 random bits, of which the table keeps the hash. */
export async function insertRefreshToken(tx: Tx, sessionId: string): Promise<string> {
  const token = newSecret();
  await tx.query('insert into identity.refresh_token (token_hash, session_id) values ($1, $2)', [hashOfSecret(token), sessionId]);
  return token;
}

export interface RefreshToken {
  readonly hash: Buffer;
  readonly sessionId: string;
  readonly rotated: boolean;
  readonly inGrace: boolean;
  readonly successorSealed: Buffer | null;
}

/** The session of a token, locked first: two tabs of one family take turns. */
export async function lockSessionOfToken(tx: Tx, token: string): Promise<(Session & { isLive: boolean }) | null> {
  return tx.maybe<Session & { isLive: boolean }>(
    `select ${columns}, ${isLive(2, 3)} as "isLive" from identity.session s
     where s.id = (select session_id from identity.refresh_token where token_hash = $1) for no key update`,
    [hashOfSecret(token), ...idleMinutes()],
  );
}

export async function refreshTokenOf(tx: Tx, token: string): Promise<RefreshToken> {
  return tx.one<RefreshToken>(
    `select token_hash as hash, session_id as "sessionId", rotated_at is not null as rotated, successor_sealed as "successorSealed",
            coalesce(rotated_at > kernel.now() - make_interval(secs => $2), false) as "inGrace"
     from identity.refresh_token where token_hash = $1`,
    [hashOfSecret(token), identitySettings().refreshGraceSeconds],
  );
}

export async function markRotated(tx: Tx, hash: Buffer, successorSealed: Buffer): Promise<void> {
  await tx.query('update identity.refresh_token set rotated_at = kernel.now(), successor_sealed = $2 where token_hash = $1', [hash, successorSealed]);
}

export async function touchSession(tx: Tx, sessionId: string): Promise<void> {
  await tx.query('update identity.session set last_used_at = kernel.now() where id = $1', [sessionId]);
}

export type RevokedBecause = 'signed-out' | 'signed-out-everywhere' | 'token-reuse' | 'password-changed' | 'second-factor-changed' | 'revoked-by-owner' | 'email-changed';

/** Ends sessions of a user: one, all, or all but one. Returns how many were open. */
export async function revokeSessions(tx: Tx, which: { readonly userId: string; readonly only?: string; readonly except?: string | null }, because: RevokedBecause): Promise<number> {
  const ended = await tx.query(
    `update identity.session set revoked_at = kernel.now(), revoked_because = $4
     where user_id = $1 and revoked_at is null and ($2::uuid is null or id = $2) and ($3::uuid is null or id <> $3) returning id`,
    [which.userId, which.only ?? null, which.except ?? null, because],
  );
  return ended.length;
}

export interface SessionView {
  readonly id: string;
  readonly app: App;
  readonly userAgent: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
}

export async function liveSessionsOf(sql: Sql, userId: string): Promise<SessionView[]> {
  return sql.query<SessionView>(
    `select s.id, s.app, s.user_agent as "userAgent", s.created_at as "createdAt", s.last_used_at as "lastUsedAt" from identity.session s
     where s.user_id = $1 and ${isLive(2, 3)} order by s.last_used_at desc, s.id`,
    [userId, ...idleMinutes()],
  );
}

/** The session behind an access token, if it still stands. */
export async function liveSession(sql: Sql, sessionId: string): Promise<Session | null> {
  return sql.maybe<Session>(`select ${columns} from identity.session s join identity.app_user u on u.id = s.user_id and u.disabled_at is null where s.id = $1 and ${isLive(2, 3)}`, [sessionId, ...idleMinutes()]);
}
