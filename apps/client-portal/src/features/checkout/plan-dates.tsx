import { Amount, DateText } from '@preau/ui';
import { useText } from '../../lib/text';

interface PlanDatesProps {
  /** Paid with the order; zero is left out. */
  todayCents: number;
  instalments: readonly { amountCents: number; dueOn: string }[];
}

/** A plan as what it is: amounts with their dates. */
export function PlanDates({ todayCents, instalments }: PlanDatesProps) {
  const t = useText();
  return (
    <dl className="checkout-plan">
      {todayCents > 0 && (
        <div>
          <dt>{t('checkout.plan.today')}</dt>
          <dd>
            <Amount value={todayCents} />
          </dd>
        </div>
      )}
      {instalments.map(({ dueOn, amountCents }) => (
        <div key={dueOn}>
          <dt>
            <DateText at={dueOn} year="always" />
          </dt>
          <dd>
            <Amount value={amountCents} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
