import { createHash, randomBytes } from 'node:crypto';
import { DomainError, type Sql, type Tx } from '@preau/kernel';
import { identitySettings } from '../settings';

export type TokenPurpose = 'verify-email' | 'reset-password' | 'accept-invitation' | 'activate-account' | 'change-email';

export interface OneTimeToken<Payload = Readonly<Record<string, unknown>>> {
  readonly userId: string;
  readonly email: string;
  readonly issuedAt: Date;
  readonly payload: Payload;
}

/** 256 random bits; the tables know only the hash. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** A new link for a user; earlier ones of the same purpose stop working unless kept. Returns the token sealed for its event. */
export async function issueToken(
  tx: Tx,
  link: { readonly purpose: TokenPurpose; readonly userId: string; readonly email: string; readonly minutes: number; readonly payload?: Readonly<Record<string, unknown>>; readonly keepEarlier?: boolean },
): Promise<{ sealedToken: string }> {
  if (link.keepEarlier !== true) {
    await tx.query("update identity.one_time_token set used_at = kernel.now(), payload = '{}' where user_id = $1 and purpose = $2 and used_at is null", [link.userId, link.purpose]);
  }
  const token = newSecret();
  await tx.query(
    `insert into identity.one_time_token (token_hash, purpose, user_id, email, payload, expires_at)
     values ($1, $2, $3, $4, $5, kernel.now() + make_interval(mins => $6))`,
    [hashOfSecret(token), link.purpose, link.userId, link.email, JSON.stringify(link.payload ?? {}), link.minutes],
  );
  return { sealedToken: identitySettings().sealer.seal('one-time-token', token) };
}

/** What a link that still works stands for; null otherwise. Changes nothing. */
export async function openToken<Payload>(sql: Sql, purpose: TokenPurpose, token: string): Promise<OneTimeToken<Payload> | null> {
  return sql.maybe<OneTimeToken<Payload>>(
    'select user_id as "userId", email, created_at as "issuedAt", payload from identity.one_time_token where token_hash = $1 and purpose = $2 and used_at is null and expires_at > kernel.now()',
    [hashOfSecret(token), purpose],
  );
}

/**
 * Uses a link up. Of two that use it at once, one wins.
 * @throws DomainError identity.link-not-valid (unknown, used, replaced, lapsed, or made for something else)
 */
export async function takeToken<Payload>(tx: Tx, purpose: TokenPurpose, token: string): Promise<OneTimeToken<Payload>> {
  const hash = hashOfSecret(token);
  // The payload is read before it is scrubbed: it may hold a password hash that nobody needs afterwards.
  const taken = await tx.maybe<OneTimeToken<Payload>>(
    `with open as (
       select token_hash, user_id, email, created_at, payload from identity.one_time_token
       where token_hash = $1 and purpose = $2 and used_at is null and expires_at > kernel.now() for update
     ), used as (
       update identity.one_time_token t set used_at = kernel.now(), payload = '{}' from open where t.token_hash = open.token_hash returning t.token_hash
     )
     select open.user_id as "userId", open.email, open.created_at as "issuedAt", open.payload from open join used on used.token_hash = open.token_hash`,
    [hash, purpose],
  );
  if (taken === null) throw new DomainError('identity.link-not-valid');
  return taken;
}

/** What the last unused link of a purpose stands for, lapsed or not; null when there is none. */
export async function lastPayloadOf<Payload>(sql: Sql, userId: string, purpose: TokenPurpose): Promise<Payload | null> {
  const rows = await sql.query<{ payload: Payload }>(
    'select payload from identity.one_time_token where user_id = $1 and purpose = $2 and used_at is null order by created_at desc limit 1',
    [userId, purpose],
  );
  return rows[0]?.payload ?? null;
}

/** What a link is for, used or not; null when there is no such link. */
export async function purposeOfToken(sql: Sql, token: string): Promise<TokenPurpose | null> {
  const row = await sql.maybe<{ purpose: TokenPurpose }>('select purpose from identity.one_time_token where token_hash = $1', [hashOfSecret(token)]);
  return row?.purpose ?? null;
}

/** Whose link it was, used or not: for a link that may be followed twice without harm. */
export async function ownerOfToken(sql: Sql, purpose: TokenPurpose, token: string): Promise<string | null> {
  const row = await sql.maybe<{ userId: string }>('select user_id as "userId" from identity.one_time_token where token_hash = $1 and purpose = $2', [hashOfSecret(token), purpose]);
  return row?.userId ?? null;
}

/** Ends every open link of a user, for instance when the password has been chosen. */
export async function endTokens(tx: Tx, userId: string, purposes: readonly TokenPurpose[]): Promise<void> {
  await tx.query("update identity.one_time_token set used_at = kernel.now(), payload = '{}' where user_id = $1 and purpose = any($2) and used_at is null", [userId, purposes]);
}
