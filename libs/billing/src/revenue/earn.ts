import { assert, share, type Cents, type LocalDate } from '@preau/kernel';

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

const dayMs = 86_400_000;
const monthsOfYear = 12;
/** Days since 1970: a report reckons hundreds of thousands of months, so days are numbers here, and no zone has a say. */
function dayNumber(day: LocalDate): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayMs;
}
function dateOf(day: number): LocalDate {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
/** The first day of the month after the one of a day. */
function nextMonthOf(day: LocalDate): LocalDate {
  const months = Number(day.slice(0, 4)) * monthsOfYear + Number(day.slice(5, 7));
  return `${String(Math.floor(months / monthsOfYear)).padStart(4, '0')}-${String((months % monthsOfYear) + 1).padStart(2, '0')}-01`;
}
export function firstOfMonth(day: LocalDate): LocalDate {
  return `${day.slice(0, 7)}-01`;
}

/**
 * The next month of a deferral: what is left is spread evenly over the days that are left, and the month has its days'
 * share, half of a cent upwards; the last month takes what remains. A service that began before its invoice has in its
 * first month the days before too. Throws when nothing is left.
 */
export function earnNextMonth(deferral: Deferral): { readonly earned: EarnedMonth; readonly after: Deferral } {
  const { unearnedFrom, endsOn, leftCents, nextMonth } = deferral;
  assert(nextMonth !== null, 'nothing is left to earn');
  const following = nextMonthOf(nextMonth);
  const until = dayNumber(following) - 1;
  const ends = endsOn < following;
  const earnedCents = ends ? leftCents : share(leftCents, Math.max(0, until - dayNumber(unearnedFrom) + 1), dayNumber(endsOn) - dayNumber(unearnedFrom) + 1);
  const after: Deferral = {
    unearnedFrom: following > unearnedFrom ? following : unearnedFrom,
    endsOn,
    leftCents: leftCents - earnedCents,
    nextMonth: ends || leftCents === earnedCents ? null : following,
  };
  return { earned: { month: nextMonth.slice(0, 7), lastDay: dateOf(until), earnedCents }, after };
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
