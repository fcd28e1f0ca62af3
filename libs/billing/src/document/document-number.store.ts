import type { Tx } from '@preau/kernel';

export type DocumentSeries = 'invoice' | 'payment' | 'credit-memo' | 'refund' | 'order';

/**
 * The next number of a series: without gaps, because the counter rolls back with the document. The row stays locked
 * until the commit, for the whole organization: take the number as late as the transaction allows.
 */
export async function takeDocumentNumber(tx: Tx, series: DocumentSeries): Promise<number> {
  const { number } = await tx.one<{ number: number }>('select billing.take_document_number($1, $2) as number', [tx.organizationId, series]);
  return number;
}

/** The same, as late as can be: given while the transaction is written, known when it is committed (see Tx.numberLater). */
export function documentNumberLater(tx: Tx, series: DocumentSeries): number {
  return tx.numberLater('billing.take_document_number($1, $2)', [tx.organizationId, series]);
}
