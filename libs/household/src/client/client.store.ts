import { assert, DomainError, type Sql, type Tx } from '@preau/kernel';
import type { Client } from './client';
import { clientTable } from './client.table';

const columns = `organization_id as "organizationId", id, account_id as "accountId", email, phone, street, city, province, postal_code as "postalCode", country, locale,
  contact_confirmed_at as "contactConfirmedAt", tags, admin_note as "adminNote", created_at as "createdAt", created_by as "createdBy", version`;

/** This organization's record of an account, or null while it is not a client. */
export async function findClient(sql: Sql, accountId: string): Promise<Client | null> {
  return sql.maybe<Client>(`select ${columns} from household.client where organization_id = $1 and account_id = $2`, [sql.organizationId, accountId]);
}

/** The record of each organization that knows the account; under the family's own scope. */
export async function clientsOfAccount(sql: Sql, accountId: string): Promise<Client[]> {
  return sql.query<Client>(`select ${columns} from household.client where account_id = $1`, [accountId]);
}

/** @throws DomainError household.client-unknown */
export async function lockClient(tx: Tx, accountId: string): Promise<Client> {
  const client = await tx.orm.findOne(clientTable, { where: { organizationId: tx.organizationId, accountId }, lock: { mode: 'pessimistic_write' } });
  if (client === null) throw new DomainError('household.client-unknown', { accountId });
  return client;
}

/** Keeps a changed record under its next version; the row must be locked by this transaction. */
export async function saveClient(tx: Tx, before: Client, changes: Partial<Omit<Client, 'organizationId' | 'id' | 'accountId' | 'version'>>): Promise<Client> {
  const after: Client = { ...before, ...changes, version: before.version + 1 };
  const { organizationId, id, accountId: _accountId, createdAt: _createdAt, createdBy: _createdBy, ...values } = after;
  const updated = await tx.orm.update(clientTable, { organizationId, id, version: before.version }, { ...values, tags: [...values.tags] });
  assert(updated.affected === 1, 'the client record was not locked');
  return after;
}
