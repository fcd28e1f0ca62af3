import { Button } from '@mantine/core';
import { Amount, DateText, EmptyState, PageHeader, StatusBadge, type Tone } from '@preau/ui';
import { IconPlus, IconStack2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CardTable } from '../../lib/card-table';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { bulkQueries, type BulkJob } from './bulk.queries';

export const bulkTones: Record<BulkJob['state'], Tone> = { waiting: 'held', running: 'held', done: 'success', cancelled: 'closed' };

/** Work on many clients: what was begun, how far it is. */
export function BulkPage(): ReactNode {
  const t = useText();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const { organizationId } = useOrganization();
  const query = useQuery(bulkQueries.jobs(organizationId));
  const begin = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} renderRoot={(props) => <Link to={to.newBulk} {...props} />}>
      {t('bulk.new')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('bulk.title')} actions={begin}>{t('bulk.lead')}</PageHeader>
      <CardTable<BulkJob>
        reading={{ ...query, data: query.data && { items: query.data, total: query.data.length } }}
        caption={t('bulk.title')}
        idOf={(job) => job.id}
        countLabel={(total) => t('bulk.count', { count: total })}
        empty={<EmptyState icon={IconStack2} title={t('bulk.none')} action={begin}>{t('bulk.noneWhy')}</EmptyState>}
        onRowClick={(job) => void navigate({ to: to.bulkJob(job.id) })}
        columns={[
          { accessor: 'kind', title: t('bulk.what'), render: (job) => <Link to={to.bulkJob(job.id)} onClick={(event) => event.stopPropagation()}><strong>{t(`bulk.kinds.${job.kind}`)}</strong></Link> },
          { accessor: 'startedAt', title: t('billing.date'), render: (job) => <DateText at={job.startedAt} show="day-and-time" /> },
          { accessor: 'itemsTotal', title: t('bulk.clients'), textAlign: 'right', render: (job) => <span className="preau-figures">{`${job.itemsDone} / ${job.itemsTotal}`}</span> },
          { accessor: 'itemsRefused', title: t('bulk.refused'), textAlign: 'right', cellsClassName: 'preau-figures' },
          { accessor: 'amountCents', title: t('billing.amount'), textAlign: 'right', render: (job) => <Amount value={job.amountCents} /> },
          { accessor: 'state', title: t('billing.state'), render: (job) => <StatusBadge tone={bulkTones[job.state]}>{t(`bulk.states.${job.state}`)}</StatusBadge> },
        ]}
      />
    </>
  );
}
