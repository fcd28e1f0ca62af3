import { useMediaQuery } from '@mantine/hooks';
import { PageHeader } from '@preau/ui';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { paths } from '../../app/paths';
import { CalendarPanel } from '../../lib/calendar/calendar-panel';
import type { CalendarViewName } from '../../lib/calendar/family-calendar';
import { useToday } from '../../lib/calendar/use-today';
import { useText } from '../../lib/text';

const route = getRouteApi('/shell/private/calendar');

/** Everything the family does, month, week or list; on a phone always a list. */
export function CalendarPage(): ReactNode {
  const t = useText();
  const search = route.useSearch();
  const navigate = useNavigate();
  const wide = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  const today = useToday();
  const change = useCallback(
    ({ view, anchor }: { view?: CalendarViewName; anchor?: string }) =>
      void navigate({ to: paths.calendar, search: (before) => ({ ...before, ...(view === undefined ? {} : { view }), ...(anchor === undefined ? {} : { date: anchor }) }), replace: true, resetScroll: false }),
    [navigate],
  );
  return (
    <>
      <PageHeader title={t('calendar.title')} actions={<Link to={paths.registrations}>{t('cancellation.registrations.title')}</Link>}>
        {t('calendar.lead')}
      </PageHeader>
      <CalendarPanel view={wide ? (search.view ?? 'month') : 'list'} anchor={search.date ?? today} today={today} views={wide ? ['month', 'week', 'list'] : ['list']} onChange={change} />
    </>
  );
}
