import type { TestDatabase } from '@preau/kernel/testing';
import { newId } from '@preau/kernel';

export interface TestFamily {
  readonly accountId: string;
  readonly ownerPersonId: string;
  readonly userId: string;
}
/** A family that is a client of the organization, with a login. */
export async function aFamily(db: TestDatabase, organizationId: string, name: { first: string; last: string } = { first: 'Élise', last: 'Tremblay' }): Promise<TestFamily> {
  const [accountId, ownerPersonId, userId] = [newId(), newId(), newId()];
  await db.admin.query('insert into identity.app_user (id, email) values ($1, $2)', [userId, `${userId}@exemple.test`]);
  await db.admin.query('insert into household.account (id, owner_user_id) values ($1, $2)', [accountId, userId]);
  await db.admin.query("insert into household.person (id, account_id, first_name, last_name, birth_date, is_owner) values ($1, $2, $3, $4, '1988-04-02', true)", [ownerPersonId, accountId, name.first, name.last]);
  await db.admin.query(
    "insert into household.client (organization_id, id, account_id, email, street, city, postal_code) values ($1, $2, $3, $4, '12, rue des Érables', 'Valbois', 'G1A 1A1')",
    [organizationId, newId(), accountId, `${userId}@exemple.test`],
  );
  return { accountId, ownerPersonId, userId };
}
