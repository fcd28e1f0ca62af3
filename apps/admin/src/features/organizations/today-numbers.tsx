import { Card, Skeleton } from '@mantine/core';
import { problemOf } from '@preau/api-client';
import { Async, ProblemAlert, type TextKey } from '@preau/ui';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import type messages from '../../messages/fr';
import { todayQueries, type Counted } from './today.queries';

interface TodayNumber {
  id: string;
  label: TextKey<typeof messages>;
  reading: UseQueryResult<Counted>;
  to: string;
  search?: Record<string, string>;
  shown: boolean;
}

/** The numbers of the day; each leads to the rows behind it. */
export function TodayNumbers() {
  const t = useText();
  const may = useMay();
  const to = useWorkPaths();
  const { organizationId, slug } = useOrganization();
  const readsActivities = may('activities.view');
  const readsClients = may('clients.view');
  const numbers: TodayNumber[] = [
    { id: 'on-sale', label: 'organizations.numbers.onSale', to: to.activities, search: { status: 'published' }, shown: readsActivities, reading: useQuery({ ...todayQueries.onSale(slug), enabled: readsActivities }) },
    { id: 'drafts', label: 'organizations.numbers.drafts', to: to.activities, search: { status: 'draft' }, shown: readsActivities, reading: useQuery({ ...todayQueries.drafts(organizationId), enabled: readsActivities }) },
    { id: 'failed', label: 'organizations.numbers.failed', to: to.communications, search: { state: 'failed' }, shown: readsClients, reading: useQuery({ ...todayQueries.messages(organizationId, 'failed'), enabled: readsClients }) },
    { id: 'queued', label: 'organizations.numbers.queued', to: to.communications, search: { state: 'queued' }, shown: readsClients, reading: useQuery({ ...todayQueries.messages(organizationId, 'queued'), enabled: readsClients }) },
    { id: 'invited', label: 'organizations.numbers.invited', to: to.staff, shown: may('staff.manage'), reading: useQuery({ ...todayQueries.invited(organizationId), enabled: may('staff.manage') }) },
  ];
  return (
    <ul className="admin-numbers">
      {numbers
        .filter((number) => number.shown)
        .map((number) => (
          <li key={number.id}>
            <Card padding="md" className="admin-number" renderRoot={(props) => <Link to={number.to} search={number.search} {...props} />}>
              <Async
                reading={number.reading}
                loading={<Skeleton height={28} width={48} />}
                empty="never"
                error={() => <ProblemAlert problem={problemOf(number.reading.error)} />}
                ready={({ count, more }) => <strong className="preau-figures">{more ? t('organizations.numbers.more', { count }) : count}</strong>}
              />
              <span className="preau-quiet">{t(number.label)}</span>
            </Card>
          </li>
        ))}
    </ul>
  );
}
