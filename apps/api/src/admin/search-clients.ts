import { accountOfInvoiceNumber } from '@preau/billing';
import { findClients, type ClientRow, type FindClientsInput } from '@preau/household';
import { read, type Page } from '@preau/kernel';

export interface FoundClients extends Page<ClientRow> {
  readonly invoice: { readonly accountId: string; readonly invoiceId: string } | null;
}

const invoiceNumberMax = 2_147_483_647;

/** The client list, with the client of an invoice when its number was typed: that one comes first. */
export const searchClients = read('gateway.search-clients', async (sql, input: FindClientsInput, actor): Promise<FoundClients> => {
  const page = await findClients.run(sql, input, actor);
  const digits = /^#?\s*(\d{1,10})$/.exec((input.query ?? '').trim())?.[1];
  if (digits === undefined || Number(digits) > invoiceNumberMax || input.cursor !== undefined) return { ...page, invoice: null };
  const invoice = await accountOfInvoiceNumber(sql, Number(digits));
  if (invoice === null) return { ...page, invoice: null };
  const { rows: owner } = await findClients.run(sql, { accountIds: [invoice.accountId] }, actor);
  return { rows: [...owner, ...page.rows.filter((row) => row.accountId !== invoice.accountId)], next: page.next, invoice };
});
