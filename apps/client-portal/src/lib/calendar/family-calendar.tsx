import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import FullCalendar, { type CalendarRef, type EventDisplayInfo, type EventInput } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import listPlugin from '@fullcalendar/react/list';
import frenchOfCanada from '@fullcalendar/react/locales/fr-ca';
import classicTheme from '@fullcalendar/react/themes/classic';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import { PersonAvatar, sayTime, sayTimes, useLanguage, useSaying } from '@preau/ui';
import { IconBuildingOff } from '@tabler/icons-react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../bilingual';
import { useText } from '../text';
import type { CalendarEvent, CalendarMonth, ClosingDay } from './calendar.queries';
import { hoursAround, wallClock } from './local-time';

export type CalendarViewName = 'month' | 'week' | 'list';
const viewTypes: Record<CalendarViewName, string> = { month: 'dayGridMonth', week: 'timeGridWeek', list: 'listMonth' };

type Shown = { kind: 'activity'; event: CalendarEvent } | { kind: 'closing'; day: ClosingDay };
const shownOf = (info: EventDisplayInfo): Shown => info.event.extendedProps['shown'] as Shown;

interface FamilyCalendarProps {
  calendar: CalendarMonth;
  view: CalendarViewName;
  /** The day that the view holds, 'YYYY-MM-DD'. */
  anchor: string;
  onTitle: (title: string) => void;
}

/** Month, week or list. Times are those of the place: the calendar itself knows no zone. Loaded apart: it is heavy. */
export default function FamilyCalendar({ calendar, view, anchor, onTitle }: FamilyCalendarProps) {
  const t = useText();
  const language = useLanguage();
  const chosen = useBilingual();
  const navigate = useNavigate();
  const router = useRouter();
  const saying = useSaying();
  const ref = useRef<CalendarRef>(null);
  const events = useMemo(() => eventsOf(calendar, chosen, (slug, activityId) => router.buildLocation({ to: paths.activity, params: { slug, activityId } }).href), [calendar, chosen, router]);
  const hours = hoursAround(events.filter((one) => one.allDay !== true).map((one) => ({ start: String(one.start), end: String(one.end) })));

  useEffect(() => {
    const api = ref.current?.getApi();
    // FullCalendar draws with flushSync: not while React is drawing.
    queueMicrotask(() => api?.changeView(viewTypes[view], anchor));
  }, [view, anchor]);

  return (
    <div className="fc-box">
      <FullCalendar
        ref={ref}
        plugins={[classicTheme, dayGridPlugin, timeGridPlugin, listPlugin]}
        locales={[frenchOfCanada]}
        locale={language === 'fr' ? 'fr' : 'en'}
        timeZone="UTC"
        now={() => wallClock(calendar.now, calendar.events[0]?.timeZone ?? 'America/Toronto')}
        initialView={viewTypes[view]}
        initialDate={anchor}
        headerToolbar={false}
        height="auto"
        firstDay={0}
        fixedWeekCount={false}
        dayMaxEvents={4}
        slotMinTime={hours.from}
        slotMaxTime={hours.to}
        slotEventOverlap={false}
        slotHeaderContent={(info) => sayTime(info.date, { ...saying, timeZone: 'UTC' })}
        allDayText={t('calendar.allDay')}
        nowIndicator
        headingLevel={3}
        moreLinkText={(count) => t('calendar.more', { count })}
        moreLinkHint={(count) => t('calendar.more', { count })}
        noEventsText={t('calendar.empty')}
        datesSet={({ view: shown }) => onTitle(shown.title)}
        events={events}
        eventClass={(info) => (shownOf(info).kind === 'activity' ? 'fc-event-activity' : 'fc-event-closing')}
        eventContent={(info) => <Entry shown={shownOf(info)} inList={info.view.type.startsWith('list')} isNarrow={info.view.type === 'dayGridMonth'} />}
        eventClick={(info) => {
          const shown = info.event.extendedProps['shown'] as Shown;
          info.jsEvent.preventDefault();
          if (shown.kind === 'activity' && shown.event.inStore) void navigate({ to: paths.activity, params: { slug: shown.event.organizationSlug, activityId: shown.event.activityId } });
        }}
      />
    </div>
  );
}

function eventsOf(calendar: CalendarMonth, chosen: (fr: string, en: string) => string, addressOf: (slug: string, activityId: string) => string): EventInput[] {
  const activities = calendar.events.map((event): EventInput => ({
    id: event.id,
    title: `${event.firstName}, ${chosen(event.nameFr, event.nameEn)}`,
    start: wallClock(event.startsAt, event.timeZone),
    end: wallClock(event.endsAt, event.timeZone),
    ...(event.inStore ? { url: addressOf(event.organizationSlug, event.activityId) } : {}),
    extendedProps: { shown: { kind: 'activity', event } satisfies Shown },
  }));
  const closings = calendar.closingDays.map((day): EventInput => ({
    id: day.id, title: chosen(day.nameFr, day.nameEn), start: day.closedOn, allDay: true, extendedProps: { shown: { kind: 'closing', day } satisfies Shown },
  }));
  return [...closings, ...activities];
}

function Entry({ shown, inList, isNarrow }: { shown: Shown; inList: boolean; isNarrow: boolean }) {
  const t = useText();
  const chosen = useBilingual();
  const saying = useSaying();
  if (shown.kind === 'closing') {
    return (
      <span className="fc-entry" data-kind="closing">
        <IconBuildingOff size={15} aria-hidden />
        <span>{t('calendar.closed', { organization: chosen(shown.day.organizationName, shown.day.organizationNameEn), why: chosen(shown.day.nameFr, shown.day.nameEn) })}</span>
      </span>
    );
  }
  const { event } = shown;
  const here = { ...saying, timeZone: event.timeZone };
  const time = isNarrow ? sayTime(event.startsAt, here) : sayTimes(event.startsAt, event.endsAt, here);
  return (
    <span className="fc-entry" data-kind="activity" data-cancelled={event.isCancelled || undefined}>
      <PersonAvatar person={{ id: event.personId, givenName: event.firstName, familyName: event.lastName }} size="sm" named />
      <span>
        <span className="preau-figures">{time}</span> <strong>{event.firstName}</strong> <span className="fc-entry-name">{chosen(event.nameFr, event.nameEn)}</span>
        {event.isCancelled && <> ({t('calendar.cancelled')})</>}
        {inList && event.locationName !== null && <> · {event.locationName}</>}
      </span>
    </span>
  );
}
