import { RowRefused } from './finding';

/** First letters that tell a weekday, in French and English (accents are taken away before). Monday is 1. */
const prefixes: readonly (readonly [prefix: string, weekday: number])[] = [
  ['lun', 1], ['mon', 1], ['mar', 2], ['tue', 2], ['mer', 3], ['wed', 3], ['jeu', 4], ['thu', 4], ['ven', 5], ['fri', 5],
  ['sam', 6], ['sat', 6], ['dim', 7], ['sun', 7],
];

/** 'Mon,Tue,Thu,Fri', 'Lundi', 'lun. et mer.', 'Thursday' → 1…7 in order, once each. @throws RowRefused weekday-unreadable */
export function readWeekdays(text: string): number[] {
  const words = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^a-z]+/).filter((word) => word !== '' && word !== 'et' && word !== 'and');
  const weekdays = new Set<number>();
  for (const word of words) {
    const weekday = prefixes.find(([prefix]) => word.startsWith(prefix))?.[1];
    if (weekday === undefined) throw new RowRefused('weekday-unreadable', { value: text });
    weekdays.add(weekday);
  }
  if (weekdays.size === 0) throw new RowRefused('weekday-unreadable', { value: text });
  return [...weekdays].sort();
}
