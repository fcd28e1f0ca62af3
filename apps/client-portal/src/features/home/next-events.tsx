import { Button } from '@mantine/core';
import { alertWithRetry, Async, EmptyState, ListSkeleton } from '@preau/ui';
import { IconCalendarSmile } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths';
import { Agenda } from '../../lib/calendar/agenda';
import { calendarQueries } from '../../lib/calendar/calendar.queries';
import { Section } from '../../lib/section';
import { useText } from '../../lib/text';

/** The next five events, today first. */
export function NextEvents() {
  const t = useText();
  const reading = useQuery(calendarQueries.next());
  return (
    <Section title={t('home.next.title')} actions={
        <>
          <Link to={paths.registrations}>{t('cancellation.registrations.title')}</Link>
          <Link to={paths.waitlists}>{t('waitlist.title')}</Link>
          <Link to={paths.calendar}>{t('home.next.all')}</Link>
        </>
      }>
      <Async
        reading={reading}
        loading={<ListSkeleton rows={3} height={56} />}
        empty={{
          when: ({ events }) => events.length === 0,
          show: (
            <EmptyState icon={IconCalendarSmile} title={t('home.next.empty')} action={<Button renderRoot={(props) => <Link to={paths.stores} {...props} />}>{t('home.next.emptyAction')}</Button>}>
              {t('home.next.emptyWhy')}
            </EmptyState>
          ),
        }}
        error={alertWithRetry}
        ready={({ events, now }) => <Agenda events={events} now={now} />}
      />
    </Section>
  );
}
