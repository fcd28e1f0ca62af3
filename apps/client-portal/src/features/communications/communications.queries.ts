import { answer, type components } from '@preau/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

export type MessageSummary = components['schemas']['MessageSummaryView'];
export type Message = components['schemas']['MessageView'];
export type Finding = components['schemas']['DeliveryFindingView'];

export const communicationQueries = {
  all: () => ['communications'] as const,
  lists: () => [...communicationQueries.all(), 'list'] as const,
  messages: (organizationId: string | undefined) =>
    infiniteQueryOptions({
      queryKey: [...communicationQueries.lists(), organizationId ?? ''],
      queryFn: ({ pageParam }) => answer(api.GET('/api/v1/me/messages', { params: { query: { ...(organizationId === undefined ? {} : { organizationId }), ...(pageParam === null ? {} : { cursor: pageParam }) } } })),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
    }),
  message: (messageId: string) => queryOptions({ queryKey: [...communicationQueries.all(), 'one', messageId], queryFn: () => answer(api.GET('/api/v1/me/messages/{messageId}', { params: { path: { messageId } } })) }),
  delivery: (organizationId: string) =>
    queryOptions({
      queryKey: [...communicationQueries.all(), 'delivery', organizationId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/my/delivery', { params: { path: { organizationId } } })),
      enabled: organizationId !== '',
    }),
};

export function markRead(messageId: string) {
  return answer(api.POST('/api/v1/me/messages/{messageId}/read', { params: { path: { messageId } } }));
}
export function changeSubscription(organizationId: string, body: { email?: boolean; calendar?: boolean }) {
  return answer(api.PATCH('/api/v1/me/subscriptions/{organizationId}', { params: { path: { organizationId } }, body }));
}
