import { isLocalDate } from '@preau/kernel';
import { isEmail, isPhone } from '@preau/household';
import type { Answer, Answers, Question } from '../form/question';

export type AnswerProblem =
  | 'question-unknown' | 'not-text' | 'too-long' | 'not-a-number' | 'too-small' | 'too-large' | 'not-a-date' | 'not-yes-or-no' | 'unknown-choice' | 'not-a-phone' | 'not-an-email';
export interface AnswerFinding {
  readonly questionId: string;
  readonly problem: AnswerProblem;
}

const lengthMax: Partial<Record<Question['type'], number>> = { 'short-text': 300, 'long-text': 5_000, 'medical-note': 5_000, phone: 40, email: 254, date: 10 };

// Controls, other than a new line or a tab, that no database or document keeps.
const unkeepable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** One answer as it is kept: null when it says nothing, a finding when it cannot be an answer to the question. */
export function readAnswer(question: Question, given: unknown): { readonly answer: Answer | null } | { readonly problem: AnswerProblem } {
  if (given === null || given === undefined || given === '' || (Array.isArray(given) && given.length === 0)) return { answer: null };
  switch (question.type) {
    case 'short-text':
    case 'long-text':
    case 'medical-note':
    case 'phone':
    case 'email':
    case 'date':
      return readText(question, given);
    case 'number':
      if (typeof given !== 'number' || !Number.isFinite(given)) return { problem: 'not-a-number' };
      if (given < (question.min ?? Number.NEGATIVE_INFINITY)) return { problem: 'too-small' };
      return given > (question.max ?? Number.POSITIVE_INFINITY) ? { problem: 'too-large' } : { answer: given };
    case 'yes-no':
    case 'consent':
      return typeof given === 'boolean' ? { answer: given } : { problem: 'not-yes-or-no' };
    case 'choice':
      return typeof given === 'string' && isOption(question, given) ? { answer: given } : { problem: 'unknown-choice' };
    case 'choices': {
      if (!Array.isArray(given) || !given.every((value) => typeof value === 'string' && isOption(question, value))) return { problem: 'unknown-choice' };
      const chosen = new Set(given as string[]);
      // In the order of the form, once each, so that the same choice is always the same answer.
      return { answer: (question.options ?? []).map((option) => option.value).filter((value) => chosen.has(value)) };
    }
    default:
      return question.type satisfies never;
  }
}

function isOption(question: Question, value: string): boolean {
  return (question.options ?? []).some((option) => option.value === value);
}

function readText(question: Question, given: unknown): { answer: Answer | null } | { problem: AnswerProblem } {
  if (typeof given !== 'string') return { problem: 'not-text' };
  const text = given.normalize('NFC').trim();
  if (text === '') return { answer: null };
  if (!text.isWellFormed() || unkeepable.test(text)) return { problem: 'not-text' };
  if (text.length > (lengthMax[question.type] ?? 300)) return { problem: 'too-long' };
  if (question.type === 'date') return isLocalDate(text) ? { answer: text } : { problem: 'not-a-date' };
  if (question.type === 'email') return isEmail(text) ? { answer: text.toLowerCase() } : { problem: 'not-an-email' };
  if (question.type === 'phone') return isPhone(text) ? { answer: text } : { problem: 'not-a-phone' };
  return { answer: text };
}

/** The answers laid over what was kept before (an empty answer takes one away), and everything that is wrong with them. */
export function mergeAnswers(questions: readonly Question[], kept: Answers, given: Readonly<Record<string, unknown>>): { answers: Answers; findings: AnswerFinding[] } {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const answers = new Map(Object.entries(kept).filter(([id]) => byId.has(id)));
  const findings: AnswerFinding[] = [];
  for (const [questionId, value] of Object.entries(given)) {
    const question = byId.get(questionId);
    if (question === undefined) {
      findings.push({ questionId, problem: 'question-unknown' });
      continue;
    }
    const read = readAnswer(question, value);
    if ('problem' in read) findings.push({ questionId, problem: read.problem });
    else if (read.answer === null) answers.delete(questionId);
    else answers.set(questionId, read.answer);
  }
  return { answers: Object.fromEntries(answers), findings };
}
