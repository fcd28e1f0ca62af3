import { useUiText } from '../language/ui-text';

interface FillBarProps {
  capacity: number;
  taken: number;
  /** Seats in carts right now. */
  held?: number;
  /** Seats kept for the waitlist. */
  reserved?: number;
  /** Who is waiting. */
  waiting?: number;
}

/** How full an activity is: taken, held, kept for the waitlist, in words and in one bar. */
export function FillBar({ capacity, taken, held = 0, reserved = 0, waiting = 0 }: FillBarProps) {
  const t = useUiText();
  const whole = Math.max(capacity, taken + held + reserved, 1);
  const share = (count: number) => `${(count / whole) * 100}%`;
  const left = Math.max(0, capacity - taken - held - reserved);
  const over = Math.max(0, taken + held + reserved - capacity);
  const words = [t('ui.fill.taken', { count: taken, capacity })];
  if (held > 0) words.push(t('ui.fill.held', { count: held }));
  if (reserved > 0) words.push(t('ui.fill.reserved', { count: reserved }));
  if (over > 0) words.push(t('ui.fill.over', { count: over }));
  else words.push(left === 0 ? t('ui.fill.full') : t('ui.fill.left', { count: left }));
  if (waiting > 0) words.push(t('ui.fill.waiting', { count: waiting }));
  return (
    <div className="preau-fill">
      <div className="preau-fill-bar" aria-hidden data-over={over > 0 || undefined}>
        <span data-part="taken" style={{ width: share(taken) }} />
        <span data-part="held" style={{ width: share(held) }} />
        <span data-part="reserved" style={{ width: share(reserved) }} />
      </div>
      <p className="preau-fill-words preau-figures">{words.join(' · ')}</p>
    </div>
  );
}
