import { answer, type components } from '@preau/api-client';
import { keepDocument } from '@preau/ui';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';

type Schemas = components['schemas'];
export type Billing = Schemas['BillingView'];
export type Balance = Schemas['AccountBalanceView'];
export type BilledInvoice = Schemas['BilledInvoiceView'];
export type BilledPayment = Schemas['BilledPaymentView'];
export type BilledCreditMemo = Schemas['BilledCreditMemoView'];
export type BilledRefund = Schemas['BilledRefundView'];
export type InvoiceDocument = Schemas['InvoiceDocumentView'];
export type PlannedPayment = Schemas['PlannedPaymentRow'];
export type PaymentMethod = Schemas['WalletMethodView'];
export type Tender = BilledPayment['tender'];
export type OfflineTender = Schemas['TakePaymentBody']['tender'];
export const offlineTenders: readonly OfflineTender[] = ['cash', 'cheque', 'terminal'];

interface OfAccount {
  organizationId: string;
  accountId: string;
}
const of = ({ organizationId, accountId }: OfAccount) => ({ path: { organizationId, accountId } });

export const billingQueries = {
  /** Everything about money of one organization: what one sale or payment touches is read again. */
  all: (organizationId: string) => ['billing', organizationId] as const,
  account: (account: OfAccount) =>
    queryOptions({
      queryKey: [...billingQueries.all(account.organizationId), 'account', account.accountId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/billing', { params: of(account) })),
    }),
  plannedPayments: (account: OfAccount) =>
    queryOptions({
      queryKey: [...billingQueries.all(account.organizationId), 'planned-payments', account.accountId],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/planned-payments', { params: of(account) }))).rows,
    }),
  methods: (account: OfAccount) =>
    queryOptions({
      queryKey: [...billingQueries.all(account.organizationId), 'methods', account.accountId],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/payment-methods', { params: of(account) }))).rows,
    }),
  invoice: (organizationId: string, invoiceId: string) =>
    queryOptions({
      queryKey: [...billingQueries.all(organizationId), 'invoice', invoiceId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/invoices/{invoiceId}', { params: { path: { organizationId, invoiceId } } })),
    }),
};

export async function refreshBilling(queries: QueryClient, organizationId: string): Promise<void> {
  // What was done with money stands in the account's journal too.
  await Promise.all([
    queries.invalidateQueries({ queryKey: billingQueries.all(organizationId) }),
    queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'household' && queryKey[1] === organizationId && queryKey.at(-1) === 'journal' }),
  ]);
}

export async function takePayment(account: OfAccount, body: Schemas['TakePaymentBody'], key: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/payments', { params: of(account), body, headers: { 'idempotency-key': key } }));
}

export async function spendCredit(account: OfAccount, body: Schemas['UseCreditBody'], key: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/credit-uses', { params: of(account), body, headers: { 'idempotency-key': key } }));
}

export async function recordRefund(account: OfAccount, body: Schemas['RecordRefundBody'], key: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/accounts/{accountId}/refunds', { params: of(account), body, headers: { 'idempotency-key': key } }));
}

export async function refundPayment(organizationId: string, paymentId: string, body: Schemas['RefundPaymentBody'], key: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/payments/{paymentId}/refunds', { params: { path: { organizationId, paymentId } }, body, headers: { 'idempotency-key': key } }));
}

export async function issueCreditMemo(organizationId: string, invoiceId: string, body: Schemas['CreditMemoBody'], key: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/invoices/{invoiceId}/credit-memos', { params: { path: { organizationId, invoiceId } }, body, headers: { 'idempotency-key': key } }));
}

export async function editPlannedPayment(organizationId: string, plannedPaymentId: string, body: Schemas['EditPlannedPaymentBody']): Promise<void> {
  await answer(api.PATCH('/api/v1/organizations/{organizationId}/planned-payments/{plannedPaymentId}', { params: { path: { organizationId, plannedPaymentId } }, body }));
}

export async function cancelPlannedPayment(organizationId: string, plannedPaymentId: string, version: number): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/planned-payments/{plannedPaymentId}/cancel', { params: { path: { organizationId, plannedPaymentId } }, body: { version } }));
}

/** The invoice as a PDF file, in the language on screen. */
export async function keepInvoicePdf(organizationId: string, invoice: { id: string; number: number }): Promise<void> {
  const content: unknown = await answer(api.GET('/api/v1/organizations/{organizationId}/invoices/{invoiceId}/pdf', { params: { path: { organizationId, invoiceId: invoice.id } }, parseAs: 'blob' }));
  keepDocument(content as Blob, `${invoice.number}.pdf`);
}

const ofMethod = (organizationId: string, paymentMethodId: string) => ({ organizationId, paymentMethodId });
export async function makeMethodDefault(organizationId: string, id: string): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/payment-methods/{paymentMethodId}/default', { params: { path: ofMethod(organizationId, id) } }));
}
export async function revokeMethod(organizationId: string, id: string) {
  return answer(api.DELETE('/api/v1/organizations/{organizationId}/payment-methods/{paymentMethodId}/authorization', { params: { path: ofMethod(organizationId, id) } }));
}
/** Planned payments that rely on it move to the other in the same step, when one is named. */
export async function removeMethod(organizationId: string, id: string, moveTo?: string): Promise<void> {
  await answer(api.DELETE('/api/v1/organizations/{organizationId}/payment-methods/{paymentMethodId}', { params: { path: ofMethod(organizationId, id), query: moveTo === undefined ? {} : { moveTo } } }));
}
