import { addDays, instantOf, localDateOf, localTimeOf, type LocalTime } from '@preau/kernel';

export interface QuietHours {
  /** On the wall of the organization; equal means that nobody is ever left in peace. */
  readonly quietFrom: LocalTime;
  readonly quietUntil: LocalTime;
  readonly zone: string;
}
export interface Window extends QuietHours {
  readonly from: Date;
  readonly minutes: number;
}

function isQuiet(time: LocalTime, from: LocalTime, until: LocalTime): boolean {
  return from < until ? time >= from && time < until : time >= from || time < until;
}
/** The first instant after another at which the wall says a time. */
function nextAt(after: Date, time: LocalTime, zone: string): Date {
  const today = localDateOf(after, zone);
  const here = instantOf(today, time, zone);
  return here > after ? here : instantOf(addDays(today, 1), time, zone);
}

/** When the quiet hours end in which an instant lies; null when it lies in none. */
export function endOfQuiet(at: Date, { quietFrom, quietUntil, zone }: QuietHours): Date | null {
  return quietFrom !== quietUntil && isQuiet(localTimeOf(at, zone), quietFrom, quietUntil) ? nextAt(at, quietUntil, zone) : null;
}

/**
 * When an offer ends: so many minutes later, minutes of quiet hours not counted. Minutes are those of a watch: in the
 * night in which the clock is put back an hour passes twice, and where it is put forward one is missing.
 */
export function deadlineOf({ from, minutes, quietFrom, quietUntil, zone }: Window): Date {
  let at = from;
  let left = minutes * 60_000;
  if (quietFrom === quietUntil) return new Date(at.getTime() + left);
  for (;;) {
    at = endOfQuiet(at, { quietFrom, quietUntil, zone }) ?? at;
    const night = nextAt(at, quietFrom, zone);
    const awake = night.getTime() - at.getTime();
    // What would end on the stroke of the quiet hours ends then: nobody gains a night.
    if (left <= awake) return new Date(at.getTime() + left);
    left -= awake;
    at = night;
  }
}
