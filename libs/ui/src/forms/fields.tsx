import { Checkbox, NativeSelect, PasswordInput, PinInput, Input, Textarea, TextInput } from '@mantine/core';
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { useUiText } from '../language/ui-text';
import { useField } from './form';

export interface FieldProps<T> {
  /** The field's place in what is sent, dots between levels: the pointer '/contact/phone' finds 'contact.phone'. */
  name: string;
  label: string;
  value: T;
  onChange: (value: T) => void;
  /** Said before the field. */
  help?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

/** Label above, help before the field, error under it; optional fields say so instead of starring the others. */
export function useFieldProps(field: Pick<FieldProps<unknown>, 'name' | 'label' | 'help' | 'required' | 'disabled'>) {
  const t = useUiText();
  const { id, message } = useField(field.name);
  return {
    id,
    name: field.name,
    label: field.required === false ? t('ui.form.optional', { label: field.label }) : field.label,
    description: field.help,
    error: message,
    disabled: field.disabled,
    'aria-required': field.required !== false,
    inputWrapperOrder: ['label' as const, 'description' as const, 'error' as const, 'input' as const],
  };
}

interface TextFieldProps extends FieldProps<string> {
  type?: 'text' | 'time' | 'email' | 'tel' | 'search' | 'url' | 'date';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  maxLength?: number;
}

export function TextField({ value, onChange, type = 'text', autoComplete, inputMode, maxLength, ...field }: TextFieldProps) {
  const spelling = type === 'email' ? { autoCapitalize: 'none', spellCheck: false } : {};
  return (
    <TextInput
      {...useFieldProps(field)}
      {...spelling}
      type={type}
      autoComplete={autoComplete}
      inputMode={inputMode ?? (type === 'email' ? 'email' : undefined)}
      maxLength={maxLength}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function LongTextField({ value, onChange, rows = 3, ...field }: FieldProps<string> & { rows?: number }) {
  return <Textarea {...useFieldProps(field)} autosize minRows={rows} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}

export function PasswordField({ value, onChange, autoComplete, ...field }: FieldProps<string> & { autoComplete: 'current-password' | 'new-password' }) {
  const t = useUiText();
  return (
    <PasswordInput
      {...useFieldProps(field)}
      autoComplete={autoComplete}
      visibilityToggleButtonProps={{ 'aria-label': t('ui.form.showPassword'), tabIndex: 0 }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export interface Choice {
  value: string;
  label: string;
}

export function SelectField({ value, onChange, choices, ...field }: FieldProps<string> & { choices: readonly Choice[] }) {
  return <NativeSelect {...useFieldProps(field)} data={[...choices]} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}

export function CheckboxField({ value, onChange, ...field }: FieldProps<boolean>) {
  const { id, message } = useField(field.name);
  return (
    <Checkbox id={id} name={field.name} label={field.label} description={field.help} error={message} disabled={field.disabled} checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
  );
}

/** The six digits of an authenticator; `onComplete` comes with the sixth. */
export function CodeField({ value, onChange, onComplete, ...field }: FieldProps<string> & { onComplete?: (code: string) => void }) {
  const { id, label, description, error } = useFieldProps(field);
  const t = useUiText();
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error} labelElement="div" inputWrapperOrder={['label', 'description', 'error', 'input']}>
      <PinInput
        id={id}
        length={6}
        type="number"
        inputMode="numeric"
        oneTimeCode
        autoFocus
        placeholder=""
        value={value}
        onChange={onChange}
        onComplete={onComplete}
        error={error !== undefined}
        getInputProps={(index) => ({ 'aria-label': t('ui.form.digit', { position: index + 1 }) })}
      />
    </Input.Wrapper>
  );
}
