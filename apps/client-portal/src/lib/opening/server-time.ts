import { useEffect, useState } from 'react';

/** The server's time now, from what it said a moment ago: only the length of that moment comes from the visitor's clock. */
export function serverTimeAfter(saidAt: string, elapsedMs: number): string {
  return new Date(Date.parse(saidAt) + Math.max(0, elapsedMs)).toISOString();
}

/** A timer longer than this ends at once. */
const timerMsMax = 2_000_000_000;

/** Milliseconds until the first of the instants that is still to come; null when none is. */
export function untilNext(instants: readonly (string | null)[], now: string): number | null {
  const ahead = instants.flatMap((instant) => (instant === null ? [] : [Date.parse(instant) - Date.parse(now)])).filter((ms) => ms > 0);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

/**
 * The server's time, said again at the very instant at which something on screen opens or closes: what was a countdown
 * becomes a button without asking anybody.
 * @param readAt when `saidAt` was read, by the visitor's clock (`dataUpdatedAt`)
 */
export function useServerTime(saidAt: string, readAt: number, instants: readonly (string | null)[]): string {
  const [now, setNow] = useState(() => serverTimeAfter(saidAt, Date.now() - readAt));
  const key = instants.join(' ');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    // How long it is since it was read comes from a clock that nobody can turn.
    const [start, passed] = [performance.now(), Math.max(0, Date.now() - readAt)];
    const read = (): void => {
      const current = serverTimeAfter(saidAt, passed + performance.now() - start);
      setNow(current);
      const wait = untilNext(key.split(' '), current);
      if (wait !== null) timer = setTimeout(read, Math.min(wait + 5, timerMsMax));
    };
    read();
    return () => clearTimeout(timer);
  }, [saidAt, readAt, key]);
  return now;
}
