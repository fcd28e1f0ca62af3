import { addDays, localDateOf, localTimeOf } from '@preau/kernel';
import { longDate, money } from '@preau/billing';
import type { Locale } from '../cart/cart-facts';
import en from '../messages/en.json';
import fr from '../messages/fr.json';
import type { Off, PromotionInCart } from './promotion';
import type { Lowered } from './who-gets-it';

/** What was taken off a line and why: « Inscription hâtive : −10 % jusqu’au 15 janvier 2027 ». Frozen with the line. */
export function sentenceOf(promotion: PromotionInCart, lowered: Lowered, { capped, zone }: { readonly capped: boolean; readonly zone: string }, locale: Locale): string {
  const words = (locale === 'fr-CA' ? fr : en).discount;
  const name = locale === 'fr-CA' ? promotion.nameFr : promotion.nameEn;
  return filled(words.sentence, { name, off: offText(lowered.off, locale), why: whyText(promotion, lowered, zone, locale), capped: capped ? words.capped : '' });
}

function whyText(promotion: PromotionInCart, { rests }: Lowered, zone: string, locale: Locale): string {
  const words = (locale === 'fr-CA' ? fr : en).discount;
  const order = promotion.per === 'order' && promotion.kind !== 'coupon' && promotion.kind !== 'multi-person' ? words.ofOrder : '';
  switch (promotion.kind) {
    case 'code':
      return order + filled(words.code, { code: promotion.code ?? '' });
    case 'coupon':
      return filled(words.coupon, { code: promotion.code ?? '' });
    case 'early-bird':
      return order + untilText(promotion, zone, locale);
    case 'age':
      return order + ageText(promotion, locale);
    case 'segment':
      return order + (promotion.criteria.residents ? words.residents : '');
    case 'answer':
      return order;
    case 'multi-person':
      return rests?.rank === 2 ? words.secondPerson : filled(words.laterPerson, { rank: rests?.rank ?? 2 });
    case 'combo':
      return order + words.together;
    default:
      return promotion.kind satisfies never;
  }
}

function untilText({ appliesUntil, criteria }: PromotionInCart, zone: string, locale: Locale): string {
  const words = (locale === 'fr-CA' ? fr : en).discount;
  if (criteria.daysBeforeStartMin !== null) return filled(words.daysBefore, { days: criteria.daysBeforeStartMin });
  if (appliesUntil === null) return '';
  const [on, at] = [localDateOf(new Date(appliesUntil), zone), localTimeOf(new Date(appliesUntil), zone)];
  if (at === '00:00') return filled(words.until, { on: longDate(locale, addDays(on, -1)) });
  return filled(words.untilTime, { on: longDate(locale, on), at: locale === 'fr-CA' ? at.replace(':', ' h ') : at });
}

function ageText({ criteria }: PromotionInCart, locale: Locale): string {
  const words = (locale === 'fr-CA' ? fr : en).discount;
  const age = (months: number): string => (months % 12 === 0 ? filled(words.years, { years: months / 12 }) : filled(words.months, { months }));
  // An age of at most 155 months is that of somebody who is not 13 yet: said as 12 years.
  const to = (months: number): string => (months % 12 === 11 ? filled(words.years, { years: (months - 11) / 12 }) : age(months));
  const { ageMinMonths: from, ageMaxMonths: until } = criteria;
  if (from !== null && until !== null) return filled(words.ageBetween, { from: age(from), to: to(until) });
  if (from !== null) return filled(words.ageFrom, { from: age(from) });
  return until === null ? '' : filled(words.ageTo, { to: to(until) });
}

function offText(off: Off, locale: Locale): string {
  if (off.unit === 'amount') return money(locale, off.value);
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(off.value / 100);
  return locale === 'fr-CA' ? `${percent} %` : `${percent}%`;
}

function filled(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole));
}
