import { answer } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api';

const fewMax = 6;

/** The first activities whose name or code holds the words typed. */
export const fewActivities = (organizationId: string, search: string) =>
  queryOptions({
    queryKey: ['activities', organizationId, 'few', search],
    queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/activities', { params: { path: { organizationId }, query: { search, limit: fewMax } } }))).rows,
    enabled: search.length >= 2,
  });
