import { Switch } from '@mantine/core';
import { Amount } from '@preau/ui';
import { useBilingual } from '../../lib/bilingual';
import { useText } from '../../lib/text';
import { type PaymentChoice, wayWith } from './chosen-plan';
import type { Cart } from './checkout.queries';

interface AidChoicesProps {
  cart: Cart;
  chosen: PaymentChoice;
  onChoose: (part: Partial<PaymentChoice>) => void;
}

/** Scholarships and credit on account: what each would pay of this very order, used unless switched off. */
export function AidChoices({ cart, chosen, onChoose }: AidChoicesProps) {
  const t = useText();
  const say = useBilingual();
  const scholarships = cart.aid.ways.find((way) => way.useScholarships && !way.useCredit);
  const credit = cart.aid.ways.find((way) => way.useCredit && way.useScholarships === (scholarships !== undefined && chosen.useScholarships)) ?? cart.aid.ways.find((way) => way.useCredit && !way.useScholarships);
  if (scholarships === undefined && credit === undefined) return null;
  const names = [...new Set(cart.aid.scholarships.map((one) => say(one.nameFr, one.nameEn)))].join(', ');
  const due = wayWith(cart, chosen);
  return (
    <fieldset className="checkout-aid">
      <legend>{t('checkout.aid.title')}</legend>
      {scholarships !== undefined && (
        <Switch
          checked={chosen.useScholarships}
          onChange={(event) => onChoose({ useScholarships: event.currentTarget.checked })}
          label={t('checkout.aid.scholarship', { name: names })}
          description={<Amount value={-scholarships.scholarshipCents} />}
        />
      )}
      {credit !== undefined && (
        <Switch
          checked={chosen.useCredit}
          onChange={(event) => onChoose({ useCredit: event.currentTarget.checked })}
          label={t('checkout.aid.credit')}
          description={<Amount value={-credit.creditCents} />}
        />
      )}
      <p aria-live="polite">
        {t('checkout.aid.left')} <Amount value={due.dueCents} strong />
      </p>
    </fieldset>
  );
}
