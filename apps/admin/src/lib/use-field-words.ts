import { useCallback } from 'react';
import { withFieldWords } from './findings';
import { useText } from './text';

const known = ['missing', 'too-long', 'too-few', 'too-many', 'not-a-date', 'in-the-future', 'too-old', 'not-an-email', 'not-a-phone', 'not-a-postal-code', 'unknown-choice', 'unreachable', 'repeated-guardian', 'primary-guardian-missing', 'guardians-only', 'not-a-percent', 'does-not-add-up-to-100'] as const;

/** Runs something that the household may refuse field by field, and says each refusal in words beside its field. */
export function useFieldWords(): <T>(work: () => Promise<T>) => Promise<T> {
  const t = useText();
  return useCallback(
    async (work) => {
      try {
        return await work();
      } catch (cause) {
        throw withFieldWords(cause, (problem) => {
          const word = known.find((one) => one === problem);
          return word === undefined ? problem : t(`household.findings.${word}`);
        });
      }
    },
    [t],
  );
}
