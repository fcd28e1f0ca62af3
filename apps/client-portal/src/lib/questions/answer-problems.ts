import type { Problem } from '@preau/api-client';
import { useBilingual } from '../bilingual';
import { withFieldErrors } from '../findings';
import { useText } from '../text';
import type { PersonForm } from './asked';

const answerProblems = ['missing', 'question-unknown', 'not-text', 'too-long', 'not-a-number', 'too-small', 'too-large', 'not-a-date', 'not-yes-or-no', 'unknown-choice', 'not-a-phone', 'not-an-email'] as const;

/** A refusal of answers, with a sentence beside each question that it names. */
export function useAnswerProblems(form: Pick<PersonForm, 'questions'>): (problem: Problem) => Problem {
  const t = useText();
  const chosen = useBilingual();
  return (problem) =>
    withFieldErrors(
      problem,
      ({ name, problem: what }) => {
        const question = form.questions.find((one) => one.id === name);
        const known = answerProblems.find((one) => one === what) ?? 'not-text';
        return t(`questions.problems.${known}`, { label: question === undefined ? name : chosen(question.label.fr, question.label.en) });
      },
      '/answers',
    );
}
