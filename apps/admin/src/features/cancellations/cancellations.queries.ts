import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

type Schemas = components['schemas'];
export type RequestRow = Schemas['CancellationRequestRowView'];
export type RefundTask = Schemas['RefundTaskView'];
export type Policy = Schemas['CancellationPolicyView'];
export type Tier = Schemas['PolicyTierBody'];
export type PolicyBody = Schemas['CancellationPolicyBody'];
export type ExampleBody = Schemas['PolicyExampleBody'];

const of = (organizationId: string) => ({ path: { organizationId } });

export const cancellationsQueries = {
  all: (organizationId: string) => ['cancellations', organizationId] as const,
  requests: (organizationId: string, everything: boolean) =>
    queryOptions({
      queryKey: [...cancellationsQueries.all(organizationId), 'requests', everything],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/cancellation-requests', { params: { ...of(organizationId), query: everything ? {} : { state: 'open' } } }))).rows,
    }),
  refundTasks: (organizationId: string, everything: boolean) =>
    queryOptions({
      queryKey: [...cancellationsQueries.all(organizationId), 'refund-tasks', everything],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/refund-tasks', { params: { ...of(organizationId), query: everything ? {} : { state: 'open' } } }))).rows,
    }),
  policies: (organizationId: string) =>
    queryOptions({ queryKey: [...cancellationsQueries.all(organizationId), 'policies'], queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/cancellation-policies', { params: of(organizationId) }))).rows }),
  example: (organizationId: string, body: ExampleBody) =>
    queryOptions({ queryKey: [...cancellationsQueries.all(organizationId), 'example', body], queryFn: () => answer(api.POST('/api/v1/organizations/{organizationId}/cancellation-policies/example', { params: of(organizationId), body })), retry: false, placeholderData: (before) => before }),
  ledgerCodes: (organizationId: string) =>
    queryOptions({ queryKey: [...cancellationsQueries.all(organizationId), 'ledger-codes'], queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/ledger-codes', { params: of(organizationId) }))).rows }),
  programs: (organizationId: string) =>
    queryOptions({ queryKey: [...cancellationsQueries.all(organizationId), 'programs'], queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/programs', { params: of(organizationId) }))).rows }),
  activities: (organizationId: string, search: string) =>
    queryOptions({
      queryKey: [...cancellationsQueries.all(organizationId), 'activities', search],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/activities', { params: { ...of(organizationId), query: { search, limit: 20 } } }))).rows,
      enabled: search.length >= 2,
    }),
};

export async function acceptRequest(organizationId: string, requestId: string, body: Schemas['AcceptRequestBody'], key: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/cancellation-requests/{requestId}/accept', { params: { path: { organizationId, requestId } }, body, headers: { 'idempotency-key': key } }));
}
export async function declineRequest(organizationId: string, requestId: string, answerText: string, key: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/cancellation-requests/{requestId}/decline', { params: { path: { organizationId, requestId } }, body: { answer: answerText }, headers: { 'idempotency-key': key } }));
}
export async function finishRefundTask(organizationId: string, taskId: string, tender: 'cash' | 'cheque' | 'terminal' | null, key: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/refund-tasks/{taskId}/finish', { params: { path: { organizationId, taskId } }, body: { tender }, headers: { 'idempotency-key': key } }));
}
export async function savePolicy(organizationId: string, policyId: string | null, body: PolicyBody, key: string): Promise<void> {
  if (policyId === null) await answer(api.POST('/api/v1/organizations/{organizationId}/cancellation-policies', { params: of(organizationId), body, headers: { 'idempotency-key': key } }));
  else await answer(api.PUT('/api/v1/organizations/{organizationId}/cancellation-policies/{policyId}', { params: { path: { organizationId, policyId } }, body }));
}
export async function applyPolicy(organizationId: string, body: Schemas['PolicyApplicationBody']): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/cancellation-policies/applications', { params: of(organizationId), body }));
}
