import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { Table, VisuallyHidden } from '@mantine/core';
import { Amount } from '../formats/amount';
import { useMoneyText } from '../formats/use-money';

interface Bar {
  label: string;
  /** Cents, by the name of their series. */
  values: Readonly<Record<string, number>>;
}
interface BarSeries {
  name: string;
  label: string;
  color: string;
}
export interface BarsProps {
  title: string;
  /** What a bar stands for: a month, an age. */
  of: string;
  bars: readonly Bar[];
  series: readonly BarSeries[];
  stacked: boolean;
  height: number;
}

/** Amounts as bars; the same numbers as a table for those who do not see them. */
export default function Bars({ title, of, bars, series, stacked, height }: BarsProps) {
  const money = useMoneyText();
  return (
    <figure className="preau-bars">
      <div aria-hidden>
        <BarChart
          h={height} type={stacked ? 'stacked' : 'default'} data={bars.map((bar) => ({ label: bar.label, ...bar.values }))} dataKey="label" series={[...series]} withLegend={series.length > 1} valueFormatter={money}
          yAxisProps={{ width: 92 }} tickLine="none" maxBarWidth={44} barChartProps={{ accessibilityLayer: false }}
        />
      </div>
      <VisuallyHidden>
        <Table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{of}</th>
              {series.map((one) => (
                <th key={one.name} scope="col">
                  {one.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.label}>
                <th scope="row">{bar.label}</th>
                {series.map((one) => (
                  <td key={one.name}>
                    <Amount value={bar.values[one.name] ?? 0} />
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
