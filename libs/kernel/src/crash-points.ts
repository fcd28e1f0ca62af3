/** Those of a charge, in its order (docs/algorithms/charging.md). */
export const chargePoints = ['claimed', 'intent-created', 'intent-saved', 'marked-sent', 'confirmed', 'marked-unknown', 're-read', 'settling', 'settled'] as const;

/**
 * The instants at which a process may die and nothing may be lost, done twice or left in doubt. The crash campaign kills
 * workers and the API at each of them; in production nobody is told to, and nothing happens there.
 */
export const crashPoints = [
  ...chargePoints,
  // An event is in the queue and not marked as handed over; a mail is out and not marked as sent.
  'event-queued', 'mail-sent',
  // A processor's notice was taken in and nothing was done about it; the bank has answered a checkout and nobody has heard it.
  'notice-taken', 'checkout-confirmed',
  // A refund exists at the processor: before anything is written about it, and before what was written is committed.
  'refund-sent', 'refund-settling',
] as const;
export type CrashPoint = (typeof crashPoints)[number];
export type CrashAt = (point: CrashPoint) => void | Promise<void>;

/**
 * Kills this process, as hard as can be, where `told` says: a point, or `point:n` for the n-th time that it is reached.
 * @param told PREAU_CRASH_AT, in crash campaigns only; null kills nobody
 * @throws Error when there is no such point
 */
export function crashAtOf(told: string | null): CrashAt | undefined {
  if (told === null) return undefined;
  const [point, times = '1'] = told.split(':');
  let left = Number(times);
  if (!(crashPoints as readonly (string | undefined)[]).includes(point) || !Number.isInteger(left) || left < 1) throw new Error(`there is no crash point ${told}`);
  return (reached) => {
    if (reached !== point) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
}
