import { sayDay, sayTime, useSaying } from '@preau/ui';
import { useText } from '../text';
import { timelineOf, type TimelineBar } from './timeline-of';
import './openings.css';

/** Who may register when, at a glance; each bar is also said in words. */
export function Timeline({ stages, now }: { stages: readonly TimelineBar['stage'][]; now: string }) {
  const t = useText();
  const saying = { ...useSaying(), timeZone: 'UTC' };
  const line = timelineOf(stages, now);
  const moment = (wall: string): { day: string; time: string } => ({ day: sayDay(new Date(`${wall}:00Z`), saying), time: sayTime(new Date(`${wall}:00Z`), saying) });
  if (line.bars.length === 0) return <p className="preau-quiet">{t('openings.timeline.none')}</p>;
  return (
    <ol className="openings-line" aria-label={t('openings.timeline.label')}>
      {line.bars.map(({ key, stage, from, width }) => (
        <li key={key}>
          <span>
            <strong>{t(`openings.who.${stage.who}`)}</strong> {t('openings.timeline.from', moment(stage.opensAt))}
            {stage.closesAt === null ? '' : ` ${t('openings.timeline.until', moment(stage.closesAt))}`}
          </span>
          <span className="openings-track" aria-hidden>
            <span className="openings-bar" data-who={stage.who} style={{ insetInlineStart: `${from}%`, width: `${width}%` }} />
            {line.now !== null && <span className="openings-now" style={{ insetInlineStart: `${line.now}%` }} />}
          </span>
        </li>
      ))}
    </ol>
  );
}
