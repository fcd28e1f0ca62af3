export interface TimeToOpen {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
  /** From an hour before, every second is shown. */
  isNear: boolean;
}

/** What is left until something opens; never less than nothing. */
export function timeToOpen(secondsLeft: number): TimeToOpen {
  const whole = Math.max(0, Math.ceil(secondsLeft));
  return { days: Math.floor(whole / 86_400), hours: Math.floor((whole % 86_400) / 3_600), minutes: Math.floor((whole % 3_600) / 60), seconds: whole % 60, isNear: whole < 3_600 };
}
