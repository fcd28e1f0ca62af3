import { Group, Input, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { localeOf, useLanguage } from '../language/language';
import { useUiText } from '../language/ui-text';
import { joinDate, splitDate } from './date-parts';
import { useFieldProps, type FieldProps } from './fields';

/**
 * A date that a person knows by heart: day, month, year, typed rather than searched for in a calendar.
 * The value is 'YYYY-MM-DD', or '' while it is not a date of the calendar.
 */
export function BirthDateField({ value, onChange, autoComplete = true, ...field }: FieldProps<string> & { autoComplete?: boolean }) {
  const t = useUiText();
  const language = useLanguage();
  const { id, label, description, error } = useFieldProps(field);
  const [typed, setTyped] = useState(() => splitDate(value));
  const shown = value === '' ? typed : splitDate(value);

  function change(part: Partial<typeof shown>) {
    const next = { ...shown, ...part };
    setTyped(next);
    onChange(joinDate(next));
  }

  const months = Array.from({ length: 12 }, (_, month) => ({
    value: String(month + 1),
    label: new Intl.DateTimeFormat(localeOf[language], { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, month, 15))),
  }));
  const complete = (name: 'bday-day' | 'bday-month' | 'bday-year') => (autoComplete ? name : 'off');
  return (
    <Input.Wrapper labelElement="div" label={label} description={description} error={error} role="group" aria-label={label} inputWrapperOrder={['label', 'description', 'error', 'input']}>
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <TextInput id={id} label={t('ui.form.day')} className="preau-subfield" w="4.5rem" inputMode="numeric" maxLength={2} autoComplete={complete('bday-day')} value={shown.day} error={error !== undefined} onChange={(event) => change({ day: event.currentTarget.value })} />
        <NativeSelect label={t('ui.form.month')} className="preau-subfield" flex={1} maw="12rem" autoComplete={complete('bday-month')} value={shown.month} error={error !== undefined} data={[{ value: '', label: '' }, ...months]} onChange={(event) => change({ month: event.currentTarget.value })} />
        <TextInput label={t('ui.form.year')} className="preau-subfield" w="6rem" inputMode="numeric" maxLength={4} autoComplete={complete('bday-year')} value={shown.year} error={error !== undefined} onChange={(event) => change({ year: event.currentTarget.value })} />
      </Group>
    </Input.Wrapper>
  );
}
