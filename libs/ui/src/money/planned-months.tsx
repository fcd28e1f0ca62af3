import { localeOf, useLanguage } from '../language/language';
import { useUiText } from '../language/ui-text';
import { MoneyChart } from './money-chart';

/** Cents of one month, by what became of them. */
export interface MonthOfMoney {
  /** 'YYYY-MM' */
  month: string;
  acceptedCents: number;
  plannedCents: number;
  refusedCents: number;
}

/** What planned payments brought and will bring, month by month. */
export function PlannedMonths({ months, height = 200 }: { months: readonly MonthOfMoney[]; height?: number }) {
  const t = useUiText();
  const language = useLanguage();
  const nameOf = (month: string) => new Intl.DateTimeFormat(localeOf[language], { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`));
  return (
    <MoneyChart
      stacked title={t('ui.months.title')} of={t('ui.months.month')} height={height}
      bars={months.map(({ month, ...values }) => ({ label: nameOf(month), values }))}
      series={[
        { name: 'acceptedCents', label: t('ui.months.accepted'), color: 'var(--preau-success-mark)' },
        { name: 'plannedCents', label: t('ui.months.planned'), color: 'var(--preau-held-mark)' },
        { name: 'refusedCents', label: t('ui.months.refused'), color: 'var(--preau-danger-mark)' },
      ]}
    />
  );
}
