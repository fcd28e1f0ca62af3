import { Button, Group } from '@mantine/core';
import { alertWithRetry, Amount, Async, EmptyState, ListSkeleton } from '@preau/ui';
import { IconMoodSmile } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { Documents, type Behind } from './documents';
import { Facts } from './facts';
import { FiguresTable, moneyColumn } from './figures-table';
import { AgeingChart } from './report-charts';
import { DayField, KeepFile } from './report-choices';
import type { ReportProps } from './report-page';
import { reportsQueries, type AgeingRow } from './reports.queries';

/** Who owed what at the end of a day, and for how long; the most overdue first. */
export function AgeingReportView({ today, search, choose }: ReportProps) {
  const t = useText();
  const { organizationId } = useOrganization();
  const asOf = search.asOf ?? today;
  const pages = useInfiniteQuery(reportsQueries.ageing(organizationId, asOf));
  const [behind, setBehind] = useState<Behind | null>(null);
  const first = pages.data?.pages[0];
  const reading = { ...pages, data: first && { ...first, rows: pages.data?.pages.flatMap((page) => page.rows) ?? [] } };
  return (
    <>
      <div className="report-choices">
        <DayField label={t('reports.asOf')} value={asOf} onChange={(day) => choose({ asOf: day })} />
        <KeepFile asked={{ report: 'ageing', asOf }} />
      </div>
      <Async
        reading={reading}
        loading={<ListSkeleton />}
        empty={{ when: ({ rows }) => rows.length === 0, show: <EmptyState icon={IconMoodSmile} title={t('reports.nobodyOwes')} /> }}
        error={alertWithRetry}
        ready={({ rows, totals, clients, creditCents }) => (
          <>
            <Facts facts={[[t('reports.facts.clientsOwing'), clients], [t('reports.facts.open'), <Amount value={totals.openCents} />], [t('reports.facts.overdue'), <Amount value={totals.openCents - totals.currentCents} />], [t('reports.facts.onAccount'), <Amount value={creditCents} />]]} />
            <AgeingChart totals={totals} />
            <FiguresTable<AgeingRow>
              caption={t('reports.titles.ageing')}
              rows={rows}
              idOf={(row) => row.accountId}
              totalLabel={t('reports.totalOfAll')}
              columns={[
                {
                  key: 'client', title: t('reports.columns.client'),
                  cell: (row) => (
                    <button type="button" className="report-opens" onClick={() => setBehind({ of: 'open-invoices', title: t('reports.openInvoicesOf', { name: row.clientName }), asked: { asOf, accountId: row.accountId } })}>
                      {row.clientName}
                    </button>
                  ),
                },
                moneyColumn('currentCents', t('reports.ages.currentCents'), totals),
                moneyColumn('days30Cents', t('reports.ages.days30Cents'), totals),
                moneyColumn('days60Cents', t('reports.ages.days60Cents'), totals),
                moneyColumn('days90Cents', t('reports.ages.days90Cents'), totals),
                moneyColumn('olderCents', t('reports.ages.olderCents'), totals),
                moneyColumn('openCents', t('reports.columns.openCents'), totals),
                moneyColumn('creditCents', t('reports.columns.onAccount')),
              ]}
            />
            {pages.hasNextPage && (
              <Group justify="center" mt="md">
                <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                  {t('reports.more')}
                </Button>
              </Group>
            )}
          </>
        )}
      />
      <Documents behind={behind} onClose={() => setBehind(null)} />
    </>
  );
}
