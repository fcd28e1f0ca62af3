import { Temporal } from 'temporal-polyfill';

const ZONE = 'America/Toronto';
const SATURDAY = 6;

/** The same local hour, `days` business days later. Holidays are not observed: the bank is an example, not a calendar. */
export function afterBusinessDays(from: Date, days: number): Date {
  let moment = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(ZONE);
  for (let left = days; left > 0;) {
    moment = moment.add({ days: 1 });
    if (moment.dayOfWeek < SATURDAY) left -= 1;
  }
  return new Date(moment.epochMilliseconds);
}

/** The same local hour, `days` calendar days later. */
export function afterCalendarDays(from: Date, days: number): Date {
  return new Date(Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(ZONE).add({ days }).epochMilliseconds);
}

/** True once the last day of the card's month is over. */
export function isExpired(expMonth: number, expYear: number, now: Date): boolean {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE);
  return today.year > expYear || (today.year === expYear && today.month > expMonth);
}
