import { answer, type components } from '@preau/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

export type MessageSummary = components['schemas']['MessageSummaryView'];
export type SentMessage = components['schemas']['SentMessageView'];
export type DeliveryFinding = components['schemas']['DeliveryFindingView'];

export const communicationsQueries = {
  all: (organizationId: string) => ['communications', organizationId] as const,
  /** What was written, to one account or to everybody, the newest first. */
  messages: (organizationId: string, asked: { accountId?: string; query?: string; state?: MessageSummary['state'] }) =>
    infiniteQueryOptions({
      queryKey: [...communicationsQueries.all(organizationId), 'messages', asked],
      queryFn: ({ pageParam }) => answer(api.GET('/api/v1/organizations/{organizationId}/messages', { params: { path: { organizationId }, query: { ...asked, ...(pageParam === '' ? {} : { cursor: pageParam }) } } })),
      initialPageParam: '',
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  message: (organizationId: string, messageId: string) =>
    queryOptions({
      queryKey: [...communicationsQueries.all(organizationId), 'message', messageId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/messages/{messageId}', { params: { path: { organizationId, messageId } } })),
    }),
  delivery: (organizationId: string, accountId: string) =>
    queryOptions({
      queryKey: [...communicationsQueries.all(organizationId), 'delivery', accountId],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/accounts/{accountId}/delivery', { params: { path: { organizationId, accountId } } }))).rows,
    }),
};

export async function resendMessage(organizationId: string, messageId: string, key: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/messages/{messageId}/resend', { params: { path: { organizationId, messageId } }, headers: { 'idempotency-key': key } }));
}
