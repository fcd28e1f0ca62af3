/** The wall clock of a zone: 'YYYY-MM-DDTHH:MM'. */
export function wallClock(instant: string | Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '00';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The local date of a zone, 'YYYY-MM-DD'. */
export function localDate(instant: string | Date, timeZone: string): string {
  return wallClock(instant, timeZone).slice(0, 10);
}

export function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The whole hours between which everything lies, one hour around; a working day when there is nothing. */
export function hoursAround(times: readonly { start: string; end: string }[]): { from: string; to: string } {
  const hours = times.map(({ start, end }) => ({ first: Number(start.slice(11, 13)), last: start.slice(0, 10) === end.slice(0, 10) ? Number(end.slice(11, 13)) + (end.slice(14, 16) === '00' ? 0 : 1) : 24 }));
  const from = Math.max(0, Math.min(8, ...hours.map((one) => one.first - 1)));
  const to = Math.min(24, Math.max(18, ...hours.map((one) => one.last + 1)));
  return { from: `${String(from).padStart(2, '0')}:00`, to: `${String(to).padStart(2, '0')}:00` };
}
