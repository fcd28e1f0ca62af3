import { ProblemError } from '@preau/api-client';
import { QueryClient } from '@tanstack/react-query';

const retriesMax = 2;

/** Asks again when the network or the server failed, or too many asked at once; any other refusal is an answer and is not asked twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, cause) => failures < retriesMax && !(cause instanceof ProblemError && cause.problem.status < 500 && cause.problem.code !== 'kernel.busy'),
    },
    mutations: { retry: false },
  },
});
