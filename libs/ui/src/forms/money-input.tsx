import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { editableMoney, parseMoney } from '../formats/money';
import { useLanguage } from '../language/language';
import { useUiText } from '../language/ui-text';
import { useFieldProps, type FieldProps } from './fields';

/** An amount typed or pasted as people write it. The value is whole cents; null while it is not an amount. */
export function MoneyInput({ value, onChange, ...field }: FieldProps<number | null>) {
  const t = useUiText();
  const language = useLanguage();
  const props = useFieldProps(field);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value === null ? '' : editableMoney(value, language));
  const [left, setLeft] = useState(false);
  const unreadable = left && typed !== null && typed.trim() !== '' && parseMoney(typed, language) === null;
  const sign = { [language === 'fr' ? 'rightSection' : 'leftSection']: <span aria-hidden>{t('ui.money.sign')}</span> };
  return (
    <TextInput
      {...props}
      {...sign}
      className="preau-money-input"
      inputMode="decimal"
      autoComplete="off"
      error={unreadable ? t('ui.money.unreadable') : props.error}
      value={text}
      onFocus={() => setLeft(false)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseMoney(event.currentTarget.value, language));
      }}
      onBlur={() => {
        setLeft(true);
        if (typed !== null && (typed.trim() === '' || parseMoney(typed, language) !== null)) setTyped(null);
      }}
    />
  );
}
