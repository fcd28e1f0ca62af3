import { addDays, daysBetween, weekdayOf, type LocalDate } from '@preau/kernel';
import type { ImportedOccurrence, ImportedSchedule, Wording } from './catalogue-model';
import type { Findings } from './finding';

export function closingParams(date: LocalDate, name: Wording): { date: string; name_fr: string; name_en: string } {
  return { date, name_fr: name.fr, name_en: name.en };
}

/** The dates of a schedule, before any closing day is looked at. */
export function datesOf(schedule: ImportedSchedule): LocalDate[] {
  const days = daysBetween(schedule.startsOn, schedule.endsOn);
  const first = weekdayOf(schedule.startsOn);
  const dates: LocalDate[] = [];
  let date = schedule.startsOn;
  for (let day = 0; day <= days; day += 1, date = dayAfter(date)) {
    if (schedule.weekdays.includes(((first - 1 + day) % 7) + 1)) dates.push(date);
  }
  return dates;
}

/** A city's programs walk over the same few hundred days thousands of times. */
const daysAfter = new Map<LocalDate, LocalDate>();
const daysAfterMax = 5_000;
function dayAfter(date: LocalDate): LocalDate {
  const known = daysAfter.get(date);
  if (known !== undefined) return known;
  if (daysAfter.size >= daysAfterMax) daysAfter.clear();
  const next = addDays(date, 1);
  daysAfter.set(date, next);
  return next;
}

/**
 * The meetings of a schedule without the organization's closing days. A closing day is taken out at most once: when the
 * city has already left it out of the weekdays ("Mon,Tue,Thu,Fri" in the week of a Wednesday holiday), nothing is
 * taken away and the report says so.
 */
export function occurrencesOf(schedule: ImportedSchedule, closingDays: ReadonlyMap<LocalDate, Wording>, row: number, findings: Findings): ImportedOccurrence[] {
  const dates = datesOf(schedule);
  const open: ImportedOccurrence[] = [];
  for (const date of dates) {
    const closed = closingDays.get(date);
    if (closed) findings.add(row, 'closing-day-left-out', closingParams(date, closed));
    else open.push({ date, startTime: schedule.startTime, endTime: schedule.endTime });
  }
  if (schedule.weekdays.length >= 3 && daysBetween(schedule.startsOn, schedule.endsOn) < 7) {
    for (const [date, name] of closingDays) {
      const inRange = date >= schedule.startsOn && date <= schedule.endsOn;
      if (inRange && weekdayOf(date) <= 5 && !schedule.weekdays.includes(weekdayOf(date))) findings.add(row, 'closing-day-already-out', closingParams(date, name));
    }
  }
  return open;
}
