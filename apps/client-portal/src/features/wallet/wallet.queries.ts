import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

export type Method = components['schemas']['WalletMethodView'];
export type Dependent = components['schemas']['DependentPaymentView'];
export type Agreement = components['schemas']['DebitAgreementView'];
export type NewMethod = components['schemas']['AddPaymentMethodBody'];

export const walletQueries = {
  all: () => ['wallet'] as const,
  methods: () => queryOptions({ queryKey: [...walletQueries.all(), 'methods'], queryFn: () => answer(api.GET('/api/v1/me/wallet')) }),
  agreements: () => queryOptions({ queryKey: [...walletQueries.all(), 'agreements'], queryFn: () => answer(api.GET('/api/v1/me/wallet/debit-agreements')) }),
  /** How the processor's own fields are shown. One answer serves one card or account: it is asked anew each time the form opens. */
  entry: (organizationId: string, kind: 'card' | 'bank', agreed: boolean, language: string) =>
    queryOptions({
      queryKey: [...walletQueries.all(), 'entry', organizationId, kind, kind === 'bank' && agreed, language],
      queryFn: () => answer(api.POST('/api/v1/me/wallet/entry', { body: { organizationId, kind, agreed } })),
      enabled: organizationId !== '',
      staleTime: Infinity,
      gcTime: 0,
    }),
};

const of = (paymentMethodId: string) => ({ params: { path: { paymentMethodId } } });

export function addMethod(body: NewMethod, key: string) {
  return answer(api.POST('/api/v1/me/wallet', { body, headers: { 'idempotency-key': key } }));
}
export function editMethod(id: string, body: components['schemas']['EditPaymentMethodBody']) {
  return answer(api.PATCH('/api/v1/me/wallet/{paymentMethodId}', { ...of(id), body }));
}
export function authorizeMethod(id: string, agreedText: string) {
  return answer(api.PUT('/api/v1/me/wallet/{paymentMethodId}/authorization', { ...of(id), body: { agreedText } }));
}
export function revokeMethod(id: string) {
  return answer(api.DELETE('/api/v1/me/wallet/{paymentMethodId}/authorization', of(id)));
}
export function offerFirst(id: string) {
  return answer(api.PUT('/api/v1/me/wallet/{paymentMethodId}/default', of(id)));
}
/** Planned payments that rely on it move to another method in the same step, when one is named. */
export function removeMethod(id: string, moveTo?: string) {
  return answer(api.DELETE('/api/v1/me/wallet/{paymentMethodId}', { params: { path: { paymentMethodId: id }, query: moveTo === undefined ? {} : { moveTo } } }));
}
export function chooseMethod(plannedPaymentId: string, body: components['schemas']['ChooseMethodBody']) {
  return answer(api.PATCH('/api/v1/me/planned-payments/{plannedPaymentId}', { params: { path: { plannedPaymentId } }, body }));
}
