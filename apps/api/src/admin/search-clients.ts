import { accountOfDocumentNumber, type FoundDocument } from '@preau/billing';
import { findClients, type ClientRow, type FindClientsInput } from '@preau/household';
import { read, type Page } from '@preau/kernel';

export interface FoundClients extends Page<ClientRow> {
  readonly invoice: { readonly accountId: string; readonly invoiceId: string } | null;
  /** Every document of the number that was typed: an invoice, a payment, a credit memo, a refund. */
  readonly documents: readonly FoundDocument[];
}

const numberMax = 2_147_483_647;

/** The client list, with the clients of the documents whose number was typed: those come first. */
export const searchClients = read('gateway.search-clients', async (sql, input: FindClientsInput, actor): Promise<FoundClients> => {
  const page = await findClients.run(sql, input, actor);
  const digits = /^#?\s*(\d{1,10})$/.exec((input.query ?? '').trim())?.[1];
  const documents = digits === undefined || Number(digits) > numberMax || input.cursor !== undefined ? [] : await accountOfDocumentNumber(sql, Number(digits));
  if (documents.length === 0) return { ...page, invoice: null, documents };
  const accountIds = [...new Set(documents.map((document) => document.accountId))];
  const { rows: owners } = await findClients.run(sql, { accountIds }, actor);
  const invoice = documents.find((document) => document.kind === 'invoice');
  const first = accountIds.flatMap((accountId) => owners.filter((row) => row.accountId === accountId));
  return {
    rows: [...first, ...page.rows.filter((row) => !accountIds.includes(row.accountId))], next: page.next, documents,
    invoice: invoice === undefined ? null : { accountId: invoice.accountId, invoiceId: invoice.documentId },
  };
});
