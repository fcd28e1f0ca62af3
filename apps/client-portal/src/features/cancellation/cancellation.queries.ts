import { answer, type components } from '@preau/api-client';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { registrationsQueries } from '../../lib/registrations/registrations.queries';

type Schemas = components['schemas'];
export type CancellationPreview = Schemas['CancellationPreviewView'];
export type MoneyBack = Schemas['MoneyBackView'];
export type RefundTo = NonNullable<Schemas['CancelRegistrationBody']['refundTo']>;
export type RequestBecause = Schemas['RequestCancellationBody']['because'];

export interface OfRegistration {
  organizationId: string;
  claimId: string;
}
const of = ({ organizationId, claimId }: OfRegistration) => ({ path: { organizationId, claimId } });

export const cancellationQueries = {
  all: registrationsQueries.all,
  preview: (registration: OfRegistration, refundTo: RefundTo) =>
    queryOptions({
      queryKey: [...cancellationQueries.all(), 'preview', registration, refundTo],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/my/registrations/{claimId}/cancellation-preview', { params: { ...of(registration), query: { refundTo } } })),
      // Money and sessions move: what is agreed to is read when it is looked at.
      staleTime: 0,
      placeholderData: (before) => before,
    }),
  outcome: (registration: OfRegistration) =>
    queryOptions({
      queryKey: [...cancellationQueries.all(), 'outcome', registration],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/my/registrations/{claimId}/cancellation', { params: of(registration) })),
    }),
};

/** After a cancellation nothing that shows places or money stays as it was. */
export async function refreshAfterCancelling(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries();
}

export function cancelRegistration(registration: OfRegistration, body: Schemas['CancelRegistrationBody'], key: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/my/registrations/{claimId}/cancellation', { params: of(registration), body, headers: { 'idempotency-key': key } }));
}
export function requestCancellation(registration: OfRegistration, body: Schemas['RequestCancellationBody'], key: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/my/registrations/{claimId}/cancellation-requests', { params: of(registration), body, headers: { 'idempotency-key': key } }));
}
export async function creditMemoFile(creditMemoId: string): Promise<Blob> {
  return (await answer(api.GET('/api/v1/me/credit-memos/{creditMemoId}/pdf', { params: { path: { creditMemoId } }, parseAs: 'blob' }))) as unknown as Blob;
}
