import { Button } from '@mantine/core';
import { alertWithRetry, Async, EmptyState, ListSkeleton, PageHeader } from '@preau/ui';
import { IconCalendarSmile } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { RegistrationRows } from '../../lib/registrations/registration-rows';
import { registrationsQueries } from '../../lib/registrations/registrations.queries';
import { Section } from '../../lib/section';
import { useText } from '../../lib/text';

/** What the family's people are registered to, everywhere: each leads to where it can be cancelled. */
export function RegistrationsPage(): ReactNode {
  const t = useText();
  const reading = useQuery(registrationsQueries.everywhere());
  return (
    <>
      <PageHeader title={t('cancellation.registrations.title')}>{t('cancellation.registrations.lead')}</PageHeader>
      <Async
        reading={reading}
        loading={<ListSkeleton rows={4} height={56} />}
        empty={{
          when: (rows) => rows.length === 0,
          show: (
            <EmptyState icon={IconCalendarSmile} title={t('cancellation.registrations.none')} action={<Button renderRoot={(props) => <Link to={paths.stores} {...props} />}>{t('cancellation.registrations.noneAction')}</Button>}>
              {t('cancellation.registrations.noneWhy')}
            </EmptyState>
          ),
        }}
        error={alertWithRetry}
        ready={(rows) => {
          const live = rows.filter(({ registration }) => registration.state === 'live');
          const ended = rows.filter(({ registration }) => registration.state !== 'live');
          return (
            <>
              <RegistrationRows rows={live} />
              {ended.length > 0 && (
                <Section title={t('cancellation.registrations.ended')}>
                  <RegistrationRows rows={ended} />
                </Section>
              )}
            </>
          );
        }}
      />
    </>
  );
}
