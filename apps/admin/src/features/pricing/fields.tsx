import { Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { MoneyInput, TextField, useFieldProps, useLanguage, type FieldProps } from '@preau/ui';
import { useState } from 'react';
import { useText } from '../../lib/text';
import type { Off } from './pricing.queries';

/** A whole number; null while it is none. */
export function NumberField({ value, onChange, ...field }: FieldProps<number | null>) {
  return <TextField {...field} inputMode="numeric" maxLength={7} value={value === null ? '' : String(value)} onChange={(text) => onChange(/^\d{1,7}$/.test(text.trim()) ? Number(text) : null)} />;
}

/** A percent as people write it; the value is hundredths of a percent, null while it is none. */
export function PercentField({ value, onChange, ...field }: FieldProps<number | null>) {
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null ? '' : String(value / 100).replace('.', language === 'fr' ? ',' : '.');
  return (
    <TextInput
      {...useFieldProps(field)}
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span aria-hidden>%</span>}
      value={typed ?? shown}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const read = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim());
        const hundredths = read === null ? null : Number(read[1]) * 100 + Number((read[2] ?? '').padEnd(2, '0'));
        onChange(hundredths === null || hundredths > 10_000 ? null : hundredths);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** A moment on the organization's wall, 'YYYY-MM-DDTHH:MM'; null while it is none. */
export function WallTimeField({ value, onChange, ...field }: FieldProps<string | null>) {
  return <TextInput {...useFieldProps(field)} type="datetime-local" value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value.slice(0, 16))} />;
}

interface OffFieldProps {
  name: string;
  label: string;
  value: Off;
  onChange: (off: Off) => void;
}
/** What is taken off: a percent or an amount. */
export function OffField({ name, label, value, onChange }: OffFieldProps) {
  const t = useText();
  return (
    <Stack gap={4}>
      <Group align="flex-end" gap="sm">
        {value.unit === 'percent' ? (
          <PercentField name={name} label={label} value={value.value} onChange={(percent) => onChange({ ...value, value: percent ?? 0 })} />
        ) : (
          <MoneyInput name={name} label={label} value={value.value} onChange={(cents) => onChange({ ...value, value: cents ?? 0 })} />
        )}
        <SegmentedControl aria-label={t('pricing.off.unit', { label })} value={value.unit} onChange={(unit) => onChange(unit === 'percent' ? { unit: 'percent', value: 1_000 } : { unit: 'amount', value: 1_000 })} data={[{ value: 'percent', label: '%' }, { value: 'amount', label: '$' }]} />
      </Group>
    </Stack>
  );
}
