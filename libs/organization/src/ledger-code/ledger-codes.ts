import { read, type Sql } from '@preau/kernel';

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

export const listLedgerCodes = read('organization.list-ledger-codes', async (sql) => ledgerCodesOf(sql));
