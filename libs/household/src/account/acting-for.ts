import { DomainError, localDateOf, platformOrganizationId, type Actor, type LocalDate, type Sql } from '@preau/kernel';

/**
 * Refuses whoever may not act for this account: a family acts for its own and no other, staff and integrators for the
 * clients of their organization. Row-level security would let a family in a store see the other clients of it, so
 * every use case asks here first.
 * @throws DomainError kernel.not-found, household.client-unknown
 */
export async function requireActingFor(sql: Sql, actor: Actor, accountId: string): Promise<void> {
  switch (actor.kind) {
    case 'family':
      if (actor.accountId !== accountId) throw new DomainError('kernel.not-found', { accountId });
      return;
    case 'staff':
    case 'integrator': {
      const client = await sql.query('select 1 from household.client where organization_id = $1 and account_id = $2', [sql.organizationId, accountId]);
      if (client.length === 0) throw new DomainError('household.client-unknown', { accountId });
      return;
    }
    case 'system':
      return;
    case 'visitor':
      throw new DomainError('kernel.not-found', { accountId });
    default:
      return actor satisfies never;
  }
}

/** Today on the wall of the organization in scope, or of the platform when there is none. */
export async function todayOf(sql: Sql): Promise<LocalDate> {
  const organization = await sql.maybe<{ zone: string }>('select time_zone as zone from organization.organization where id = $1', [sql.organizationIdOrNull ?? platformOrganizationId]);
  if (organization === null) throw new DomainError('kernel.not-found');
  return localDateOf(sql.now, organization.zone);
}

/** Whether what the caller read is still what is kept; null = the caller did not say. */
export function requireVersion(kept: number, expected: number | null | undefined): void {
  if (expected !== null && expected !== undefined && expected !== kept) throw new DomainError('kernel.changed-meanwhile', { version: kept });
}
