import { ProblemError } from '@preau/api-client';
import { QueryClient } from '@tanstack/react-query';

const retriesMax = 2;

/** Asks again when the network or the server failed; a refusal is an answer and is not asked twice (too many at once: see patiently). */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, cause) => failures < retriesMax && !(cause instanceof ProblemError && cause.problem.status < 500),
    },
    mutations: { retry: false },
  },
});
