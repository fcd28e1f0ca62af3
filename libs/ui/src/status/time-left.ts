export interface TimeLeft {
  /** Whole minutes while calm, minutes and seconds in the last two minutes. */
  minutes: number;
  seconds: number;
  urgency: 'calm' | 'soon' | 'over';
}

export const soonSeconds = 120;

/** Seconds at which a screen reader is told; between them it is left in peace. */
export const announcedAtSeconds = [300, 120, 60, 30, 10, 0] as const;

/** What a countdown shows with this many seconds left. While calm, a started minute still counts. */
export function timeLeft(secondsLeft: number): TimeLeft {
  if (secondsLeft <= 0) return { minutes: 0, seconds: 0, urgency: 'over' };
  if (secondsLeft > soonSeconds) return { minutes: Math.ceil(secondsLeft / 60), seconds: 0, urgency: 'calm' };
  return { minutes: Math.floor(secondsLeft / 60), seconds: Math.floor(secondsLeft % 60), urgency: 'soon' };
}

/** The latest mark passed between two readings of the clock, if any. */
export function announcement(before: number, after: number): number | undefined {
  return announcedAtSeconds.findLast((mark) => before > mark && after <= mark);
}
