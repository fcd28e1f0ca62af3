import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

export type BalanceToPay = components['schemas']['BalanceToPayView'];
export type InvoiceToPay = components['schemas']['InvoiceToPayView'];
export type BalanceProgress = components['schemas']['BalanceProgressView'];

export const payBalanceQueries = {
  all: () => ['pay-balance'] as const,
  toPay: (organizationId: string) =>
    queryOptions({ queryKey: [...payBalanceQueries.all(), organizationId], queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/my/balance', { params: { path: { organizationId } } })) }),
};

/** One key for one intention: pressing twice, or asking again after a lost answer, pays once. */
export function payBalance(organizationId: string, body: components['schemas']['PayBalanceBody'], key: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/my/balance/payments', { params: { path: { organizationId } }, body, headers: { 'Idempotency-Key': key } }));
}
export function lookAtBalance(organizationId: string, attemptId: string) {
  return answer(api.GET('/api/v1/organizations/{organizationId}/my/balance/payments/{attemptId}', { params: { path: { organizationId, attemptId } } }));
}
export function continueBalance(organizationId: string, attemptId: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/my/balance/payments/{attemptId}/continue', { params: { path: { organizationId, attemptId } } }));
}
