import { Stack, Switch } from '@mantine/core';
import { Amount, useLanguage } from '@preau/ui';
import { useText } from '../../lib/text';
import { afterAid, type AidChosen } from './after-aid';
import type { Cart } from './purchase.queries';

interface AidProps {
  cart: Cart;
  chosen: AidChosen;
  onChoose: (part: Partial<AidChosen>) => void;
}

/** The client's scholarships and credit, with what each would pay of this sale. */
export function Aid({ cart, chosen, onChoose }: AidProps) {
  const t = useText();
  const language = useLanguage();
  const scholarships = cart.aid.ways.find((way) => way.useScholarships && !way.useCredit);
  const credit = cart.aid.ways.find((way) => way.useCredit && way.useScholarships === (scholarships !== undefined && chosen.useScholarships));
  if (scholarships === undefined && !cart.aid.ways.some((way) => way.useCredit)) return null;
  const names = [...new Set(cart.aid.scholarships.map((one) => (language === 'en' && one.nameEn !== '' ? one.nameEn : one.nameFr)))].join(', ');
  return (
    <fieldset className="admin-aid">
      <legend>{t('purchase.aid.title')}</legend>
      <Stack gap="sm">
        {scholarships !== undefined && (
          <Switch
            checked={chosen.useScholarships}
            onChange={(event) => onChoose({ useScholarships: event.currentTarget.checked })}
            label={t('purchase.aid.scholarship', { name: names })}
            description={<Amount value={-scholarships.scholarshipCents} />}
          />
        )}
        {credit !== undefined && (
          <Switch checked={chosen.useCredit} onChange={(event) => onChoose({ useCredit: event.currentTarget.checked })} label={t('purchase.aid.credit')} description={<Amount value={-credit.creditCents} />} />
        )}
        <p aria-live="polite">
          {t('purchase.aid.left')} <Amount value={afterAid(cart, chosen).dueCents} strong />
        </p>
      </Stack>
    </fieldset>
  );
}
