import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

export type Billing = components['schemas']['BillingView'];
export type Balance = components['schemas']['AccountBalanceView'];
export type Invoice = components['schemas']['BilledInvoiceView'];
export type Explanation = components['schemas']['BalanceExplanationView'];
export type BalanceSentence = components['schemas']['BalanceSentenceView'];
export type InvoiceDocument = components['schemas']['InvoiceDocumentView'];

export const billingQueries = {
  all: () => ['billing'] as const,
  everywhere: () => queryOptions({ queryKey: [...billingQueries.all(), 'everywhere'], queryFn: () => answer(api.GET('/api/v1/me/billing')) }),
  /** What can be paid on line now, and how. */
  toPay: (organizationId: string) =>
    queryOptions({ queryKey: [...billingQueries.all(), 'to-pay', organizationId], queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/my/balance', { params: { path: { organizationId } } })) }),
  explanation: (organizationId: string) =>
    queryOptions({ queryKey: [...billingQueries.all(), 'explanation', organizationId], queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/my/balance-explanation', { params: { path: { organizationId } } })) }),
  invoice: (invoiceId: string) => queryOptions({ queryKey: [...billingQueries.all(), 'invoice', invoiceId], queryFn: () => answer(api.GET('/api/v1/me/invoices/{invoiceId}', { params: { path: { invoiceId } } })) }),
};

/** The invoice as a file. */
export async function invoiceFile(invoiceId: string): Promise<Blob> {
  return (await answer(api.GET('/api/v1/me/invoices/{invoiceId}/pdf', { params: { path: { invoiceId } }, parseAs: 'blob' }))) as unknown as Blob;
}
