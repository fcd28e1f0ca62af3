import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { breakdowns, reportNames, type ReportName, type ReportSearch } from '../features/reports/report-names';
import { oneOf, textOf } from '../lib/search-text';
import { workRoute } from './organization';

export const reportsRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/reports',
  component: lazyRouteComponent(() => import('../features/reports/reports-page'), 'ReportsPage'),
});

const day = (value: unknown): string | undefined => {
  const text = textOf(value);
  return text !== undefined && /^[12]\d{3}-\d{2}-\d{2}$/.test(text) ? text : undefined;
};
export const reportRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/reports/$report',
  params: {
    parse: ({ report }): { report: ReportName } => {
      const name = oneOf(report, reportNames);
      if (name === undefined) throw notFound();
      return { report: name };
    },
    stringify: ({ report }) => ({ report }),
  },
  validateSearch: (search): ReportSearch => ({ from: day(search['from']), until: day(search['until']), asOf: day(search['asOf']), by: oneOf(search['by'], breakdowns) }),
  component: lazyRouteComponent(() => import('../features/reports/report-page'), 'ReportPage'),
});
