import { localeOf, MoneyChart, useLanguage } from '@preau/ui';
import type { ComponentProps } from 'react';
import { useText } from '../../lib/text';
import { monthsOf, type Period } from './periods';
import type { Ageing, CashFlow, DeferredRevenue, SalesReport } from './reports.queries';

function Chart(props: ComponentProps<typeof MoneyChart>) {
  return (
    <div className="report-chart">
      <MoneyChart {...props} />
    </div>
  );
}

/** «mars 2027» of '2027-03', «3 mars» of a day. */
export function useKeyText(): (key: string) => string {
  const locale = localeOf[useLanguage()];
  return (key) => {
    const month = key.length === 7;
    return new Intl.DateTimeFormat(locale, { ...(month ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' }), timeZone: 'UTC' }).format(new Date(`${month ? `${key}-15` : key}T12:00:00Z`));
  };
}

const colours = { main: 'var(--mantine-primary-color-filled)', success: 'var(--preau-success-mark)', warning: 'var(--preau-warning-mark)', danger: 'var(--preau-danger-mark)', held: 'var(--preau-held-mark)', waitlist: 'var(--preau-waitlist-mark)', closed: 'var(--preau-closed-mark)', info: 'var(--preau-info-mark)' };

/** The keys of a chart: those of the rows, or every month of the period when it is told. */
function keysOf(rows: readonly { key: string | null }[], months: Period | undefined): string[] {
  return months === undefined ? [...new Set(rows.map((row) => row.key ?? ''))] : monthsOf(months);
}

type OverMonths = { months?: Period };
export function SalesChart({ rows, months }: Pick<SalesReport, 'rows'> & OverMonths) {
  const t = useText();
  const keyText = useKeyText();
  const bars = keysOf(rows, months).map((key) => {
    const row = rows.find((one) => one.key === key);
    return { label: keyText(key), values: { net: row?.netCents ?? 0, credited: row?.creditedCents ?? 0 } };
  });
  return <Chart title={t('reports.charts.sales')} of={t('reports.columns.period')} bars={bars} series={[{ name: 'net', label: t('reports.columns.net'), color: colours.main }, { name: 'credited', label: t('reports.columns.credited'), color: colours.warning }]} />;
}

const tenderColours = { card: colours.main, 'bank-debit': colours.held, cash: colours.warning, cheque: colours.waitlist, terminal: colours.info, transfer: colours.closed } as const;
export function CashChart({ rows, months }: Pick<CashFlow, 'rows'> & OverMonths) {
  const t = useText();
  const keyText = useKeyText();
  const received = rows.filter((row) => row.receivedCents !== 0);
  const tenders = [...new Set(received.map((row) => row.tender))];
  const bars = keysOf(received, months).map((key) => ({ label: keyText(key), values: Object.fromEntries(received.filter((row) => row.key === key).map((row) => [row.tender, row.receivedCents])) }));
  return <Chart stacked title={t('reports.charts.cashFlow')} of={t('reports.columns.period')} bars={bars} series={tenders.map((tender) => ({ name: tender, label: t(`reports.tenders.${tender}`), color: tenderColours[tender] }))} />;
}

export function AgeingChart({ totals }: Pick<Ageing, 'totals'>) {
  const t = useText();
  const ages = ['currentCents', 'days30Cents', 'days60Cents', 'days90Cents', 'olderCents'] as const;
  return <Chart title={t('reports.charts.ageing')} of={t('reports.columns.age')} bars={ages.map((age) => ({ label: t(`reports.ages.${age}`), values: { open: totals[age] } }))} series={[{ name: 'open', label: t('reports.columns.openCents'), color: colours.main }]} />;
}

export function RunOffChart({ runOff }: Pick<DeferredRevenue, 'runOff'>) {
  const t = useText();
  const keyText = useKeyText();
  return <Chart title={t('reports.charts.deferredRevenue')} of={t('reports.columns.month')} bars={runOff.map((month) => ({ label: keyText(month.month), values: { toEarn: month.toEarnCents } }))} series={[{ name: 'toEarn', label: t('reports.columns.toEarn'), color: colours.held }]} />;
}
