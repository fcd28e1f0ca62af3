import { DomainError, read, type Sql } from '@preau/kernel';

export interface LedgerCode {
  readonly id: string;
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
}

/** The ledger codes of the organization in scope, by code. A question: usable in any transaction. */
export async function ledgerCodesOf(sql: Sql): Promise<LedgerCode[]> {
  return sql.query<LedgerCode>('select id, code, name_fr as "nameFr", name_en as "nameEn" from organization.ledger_code where organization_id = $1 order by code', [sql.organizationId]);
}

/** @throws DomainError organization.ledger-code-not-found, when one of them is not the organization's. Null stands for none. */
export async function requireLedgerCodes(sql: Sql, ids: readonly (string | null)[]): Promise<void> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return;
  const unknown = await sql.maybe<{ id: string }>(
    'select w.id from unnest($2::uuid[]) as w(id) where not exists (select 1 from organization.ledger_code c where c.organization_id = $1 and c.id = w.id) limit 1',
    [sql.organizationId, wanted],
  );
  if (unknown !== null) throw new DomainError('organization.ledger-code-not-found', { ledgerCodeId: unknown.id });
}

export const listLedgerCodes = read('organization.list-ledger-codes', async (sql) => ledgerCodesOf(sql));
