import { Temporal } from 'temporal-polyfill';

/** A calendar date of people and schools, 'YYYY-MM-DD', in the organization's zone. */
export type LocalDate = string;
/** 'HH:MM' or 'HH:MM:SS', on the wall clock of the organization's zone. */
export type LocalTime = string;

/** The calendar date that people in `zone` read on the wall at `instant`. */
export function localDateOf(instant: Date, zone: string): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The wall-clock time 'HH:MM' in `zone` at `instant`. */
export function localTimeOf(instant: Date, zone: string): LocalTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The instant of a wall-clock time; in a repeated hour the first one, in a skipped hour the time after the gap. */
export function instantOf(date: LocalDate, time: LocalTime, zone: string): Date {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** `months` after the anchor, clamped to the end of the month: 31 January + 1 → 28 or 29 February; never chained. */
export function addMonths(anchor: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(anchor).add({ months }, { overflow: 'constrain' }).toString();
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole days from `from` to `until`; negative when `until` is earlier. */
export function daysBetween(from: LocalDate, until: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'days' }).days;
}

/** Completed months of age on a date. */
export function ageInMonths(birthDate: LocalDate, on: LocalDate): number {
  return Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(on), { largestUnit: 'months' }).months;
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** Whether the text is a real calendar date written 'YYYY-MM-DD'. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}
