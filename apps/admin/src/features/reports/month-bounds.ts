import type { Period } from './periods';

/** The days of a row's month 'YYYY-MM' (or of its one day) that are within the period. */
export function monthBounds(key: string, period: Period): Period {
  if (key.length !== 7) return { from: key, until: key };
  const last = new Date(Date.UTC(Number(key.slice(0, 4)), Number(key.slice(5, 7)), 0)).toISOString().slice(0, 10);
  const first = `${key}-01`;
  return { from: first < period.from ? period.from : first, until: last > period.until ? period.until : last };
}
