import { useLanguage } from '@preau/ui';
import { useCallback } from 'react';

/** Chooses between what the organization wrote in French and in English; what it left empty is said in the other. */
export function useBilingual(): (fr: string, en: string) => string {
  const language = useLanguage();
  return useCallback((fr, en) => (language === 'en' ? en || fr : fr || en), [language]);
}
