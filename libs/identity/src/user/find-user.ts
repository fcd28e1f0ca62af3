import { read, type Sql } from '@preau/kernel';
import { normalizedEmail, viewOf, type User, type UserView } from './user';
import { userByEmail, userById } from './user.store';

/** Who signs in with an address; null when nobody does, or nobody has verified it yet. For staff and other contexts, never for visitors. */
export async function findUserByEmail(sql: Sql, email: string): Promise<UserView | null> {
  const user = await userByEmail(sql, normalizedEmail(email));
  return user === null || user.emailVerifiedAt === null ? null : viewOf(user);
}

export async function findUser(sql: Sql, userId: string): Promise<UserView | null> {
  const user = await userById(sql, userId);
  return user === null ? null : viewOf(user);
}

/** Inside identity only: with the hash. */
export const findUserByEmailRead = read('identity.find-user-by-email', async (sql, input: { readonly email: string }): Promise<User | null> => userByEmail(sql, input.email));
export const findUserRead = read('identity.find-user', async (sql, input: { readonly userId: string }): Promise<User | null> => userById(sql, input.userId));
