import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

export type Method = components['schemas']['WalletMethodView'];
export type Dependent = components['schemas']['DependentPaymentView'];
export type NewMethod = components['schemas']['AddPaymentMethodBody'];

export const walletQueries = {
  all: () => ['wallet'] as const,
  methods: () => queryOptions({ queryKey: [...walletQueries.all(), 'methods'], queryFn: () => answer(api.GET('/api/v1/me/wallet')) }),
  frame: (organizationId: string, kind: 'card' | 'bank', language: string) =>
    queryOptions({
      queryKey: [...walletQueries.all(), 'frame', organizationId, kind, language],
      queryFn: () => answer(api.GET('/api/v1/me/wallet/frame', { params: { query: { organizationId, kind } } })),
      enabled: organizationId !== '',
      staleTime: 300_000,
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
export function removeMethod(id: string) {
  return answer(api.DELETE('/api/v1/me/wallet/{paymentMethodId}', of(id)));
}
export function chooseMethod(plannedPaymentId: string, body: components['schemas']['ChooseMethodBody']) {
  return answer(api.PATCH('/api/v1/me/planned-payments/{plannedPaymentId}', { params: { path: { plannedPaymentId } }, body }));
}
