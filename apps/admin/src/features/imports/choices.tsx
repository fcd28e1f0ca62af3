import { SimpleGrid, Stack } from '@mantine/core';
import { CheckboxField, MoneyInput, SelectField, TextField } from '@preau/ui';
import { useText } from '../../lib/text';
import type { ImportChoices, WithdrawMissing } from './imports.queries';

const withdrawals: readonly WithdrawMissing[] = ['cities-only', 'always', 'never'];
const whole = (text: string) => Math.min(Number(text.replace(/\D/g, '')), 100_000);

/** What to do where the files say nothing. */
export function Choices({ values, onChange }: { values: ImportChoices; onChange: (values: ImportChoices) => void }) {
  const t = useText();
  const set = (part: Partial<ImportChoices>) => onChange({ ...values, ...part });
  return (
    <Stack gap="md" mt="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <MoneyInput name="defaultPriceCents" label={t('imports.choices.price')} help={t('imports.choices.priceHelp')} value={values.defaultPriceCents} onChange={(cents) => set({ defaultPriceCents: cents ?? 0 })} />
        <TextField name="registrationTime" label={t('imports.choices.time')} help={t('imports.choices.timeHelp')} value={values.registrationTime} onChange={(registrationTime) => set({ registrationTime })} maxLength={5} />
        <TextField name="defaultSessionCapacity" inputMode="numeric" label={t('imports.choices.sessionPlaces')} value={String(values.defaultSessionCapacity)} onChange={(text) => set({ defaultSessionCapacity: whole(text) })} />
        <TextField name="defaultDropInCapacity" inputMode="numeric" label={t('imports.choices.dropInPlaces')} value={String(values.defaultDropInCapacity)} onChange={(text) => set({ defaultDropInCapacity: whole(text) })} />
      </SimpleGrid>
      <SelectField name="withdrawMissing" label={t('imports.choices.missing')} help={t('imports.choices.missingHelp')} choices={withdrawals.map((value) => ({ value, label: t(`imports.withdrawals.${value}`) }))} value={values.withdrawMissing} onChange={(value) => set({ withdrawMissing: withdrawals.find((one) => one === value) ?? 'cities-only' })} />
      <CheckboxField name="publish" label={t('imports.choices.publish')} help={t('imports.choices.publishHelp')} value={values.publish} onChange={(publish) => set({ publish })} />
    </Stack>
  );
}
