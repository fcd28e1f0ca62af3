import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

export type Billing = components['schemas']['BillingView'];
export type Balance = components['schemas']['AccountBalanceView'];
export type Invoice = components['schemas']['BilledInvoiceView'];
export type InvoiceDocument = components['schemas']['InvoiceDocumentView'];

export const billingQueries = {
  all: () => ['billing'] as const,
  everywhere: () => queryOptions({ queryKey: [...billingQueries.all(), 'everywhere'], queryFn: () => answer(api.GET('/api/v1/me/billing')) }),
  invoice: (invoiceId: string) => queryOptions({ queryKey: [...billingQueries.all(), 'invoice', invoiceId], queryFn: () => answer(api.GET('/api/v1/me/invoices/{invoiceId}', { params: { path: { invoiceId } } })) }),
};

/** The invoice as a file. */
export async function invoiceFile(invoiceId: string): Promise<Blob> {
  return (await answer(api.GET('/api/v1/me/invoices/{invoiceId}/pdf', { params: { path: { invoiceId } }, parseAs: 'blob' }))) as unknown as Blob;
}
