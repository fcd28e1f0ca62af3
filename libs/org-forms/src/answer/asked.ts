import { ageInMonths, type LocalDate } from '@preau/kernel';
import type { Answers, Condition, Question } from '../form/question';

/** About whom a form is filled, and on which day. */
export interface Subject {
  readonly birthDate: LocalDate | null;
  readonly on: LocalDate;
}

/**
 * The questions that are asked of this person given what was answered so far. A question that leans on one that is
 * not asked is not asked either; with an unknown birth date a question by age is asked rather than skipped.
 */
export function askedQuestions(questions: readonly Question[], answers: Answers, subject: Subject): Question[] {
  const asked = new Map<string, Question>();
  for (const question of questions) if ((question.onlyIf ?? []).every((condition) => holds(condition, asked, answers, subject))) asked.set(question.id, question);
  return [...asked.values()];
}

function holds(condition: Condition, asked: ReadonlyMap<string, Question>, answers: Answers, subject: Subject): boolean {
  if (condition.kind === 'age') {
    if (subject.birthDate === null) return true;
    const months = ageInMonths(subject.birthDate, subject.on);
    return months >= (condition.fromMonths ?? 0) && months < (condition.belowMonths ?? Number.POSITIVE_INFINITY);
  }
  if (!asked.has(condition.questionId)) return false;
  const answer = answers[condition.questionId];
  if (answer === undefined) return false;
  return Array.isArray(answer) ? answer.some((value) => condition.isOneOf.includes(value)) : condition.isOneOf.includes(answer as string | number | boolean);
}

/** Required questions that are asked and have no answer; a required consent counts when it is given. */
export function missingAnswers(questions: readonly Question[], answers: Answers, subject: Subject): string[] {
  return askedQuestions(questions, answers, subject)
    .filter((question) => question.required && (question.type === 'consent' ? answers[question.id] !== true : answers[question.id] === undefined))
    .map((question) => question.id);
}
