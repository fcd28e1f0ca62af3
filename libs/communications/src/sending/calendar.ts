import ical, { ICalCalendarMethod } from 'ical-generator';
import type { CalendarEntry } from '../message/message';

const minutesWhenUnknown = 60;

/** An .ics file of the sessions; an entry sent again replaces the first because its uid stays. */
export function calendarFile(entries: readonly CalendarEntry[], now: Date, organizationName: string): Buffer {
  const calendar = ical({ prodId: { company: 'Préau', product: 'Préau' }, name: organizationName, method: ICalCalendarMethod.PUBLISH });
  for (const entry of entries) {
    const start = new Date(entry.startsAt);
    calendar.createEvent({
      id: `${entry.uid}@preau`, stamp: now, start, end: entry.endsAt === undefined ? new Date(start.getTime() + minutesWhenUnknown * 60_000) : new Date(entry.endsAt),
      summary: entry.title, ...(entry.location === undefined ? {} : { location: entry.location }),
    });
  }
  return Buffer.from(calendar.toString(), 'utf8');
}
