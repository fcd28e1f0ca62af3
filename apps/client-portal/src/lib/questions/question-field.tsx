import { Checkbox, Radio, Stack } from '@mantine/core';
import { BirthDateField, CheckboxField, LongTextField, TextField, useField, useUiText } from '@preau/ui';
import { useState } from 'react';
import { useBilingual } from '../bilingual';
import { useText } from '../text';
import type { Question } from './asked';

interface QuestionFieldProps {
  question: Question;
  answer: unknown;
  onChange: (answer: unknown) => void;
}

/** One question of a form, whatever its type. */
export function QuestionField({ question, answer, onChange }: QuestionFieldProps) {
  const chosen = useBilingual();
  const written = typeof answer === 'string' ? answer : '';
  const field = { name: `answers.${question.id}`, label: chosen(question.label.fr, question.label.en), help: question.help === null ? undefined : chosen(question.help.fr, question.help.en), required: question.required };
  const typed = { ...field, value: written, onChange };
  switch (question.type) {
    case 'short-text':
      return <TextField {...typed} maxLength={300} />;
    case 'long-text':
    case 'medical-note':
      return <LongTextField {...typed} />;
    case 'phone':
      return <TextField {...typed} type="tel" maxLength={40} />;
    case 'email':
      return <TextField {...typed} type="email" maxLength={254} />;
    case 'date':
      return <BirthDateField {...typed} autoComplete={false} />;
    case 'number':
      return <NumberQuestion {...field} value={typeof answer === 'number' ? answer : null} onChange={onChange} />;
    case 'yes-no':
      return <YesNo {...field} value={typeof answer === 'boolean' ? answer : null} onChange={onChange} />;
    case 'choice':
      return <Options {...field} question={question} value={written === '' ? [] : [written]} onChange={(values) => onChange(values[0] ?? null)} />;
    case 'choices':
      return <Options {...field} question={question} isMany value={Array.isArray(answer) ? (answer as string[]) : []} onChange={onChange} />;
    case 'consent':
      return <Consent {...field} text={question.text === null ? '' : chosen(question.text.fr, question.text.en)} value={answer === true} onChange={onChange} />;
    default:
      return question.type satisfies never;
  }
}

interface Asked<T> {
  name: string;
  label: string;
  help?: string;
  required: boolean;
  value: T;
  onChange: (value: unknown) => void;
}

/** What was typed stays on screen even while it is not a number. */
function NumberQuestion({ value, onChange, ...field }: Asked<number | null>) {
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  return (
    <TextField
      {...field}
      inputMode="decimal"
      maxLength={20}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        const read = Number(text.replace(',', '.').replaceAll(/[\s\u00a0]/g, ''));
        onChange(text.trim() === '' ? null : Number.isFinite(read) ? read : text);
      }}
    />
  );
}

const order = ['label', 'description', 'error', 'input'] as const;

function YesNo({ name, label, help, required, value, onChange }: Asked<boolean | null>) {
  const t = useText();
  const ui = useUiText();
  const { id, message } = useField(name);
  return (
    <Radio.Group id={id} tabIndex={-1} label={required ? label : ui('ui.form.optional', { label })} description={help} error={message} inputWrapperOrder={[...order]} value={value === null ? '' : String(value)} onChange={(given) => onChange(given === 'true')}>
      <div className="question-options" data-row>
        <Radio value="true" label={t('questions.yes')} />
        <Radio value="false" label={t('questions.no')} />
      </div>
    </Radio.Group>
  );
}

function Options({ name, label, help, required, question, isMany = false, value, onChange }: Omit<Asked<readonly string[]>, 'onChange'> & { question: Question; isMany?: boolean; onChange: (values: string[]) => void }) {
  const chosen = useBilingual();
  const ui = useUiText();
  const { id, message } = useField(name);
  const shared = { id, tabIndex: -1, label: required ? label : ui('ui.form.optional', { label }), description: help, error: message, inputWrapperOrder: [...order] };
  const options = (Option: typeof Radio | typeof Checkbox) => (
    <div className="question-options">
      {question.options.map((option) => (
        <Option key={option.value} value={option.value} label={chosen(option.label.fr, option.label.en)} />
      ))}
    </div>
  );
  if (isMany) {
    return (
      <Checkbox.Group {...shared} value={[...value]} onChange={onChange}>
        {options(Checkbox)}
      </Checkbox.Group>
    );
  }
  return (
    <Radio.Group {...shared} value={value[0] ?? ''} onChange={(given) => onChange([given])}>
      {options(Radio)}
    </Radio.Group>
  );
}

/** A longer text is folded, one step away. */
const shownTextMax = 600;

/** The whole text is there to read before it is agreed to. */
function Consent({ text, label, help, name, required, value, onChange }: Asked<boolean> & { text: string }) {
  const t = useText();
  const ui = useUiText();
  return (
    <Stack gap="xs" className="question-consent">
      <strong>{label}</strong>
      {help !== undefined && <p className="preau-quiet">{help}</p>}
      {text !== '' && (
        <details open={text.length <= shownTextMax}>
          <summary>{t('questions.consentText')}</summary>
          <p className="question-text">{text}</p>
        </details>
      )}
      <CheckboxField name={name} label={required ? t('questions.agree') : ui('ui.form.optional', { label: t('questions.agree') })} value={value} onChange={onChange} />
    </Stack>
  );
}
