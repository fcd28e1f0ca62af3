import type { Sql } from '@preau/kernel';

export interface FoundDocument {
  readonly kind: 'invoice' | 'payment' | 'credit-memo' | 'refund';
  readonly accountId: string;
  readonly documentId: string;
}

/** Every document of that number: each kind has a series of its own. Invoices first. */
export async function accountOfDocumentNumber(sql: Sql, number: number): Promise<FoundDocument[]> {
  return sql.query<FoundDocument>(
    `select 'invoice' as kind, account_id as "accountId", id as "documentId" from billing.invoice where organization_id = $1 and number = $2
     union all select 'payment', account_id, id from billing.payment where organization_id = $1 and number = $2
     union all select 'credit-memo', account_id, id from billing.credit_memo where organization_id = $1 and number = $2
     union all select 'refund', account_id, id from billing.refund where organization_id = $1 and number = $2`,
    [sql.organizationId, number],
  );
}
