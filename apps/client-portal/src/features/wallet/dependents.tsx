import { Notice, sayDay, useMoneyText, useSaying } from '@preau/ui';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths';
import { useText } from '../../lib/text';
import type { Dependent } from './wallet.queries';

/** Planned payments that need another method, each named. */
export function DependentsNotice({ title, dependents }: { title: string; dependents: readonly Dependent[] }) {
  const t = useText();
  const money = useMoneyText();
  const saying = useSaying();
  return (
    <Notice tone="warning" title={title}>
      <ul>
        {dependents.map((one) => (
          <li key={one.plannedPaymentId}>{t('wallet.dependent', { amount: money(one.amountCents), date: sayDay(one.dueOn, saying), number: one.invoiceNumber })}</li>
        ))}
      </ul>
      <Link to={paths.wallet} search={{ tab: 'upcoming' }}>
        {t('wallet.toUpcoming')}
      </Link>
    </Notice>
  );
}
