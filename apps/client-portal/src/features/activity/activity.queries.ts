import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

export type ActivityDetail = components['schemas']['StoreActivityDetailView'];
export type ActivityDate = components['schemas']['StoreDateView'];

/** Places change while people read. */
const freshMs = 10_000;

export const activityQueries = {
  all: () => ['activity'] as const,
  detail: (slug: string, activityId: string) =>
    queryOptions({
      queryKey: [...activityQueries.all(), slug, activityId],
      queryFn: () => answer(api.GET('/api/v1/stores/{slug}/activities/{activityId}', { params: { path: { slug, activityId } } })),
      staleTime: freshMs,
    }),
};
