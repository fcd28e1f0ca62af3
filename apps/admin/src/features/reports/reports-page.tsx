import './reports.css';
import { Card, Skeleton } from '@mantine/core';
import { alertWithRetry, Amount, Async, ListSkeleton, PageHeader, type Reading } from '@preau/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { periodOf } from './periods';
import { AgeingChart, CashChart, RunOffChart, SalesChart } from './report-charts';
import type { ReportName } from './report-names';
import { ReportTabs } from './report-page';
import { reportsQueries } from './reports.queries';

/** The year at a glance; each picture leads to its report. */
export function ReportsPage(): ReactNode {
  const t = useText();
  const { organizationId } = useOrganization();
  const reading = useQuery(reportsQueries.today(organizationId));
  return (
    <>
      <PageHeader title={t('reports.title')}>{t('reports.lead')}</PageHeader>
      <ReportTabs current={null} />
      <Async reading={reading} loading={<ListSkeleton />} empty="never" error={alertWithRetry} ready={(today) => <Overview today={today} />} />
    </>
  );
}

function Overview({ today }: { today: string }) {
  const t = useText();
  const { organizationId } = useOrganization();
  const period = periodOf('twelve-months', today);
  const sales = useQuery(reportsQueries.sales(organizationId, { ...period, by: 'month' }));
  const cash = useQuery(reportsQueries.cashFlow(organizationId, { ...period, by: 'month' }));
  const ageingPages = useInfiniteQuery(reportsQueries.ageing(organizationId, today));
  const deferred = useQuery(reportsQueries.deferredRevenue(organizationId, period));
  return (
    <ul className="report-cards">
      <Glance report="sales" reading={sales} sum={({ totals }) => totals.afterCreditsCents} nothing={({ rows }) => rows.length === 0} what={t('reports.glances.sales')} picture={({ rows }) => <SalesChart rows={rows} months={period} />} />
      <Glance report="cash-flow" reading={cash} sum={({ totals }) => totals.netCents} nothing={({ totals }) => totals.receivedCents === 0} what={t('reports.glances.cash-flow')} picture={({ rows }) => <CashChart rows={rows} months={period} />} />
      <Glance report="ageing" reading={{ ...ageingPages, data: ageingPages.data?.pages[0] }} sum={({ totals }) => totals.openCents} nothing={({ rows }) => rows.length === 0} what={t('reports.glances.ageing')} picture={({ totals }) => <AgeingChart totals={totals} />} />
      <Glance report="deferred-revenue" reading={deferred} sum={({ nowCents }) => nowCents} nothing={({ runOff }) => runOff.length === 0} what={t('reports.glances.deferred-revenue')} picture={({ runOff }) => <RunOffChart runOff={runOff} />} />
    </ul>
  );
}

interface GlanceProps<Report> {
  report: ReportName;
  reading: Reading<Report>;
  sum: (report: Report) => number;
  what: string;
  nothing: (report: Report) => boolean;
  picture: (report: Report) => ReactNode;
}
function Glance<Report>({ report, reading, sum, what, nothing, picture }: GlanceProps<Report>) {
  const t = useText();
  const to = useWorkPaths();
  return (
    <li>
      <Card h="100%">
        <h2>
          <Link to={to.report(report)}>{t(`reports.titles.${report}`)}</Link>
        </h2>
        <Async
          reading={reading}
          loading={<Skeleton height={260} />}
          empty={{ when: nothing, show: <p className="preau-quiet">{t('reports.none')}</p> }}
          error={alertWithRetry}
          ready={(found) => (
            <>
              <p className="preau-quiet">{what}</p>
              <p className="report-sum">
                <Amount value={sum(found)} />
              </p>
              {picture(found)}
            </>
          )}
        />
      </Card>
    </li>
  );
}
