import { randomInt } from 'node:crypto';
import { assert, type Sql, type Tx } from '@preau/kernel';
import { identitySettings } from '../settings';
import { hashOfSecret } from '../token/one-time-token.store';

const purpose = 'totp-secret';
const recoveryCodesMax = 10;
/** Without letters and digits that are mistaken for one another; 16 of them are 79 bits. */
const recoveryAlphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

export async function saveSecret(tx: Tx, userId: string, secret: string): Promise<void> {
  const sealed = Buffer.from(identitySettings().sealer.seal(purpose, secret), 'base64url');
  await tx.query('update identity.app_user set totp_secret_sealed = $2, totp_confirmed_at = null, totp_last_step = null where id = $1', [userId, sealed]);
}

export async function secretOf(sql: Sql, userId: string): Promise<string | null> {
  const row = await sql.maybe<{ sealed: Buffer | null }>('select totp_secret_sealed as sealed from identity.app_user where id = $1', [userId]);
  return row?.sealed ? identitySettings().sealer.open(purpose, row.sealed.toString('base64url')) : null;
}

/** Takes a step: false when it, or a later one, has been used. */
export async function useStep(tx: Tx, userId: string, step: number): Promise<boolean> {
  const used = await tx.query('update identity.app_user set totp_last_step = $2 where id = $1 and (totp_last_step is null or totp_last_step < $2) returning id', [userId, step]);
  return used.length === 1;
}

export async function confirmSecret(tx: Tx, userId: string): Promise<void> {
  await tx.query('update identity.app_user set totp_confirmed_at = kernel.now() where id = $1', [userId]);
}

export async function removeSecondFactor(tx: Tx, userId: string): Promise<void> {
  await tx.query('update identity.app_user set totp_secret_sealed = null, totp_confirmed_at = null, totp_last_step = null where id = $1', [userId]);
  await tx.query('delete from identity.recovery_code where user_id = $1', [userId]);
}

function newRecoveryCode(): string {
  const characters = Array.from({ length: 16 }, () => recoveryAlphabet[randomInt(recoveryAlphabet.length)] ?? 'A').join('');
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}
function hashOfRecoveryCode(code: string): string {
  return hashOfSecret(code.toUpperCase().replace(/[^A-Z0-9]/g, '')).toString('hex');
}

/** Ten fresh codes, shown once; earlier ones stop working. */
export async function replaceRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodesMax }, newRecoveryCode);
  assert(new Set(codes).size === codes.length, 'recovery codes repeat');
  await tx.query('delete from identity.recovery_code where user_id = $1', [userId]);
  await tx.query('insert into identity.recovery_code (user_id, code_hash) select $1, unnest($2::text[])', [userId, codes.map(hashOfRecoveryCode)]);
  return codes;
}

/** Uses a recovery code up: false when it is unknown or was used. */
export async function useRecoveryCode(tx: Tx, userId: string, code: string): Promise<boolean> {
  const used = await tx.query('update identity.recovery_code set used_at = kernel.now() where user_id = $1 and code_hash = $2 and used_at is null returning user_id', [userId, hashOfRecoveryCode(code)]);
  return used.length === 1;
}

export async function countRecoveryCodes(sql: Sql, userId: string): Promise<number> {
  const row = await sql.one<{ left: number }>('select count(*) as left from identity.recovery_code where user_id = $1 and used_at is null', [userId]);
  return row.left;
}
