import { useMediaQuery } from '@mantine/hooks';
import { PageHeader } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { CalendarPanel } from '../../lib/calendar/calendar-panel';
import type { CalendarViewName } from '../../lib/calendar/family-calendar';
import { useToday } from '../../lib/calendar/use-today';
import { familyQueries } from '../../lib/family/family.queries';
import { Section } from '../../lib/section';
import { useText } from '../../lib/text';
import { NeedsYou } from './needs-you';
import { NextEvents } from './next-events';
import { OrganizationCards } from './organization-cards';
import { PlannedPayments } from './planned-payments';
import './home.css';

/** What comes next, what needs somebody, the organizations, the calendar, the payments to come. */
export function HomePage(): ReactNode {
  const t = useText();
  const me = useQuery(familyQueries.me());
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const name = me.data?.user.givenName ?? '';
  return (
    <>
      <PageHeader title={name === '' ? t('home.title') : t('home.hello', { name })} />
      <div className="home-next">
        <NextEvents />
        <NeedsYou />
      </div>
      <OrganizationCards />
      {wide && (
        <Section title={t('home.calendar.title')}>
          <HomeCalendar />
        </Section>
      )}
      <PlannedPayments />
    </>
  );
}

function HomeCalendar() {
  const today = useToday();
  const [shown, setShown] = useState<{ view: CalendarViewName; anchor?: string }>({ view: 'month' });
  return <CalendarPanel view={shown.view} anchor={shown.anchor ?? today} today={today} views={['month', 'week', 'list']} onChange={(part) => setShown((before) => ({ ...before, ...part }))} />;
}
