import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { localeOf, useLanguage, useMoneyText } from '@preau/ui';
import { useText } from '../../lib/text';

/** Each payment as a bar; the same amounts stand as a list beside it. */
export default function PlanChart({ parts }: { parts: readonly { dueOn: string; amountCents: number }[] }) {
  const t = useText();
  const money = useMoneyText();
  const language = useLanguage();
  const day = (on: string) => new Intl.DateTimeFormat(localeOf[language], { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${on}T12:00:00Z`));
  return (
    <div aria-hidden>
      <BarChart h={120} data={parts.map((part) => ({ day: day(part.dueOn), amountCents: part.amountCents }))} dataKey="day" series={[{ name: 'amountCents', label: t('pricing.preview.amount'), color: 'var(--preau-held-mark)' }]} valueFormatter={money} withYAxis={false} tickLine="none" maxBarWidth={32} barChartProps={{ accessibilityLayer: false }} />
    </div>
  );
}
