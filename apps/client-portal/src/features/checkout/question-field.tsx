import { Checkbox, Group, Radio, Stack } from '@mantine/core';
import { BirthDateField, CheckboxField, LongTextField, SelectField, TextField, useFieldProps } from '@preau/ui';
import { useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useText } from '../../lib/text';
import type { Question } from './checkout.queries';

interface QuestionFieldProps {
  question: Question;
  value: unknown;
  onChange: (value: unknown) => void;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');
/** Up to this many choices are all shown; more are folded into a list. */
const choicesShownMax = 6;

/** One question of an organization's form, of any kind. */
export function QuestionField({ question, value, onChange }: QuestionFieldProps) {
  const t = useText();
  const say = useBilingual();
  const field = {
    name: question.id,
    label: say(question.label.fr, question.label.en),
    help: question.help === null ? undefined : say(question.help.fr, question.help.en),
    required: question.required,
  };
  const options = question.options.map((option) => ({ value: option.value, label: say(option.label.fr, option.label.en) }));
  switch (question.type) {
    case 'short-text':
      return <TextField {...field} autoComplete="off" maxLength={300} value={asText(value)} onChange={onChange} />;
    case 'phone':
      return <TextField {...field} type="tel" autoComplete="off" maxLength={40} value={asText(value)} onChange={onChange} />;
    case 'email':
      return <TextField {...field} type="email" autoComplete="off" maxLength={254} value={asText(value)} onChange={onChange} />;
    case 'long-text':
    case 'medical-note':
      return <LongTextField {...field} value={asText(value)} onChange={onChange} />;
    case 'number':
      return <NumberAnswer field={field} value={value} onChange={onChange} />;
    case 'date':
      return <BirthDateField {...field} autoComplete={false} value={asText(value)} onChange={onChange} />;
    case 'yes-no':
      return <Choice field={field} options={[{ value: 'yes', label: t('checkout.forms.yes') }, { value: 'no', label: t('checkout.forms.no') }]} value={value === true ? 'yes' : value === false ? 'no' : ''} onChange={(choice) => onChange(choice === 'yes')} inline />;
    case 'choice':
      if (options.length > choicesShownMax) return <SelectField {...field} choices={[{ value: '', label: '' }, ...options]} value={asText(value)} onChange={onChange} />;
      return <Choice field={field} options={options} value={asText(value)} onChange={onChange} />;
    case 'choices':
      return <Choices field={field} options={options} value={Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []} onChange={onChange} />;
    case 'consent':
      return (
        <div className="checkout-consent">
          {question.text !== null && <p>{say(question.text.fr, question.text.en)}</p>}
          <CheckboxField {...field} value={value === true} onChange={onChange} />
        </div>
      );
    default:
      return question.type satisfies never;
  }
}

/** A number as people write it; what is not one is sent as it is and refused with its reason. */
function numberOf(text: string): unknown {
  const plain = text.trim().replace(',', '.');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text;
}

interface AnyField {
  name: string;
  label: string;
  help?: string;
  required: boolean;
}

/** Shows what is typed, a comma without its digits included. */
function NumberAnswer({ field, value, onChange }: { field: AnyField; value: unknown; onChange: (value: unknown) => void }) {
  const [typed, setTyped] = useState(() => asText(value));
  return (
    <TextField
      {...field}
      inputMode="decimal"
      autoComplete="off"
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(numberOf(text));
      }}
    />
  );
}

interface ChoiceProps<Value> {
  field: AnyField;
  options: readonly { value: string; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

function Choice({ field, options, value, onChange, inline = false }: ChoiceProps<string> & { inline?: boolean }) {
  const { id, label, description, error, name, inputWrapperOrder } = useFieldProps(field);
  const List = inline ? Group : Stack;
  return (
    <Radio.Group id={id} tabIndex={-1} name={name} label={label} description={description} error={error} inputWrapperOrder={inputWrapperOrder} value={value} onChange={onChange}>
      <List gap="sm">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </List>
    </Radio.Group>
  );
}

function Choices({ field, options, value, onChange }: ChoiceProps<string[]>) {
  const { id, label, description, error, inputWrapperOrder } = useFieldProps(field);
  return (
    <Checkbox.Group id={id} tabIndex={-1} label={label} description={description} error={error} inputWrapperOrder={inputWrapperOrder} value={value} onChange={onChange}>
      <Stack gap="sm">
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} label={option.label} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
