import { localeOf, sayTime, sayTimes, type Saying } from '@preau/ui';

type Language = Saying['language'];

/** Sunday January 4, 2026: a week to take the names of days from. */
const aSunday = Date.UTC(2026, 0, 4, 12);

/** Made once: a list of activities names its days forty times. */
const made = new Map<string, Intl.DateTimeFormat>();
const lists = new Map<Language, Intl.ListFormat>();

function dayNames(language: Language, weekday: 'long' | 'short'): Intl.DateTimeFormat {
  const key = `${language} ${weekday}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(localeOf[language], { weekday, timeZone: 'UTC' });
  made.set(key, known);
  return known;
}

function listOf(language: Language): Intl.ListFormat {
  const known = lists.get(language) ?? new Intl.ListFormat(localeOf[language], { type: 'conjunction' });
  lists.set(language, known);
  return known;
}

/** @param weekday 1 Monday … 7 Sunday */
export function sayWeekday(weekday: number, language: Language, length: 'long' | 'short' = 'long'): string {
  return dayNames(language, length).format(new Date(aSunday + (weekday % 7) * 86_400_000));
}

/** «lundi, mercredi et vendredi». */
export function sayWeekdays(weekdays: readonly number[], language: Language): string {
  return listOf(language).format(weekdays.map((weekday) => sayWeekday(weekday, language)));
}

/** A time of the wall, 'HH:MM', which belongs to no zone. */
function onTheWall(time: string): Date {
  return new Date(`2026-01-04T${time}:00Z`);
}

/** «18 h 00 – 18 h 45» from two times 'HH:MM'. */
export function sayClock(from: string, to: string | null, saying: Saying): string {
  const wall = { ...saying, timeZone: 'UTC' };
  return to === null || to === from ? sayTime(onTheWall(from), wall) : sayTimes(onTheWall(from), onTheWall(to), wall);
}
