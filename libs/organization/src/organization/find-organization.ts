import { DomainError, read, type Sql } from '@preau/kernel';
import type { Organization } from './organization';
import { organizationById } from './organization.store';

/**
 * The tenant in scope. A question: usable in any transaction.
 * @throws DomainError organization.not-found
 */
export async function findOrganization(sql: Sql): Promise<Organization> {
  const organization = await organizationById(sql, sql.organizationId);
  if (organization === null) throw new DomainError('organization.not-found');
  return organization;
}

/** The same for the settings page. */
export const findSettings = read('organization.find-settings', async (sql) => findOrganization(sql));
