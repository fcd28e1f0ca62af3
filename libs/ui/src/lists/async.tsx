import type { Problem } from '@preau/api-client';
import { problemOf } from '@preau/api-client';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../forms/problem-alert';

/** What Async needs of a TanStack query. */
export interface Reading<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

interface AsyncProps<T> {
  reading: Reading<T>;
  loading: ReactNode;
  /** `when` says that the answer holds nothing; `never` for what always holds something. */
  empty: { when: (data: T) => boolean; show: ReactNode } | 'never';
  /** What a failure shows; `alertWithRetry` is the usual one. */
  error: (problem: Problem, retry: () => void) => ReactNode;
  ready: (data: T) => ReactNode;
}

/** The refusal and a button to ask again. */
export function alertWithRetry(problem: Problem, retry: () => void): ReactNode {
  return <ProblemAlert problem={problem} onRetry={retry} />;
}

/** Every read goes through here, so that no screen forgets to say that it loads, is empty or failed. */
export function Async<T>({ reading, loading, empty, error, ready }: AsyncProps<T>) {
  const retry = () => void reading.refetch();
  if (reading.data !== undefined) {
    return empty !== 'never' && empty.when(reading.data) ? empty.show : ready(reading.data);
  }
  if (reading.isPending) return <div aria-busy="true">{loading}</div>;
  return error(problemOf(reading.error), retry);
}
