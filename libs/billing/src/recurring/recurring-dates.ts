import { addDays, addMonths, type LocalDate } from '@preau/kernel';

export interface RecurringDates {
  readonly firstOn: LocalDate;
  readonly everyMonths: number;
  /** The last day on which one may fall. */
  readonly until: LocalDate | null;
}
/** Each is invoiced so long before its day: the family sees it coming, and a bank debit has its notice. */
export const invoicedDaysAhead = 10;

/** The day of the n-th (from 0), always counted from the first: the 31st gives the 28th in February and the 31st again in March. Null past the end. */
export function recurringOn(dates: RecurringDates, number: number): LocalDate | null {
  const on = addMonths(dates.firstOn, dates.everyMonths * number);
  return dates.until !== null && on > dates.until ? null : on;
}
/** From when on it is invoiced. */
export function invoicedFrom(on: LocalDate): LocalDate {
  return addDays(on, -invoicedDaysAhead);
}
/** The next ones, at most so many. */
export function nextDates(dates: RecurringDates, from: number, max: number): LocalDate[] {
  const found: LocalDate[] = [];
  for (let number = from; found.length < max; number += 1) {
    const on = recurringOn(dates, number);
    if (on === null) break;
    found.push(on);
  }
  return found;
}
