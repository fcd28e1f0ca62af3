import { Button, Group } from '@mantine/core';
import { problemOf, type FieldProblem, type Problem } from '@preau/api-client';
import { Form, formProblem, Notice, useDraft } from '@preau/ui';
import { useState } from 'react';
import { useBilingual } from '../bilingual';
import { useText } from '../text';
import { askedNow, isAnswered, type Answers, type PersonForm as PersonFormOfApi } from './asked';
import { QuestionField } from './question-field';
import './questions.css';

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

const answerProblems = ['question-unknown', 'not-text', 'too-long', 'not-a-number', 'too-small', 'too-large', 'not-a-date', 'not-yes-or-no', 'unknown-choice', 'not-a-phone', 'not-an-email'] as const;
type AnswerProblem = (typeof answerProblems)[number];

/** The fields that a refusal names, with a sentence for each. */
function useFieldProblems(form: PersonFormOfApi) {
  const t = useText();
  const chosen = useBilingual();
  return (problem: Problem): Problem => {
    const labelOf = (id: string) => {
      const question = form.questions.find((one) => one.id === id);
      return question === undefined ? id : chosen(question.label.fr, question.label.en);
    };
    const findings = (problem.details?.['findings'] ?? []) as { questionId: string; problem: string }[];
    const missing = (problem.details?.['missing'] ?? []) as string[];
    const errors: FieldProblem[] = [
      ...findings.map((finding) => {
        const known: AnswerProblem = answerProblems.find((one) => one === finding.problem) ?? 'not-text';
        return { pointer: `/answers/${finding.questionId}`, code: known, message: t(`questions.problems.${known}`, { label: labelOf(finding.questionId) }) };
      }),
      ...missing.map((id) => ({ pointer: `/answers/${id}`, code: 'missing', message: t('questions.problems.missing', { label: labelOf(id) }) })),
    ];
    return errors.length === 0 ? problem : { ...problem, errors };
  };
}

/** A form of an organization about one person. What is typed survives a reload; a question appears when its turn comes. */
export function PersonForm({ form, months, onSave, onCancel, confirmLabel }: PersonFormProps) {
  const t = useText();
  const chosen = useBilingual();
  const withFields = useFieldProblems(form);
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
      {asked.map((question) => (
        <div key={question.id} className={question.isSensitive ? 'question-medical' : undefined}>
          <QuestionField question={question} answer={answers[question.id]} onChange={(answer) => draft.set({ [question.id]: answer })} />
        </div>
      ))}
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
