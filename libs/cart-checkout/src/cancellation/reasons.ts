import type { Cents, LocalDate } from '@preau/kernel';
import type { ContractSettlement, DiscountLost, Sentence } from './contract';
import type { ServiceProgress } from './kept-at-most';
import en from './messages/en.json';
import fr from './messages/fr.json';

type Key = keyof typeof fr;
type Hole = string | number | { readonly cents: Cents } | { readonly on: LocalDate } | Sentence;
const books = { 'fr-CA': fr, 'en-CA': en satisfies Record<Key, string> } as const;
type Locale = keyof typeof books;

// Making a formatter costs more than all the arithmetic of a cancellation.
const formatsOf = (locale: Locale) => ({
  money: new Intl.NumberFormat(locale, { style: 'currency', currency: 'CAD' }),
  date: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
});
const formats = { 'fr-CA': formatsOf('fr-CA'), 'en-CA': formatsOf('en-CA') } as const;

function longDate(locale: Locale, on: LocalDate): string {
  const words = formats[locale].date.format(new Date(`${on}T00:00:00Z`));
  return locale === 'fr-CA' ? words.replace(/^1 /, '1er ') : words;
}

function filled(locale: Locale, key: Key, holes: Readonly<Record<string, Hole>>): string {
  return books[locale][key].replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const hole = holes[name];
    if (hole === undefined) return whole;
    if (typeof hole !== 'object') return String(hole);
    if ('on' in hole) return longDate(locale, hole.on);
    if ('fr' in hole) return locale === 'fr-CA' ? hole.fr : hole.en;
    return formats[locale].money.format(hole.cents / 100);
  });
}
export function sentence(key: Key, holes: Readonly<Record<string, Hole>> = {}): Sentence {
  return { fr: filled('fr-CA', key, holes), en: filled('en-CA', key, holes) };
}

/** Why the amounts are what they are, in sentences that a family reads before it confirms. */
export function reasonsOf(settled: Omit<ContractSettlement, 'reasons'>, progress: ServiceProgress, lost: readonly DiscountLost[] = []): Sentence[] {
  const sentences: Sentence[] = [sentence('noticeOn', { on: { on: progress.noticeOn } })];
  if (progress.started && progress.total > 1) sentences.push(sentence('sessionsGiven', { held: progress.held, total: progress.total, amount: { cents: settled.receivedCents } }));
  const indemnity = Math.max(0, settled.keptCents - settled.receivedCents);
  sentences.push(...becauseOf(settled, indemnity));
  if (settled.discountsKeptCents > 0) sentences.push(...discountsKeptOf(settled.discountsKeptCents, lost));
  if (settled.fee !== null) sentences.push(sentence('fee', { amount: { cents: settled.fee.totalCents } }));
  if (settled.windowEndsOn !== null && progress.started) sentences.push(sentence('windowEndsOn', { on: { on: settled.windowEndsOn } }));
  if (settled.refundDueOn !== null && settled.creditedCents > 0) sentences.push(sentence('refundDueOn', { on: { on: settled.refundDueOn } }));
  return sentences;
}

/** Whose discount, and how much of what is given back it takes. */
function discountsKeptOf(cents: Cents, lost: readonly DiscountLost[]): Sentence[] {
  const listed = lost.map((one) => sentence('discountOf', { person: one.personName, activity: { fr: one.nameFr, en: one.nameEn } }));
  const of = { fr: listed.map((one) => one.fr).join(', '), en: listed.map((one) => one.en).join(', ') };
  return [sentence('discountsKept', { amount: { cents }, of })];
}

function becauseOf(settled: Omit<ContractSettlement, 'reasons'>, indemnity: Cents): Sentence[] {
  switch (settled.rule) {
    case 'sequential-service':
    case 'remote-service':
      return [sentence(settled.rule, { amount: { cents: indemnity } })];
    case 'policy': {
      const promisedCents = settled.creditedCents + settled.discountsKeptCents;
      if (promisedCents === 0) return [sentence('policyNothing')];
      return [sentence(settled.refundable ? 'policy' : 'policyOnAccount', { credited: { cents: promisedCents }, total: { cents: settled.totalCents } })];
    }
    case 'nothing-paid-for':
    case 'provider-cancels':
    case 'death-or-medical':
    case 'before-start':
    case 'fitness-first-tenth':
    case 'fitness-after':
    case 'goods-ten-days':
    case 'copy-not-given':
    case 'no-policy':
      return [sentence(settled.rule)];
    default:
      return settled.rule satisfies never;
  }
}
