import { Stack } from '@mantine/core';
import { CheckboxField, SelectField, TextField } from '@preau/ui';
import { useText } from '../text';
import type { DebitConsent } from './planned-payments.queries';

export interface ConsentValues {
  given: boolean;
  how: DebitConsent['how'];
  on: string;
  note: string;
}
export const noConsent: ConsentValues = { given: false, how: 'phone', on: '', note: '' };
/** What is sent: only a consent that says when. */
export function consentOf({ given, ...consent }: ConsentValues): DebitConsent | undefined {
  return given && consent.on !== '' ? consent : undefined;
}

/** Bank debits change with ten days' notice, or with the payer's consent: how and when it was given. */
export function ConsentFields({ values, onChange }: { values: ConsentValues; onChange: (part: Partial<ConsentValues>) => void }) {
  const t = useText();
  const choices = (['phone', 'in-person', 'email', 'letter'] as const).map((value) => ({ value, label: t(`settle.consent.how.${value}`) }));
  return (
    <Stack gap="xs">
      <p className="preau-quiet">{t('settle.consent.rule')}</p>
      <CheckboxField name="consent" label={t('settle.consent.given')} value={values.given} onChange={(given) => onChange({ given })} />
      {values.given && (
        <>
          <SelectField name="how" label={t('settle.consent.howLabel')} choices={choices} value={values.how} onChange={(how) => onChange({ how: how as DebitConsent['how'] })} />
          <TextField name="on" type="date" label={t('settle.consent.on')} value={values.on} onChange={(on) => onChange({ on })} />
          <TextField name="note" label={t('settle.consent.note')} required={false} maxLength={500} value={values.note} onChange={(note) => onChange({ note })} />
        </>
      )}
    </Stack>
  );
}
