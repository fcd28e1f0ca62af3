import { newId, type LocalDate, type Sql, type Tx } from '@preau/kernel';
import type { Locale, User } from './user';

const columns = `id, email, email_verified_at as "emailVerifiedAt", password_hash as "passwordHash", given_name as "givenName", family_name as "familyName",
  birth_date as "birthDate", locale, totp_confirmed_at as "totpConfirmedAt", disabled_at as "disabledAt"`;

export async function userById(sql: Sql, id: string): Promise<User | null> {
  return sql.maybe<User>(`select ${columns} from identity.app_user where id = $1`, [id]);
}

/** @param email in its normalized form */
export async function userByEmail(sql: Sql, email: string): Promise<User | null> {
  return sql.maybe<User>(`select ${columns} from identity.app_user where email = $1`, [email]);
}

export interface Person {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate | null;
  readonly locale: Locale;
}

/** The user of an address, locked; made without a password when there is none. Safe when two ask at once. */
export async function lockUserOfEmail(tx: Tx, email: string, person: Person): Promise<{ user: User; isNew: boolean }> {
  const made = await tx.query(
    `insert into identity.app_user (id, email, given_name, family_name, birth_date, locale) values ($1, $2, $3, $4, $5, $6)
     on conflict (email) do nothing returning id`,
    [newId(), email, person.givenName, person.familyName, person.birthDate, person.locale],
  );
  const user = await tx.one<User>(`select ${columns} from identity.app_user where email = $1 for no key update`, [email]);
  return { user, isNew: made.length === 1 };
}

export async function lockUser(tx: Tx, id: string): Promise<User | null> {
  return tx.maybe<User>(`select ${columns} from identity.app_user where id = $1 for no key update`, [id]);
}

export async function savePerson(tx: Tx, userId: string, person: Person, passwordHash: string): Promise<void> {
  await tx.query('update identity.app_user set given_name = $2, family_name = $3, birth_date = $4, locale = $5, password_hash = $6 where id = $1', [
    userId, person.givenName, person.familyName, person.birthDate, person.locale, passwordHash,
  ]);
}

export async function savePasswordHash(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx.query('update identity.app_user set password_hash = $2 where id = $1', [userId, passwordHash]);
}

export async function markEmailVerified(tx: Tx, userId: string): Promise<void> {
  await tx.query('update identity.app_user set email_verified_at = coalesce(email_verified_at, kernel.now()) where id = $1', [userId]);
}
