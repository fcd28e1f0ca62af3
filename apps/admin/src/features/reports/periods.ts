import type { ReportSearch } from './report-names';

export interface Period {
  from: string;
  until: string;
}
export const presets = ['this-month', 'last-month', 'this-year', 'last-year', 'twelve-months'] as const;
export type Preset = (typeof presets)[number];

const monthsOfYear = 12;
const monthsShownMax = 60;
/** The first day of the month that is `months` away from the month of a day. */
function monthFrom(day: string, months: number): string {
  const all = Number(day.slice(0, 4)) * monthsOfYear + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(all / monthsOfYear)).padStart(4, '0')}-${String((all % monthsOfYear) + 1).padStart(2, '0')}-01`;
}
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The days of a usual period, seen from today. */
export function periodOf(preset: Preset, today: string): Period {
  const year = Number(today.slice(0, 4));
  switch (preset) {
    case 'this-month':
      return { from: monthFrom(today, 0), until: dayBefore(monthFrom(today, 1)) };
    case 'last-month':
      return { from: monthFrom(today, -1), until: dayBefore(monthFrom(today, 0)) };
    case 'this-year':
      return { from: `${year}-01-01`, until: `${year}-12-31` };
    case 'last-year':
      return { from: `${year - 1}-01-01`, until: `${year - 1}-12-31` };
    case 'twelve-months':
      return { from: monthFrom(today, -(monthsOfYear - 1)), until: dayBefore(monthFrom(today, 1)) };
    default:
      return preset satisfies never;
  }
}

/** The usual period that these days are, or null. */
export function presetOf(period: Period, today: string): Preset | null {
  return presets.find((preset) => {
    const usual = periodOf(preset, today);
    return usual.from === period.from && usual.until === period.until;
  }) ?? null;
}

/** Every month of a period, 'YYYY-MM', at most as many as a picture can show. */
export function monthsOf({ from, until }: Period): string[] {
  const months: string[] = [];
  for (let month = monthFrom(from, 0); month <= until && months.length < monthsShownMax; month = monthFrom(month, 1)) months.push(month.slice(0, 7));
  return months;
}

/** What the address asks for; the last twelve months when it asks for nothing. */
export function chosenPeriod(search: ReportSearch, today: string): Period {
  const usual = periodOf('twelve-months', today);
  return { from: search.from ?? usual.from, until: search.until ?? usual.until };
}
