/** What a clock on the wall of the organization shows at an instant: '18:00'. */
export function wallTime(instant: string, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(instant));
}
