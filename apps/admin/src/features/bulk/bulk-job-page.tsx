import { Button, Card, Group, Progress, SegmentedControl, Stack } from '@mantine/core';
import { alertWithRetry, Amount, Async, ConfirmAction, DateText, EmptyState, ListSkeleton, PageHeader, StatusBadge } from '@preau/ui';
import { IconUserCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { CardTable } from '../../lib/card-table';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { bulkTones } from './bulk-page';
import { bulkQueries, cancelBulk, isUnderWay, refreshAfterBulk, type BulkItem, type BulkJob } from './bulk.queries';

const route = getRouteApi('/staff/$organization/work/bulk/$jobId');
const shown = ['refused', 'done', 'waiting', 'cancelled'] as const;

/** One work on many clients while it is done: counts, who was put aside and why, what is left. */
export function BulkJobPage(): ReactNode {
  const { jobId } = route.useParams();
  const { organizationId } = useOrganization();
  const reading = useQuery(bulkQueries.job(organizationId, jobId));
  return <Async reading={reading} loading={<ListSkeleton />} empty="never" error={alertWithRetry} ready={(job) => <Job job={job} />} />;
}

function Job({ job }: { job: BulkJob }) {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [state, setState] = useState<BulkItem['state']>('refused');
  const over = job.itemsDone + job.itemsRefused + job.itemsCancelled;
  const told = t('bulk.progress', { done: over, total: job.itemsTotal });
  const counts = { refused: job.itemsRefused, done: job.itemsDone, cancelled: job.itemsCancelled, waiting: job.itemsTotal - over };
  const underWay = isUnderWay(job);
  useEffect(() => {
    if (!underWay) void refreshAfterBulk(queries, organizationId);
  }, [underWay, queries, organizationId]);
  async function cancel() {
    await cancelBulk(queries, organizationId, job.id);
    tellDone(t('bulk.cancelled'));
  }
  return (
    <>
      <PageHeader title={t(`bulk.kinds.${job.kind}`)}>
        <DateText at={job.startedAt} show="day-and-time" />
      </PageHeader>
      <Stack gap="lg">
        <Card padding="lg">
          <Group gap="sm">
            <StatusBadge tone={bulkTones[job.state]}>{t(`bulk.states.${job.state}`)}</StatusBadge>
            <Amount value={job.amountCents} strong />
          </Group>
          <Progress.Root size="lg" my="sm">
            <Progress.Section value={(over / Math.max(1, job.itemsTotal)) * 100} animated={underWay} aria-label={t('bulk.progressLabel')} aria-valuetext={told} />
          </Progress.Root>
          <p className="preau-quiet preau-figures" role="status">
            {told} · {t('bulk.refusedCount', { count: job.itemsRefused })}
            {underWay && ` · ${t('bulk.mayLeave')}`}
          </p>
          {underWay && (
            <ConfirmAction
              trigger={(ask) => (
                <Button variant="default" mt="sm" onClick={ask}>
                  {t('bulk.cancel')}
                </Button>
              )}
              title={t('bulk.cancelTitle')}
              confirmLabel={t('bulk.cancelConfirm', { count: counts.waiting })}
              undo={t('bulk.cancelUndo')}
              onConfirm={cancel}
            >
              <p>{t('bulk.cancelWhat', { done: job.itemsDone, left: counts.waiting })}</p>
            </ConfirmAction>
          )}
        </Card>
        <SegmentedControl withItemsBorders={false} aria-label={t('bulk.show')} value={state} onChange={(value) => setState(value as BulkItem['state'])} data={shown.map((value) => ({ value, label: `${t(`bulk.items.${value}`)} (${counts[value]})` }))} />
        <Items job={job} state={state} count={counts[state]} />
      </Stack>
    </>
  );
}

function Items({ job, state, count }: { job: BulkJob; state: BulkItem['state']; count: number }) {
  const t = useText();
  const to = useWorkPaths();
  const { organizationId } = useOrganization();
  const pages = useInfiniteQuery(bulkQueries.items(organizationId, job.id, state, count));
  const items = pages.data?.pages.flatMap((page) => page.rows);
  return (
    <>
      <CardTable<BulkItem>
        reading={{ ...pages, data: items && { items, total: count } }}
        caption={t(`bulk.items.${state}`)}
        idOf={(item) => item.accountId}
        countLabel={(total) => t('clients.count', { count: total })}
        empty={<EmptyState icon={IconUserCheck} title={t(`bulk.noItems.${state}`)} />}
        columns={[
          { accessor: 'name', title: t('clients.owner'), render: (item) => <Link to={to.client(item.accountId)} search={{ tab: 'billing', ...(job.kind === 'bulk-invoice' && item.documentId !== null ? { invoice: item.documentId } : {}) }}>{item.name}</Link> },
          ...(state === 'refused' ? [{ accessor: 'because' as const, title: t('billing.reason') }] : []),
          ...(state === 'done' ? [
            { accessor: 'documentNumber' as const, title: t('billing.number'), cellsClassName: 'preau-figures', render: (item: BulkItem) => item.documentNumber ?? '–' },
            { accessor: 'amountCents' as const, title: t('billing.amount'), textAlign: 'right' as const, render: (item: BulkItem) => <Amount value={item.amountCents ?? 0} /> },
          ] : []),
        ]}
      />
      {pages.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('clients.more')}
          </Button>
        </Group>
      )}
    </>
  );
}
