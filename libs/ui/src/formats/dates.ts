import { localeOf, type Language } from '../language/language';

/** How a moment is said: in which language, in whose zone, and seen from when. */
export interface Saying {
  language: Language;
  /** IANA zone of the organization; never the visitor's own. */
  timeZone: string;
  now: Date;
}

const nbsp = '\u00a0';
const dayMs = 86_400_000;
const localDate = /^\d{4}-\d{2}-\d{2}$/;

/** An instant, its ISO form, or a local date 'YYYY-MM-DD' (a birthday, a due date), which belongs to no zone. */
export type Moment = Date | string;

function placed(moment: Moment, timeZone: string): { instant: Date; timeZone: string } {
  if (typeof moment === 'string' && localDate.test(moment)) return { instant: new Date(`${moment}T12:00:00Z`), timeZone: 'UTC' };
  return { instant: typeof moment === 'string' ? new Date(moment) : moment, timeZone };
}

/** Making one takes a browser longer than using it a hundred times; a page says the same few ways of saying over and over. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, known);
  return known;
}

function format(moment: Moment, saying: Saying, options: Intl.DateTimeFormatOptions): string {
  const { instant, timeZone } = placed(moment, saying.timeZone);
  return formatter(localeOf[saying.language], { ...options, timeZone }).format(instant);
}

/** A year is said only when the date is far enough from now to be taken for another. */
function yearMatters(moment: Moment, saying: Saying): boolean {
  const distance = placed(moment, saying.timeZone).instant.getTime() - saying.now.getTime();
  return distance < -60 * dayMs || distance > 300 * dayMs;
}

/** «mar. 6 janv.» / "Tue, Jan 6"; with the year when it matters or when asked. */
export function sayDay(moment: Moment, saying: Saying, year: 'auto' | 'always' = 'auto'): string {
  const withYear = year === 'always' || yearMatters(moment, saying);
  const text = format(moment, saying, { weekday: 'short', month: 'short', day: 'numeric', ...(withYear ? { year: 'numeric' } : {}) });
  return text.replace(/(\d) (\p{L})/u, `$1${nbsp}$2`);
}

/** The day in full, for headings and for the exact form: «mardi 6 janvier 2026». */
export function sayFullDay(moment: Moment, saying: Saying): string {
  return format(moment, saying, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
}

function clockOf(moment: Moment, saying: Saying): { hour: number; minute: string } {
  const { instant, timeZone } = placed(moment, saying.timeZone);
  const [hour, minute] = formatter('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(instant).split(':');
  return { hour: Number(hour), minute: minute ?? '00' };
}

function halfDay(hour: number): 'am' | 'pm' {
  return hour < 12 ? 'am' : 'pm';
}

/** «18 h 00» / "6:00 pm". */
export function sayTime(moment: Moment, saying: Saying): string {
  const { hour, minute } = clockOf(moment, saying);
  if (saying.language === 'fr') return `${hour}${nbsp}h${nbsp}${minute}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minute}${nbsp}${halfDay(hour)}`;
}

/** «18 h 00 – 18 h 45» / "6:00–6:45 pm". */
export function sayTimes(from: Moment, to: Moment, saying: Saying): string {
  const [start, end] = [sayTime(from, saying), sayTime(to, saying)];
  if (saying.language === 'fr') return `${start}${nbsp}– ${end}`;
  const sameHalf = halfDay(clockOf(from, saying).hour) === halfDay(clockOf(to, saying).hour);
  return `${sameHalf ? start.replace(/\u00a0[ap]m$/, '') : start}–${end}`;
}

/** «mar. 6 janv., 18 h 00 – 18 h 45» / "Tue, Jan 6, 6:00–6:45 pm"; both days when the range passes midnight. */
export function sayRange(from: Moment, to: Moment, saying: Saying): string {
  const [firstDay, lastDay] = [sayDay(from, saying), sayDay(to, saying)];
  if (firstDay === lastDay) return `${firstDay}, ${sayTimes(from, to, saying)}`;
  return `${firstDay}, ${sayTime(from, saying)} – ${lastDay}, ${sayTime(to, saying)}`;
}

/** The exact form shown on hover, with the year and the zone. */
export function sayExact(moment: Moment, saying: Saying): string {
  if (typeof moment === 'string' && localDate.test(moment)) return sayFullDay(moment, saying);
  const zone = formatter(localeOf[saying.language], { timeZone: saying.timeZone, timeZoneName: 'short' })
    .formatToParts(placed(moment, saying.timeZone).instant)
    .find((part) => part.type === 'timeZoneName');
  return `${sayFullDay(moment, saying)}, ${sayTime(moment, saying)} (${zone?.value ?? saying.timeZone})`;
}
