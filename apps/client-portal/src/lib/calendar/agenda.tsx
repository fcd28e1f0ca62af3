import { OrganizationZone, sayDay, StatusBadge, TimeRange, useSaying } from '@preau/ui';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths';
import { useBilingual } from '../bilingual';
import { PersonName } from '../family/person-name';
import { useText } from '../text';
import type { CalendarEvent } from './calendar.queries';
import { dayAfter, localDate } from './local-time';
import './calendar.css';

/** «Aujourd’hui», «Demain», else the day as people say it. */
function useDayWords(now: string) {
  const t = useText();
  const saying = useSaying();
  return (date: string, timeZone: string): string => {
    const today = localDate(now, timeZone);
    if (date === today) return t('calendar.today');
    if (date === dayAfter(today)) return t('calendar.tomorrow');
    return sayDay(date, saying);
  };
}

/** Events day by day; today stands out. */
export function Agenda({ events, now }: { events: readonly CalendarEvent[]; now: string }) {
  const dayWords = useDayWords(now);
  const days = [...new Set(events.map((one) => one.heldOn))];
  return (
    <ol className="agenda">
      {days.map((day) => {
        const ofDay = events.filter((one) => one.heldOn === day);
        const timeZone = ofDay[0]?.timeZone ?? 'America/Toronto';
        return (
          <li key={day} data-today={day === localDate(now, timeZone) || undefined}>
            <h3>{dayWords(day, timeZone)}</h3>
            <ul>
              {ofDay.map((one) => (
                <li key={one.id}>
                  <AgendaEvent event={one} />
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

function AgendaEvent({ event }: { event: CalendarEvent }) {
  const t = useText();
  const chosen = useBilingual();
  const name = chosen(event.nameFr, event.nameEn);
  return (
    <div className="agenda-event">
      <PersonName person={{ id: event.personId, firstName: event.firstName, lastName: '' }} />
      <div>
        {event.inStore ? (
          <Link to={paths.activity} params={{ slug: event.organizationSlug, activityId: event.activityId }}>
            {name}
          </Link>
        ) : (
          name
        )}
        <p className="preau-quiet">
          <OrganizationZone timeZone={event.timeZone}>
            <TimeRange from={event.startsAt} to={event.endsAt} show="times" />
          </OrganizationZone>{' '}
          · {event.locationName ?? chosen(event.organizationName, event.organizationNameEn)}
          {event.room !== '' && <>, {event.room}</>}
        </p>
        {!event.isCancelled && (
          <p>
            <Link to={paths.cancellation} params={{ organizationId: event.organizationId, claimId: event.claimId }}>
              {t('calendar.registration')}
            </Link>
          </p>
        )}
        {event.isCancelled && <StatusBadge tone="danger">{t('calendar.cancelled')}</StatusBadge>}
      </div>
    </div>
  );
}
