import '@mantine/core/styles/NumberInput.css';
import { Button, Checkbox, Group, Input, NativeSelect, NumberInput, Radio, Stack } from '@mantine/core';
import { ProblemError } from '@preau/api-client';
import { alertWithRetry, Async, DateText, Form, ListSkeleton, LongTextField, Notice, StatusBadge, TextField, useField, useLanguage, useSubmission } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { householdQueries, refreshHousehold, saveForm, type PersonForm, type Question } from './household.queries';

/** Answers to the organization's own questions: the forms begun, or all of them. */
export function Questions({ accountId, personId }: { accountId: string; personId: string }) {
  const t = useText();
  const { organizationId } = useOrganization();
  const [which, setWhich] = useState<'begun' | 'all'>('begun');
  const reading = useQuery(householdQueries.forms({ organizationId, accountId, personId }, which));
  return (
    <Stack gap="md">
      <NativeSelect label={t('household.questions.forms')} value={which} onChange={(event) => setWhich(event.currentTarget.value === 'all' ? 'all' : 'begun')} data={[{ value: 'begun', label: t('household.questions.begun') }, { value: 'all', label: t('household.questions.all') }]} maw="16rem" />
      <Async
        reading={reading}
        loading={<ListSkeleton rows={2} />}
        empty={{ when: (forms) => forms.length === 0, show: <Notice tone="info">{t(which === 'begun' ? 'household.questions.noneBegun' : 'household.questions.none')}</Notice> }}
        error={alertWithRetry}
        ready={(forms) => forms.map((form) => <OneForm key={`${form.formId}-${form.version}`} form={form} accountId={accountId} />)}
      />
    </Stack>
  );
}

/** The refusal names the questions without an answer; this puts a word beside each. */
function pointed(cause: unknown, words: { missing: string; wrong: string }): unknown {
  if (!(cause instanceof ProblemError)) return cause;
  const { missing, findings } = (cause.problem.details ?? {}) as { missing?: string[]; findings?: { questionId: string }[] };
  const errors = [...(missing ?? []).map((id) => ({ pointer: `/${id}`, code: 'missing', message: words.missing })), ...(findings ?? []).map(({ questionId }) => ({ pointer: `/${questionId}`, code: 'wrong', message: words.wrong }))];
  return errors.length === 0 ? cause : new ProblemError({ ...cause.problem, errors });
}

function OneForm({ form, accountId }: { form: PersonForm; accountId: string }) {
  const t = useText();
  const may = useMay();
  const language = useLanguage();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [answers, setAnswers] = useState<Record<string, unknown>>(form.answers);
  const [touched, setTouched] = useState<Record<string, unknown>>({});
  const send = useCallback(
    async (changed: Record<string, unknown>) => {
      try {
        await saveForm({ organizationId, accountId, personId: form.personId }, form.formId, form.version, { answers: changed, locale: language === 'fr' ? 'fr-CA' : 'en-CA' });
      } catch (cause) {
        throw pointed(cause, { missing: t('household.questions.missing'), wrong: t('household.questions.wrong') });
      }
      await refreshHousehold(queries, { organizationId, accountId });
      tellDone(t('household.saved'));
    },
    [organizationId, accountId, form.personId, form.formId, form.version, language, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  // What one answer makes appear is known here at once; the API has the last word.
  const asked = form.questions.filter((question) => question.onlyIf.every((condition) => (condition.kind === 'age' ? form.asked.includes(question.id) || condition.questionId !== undefined : holds(answers[condition.questionId ?? ''], condition.isOneOf ?? []))));
  function change(id: string, value: unknown) {
    setAnswers({ ...answers, [id]: value });
    setTouched({ ...touched, [id]: value });
  }
  return (
    <Form problem={problem} label={language === 'fr' ? form.nameFr : form.nameEn} onSubmit={() => void submit(touched)}>
      <Group gap="xs">
        <strong>{language === 'fr' ? form.nameFr : form.nameEn}</strong>
        {form.confirmedAt === null ? <StatusBadge tone="warning">{t('household.questions.unconfirmed', { count: form.missing.length })}</StatusBadge> : <StatusBadge tone="success">{t('household.questions.confirmed')}</StatusBadge>}
        {form.confirmedAt !== null && <DateText at={form.confirmedAt} year="always" />}
      </Group>
      {asked.map((question) => (
        <QuestionField key={question.id} question={question} value={answers[question.id]} onChange={(value) => change(question.id, value)} />
      ))}
      {may('clients.edit') && (
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('household.questions.save')}
          </Button>
        </Group>
      )}
    </Form>
  );
}

function holds(answer: unknown, wanted: readonly unknown[]): boolean {
  return Array.isArray(answer) ? answer.some((one) => wanted.includes(one)) : wanted.includes(answer);
}

function QuestionField({ question, value, onChange }: { question: Question; value: unknown; onChange: (value: unknown) => void }) {
  const t = useText();
  const language = useLanguage();
  const { id, message } = useField(question.id);
  const [shown, setShown] = useState(!question.isSensitive);
  const label = question.label[language];
  const help = question.help === null ? undefined : question.help[language];
  const field = { name: question.id, label, help, required: question.required, onChange: (text: string) => onChange(text === '' ? null : text) };
  const text = typeof value === 'string' ? value : '';
  const options = question.options.map((option) => ({ value: option.value, label: option.label[language] }));
  const wrapped = { label: question.required ? label : `${label} ${t('household.questions.optional')}`, description: help, error: message };
  if (!shown) {
    return (
      <Input.Wrapper {...wrapped} labelElement="div">
        <Button size="compact-sm" variant="default" onClick={() => setShown(true)}>
          {t('household.questions.show')}
        </Button>
      </Input.Wrapper>
    );
  }
  switch (question.type) {
    case 'long-text':
    case 'medical-note':
      return <LongTextField {...field} value={text} />;
    case 'number':
      return <NumberInput {...wrapped} id={id} min={question.min ?? undefined} max={question.max ?? undefined} value={typeof value === 'number' ? value : ''} onChange={(given) => onChange(typeof given === 'number' ? given : null)} />;
    case 'yes-no':
      return (
        <Radio.Group {...wrapped} id={id} value={value === true ? 'yes' : value === false ? 'no' : null} onChange={(given) => onChange(given === 'yes')}>
          <Group mt="xs">
            <Radio value="yes" label={t('household.questions.yes')} />
            <Radio value="no" label={t('household.questions.no')} />
          </Group>
        </Radio.Group>
      );
    case 'consent':
      return (
        <Stack gap="xs">
          {question.text !== null && <blockquote className="admin-consent">{question.text[language]}</blockquote>}
          <Checkbox id={id} label={label} description={help} error={message} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
        </Stack>
      );
    case 'choice':
      return <NativeSelect {...wrapped} id={id} data={[{ value: '', label: '' }, ...options]} value={text} onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)} />;
    case 'choices':
      return (
        <Checkbox.Group {...wrapped} id={id} value={Array.isArray(value) ? (value as string[]) : []} onChange={onChange}>
          <Stack gap="xs" mt="xs">
            {options.map((option) => (
              <Checkbox key={option.value} value={option.value} label={option.label} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    default:
      return <TextField {...field} value={text} type={question.type === 'phone' ? 'tel' : question.type === 'email' ? 'email' : question.type === 'date' ? 'date' : 'text'} />;
  }
}
