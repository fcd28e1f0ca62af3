import { RowRefused } from './finding';

/** Ages in completed months, both included; null is open. */
export interface AgeRange {
  readonly min: number | null;
  readonly max: number | null;
}

const openWords = new Set(['', 'none', 'null', 'n/a', 'na', '-', 'aucun', 'aucune']);
const yearsMax = 130;

function whole(column: string, text: string): number | null {
  if (openWords.has(text.toLowerCase())) return null;
  if (!/^\d{1,4}(\.0+)?$/.test(text)) throw new RowRefused('age-unreadable', { column, value: text });
  return Math.trunc(Number(text));
}
function ordered(range: AgeRange): AgeRange {
  if (range.min !== null && range.max !== null && range.max < range.min) throw new RowRefused('ages-reversed', { min: range.min, max: range.max });
  return { min: range.min === 0 ? null : range.min, max: range.max };
}
/** The last month in which somebody is still `years` old. */
function lastMonthOf(years: number): number {
  return years * 12 + 11;
}

/** Ages written in years: "6 to 12" takes a child until the day before the 13th birthday. @throws RowRefused */
export function agesInYears(min: string, max: string): AgeRange {
  const [from, to] = [whole('Age Min', min), whole('Age Max', max)];
  if ((from ?? 0) > yearsMax || (to ?? 0) > yearsMax) throw new RowRefused('age-unreadable', { column: 'Age', value: `${min}–${max}` });
  return ordered({ min: from === null ? null : from * 12, max: to === null ? null : lastMonthOf(to) });
}

/**
 * Ages written in months. When both ends are whole years, the city means years ("72–144" is 6 to 12 years old, and
 * "48–60" followed by "72–144" leaves no five-year-old out); else it means the months that it says. @throws RowRefused
 */
export function agesInMonths(min: string, max: string): AgeRange {
  const [from, to] = [whole('Min Age', min), whole('Max Age', max)];
  if ((from ?? 0) > yearsMax * 12 || (to ?? 0) > yearsMax * 12) throw new RowRefused('age-unreadable', { column: 'Age', value: `${min}–${max}` });
  const inYears = (from ?? 0) % 12 === 0 && to !== null && to % 12 === 0;
  return ordered({ min: from, max: inYears ? lastMonthOf(to / 12) : to });
}

const years = String.raw`(?:ans?|years?|yrs?)`;
const fromTo = new RegExp(String.raw`\b(\d{1,2})\s*(?:-|–|à|a|to|et)\s*(\d{1,2})\s*(ans?|years?|yrs?|mois|months?|mos?)\b`, 'iu');
const atLeast = new RegExp(String.raw`\b(\d{1,2})\s*(?:${years}\s*(?:et plus|et \+|and over|and up|and older|\+|plus)(?![\p{L}\d])|\+(?![\p{L}\d]))`, 'iu');
const atMost = new RegExp(String.raw`\b(\d{1,2})\s*${years}\s*(?:et moins|et -|and under|and younger|moins)(?![\p{L}\d])`, 'iu');

/** Ages hidden in a title: «4 ans et +», «3-5 ans», «0-6 mois», «13 ans et moins», "10 to 14 years", "50+". Null when there are none. */
export function agesInTitle(title: string): AgeRange | null {
  const range = fromTo.exec(title);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    if (to < from) return null;
    const months = /^m/i.test(range[3] ?? '');
    return { min: from === 0 ? null : months ? from : from * 12, max: months ? to : lastMonthOf(to) };
  }
  const least = atLeast.exec(title);
  if (least) return { min: Number(least[1]) * 12, max: null };
  const most = atMost.exec(title);
  return most ? { min: null, max: lastMonthOf(Number(most[1])) } : null;
}
