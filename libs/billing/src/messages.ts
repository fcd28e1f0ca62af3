import type { Cents, LocalDate } from '@preau/kernel';
import type { Locale } from './invoice/invoice';
import en from './messages/en.json';
import fr from './messages/fr.json';

type Node = { readonly [key: string]: string | Node };
const books: Readonly<Record<Locale, Node>> = { 'fr-CA': fr, 'en-CA': en };

/** The text under a key of messages/{fr,en}.json with its {{names}} filled in. */
export function say(locale: Locale, key: string, params: Readonly<Record<string, string | number>> = {}): string {
  let node: string | Node | undefined = books[locale];
  for (const part of key.split('.')) node = typeof node === 'object' ? node[part] : undefined;
  if (typeof node !== 'string') throw new Error(`no ${locale} text for ${key}`);
  return node.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** An amount as people write it: 1 234,56 $ or $1,234.56. */
export function money(locale: Locale, amountCents: Cents): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'CAD' }).format(amountCents / 100);
}
/** A calendar date in words: 21 novembre 2026 or November 21, 2026; the first of a month is « 1er » in French. */
export function longDate(locale: Locale, on: LocalDate): string {
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));
  return locale === 'fr-CA' ? words.replace(/^1 /, '1er ') : words;
}
