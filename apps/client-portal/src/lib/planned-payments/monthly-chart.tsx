import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { Table, VisuallyHidden } from '@mantine/core';
import { Amount, localeOf, useLanguage, useMoneyText } from '@preau/ui';
import { useText } from '../text';
import type { Month } from './months';

/** Paid, planned and refused money of each month; the same numbers as a table for those who do not see it. */
export default function MonthlyChart({ months }: { months: readonly Month[] }) {
  const t = useText();
  const money = useMoneyText();
  const language = useLanguage();
  const nameOf = (month: string) => new Intl.DateTimeFormat(localeOf[language], { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`));
  const series = [
    { name: 'paidCents', label: t('money.chart.paid'), color: 'var(--preau-success-mark)' },
    { name: 'plannedCents', label: t('money.chart.planned'), color: 'var(--preau-held-mark)' },
    { name: 'refusedCents', label: t('money.chart.refused'), color: 'var(--preau-danger-mark)' },
  ];
  return (
    <figure className="planned-chart">
      <div aria-hidden>
        <BarChart h={180} type="stacked" data={months.map((month) => ({ ...month, month: nameOf(month.month) }))} dataKey="month" series={series} withLegend valueFormatter={money} yAxisProps={{ width: 76 }} tickLine="none" maxBarWidth={44} barChartProps={{ accessibilityLayer: false }} />
      </div>
      <VisuallyHidden>
        <Table>
          <caption>{t('money.chart.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('money.chart.month')}</th>
              {series.map((one) => (
                <th key={one.name} scope="col">
                  {one.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month}>
                <th scope="row">{nameOf(month.month)}</th>
                <td>
                  <Amount value={month.paidCents} />
                </td>
                <td>
                  <Amount value={month.plannedCents} />
                </td>
                <td>
                  <Amount value={month.refusedCents} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </VisuallyHidden>
    </figure>
  );
}
