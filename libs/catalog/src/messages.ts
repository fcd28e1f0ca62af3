import en from './messages/en.json';
import fr from './messages/fr.json';

export type CatalogLocale = 'fr' | 'en';
export interface Words {
  readonly fr: string;
  readonly en: string;
}
type Node = { readonly [key: string]: string | Node };
const books: Readonly<Record<CatalogLocale, Node>> = { fr, en };

function sentence(locale: CatalogLocale, key: string): string {
  let node: string | Node | undefined = books[locale];
  for (const part of key.split('.')) node = typeof node === 'object' ? node[part] : undefined;
  if (typeof node !== 'string') throw new Error(`no ${locale} text for ${key}`);
  return node;
}

/** The text under a key of messages/{fr,en}.json with its {{names}} filled in. */
export function say(locale: CatalogLocale, key: string, params: Readonly<Record<string, string | number>> = {}): string {
  return sentence(locale, key).replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole));
}
export function sayInBoth(key: string, params: Readonly<Record<string, string | number>> = {}): Words {
  return { fr: say('fr', key, params), en: say('en', key, params) };
}
