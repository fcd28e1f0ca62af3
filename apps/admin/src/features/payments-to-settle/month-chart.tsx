import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { Table, VisuallyHidden } from '@mantine/core';
import { Amount, localeOf, useLanguage, useMoneyText } from '@preau/ui';
import type { MonthOfPayments } from '../../lib/planned-payments/planned-payments.queries';
import { useText } from '../../lib/text';

/** What planned payments bring, month by month; the same numbers as a table for those who do not see it. */
export default function MonthChart({ months }: { months: readonly MonthOfPayments[] }) {
  const t = useText();
  const money = useMoneyText();
  const language = useLanguage();
  const nameOf = (month: string) => new Intl.DateTimeFormat(localeOf[language], { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`));
  const series = [
    { name: 'acceptedCents', label: t('settle.chart.accepted'), color: 'var(--preau-success-mark)' },
    { name: 'plannedCents', label: t('settle.chart.planned'), color: 'var(--preau-held-mark)' },
    { name: 'refusedCents', label: t('settle.chart.refused'), color: 'var(--preau-danger-mark)' },
  ] as const;
  return (
    <figure className="settle-chart">
      <div aria-hidden>
        <BarChart h={200} type="stacked" data={months.map((month) => ({ ...month, month: nameOf(month.month) }))} dataKey="month" series={[...series]} withLegend valueFormatter={money} yAxisProps={{ width: 92 }} tickLine="none" maxBarWidth={44} barChartProps={{ accessibilityLayer: false }} />
      </div>
      <VisuallyHidden>
        <Table>
          <caption>{t('settle.chart.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('settle.chart.month')}</th>
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
                {series.map((one) => (
                  <td key={one.name}>
                    <Amount value={month[one.name]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </VisuallyHidden>
    </figure>
  );
}
