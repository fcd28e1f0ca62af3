import { useCallback } from 'react';
import { useLanguage } from '../language/language';
import { formatMoney } from './money';

/** Writes cents inside a sentence, such as a button's «Payer 112,50 $». Elsewhere use Amount. */
export function useMoneyText(): (cents: number) => string {
  const language = useLanguage();
  return useCallback((cents) => formatMoney(cents, language), [language]);
}
