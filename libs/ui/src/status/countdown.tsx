import { IconClockHour4 } from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useUiText } from '../language/ui-text';
import { announcement, timeLeft } from './time-left';

interface CountdownProps {
  /** The end, and the server's own time when it said so (ISO): the visitor's clock is never trusted. */
  endsAt: string;
  serverNow: string;
  /** Called once when the time runs out. */
  onOver?: () => void;
  /** `short` leaves out the words around the time. */
  size?: 'short' | 'sentence';
  /** False where another place of the page announces the same time. */
  announced?: boolean;
}

export function useSecondsLeft(endsAt: string, serverNow: string): number {
  const [seconds, setSeconds] = useState(() => (Date.parse(endsAt) - Date.parse(serverNow)) / 1000);
  useEffect(() => {
    const given = (Date.parse(endsAt) - Date.parse(serverNow)) / 1000;
    const start = performance.now();
    const read = () => setSeconds(given - (performance.now() - start) / 1000);
    read();
    const timer = setInterval(read, 500);
    return () => clearInterval(timer);
  }, [endsAt, serverNow]);
  return seconds;
}

/** What a screen reader is told of the time left: at a few marks only. Calls `onOver` once when it runs out. */
export function useTimeTold(seconds: number, onOver?: () => void): string {
  const t = useUiText();
  const before = useRef(seconds);
  const [told, setTold] = useState('');
  useEffect(() => {
    const mark = announcement(before.current, seconds);
    before.current = seconds;
    if (mark === undefined) return;
    if (seconds <= 0) {
      setTold(t('ui.countdown.over'));
      onOver?.();
    } else if (mark >= 60) setTold(t('ui.countdown.announceMinutes', { count: mark / 60 }));
    else setTold(t('ui.countdown.announceSeconds', { count: mark }));
  }, [seconds, onOver, t]);
  return told;
}

/** Time left to a hold: calm until the last two minutes. */
export function Countdown({ endsAt, serverNow, onOver, size = 'sentence', announced = true }: CountdownProps) {
  const t = useUiText();
  const seconds = useSecondsLeft(endsAt, serverNow);
  const told = useTimeTold(seconds, onOver);
  const left = timeLeft(seconds);
  const clock = `${left.minutes}:${String(left.seconds).padStart(2, '0')}`;
  const time = left.urgency === 'calm' ? t('ui.countdown.minutes', { count: left.minutes }) : clock;
  const sentence = left.urgency === 'over' ? t('ui.countdown.over') : t('ui.countdown.left', { time });
  return (
    <span className="preau-countdown preau-figures" data-urgency={left.urgency}>
      <IconClockHour4 size={16} aria-hidden />
      <span>{size === 'short' && left.urgency !== 'over' ? time : sentence}</span>
      {announced && <VisuallyHidden role="status">{told}</VisuallyHidden>}
    </span>
  );
}
