import { problemOf, type Problem } from '@preau/api-client';
import { useCallback, useState } from 'react';

/** A form being sent: whether it is on its way, and what it was refused for. */
export function useSubmission<Input>(send: (input: Input) => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = useCallback(
    async (input: Input): Promise<boolean> => {
      setBusy(true);
      try {
        await send(input);
        setProblem(null);
        return true;
      } catch (cause) {
        setProblem(problemOf(cause));
        return false;
      } finally {
        setBusy(false);
      }
    },
    [send],
  );
  return { busy, problem, setProblem, submit };
}
