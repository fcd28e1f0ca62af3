import { addDays, addMonths, assert, daysBetween, share, type Cents, type LocalDate } from '@preau/kernel';

/** What of a deferred line is not earned yet: `leftCents` over the days from `unearnedFrom` to `endsOn`, both included. */
export interface Deferral {
  readonly unearnedFrom: LocalDate;
  readonly endsOn: LocalDate;
  readonly leftCents: Cents;
  /** The first day of the next month to book; null when nothing is left. */
  readonly nextMonth: LocalDate | null;
}
/** What is earned in a calendar month, booked on its last day. */
export interface EarnedMonth {
  /** 'YYYY-MM'. */
  readonly month: string;
  readonly lastDay: LocalDate;
  readonly earnedCents: Cents;
}

export function firstOfMonth(day: LocalDate): LocalDate {
  return `${day.slice(0, 7)}-01`;
}
export function lastOfMonth(day: LocalDate): LocalDate {
  return addDays(addMonths(firstOfMonth(day), 1), -1);
}

/**
 * The next month of a deferral: what is left is spread evenly over the days that are left, and the month has its days'
 * share, half of a cent upwards; the last month takes what remains. A service that began before its invoice has in its
 * first month the days before too. Throws when nothing is left.
 */
export function earnNextMonth(deferral: Deferral): { readonly earned: EarnedMonth; readonly after: Deferral } {
  const { unearnedFrom, endsOn, leftCents, nextMonth } = deferral;
  assert(nextMonth !== null, 'nothing is left to earn');
  const lastDay = lastOfMonth(nextMonth);
  const ends = endsOn <= lastDay;
  const earnedCents = ends ? leftCents : share(leftCents, Math.max(0, daysBetween(unearnedFrom, lastDay) + 1), daysBetween(unearnedFrom, endsOn) + 1);
  const following = addDays(lastDay, 1);
  const after: Deferral = {
    unearnedFrom: following > unearnedFrom ? following : unearnedFrom,
    endsOn,
    leftCents: leftCents - earnedCents,
    nextMonth: ends || leftCents === earnedCents ? null : following,
  };
  return { earned: { month: nextMonth.slice(0, 7), lastDay, earnedCents }, after };
}

/** Every month of a deferral that begins before a day: those to book when it is the first of the running month, all of them when it is null. */
export function earnMonths(deferral: Deferral, before: LocalDate | null): { readonly months: readonly EarnedMonth[]; readonly after: Deferral } {
  const months: EarnedMonth[] = [];
  let after = deferral;
  while (after.nextMonth !== null && (before === null || after.nextMonth < before)) {
    const next = earnNextMonth(after);
    months.push(next.earned);
    after = next.after;
  }
  return { months, after };
}

/** A credit takes what is not earned yet first; the rest comes out of revenue. */
export function creditOfDeferral(creditedCents: Cents, leftCents: Cents): { readonly deferredCents: Cents; readonly earnedCents: Cents } {
  const deferredCents = Math.max(0, Math.min(creditedCents, leftCents));
  return { deferredCents, earnedCents: creditedCents - deferredCents };
}
