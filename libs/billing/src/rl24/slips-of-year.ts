import { addDays, daysBetween, prorate, type Cents, type LocalDate } from '@preau/kernel';
import type { ShareOfSlip } from '@preau/household';
import type { PaidLine } from './paid-lines';

/** The boxes as far as public sources name them; the letters are to be confirmed with the agency's guide. */
export interface SlipBoxes {
  /** Box B: days on which the child was in care. */
  readonly days: number;
  /** Box C: paid. */
  readonly paidCents: Cents;
  /** Box D: what of it does not qualify. */
  readonly nonQualifyingCents: Cents;
  /** Box E = C − D. */
  readonly qualifyingCents: Cents;
}
/** What the ledger says of a child, a recipient and a year. */
export interface SlipOfYear extends SlipBoxes {
  readonly accountId: string;
  readonly childPersonId: string;
  /** Of the recipient in the account. */
  readonly recipientKey: string;
}
const yearsMax = 10;
const calendars = new Map<number, readonly LocalDate[]>();

/** Every day of a year; made once. */
function calendarOf(year: number): readonly LocalDate[] {
  const known = calendars.get(year);
  if (known !== undefined) return known;
  const first = `${String(year).padStart(4, '0')}-01-01`;
  const days = Array.from({ length: daysBetween(first, `${String(year + 1).padStart(4, '0')}-01-01`) }, (_, index) => addDays(first, index));
  calendars.set(year, days);
  return days;
}

type Dated = Pick<PaidLine, 'serviceDates' | 'serviceFrom' | 'serviceTo'>;

/** The years a line's service is given in; none when it has no date. */
export function yearsOf({ serviceDates, serviceFrom, serviceTo }: Dated): number[] {
  const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
  if (serviceDates !== null && serviceDates.length > 0) return [...new Set(serviceDates.map(yearOf))].sort((a, b) => a - b);
  if (serviceFrom === null) return [];
  const from = yearOf(serviceFrom);
  return Array.from({ length: Math.min(yearsMax, Math.max(1, yearOf(serviceTo ?? serviceFrom) - from + 1)) }, (_, index) => from + index);
}

/** The dates of a line's service in a year: those it names, otherwise every day of its period. */
export function datesIn(line: Dated, year: number): LocalDate[] {
  if (line.serviceDates !== null && line.serviceDates.length > 0) return [...new Set(line.serviceDates)].filter((date) => Number(date.slice(0, 4)) === year).sort();
  const from = line.serviceFrom;
  if (from === null) return [];
  const to = line.serviceTo === null || line.serviceTo < from ? from : line.serviceTo;
  return calendarOf(year).filter((date) => date >= from && date <= to);
}

/**
 * The part of a line that belongs to a year: as much as its dates that fall in it, cents by largest remainder among all
 * its years. The qualifying part and the other are divided apart, so that E + D = C in every year.
 */
export function partOfYear(line: PaidLine, year: number): { readonly qualifyingCents: Cents; readonly nonQualifyingCents: Cents; readonly dates: readonly LocalDate[] } {
  const years = yearsOf(line);
  const at = years.indexOf(year);
  if (at < 0) return { qualifyingCents: 0, nonQualifyingCents: 0, dates: [] };
  const weights = years.map((one) => datesIn(line, one).length);
  return { qualifyingCents: prorate(line.qualifyingCents, weights)[at] ?? 0, nonQualifyingCents: prorate(line.nonQualifyingCents, weights)[at] ?? 0, dates: datesIn(line, year) };
}

/**
 * The slips of a year: one for each child and each person who paid, in the order of the lines. The date of the service
 * decides the year. What an account paid is shared by the percentages of the child's guardians, cents by largest
 * remainder, so that the shares add up to what was paid; the days of care are not shared. Nobody gets a slip on which
 * nothing qualifies.
 * @param sharesOf who paid what the account paid for a child, as household tells it
 */
export function slipsOfYear(year: number, lines: readonly PaidLine[], sharesOf: (accountId: string, childPersonId: string) => readonly ShareOfSlip[]): SlipOfYear[] {
  const children = new Map<string, { accountId: string; childPersonId: string; qualifyingCents: Cents; nonQualifyingCents: Cents; dates: Set<LocalDate> }>();
  for (const line of lines) {
    const part = partOfYear(line, year);
    if (part.dates.length === 0 || line.qualifyingCents + line.nonQualifyingCents === 0) continue;
    const key = `${line.accountId} ${line.childPersonId}`;
    const child = children.get(key) ?? { accountId: line.accountId, childPersonId: line.childPersonId, qualifyingCents: 0, nonQualifyingCents: 0, dates: new Set<LocalDate>() };
    child.qualifyingCents += part.qualifyingCents;
    child.nonQualifyingCents += part.nonQualifyingCents;
    for (const date of part.dates) child.dates.add(date);
    children.set(key, child);
  }
  return [...children.values()].flatMap(({ accountId, childPersonId, dates, ...paid }) => {
    const shares = sharesOf(accountId, childPersonId);
    const weights = shares.map((share) => share.percent);
    if (shares.length === 0) return [];
    const [qualifying, other] = [prorate(paid.qualifyingCents, weights), prorate(paid.nonQualifyingCents, weights)];
    return shares.flatMap((share, index): SlipOfYear[] => {
      const [qualifyingCents, nonQualifyingCents] = [qualifying[index] ?? 0, other[index] ?? 0];
      if (qualifyingCents === 0) return [];
      return [{ accountId, childPersonId, recipientKey: share.key, days: dates.size, paidCents: qualifyingCents + nonQualifyingCents, nonQualifyingCents, qualifyingCents }];
    });
  });
}
