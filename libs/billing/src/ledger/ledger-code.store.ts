import type { Sql } from '@preau/kernel';
import { refuse } from '../errors';

/** A ledger code of the organization in scope, or none. @throws DomainError billing.ledger-code-unknown */
export async function requireLedgerCode(sql: Sql, ledgerCodeId: string | null): Promise<void> {
  if (ledgerCodeId === null) return;
  const known = await sql.maybe('select 1 from organization.ledger_code where organization_id = $1 and id = $2', [sql.organizationId, ledgerCodeId]);
  if (known === null) throw refuse('billing.ledger-code-unknown', { ledgerCodeId });
}
