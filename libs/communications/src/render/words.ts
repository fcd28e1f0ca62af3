import type { Cents, LocalDate } from '@preau/kernel';
import type { Locale } from '@preau/organization';
import en from '../messages/en.json';
import fr from '../messages/fr.json';

type Book = typeof fr;
type KeyOf<Part> = { [Name in keyof Part & string]: Part[Name] extends string ? Name : `${Name}.${KeyOf<Part[Name]>}` }[keyof Part & string];
/** A text of messages/{fr,en}.json: 'payment.refused.subject'. */
export type WordKey = KeyOf<Book>;

// Each language has every key of the other: whichever lacks one does not compile.
const books: Readonly<Record<Locale, Book>> = { 'fr-CA': fr, 'en-CA': en satisfies Book };

/** The words of one language, with its ways of writing amounts and dates. */
export interface Words {
  readonly locale: Locale;
  say(key: WordKey, holes?: Readonly<Record<string, string | number>>): string;
  amount(cents: Cents): string;
  date(on: LocalDate): string;
  /** An instant as people of the zone read it. */
  moment(at: Date, zone: string): string;
}

export function wordsIn(locale: Locale): Words {
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CAD' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    locale,
    say(key, holes = {}) {
      let node: unknown = books[locale];
      for (const part of key.split('.')) node = (node as Record<string, unknown>)[part];
      return (node as string).replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(holes[name] ?? whole));
    },
    amount: (cents) => money.format(cents / 100),
    date: (on) => date.format(new Date(`${on}T00:00:00Z`)),
    moment: (at, zone) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: zone }).format(at),
  };
}
