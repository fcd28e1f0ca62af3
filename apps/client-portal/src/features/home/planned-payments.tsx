import { SegmentedControl } from '@mantine/core';
import { EmptyState, DataList } from '@preau/ui';
import { IconCalendarDollar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../app/paths';
import { PlannedChart } from '../../lib/planned-payments/planned-chart';
import { plannedPaymentQueries, type PlannedStatus } from '../../lib/planned-payments/planned-payments.queries';
import { PlannedRow } from '../../lib/planned-payments/planned-row';
import { Section } from '../../lib/section';
import { useText } from '../../lib/text';

const filters = ['all', 'planned', 'processing', 'accepted', 'refused'] as const satisfies readonly (PlannedStatus | 'all')[];
type Filter = (typeof filters)[number];

/** Planned payments with every organization, filtered by where they stand; they are changed in the wallet. */
export function PlannedPayments() {
  const t = useText();
  const [filter, setFilter] = useState<Filter>('all');
  const { data, ...reading } = useQuery(plannedPaymentQueries.list());
  const rows = data?.rows.filter((one) => (filter === 'all' ? one.status !== 'cancelled' : one.status === filter));
  const countOf = (one: Filter) => (data === undefined ? '' : ` (${data.rows.filter((row) => (one === 'all' ? row.status !== 'cancelled' : row.status === one)).length})`);
  const any = (data?.rows.length ?? 0) > 0;
  return (
    <Section title={t('home.payments.title')} actions={any && <Link to={paths.wallet} search={{ tab: 'upcoming' }}>{t('home.payments.change')}</Link>}>
      {data !== undefined && <PlannedChart payments={data.rows} />}
      {any && (
        <SegmentedControl
          className="home-filter"
          aria-label={t('home.payments.filter')}
          value={filter}
          onChange={(value) => setFilter(value)}
          data={filters.map((one) => ({ value: one, label: (one === 'all' ? t('home.payments.all') : t(`money.status.${one}`)) + countOf(one) }))}
        />
      )}
      <DataList
        reading={{ ...reading, data: rows }}
        countLabel={(shown) => t('home.payments.count', { count: shown.length })}
        keyOf={(one) => one.id}
        empty={
          <EmptyState icon={IconCalendarDollar} title={any ? t('home.payments.emptyFilter') : t('home.payments.empty')}>
            {any ? undefined : t('home.payments.emptyWhy')}
          </EmptyState>
        }
      >
        {(payment) => <PlannedRow payment={payment} />}
      </DataList>
    </Section>
  );
}
