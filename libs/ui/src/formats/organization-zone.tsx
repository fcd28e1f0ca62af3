import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useLanguage } from '../language/language';
import type { Saying } from './dates';

const Zone = createContext('America/Toronto');

/** Every date and time inside is said in this organization's zone. */
export function OrganizationZone({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return <Zone value={timeZone}>{children}</Zone>;
}

/** How dates are said here and now. */
export function useSaying(): Saying {
  const language = useLanguage();
  const timeZone = useContext(Zone);
  return useMemo(() => ({ language, timeZone, now: new Date() }), [language, timeZone]);
}
