import type { Sql } from '@preau/kernel';

/** The account whose owner signs in as this user, or null. Ask under the user's own scope, or as staff of an organization it is a client of. */
export async function accountOfUser(sql: Sql, userId: string): Promise<string | null> {
  const account = await sql.maybe<{ id: string }>('select id from household.account where owner_user_id = $1', [userId]);
  return account?.id ?? null;
}

export interface Account {
  readonly id: string;
  /** Null while nobody can sign in for it. */
  readonly ownerUserId: string | null;
  /** The address its owner signs in with; only they can change it. */
  readonly username: string | null;
  readonly createdAt: Date;
}

export async function findAccount(sql: Sql, accountId: string): Promise<Account | null> {
  return sql.maybe<Account>(
    'select a.id, a.owner_user_id as "ownerUserId", u.email as username, a.created_at as "createdAt" from household.account a left join identity.app_user u on u.id = a.owner_user_id where a.id = $1',
    [accountId],
  );
}
