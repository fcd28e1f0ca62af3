import { VisuallyHidden } from '@mantine/core';
import { sayDay, sayTime, useSaying } from '@preau/ui';
import { IconClockHour4 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useText } from '../text';
import { timeToOpen } from './time-to-open';
import './opening.css';

interface OpeningCountdownProps {
  opensAt: string;
  /** The server's time when this was drawn. */
  now: string;
  /** Said to a family whose opening is its own. */
  forYou: boolean;
  /** To which group it owes it. */
  as: 'public' | 'residents' | 'returning' | 'tags' | null;
  /** When everybody may, where that is later. */
  forEverybodyAt: string | null;
}

/** «Ouvre pour vous lundi 9 mars à 8 h 00; pour tout le monde jeudi», and how long that is. Every second in the last hour only, and never read aloud by itself. */
export function OpeningCountdown({ opensAt, now, forYou, as, forEverybodyAt }: OpeningCountdownProps) {
  const t = useText();
  const saying = useSaying();
  const moment = (at: string): { day: string; time: string } => ({ day: sayDay(at, saying), time: sayTime(at, saying) });
  const later = forEverybodyAt !== null && Date.parse(forEverybodyAt) > Date.parse(opensAt) ? forEverybodyAt : null;
  return (
    <div className="opening-countdown">
      <p>
        <strong>{t(forYou ? 'opening.forYou' : 'opening.opens', moment(opensAt))}</strong>
        {as !== null && as !== 'public' && <> {t(`opening.as.${as}`)}</>}
      </p>
      {later !== null && <p className="preau-quiet">{t('opening.forEverybody', moment(later))}</p>}
      <TimeLeft opensAt={opensAt} now={now} />
    </div>
  );
}

function TimeLeft({ opensAt, now }: { opensAt: string; now: string }) {
  const t = useText();
  const [seconds, setSeconds] = useState(() => (Date.parse(opensAt) - Date.parse(now)) / 1_000);
  useEffect(() => {
    const given = (Date.parse(opensAt) - Date.parse(now)) / 1_000;
    const start = performance.now();
    const read = (): void => setSeconds(given - (performance.now() - start) / 1_000);
    read();
    const timer = setInterval(read, 500);
    return () => clearInterval(timer);
  }, [opensAt, now]);
  const left = timeToOpen(seconds);
  const clock = `${left.minutes}:${String(left.seconds).padStart(2, '0')}`;
  return (
    <p className="opening-left preau-figures" role="timer">
      <IconClockHour4 size={18} aria-hidden />
      {left.isNear ? t('opening.inClock', { clock }) : left.days > 0 ? t('opening.inDays', { days: left.days, hours: left.hours }) : t('opening.inHours', { hours: left.hours, minutes: left.minutes })}
    </p>
  );
}

/** Says aloud, once, that what one waited for is open. */
export function OpenedNow({ opened }: { opened: boolean }) {
  const t = useText();
  return <VisuallyHidden role="status">{opened ? t('opening.openNow') : ''}</VisuallyHidden>;
}
