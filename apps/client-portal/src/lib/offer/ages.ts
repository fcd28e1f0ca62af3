import type { Translate } from '@preau/ui';
import type messages from '../../messages/fr';

type Text = Translate<typeof messages>;

/** From this many months on, ages are said in years. */
const yearsFromMonths = 36;

function sayAge(months: number, t: Text, bound: 'min' | 'max'): string {
  const wholeYears = months % 12 === 0 || (bound === 'max' && months % 12 === 11);
  if (months < yearsFromMonths && !wholeYears) return t('offer.months', { count: months });
  return t('offer.years', { count: Math.floor(months / 12) });
}

/** «6 à 9 ans», «18 mois à 3 ans», «18 ans et plus», «Pour tous». Limits are completed months. */
export function sayAges(min: number | null, max: number | null, t: Text): string {
  const from = min === null || min === 0 ? null : sayAge(min, t, 'min');
  const to = max === null ? null : sayAge(max, t, 'max');
  if (from === null) return to === null ? t('offer.everyAge') : t('offer.ageUpTo', { to });
  if (to === null) return t('offer.ageFrom', { from });
  return from === to ? from : t('offer.ageBetween', { from: sameUnit(from, to), to });
}

/** «6 à 9 ans» rather than «6 ans à 9 ans». */
function sameUnit(from: string, to: string): string {
  const unit = / \S+$/.exec(to.replaceAll('\u00a0', ' '))?.[0];
  const plain = from.replaceAll('\u00a0', ' ');
  return unit !== undefined && plain.endsWith(unit) ? plain.slice(0, -unit.length) : from;
}
