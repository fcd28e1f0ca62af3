import type { Language } from '../language/language';

const nbsp = '\u00a0';
const minus = '\u2212';

/**
 * Cents as people read money: «1 234,56 $» in French, "$1,234.56" in English, always with cents.
 * @param cents a whole number of cents; negative for what is given back
 */
export function formatMoney(cents: number, language: Language): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`Not a whole number of cents: ${cents}`);
  const size = Math.abs(cents);
  const digits = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? nbsp : ',');
  const rest = String(size % 100).padStart(2, '0');
  const sign = cents < 0 ? minus : '';
  return language === 'fr' ? `${sign}${digits},${rest}${nbsp}$` : `${sign}$${digits}.${rest}`;
}

/** The text of an amount while it is being typed: no dollar sign, no thousands. */
export function editableMoney(cents: number, language: Language): string {
  const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  return language === 'fr' ? text.replace('.', ',') : text;
}

/**
 * What a person typed or pasted, in cents; null when it is not an amount.
 * Takes «1 234,56 $», "1,234.56", "12.5", "12". A comma before three digits is a thousand in English and a mistake in French.
 */
export function parseMoney(text: string, language: Language): number | null {
  const bare = text.replace(/[\s\u00a0\u202f$]/g, '').replace(/(CAD|CA)$/i, '');
  const grouped = language === 'en' ? bare.replace(/,(?=\d{3}(?:\D|$))/g, '') : bare;
  const found = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(grouped);
  if (found === null) return null;
  const cents = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(cents) ? cents : null;
}
