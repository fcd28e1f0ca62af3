import type { Tx } from '@preau/kernel';

export type DocumentSeries = 'invoice' | 'payment' | 'credit-memo' | 'refund' | 'order';

/**
 * The next number of a series: without gaps, because the counter rolls back with the document. The row stays locked
 * until the commit, for the whole organization: take the number as late as the transaction allows.
 */
export async function takeDocumentNumber(tx: Tx, series: DocumentSeries): Promise<number> {
  const row = await tx.one<{ number: number }>(
    `insert into billing.document_counter as c (organization_id, series, next) values ($1, $2, 2)
     on conflict (organization_id, series) do update set next = c.next + 1 returning next - 1 as number`,
    [tx.organizationId, series],
  );
  return row.number;
}
