import { answer } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

async function readMe() {
  return answer(api.GET('/api/v1/me'));
}

export const meQueries = {
  all: () => ['me'] as const,
  /** Who is signed in, and for which organizations they work. */
  current: () => queryOptions({ queryKey: [...meQueries.all(), 'current'], queryFn: readMe, staleTime: 300_000 }),
};
