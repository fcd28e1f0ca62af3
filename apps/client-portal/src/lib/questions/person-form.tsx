import { Button, Group } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { Form, formProblem, Notice, useDraft } from '@preau/ui';
import { useState } from 'react';
import { useBilingual } from '../bilingual';
import { useText } from '../text';
import { useAnswerProblems } from './answer-problems';
import { askedNow, isAnswered, type Answers, type PersonForm as PersonFormOfApi } from './asked';
import { Questions } from './questions';

interface PersonFormProps {
  form: PersonFormOfApi;
  /** Completed months of age; null while the birth date is unknown. */
  months: number | null;
  /** Sends what was touched; confirming says that it is complete and right. */
  onSave: (answers: Answers, confirm: boolean) => Promise<void>;
  onCancel?: () => void;
  /** The button that confirms. */
  confirmLabel: string;
}

/** A form of an organization about one person. What is typed survives a reload; a question appears when its turn comes. */
export function PersonForm({ form, months, onSave, onCancel, confirmLabel }: PersonFormProps) {
  const t = useText();
  const chosen = useBilingual();
  const withFields = useAnswerProblems(form);
  const draft = useDraft<Record<string, unknown>>(`form.${form.formId}.${form.personId}.${form.version}`, {});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState<'keep' | 'confirm' | null>(null);
  const answers = { ...form.answers, ...draft.values };
  const asked = askedNow(form.questions, answers, months);

  async function save(confirm: boolean) {
    const missing = asked.filter((question) => question.required && !isAnswered(question, answers[question.id]));
    if (confirm && missing.length > 0) {
      return setProblem(formProblem(missing.map((question) => ({ pointer: `/answers/${question.id}`, code: 'missing', message: t('questions.problems.missing', { label: chosen(question.label.fr, question.label.en) }) }))));
    }
    setBusy(confirm ? 'confirm' : 'keep');
    try {
      await onSave(draft.values, confirm);
      draft.clear();
      setProblem(null);
    } catch (cause) {
      setProblem(withFields(problemOf(cause)));
    } finally {
      setBusy(null);
    }
  }

  return (
    <Form problem={problem} onSubmit={() => void save(true)} label={chosen(form.nameFr, form.nameEn)}>
      {asked.length === 0 && <Notice tone="info">{t('questions.nothingAsked')}</Notice>}
      <Questions asked={asked} answers={answers} onChange={(question, answer) => draft.set({ [question.id]: answer })} />
      <Group gap="sm">
        <Button type="submit" loading={busy === 'confirm'} disabled={busy === 'keep'}>
          {confirmLabel}
        </Button>
        <Button variant="default" loading={busy === 'keep'} disabled={busy === 'confirm'} onClick={() => void save(false)}>
          {t('questions.keep')}
        </Button>
        {onCancel !== undefined && (
          <Button variant="subtle" onClick={onCancel}>
            {t('questions.cancel')}
          </Button>
        )}
      </Group>
    </Form>
  );
}
