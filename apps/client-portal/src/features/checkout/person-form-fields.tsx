import { Button, Title } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { Form } from '@preau/ui';
import { IconCloudCheck, IconCloudUp } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useAnswerProblems } from '../../lib/questions/answer-problems';
import { Questions } from '../../lib/questions/questions';
import { useText } from '../../lib/text';
import { saveForm } from './checkout-requests';
import { checkoutQueries, type PersonForm, type Question } from './checkout.queries';

interface PersonFormFieldsProps {
  organizationId: string;
  form: PersonForm;
  firstName: string;
  position: number;
  total: number;
  onConfirmed: () => Promise<void>;
}

const typingPauseMs = 700;
/** Answered by one gesture: kept at once, because other questions may hang on it. */
const atOnce: ReadonlySet<Question['type']> = new Set(['yes-no', 'choice', 'choices', 'consent']);

type Saving = 'nothing' | 'saving' | 'saved' | 'waiting';

/** Sends what was touched, one request after the other, and never loses what is typed meanwhile. */
function useSavedAnswers(organizationId: string, form: PersonForm) {
  const client = useQueryClient();
  const [answers, setAnswers] = useState<Record<string, unknown>>(() => ({ ...form.answers }));
  const [saving, setSaving] = useState<Saving>('nothing');
  const touched = useRef<Record<string, unknown>>({});
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  async function send(confirm: boolean): Promise<void> {
    clearTimeout(timer.current);
    const part = touched.current;
    if (!confirm && Object.keys(part).length === 0) return;
    touched.current = {};
    setSaving('saving');
    const { personId, formId } = form;
    try {
      const saved = await saveForm({ organizationId, personId, formId }, part, confirm);
      client.setQueryData(checkoutQueries.form(organizationId, personId, formId).queryKey, saved);
      setSaving('saved');
    } catch (cause) {
      touched.current = { ...part, ...touched.current };
      setSaving(Object.keys(touched.current).length > 0 ? 'waiting' : 'saved');
      throw cause;
    }
  }
  const inTurn = (confirm: boolean): Promise<void> => {
    const turn = line.current.then(() => send(confirm), () => send(confirm));
    line.current = turn.catch(() => undefined);
    return turn;
  };
  function change(question: Question, value: unknown) {
    setAnswers((before) => ({ ...before, [question.id]: value }));
    touched.current[question.id] = value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
    clearTimeout(timer.current);
    // What cannot be kept yet (half a phone number) is told when the form is confirmed, not while it is typed.
    timer.current = setTimeout(() => void inTurn(false).catch(() => undefined), atOnce.has(question.type) ? 0 : typingPauseMs);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  // First kept, then confirmed: a refusal to confirm loses no answer.
  return { answers, saving, change, confirm: () => inTurn(false).then(() => inTurn(true)) };
}

/** A participant's form: kept as it is typed, confirmed at the end. */
export function PersonFormFields({ organizationId, form, firstName, position, total, onConfirmed }: PersonFormFieldsProps) {
  const t = useText();
  const say = useBilingual();
  const withFields = useAnswerProblems(form);
  const { answers, saving, change, confirm } = useSavedAnswers(organizationId, form);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = form.questions.filter((question) => form.asked.includes(question.id));

  async function submit() {
    setBusy(true);
    try {
      await confirm();
      setProblem(null);
      await onConfirmed();
    } catch (cause) {
      setProblem(withFields(problemOf(cause)));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form problem={problem} onSubmit={() => void submit()} label={t('checkout.forms.of', { name: firstName })}>
      <div>
        <Title order={3}>{total > 1 ? t('checkout.forms.ofMany', { name: firstName, position, total }) : t('checkout.forms.of', { name: firstName })}</Title>
        <p className="preau-quiet">{say(form.nameFr, form.nameEn)}</p>
      </div>
      <Questions asked={asked} answers={answers} onChange={change} />
      <p className="checkout-saving preau-quiet" role="status">
        {saving === 'saved' && <IconCloudCheck size={18} aria-hidden />}
        {(saving === 'saving' || saving === 'waiting') && <IconCloudUp size={18} aria-hidden />}
        {saving === 'nothing' ? t('checkout.forms.savedAsYouGo') : t(`checkout.forms.saving.${saving}`)}
      </p>
      <Button type="submit" size="md" loading={busy}>
        {t('checkout.forms.confirm')}
      </Button>
    </Form>
  );
}
