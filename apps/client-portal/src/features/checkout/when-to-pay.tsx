import { Radio, Stack } from '@mantine/core';
import { Amount, DateText } from '@preau/ui';
import { useBilingual } from '../../lib/bilingual';
import { useText } from '../../lib/text';
import { chosenPlan, type Due, planKey, type PaymentChoice } from './chosen-plan';
import { PlanDates } from './plan-dates';

interface WhenToPayProps {
  /** What is left to pay after aid. */
  due: Due;
  chosen: PaymentChoice;
  onChoose: (part: Partial<PaymentChoice>) => void;
}

/** At once, or by one of the plans: what each asks today, how many times after it, and until when. */
export function WhenToPay({ due, chosen, onChoose }: WhenToPayProps) {
  const t = useText();
  const say = useBilingual();
  const { full, plans, totalCents } = due.choices;
  const plan = chosen.pay === 'plan' ? chosenPlan(due, chosen) : undefined;
  return (
    <Radio.Group label={t('checkout.payment.when')} value={plan === undefined ? 'full' : planKey(plan)} onChange={(value) => onChoose(value === 'full' ? { pay: 'full' } : { pay: 'plan', plan: value })}>
      <Stack gap="xs" mt="xs">
        {full.offered && (
          <Radio.Card value="full" className="checkout-card">
            <Radio.Indicator />
            <span className="checkout-card-words">
              <strong>{t('checkout.payment.full')}</strong>
              <Amount value={totalCents} strong />
            </span>
          </Radio.Card>
        )}
        {plans.map((one) => {
          const last = one.instalments.at(-1);
          const count = one.instalments.length + (one.todayCents > 0 ? 1 : 0);
          return (
            <Radio.Card key={planKey(one)} value={planKey(one)} className="checkout-card">
              <Radio.Indicator />
              <span className="checkout-card-words">
                <span>
                  <strong>{one.labelFr === '' ? t('checkout.payment.plan', { count }) : say(one.labelFr, one.labelEn)}</strong>
                  <span className="preau-quiet checkout-card-more">
                    {t('checkout.payment.plan', { count })}
                    {last !== undefined && (
                      <>
                        {', '}
                        {t('checkout.payment.until')} <DateText at={last.dueOn} year="always" />
                      </>
                    )}
                  </span>
                </span>
                <span>{one.todayCents === 0 ? t('checkout.payment.nothingToday') : <><Amount value={one.todayCents} strong /> {t('checkout.payment.now')}</>}</span>
              </span>
            </Radio.Card>
          );
        })}
      </Stack>
      {!full.offered && <p className="preau-quiet">{t('checkout.payment.notBefore')}</p>}
      {plan !== undefined && <PlanDates todayCents={plan.todayCents} instalments={plan.instalments} />}
    </Radio.Group>
  );
}
