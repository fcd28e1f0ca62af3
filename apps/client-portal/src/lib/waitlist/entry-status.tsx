import { DateText, StatusBadge, type Tone } from '@preau/ui';
import { useText } from '../text';
import type { WaitlistEntry } from './waitlist.queries';

const tones: Record<WaitlistEntry['status'], Tone> = {
  waiting: 'waitlist', offered: 'warning', 'in-cart': 'held', registered: 'success', declined: 'closed', expired: 'closed', left: 'closed', skipped: 'info', cancelled: 'closed', withdrawn: 'info',
};

/** Where somebody stands, in a word, with the number of people before them and what it means. */
export function EntryStatus({ entry }: { entry: WaitlistEntry }) {
  const t = useText();
  const status = entry.everyone ? 'called' : entry.status;
  return (
    <div className="waitlist-status">
      <p>
        <StatusBadge tone={entry.everyone ? 'warning' : tones[entry.status]} explanation={t(`waitlist.explained.${status}`)}>
          {t(`waitlist.statuses.${status}`)}
        </StatusBadge>{' '}
        {entry.ahead !== null && <strong>{entry.ahead === 0 ? t('waitlist.next') : t('waitlist.ahead', { count: entry.ahead })}</strong>}
        {entry.deadlineAt !== null && (
          <strong>
            {t('waitlist.until')} <DateText at={entry.deadlineAt} show="day-and-time" />
          </strong>
        )}
      </p>
      <p className="preau-quiet">{t(`waitlist.explained.${status}`)}</p>
    </div>
  );
}
