export interface DateParts {
  day: string;
  month: string;
  year: string;
}

/** The parts of 'YYYY-MM-DD' without leading zeros; empty parts for anything else. */
export function splitDate(date: string): DateParts {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (found === null) return { day: '', month: '', year: '' };
  return { day: String(Number(found[3])), month: String(Number(found[2])), year: found[1] ?? '' };
}

/** 'YYYY-MM-DD', or '' when the parts are not a day of the calendar. */
export function joinDate({ day, month, year }: DateParts): string {
  if (!/^\d{1,2}$/.test(day.trim()) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year.trim())) return '';
  const date = `${year.trim()}-${month.padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  const instant = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : '';
}
