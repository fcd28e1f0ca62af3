import { daysBetween, isLocalDate, type LocalDate, type LocalTime } from '@preau/kernel';
import { RowRefused } from './finding';

/** Three letters are enough in English; French needs four for juin and juillet (accents are taken away before). */
const months: readonly (readonly [prefix: string, month: number])[] = [
  ['jan', 1], ['feb', 2], ['fev', 2], ['mar', 3], ['apr', 4], ['avr', 4], ['may', 5], ['mai', 5], ['juin', 6], ['jun', 6],
  ['juil', 7], ['jul', 7], ['aug', 8], ['aou', 8], ['sep', 9], ['oct', 10], ['nov', 11], ['dec', 12],
];
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
function monthOf(word: string): number | null {
  return months.find(([prefix]) => plain(word).startsWith(prefix))?.[1] ?? null;
}

function composed(year: string, month: number | null, day: string): LocalDate | null {
  if (month === null) return null;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}

/**
 * Reads 2025-10-09, 2025/10/9, 20251009, Apr-13-2026, 13-avr.-2026, «13 avril 2026», each with or without a time of day
 * behind it. 03/04/2025 is refused: nobody can say which is the month.
 */
export function dateIn(text: string): LocalDate | null {
  const known = datesRead.get(text);
  if (known !== undefined) return known;
  if (datesRead.size >= datesReadMax) datesRead.clear();
  const date = dateReadAnew(text);
  datesRead.set(text, date);
  return date;
}
/** A file of thirty thousand rows has a few dozen different dates. */
const datesRead = new Map<string, LocalDate | null>();
const datesReadMax = 5_000;

function dateReadAnew(text: string): LocalDate | null {
  const day = text.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, '');
  let parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(day) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(day);
  if (parts) return composed(parts[1] ?? '', Number(parts[2]), parts[3] ?? '');
  parts = /^(\p{L}{3,9})\.?[-/ ](\d{1,2})(?:st|nd|rd|th)?,?[-/ ](\d{4})$/u.exec(day);
  if (parts) return composed(parts[3] ?? '', monthOf(parts[1] ?? ''), parts[2] ?? '');
  parts = /^(\d{1,2})(?:er)?[-/ ](\p{L}{3,9})\.?[-/ ](\d{4})$/u.exec(day);
  if (parts) return composed(parts[3] ?? '', monthOf(parts[2] ?? ''), parts[1] ?? '');
  return null;
}

/** @throws RowRefused date-unreadable */
export function readDate(column: string, text: string): LocalDate {
  const date = dateIn(text);
  if (date === null) throw new RowRefused('date-unreadable', { column, value: text });
  return date;
}

/** 'Apr-13-2026 to Jun-15-2026', '2025-10-09 to 2025-10-09', '… au …'. @throws RowRefused */
export function readDateRange(column: string, text: string): { from: LocalDate; to: LocalDate } {
  const [from, to, ...rest] = text.split(/\s+(?:to|au|à|–|-)\s+/i);
  if (from === undefined || rest.length > 0) throw new RowRefused('date-unreadable', { column, value: text });
  return inOrder(readDate(column, from), readDate(column, to ?? from));
}
/** A slip of the pen in a year must not make thousands of dates. */
export const spanDaysMax = 800;
/** @throws RowRefused dates-reversed, dates-too-many */
export function inOrder(from: LocalDate, to: LocalDate): { from: LocalDate; to: LocalDate } {
  if (to < from) throw new RowRefused('dates-reversed', { from, to });
  if (daysBetween(from, to) >= spanDaysMax) throw new RowRefused('dates-too-many', { from, to, maximum: spanDaysMax });
  return { from, to };
}

/** Hour and minute as separate whole numbers. @throws RowRefused time-unreadable */
export function readHourAndMinute(column: string, hour: string, minute: string): LocalTime {
  const ok = /^\d{1,2}$/.test(hour) && /^\d{0,2}$/.test(minute) && Number(hour) <= 24 && Number(minute || 0) <= 59 && !(Number(hour) === 24 && Number(minute || 0) > 0);
  if (!ok) throw new RowRefused('time-unreadable', { column, value: `${hour}:${minute}` });
  return `${String(Number(hour) % 24).padStart(2, '0')}:${(minute || '0').padStart(2, '0')}`;
}

/** 08:30, 8:30:00, 8h30, «8 h», 6:15 pm. @throws RowRefused time-unreadable */
export function readTime(column: string, text: string): LocalTime {
  const parts = /^(\d{1,2})\s*(?::|h)\s*(\d{2})?(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?$/i.exec(text.trim());
  if (!parts) throw new RowRefused('time-unreadable', { column, value: text });
  const half = parts[3]?.toLowerCase();
  const hour = Number(parts[1]);
  if (half !== undefined && (hour < 1 || hour > 12)) throw new RowRefused('time-unreadable', { column, value: text });
  const hourOfDay = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return readHourAndMinute(column, String(hourOfDay), parts[2] ?? '0');
}

export function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
const nightMinutesMax = 12 * 60;

/** How an activity's hours lie: it may end after midnight, but it does not last all night. @throws RowRefused hours-reversed */
export function hoursBetween(startTime: LocalTime, endTime: LocalTime): 'same-day' | 'next-day' {
  const minutes = minutesOf(endTime) - minutesOf(startTime);
  if (minutes > 0) return 'same-day';
  if (minutes === 0 || minutes + 24 * 60 > nightMinutesMax) throw new RowRefused('hours-reversed', { start: startTime, end: endTime });
  return 'next-day';
}
