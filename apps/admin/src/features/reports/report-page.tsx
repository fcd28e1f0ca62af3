import './reports.css';
import { alertWithRetry, Async, ListSkeleton, PageHeader } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { AgeingReportView } from './ageing-report';
import { CashFlowReportView } from './cash-flow-report';
import { DeferredRevenueReportView } from './deferred-revenue-report';
import { LedgerCodesReportView } from './ledger-codes-report';
import { chosenPeriod, type Period } from './periods';
import { ProcessorsReportView } from './processors-report';
import { reportNames, type ReportName, type ReportSearch } from './report-names';
import { reportsQueries } from './reports.queries';
import { SalesReportView } from './sales-report';
import { TaxesReportView } from './taxes-report';

export interface ReportProps {
  /** 'YYYY-MM-DD' in the organization, by the service's clock. */
  today: string;
  search: ReportSearch;
  /** Keeps a choice in the address. */
  choose: (change: ReportSearch) => void;
}
export interface PeriodReportProps extends ReportProps {
  period: Period;
}
const contents: Record<ReportName, (props: PeriodReportProps) => ReactNode> = {
  sales: SalesReportView, 'cash-flow': CashFlowReportView, ageing: AgeingReportView, 'deferred-revenue': DeferredRevenueReportView, 'ledger-codes': LedgerCodesReportView, taxes: TaxesReportView, processors: ProcessorsReportView,
};
const route = getRouteApi('/staff/$organization/work/reports/$report');

/** One report: its question, what was chosen, the figures, and a file of them. */
export function ReportPage(): ReactNode {
  const t = useText();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const { organizationId } = useOrganization();
  const { report } = route.useParams();
  const search = route.useSearch();
  const reading = useQuery(reportsQueries.today(organizationId));
  const Content = contents[report];
  return (
    <>
      <PageHeader title={t(`reports.questions.${report}`)}>{t(`reports.leads.${report}`)}</PageHeader>
      <ReportTabs current={report} />
      <Async
        reading={reading}
        loading={<ListSkeleton />}
        empty="never"
        error={alertWithRetry}
        ready={(today) => <Content key={report} today={today} search={search} period={chosenPeriod(search, today)} choose={(change) => void navigate({ to: to.report(report), search: { ...search, ...change }, replace: true })} />}
      />
    </>
  );
}

export function ReportTabs({ current }: { current: ReportName | null }) {
  const t = useText();
  const to = useWorkPaths();
  return (
    <nav aria-label={t('reports.title')}>
      <ul className="report-tabs">
        <li>
          <Link to={to.reports} aria-current={current === null ? 'page' : undefined} activeOptions={{ exact: true }}>
            {t('reports.overview')}
          </Link>
        </li>
        {reportNames.map((name) => (
          <li key={name}>
            <Link to={to.report(name)} aria-current={current === name ? 'page' : undefined}>
              {t(`reports.titles.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
