import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { Table, VisuallyHidden } from '@mantine/core';
import { Amount } from '../formats/amount';
import { useMoneyText } from '../formats/use-money';
import { localeOf, useLanguage } from '../language/language';
import { useUiText } from '../language/ui-text';

/** Cents of one month, by what became of them. */
export interface MonthOfMoney {
  /** 'YYYY-MM' */
  month: string;
  acceptedCents: number;
  plannedCents: number;
  refusedCents: number;
}

interface MonthChartProps {
  months: readonly MonthOfMoney[];
  height: number;
}

/** What planned payments brought and will bring, month by month; the same numbers as a table for those who do not see it. */
export default function MonthChart({ months, height }: MonthChartProps) {
  const t = useUiText();
  const money = useMoneyText();
  const language = useLanguage();
  const nameOf = (month: string) => new Intl.DateTimeFormat(localeOf[language], { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`));
  const series = [
    { name: 'acceptedCents', label: t('ui.months.accepted'), color: 'var(--preau-success-mark)' },
    { name: 'plannedCents', label: t('ui.months.planned'), color: 'var(--preau-held-mark)' },
    { name: 'refusedCents', label: t('ui.months.refused'), color: 'var(--preau-danger-mark)' },
  ] as const;
  return (
    <figure className="preau-month-chart">
      <div aria-hidden>
        <BarChart h={height} type="stacked" data={months.map((month) => ({ ...month, month: nameOf(month.month) }))} dataKey="month" series={[...series]} withLegend valueFormatter={money} yAxisProps={{ width: 92 }} tickLine="none" maxBarWidth={44} barChartProps={{ accessibilityLayer: false }} />
      </div>
      <VisuallyHidden>
        <Table>
          <caption>{t('ui.months.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ui.months.month')}</th>
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
