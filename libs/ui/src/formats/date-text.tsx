import { sayDay, sayExact, sayRange, sayTime, sayTimes, type Moment } from './dates';
import { useSaying } from './organization-zone';

function machineForm(moment: Moment): string {
  return typeof moment === 'string' ? moment : moment.toISOString();
}

interface DateTextProps {
  /** An instant, or a local date 'YYYY-MM-DD'. */
  at: Moment;
  show?: 'day' | 'time' | 'day-and-time';
  year?: 'auto' | 'always';
}

/** A date as people say it; the exact form on hover. */
export function DateText({ at, show = 'day', year = 'auto' }: DateTextProps) {
  const saying = useSaying();
  const said = { day: () => sayDay(at, saying, year), time: () => sayTime(at, saying), 'day-and-time': () => `${sayDay(at, saying, year)}, ${sayTime(at, saying)}` };
  return (
    <time className="preau-figures" dateTime={machineForm(at)} title={sayExact(at, saying)}>
      {said[show]()}
    </time>
  );
}

/** From one instant to another; `show="times"` leaves the day out. */
export function TimeRange({ from, to, show = 'day-and-times' }: { from: Moment; to: Moment; show?: 'times' | 'day-and-times' }) {
  const saying = useSaying();
  return (
    <time className="preau-figures" dateTime={machineForm(from)} title={`${sayExact(from, saying)} – ${sayExact(to, saying)}`}>
      {show === 'times' ? sayTimes(from, to, saying) : sayRange(from, to, saying)}
    </time>
  );
}
