import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

export type Cart = components['schemas']['CartView'];
export type MissingForm = components['schemas']['MissingFormView'];
export type WalletMethod = components['schemas']['WalletMethodView'];
export type PersonForm = components['schemas']['PersonFormView'];
export type Question = components['schemas']['QuestionView'];
export type CheckOutProgress = components['schemas']['CheckOutView'];
export type PaymentChoices = components['schemas']['PaymentChoicesView'];
export type Invoice = components['schemas']['InvoiceDocumentView'];

export const checkoutQueries = {
  all: () => ['checkout'] as const,
  wallet: () => queryOptions({ queryKey: [...checkoutQueries.all(), 'wallet'], queryFn: () => answer(api.GET('/api/v1/me/wallet')), staleTime: 10_000 }),
  /** How the processor's own fields are shown. They serve one visit: they are asked for anew each time they are shown. */
  entry: (organizationId: string, kind: 'card' | 'bank', agreed: boolean, language: string) =>
    queryOptions({
      queryKey: [...checkoutQueries.all(), 'entry', organizationId, kind, kind === 'bank' && agreed, language],
      queryFn: () => answer(api.POST('/api/v1/me/wallet/entry', { body: { organizationId, kind, agreed } })),
      staleTime: Infinity,
      gcTime: 0,
    }),
  form: (organizationId: string, personId: string, formId: string) =>
    queryOptions({
      queryKey: [...checkoutQueries.all(), organizationId, 'form', personId, formId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/my/people/{personId}/forms/{formId}', { params: { path: { organizationId, personId, formId } } })),
      staleTime: Infinity,
    }),
  orders: (organizationId: string) =>
    queryOptions({ queryKey: [...checkoutQueries.all(), organizationId, 'orders'], queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/my/orders', { params: { path: { organizationId } } })) }),
  invoice: (invoiceId: string) => queryOptions({ queryKey: [...checkoutQueries.all(), 'invoice', invoiceId], queryFn: () => answer(api.GET('/api/v1/me/invoices/{invoiceId}', { params: { path: { invoiceId } } })) }),
};
