import { deadlineOf } from '@preau/waitlist';
import type { Complaints } from '../campaign';
import type { Random } from '../random';

/** The nights of the changes of the clock, and ordinary ones. */
const nights = ['2026-11-01T06:00:00Z', '2027-03-14T07:00:00Z', '2027-11-07T06:00:00Z', '2028-03-12T07:00:00Z', '2027-01-15T05:00:00Z', '2027-07-15T04:00:00Z'];
const zones = ['America/Toronto', 'America/Halifax', 'America/St_Johns', 'America/Vancouver', 'America/Regina'];
const quietHours = [['21:00', '08:00'], ['22:30', '06:15'], ['00:00', '07:00'], ['12:00', '13:00']] as const;
const daysAround = 3;

/**
 * Windows drawn around the nights in which the clock changes, judged by walking minute by minute along the wall clock of
 * the runtime's own calendar, which is not the engine that computed the end.
 */
export function windowsAcrossNights(random: Random, count: number, complaints: Complaints): string {
  for (let drawn = 0; drawn < count; drawn += 1) {
    const zone = random.oneOf(zones);
    const [quietFrom, quietUntil] = random.oneOf(quietHours);
    const from = new Date(Date.parse(random.oneOf(nights)) + random.between(-daysAround * 1_440, daysAround * 1_440) * 60_000);
    const minutes = random.between(5, 2_000);
    const end = deadlineOf({ from, minutes, quietFrom, quietUntil, zone });
    const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
    const quiet = (at: number): boolean => {
      const time = clock.format(at);
      return quietFrom < quietUntil ? time >= quietFrom && time < quietUntil : time >= quietFrom || time < quietUntil;
    };
    let awake = 0;
    for (let at = from.getTime(); at < end.getTime(); at += 60_000) if (!quiet(at)) awake += 1;
    const what = `${minutes} minutes from ${from.toISOString()} in ${zone}, quiet ${quietFrom}–${quietUntil}, end at ${end.toISOString()}`;
    complaints.expect(awake === minutes, `${what}: ${awake} of them are waking ones`);
    // The last minute of the time is one in which somebody may answer.
    complaints.expect(!quiet(end.getTime() - 60_000), `${what}: in the quiet hours`);
  }
  return `${count} windows around nights of clock changes`;
}
