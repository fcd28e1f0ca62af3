import { useCallback, useState } from 'react';

const prefix = 'preau.draft.';

function read<T extends object>(key: string, start: T): T {
  try {
    const stored = sessionStorage.getItem(prefix + key);
    return stored === null ? start : { ...start, ...(JSON.parse(stored) as Partial<T>) };
  } catch {
    return start; // Unreadable or forbidden storage: the form simply starts afresh.
  }
}

/**
 * What a person typed, kept through a reload and through signing in again. It lasts as long as the tab, so that nothing
 * personal stays on a shared computer. Never give it a password: those belong in plain state.
 */
export function useDraft<T extends object>(key: string, start: T): { values: T; set: (part: Partial<T>) => void; clear: () => void } {
  const [values, setValues] = useState(() => read(key, start));
  const set = useCallback(
    (part: Partial<T>) =>
      setValues((before) => {
        const next = { ...before, ...part };
        try {
          sessionStorage.setItem(prefix + key, JSON.stringify(next));
        } catch {
          return next; // No room or no right to store: the form still works.
        }
        return next;
      }),
    [key],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(prefix + key);
  }, [key]);
  return { values, set, clear };
}

/** Forgets every draft of this tab, on signing out. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}
