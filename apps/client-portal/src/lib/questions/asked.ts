import type { components } from '@preau/api-client';

export type PersonForm = components['schemas']['PersonFormView'];
export type Question = components['schemas']['QuestionView'];
export type Answers = Readonly<Record<string, unknown>>;

/**
 * The questions asked given what is typed now, so that one appears as soon as the answer above calls for it. The service
 * decides again when the form is saved. A question that leans on one that is not asked is not asked either.
 * @param months completed months of age; null while the birth date is unknown, which asks rather than skips
 */
export function askedNow(questions: readonly Question[], answers: Answers, months: number | null): Question[] {
  const asked = new Map<string, Question>();
  for (const question of questions) if (question.onlyIf.every((condition) => holds(condition, asked, answers, months))) asked.set(question.id, question);
  return [...asked.values()];
}

function holds(condition: Question['onlyIf'][number], asked: ReadonlyMap<string, Question>, answers: Answers, months: number | null): boolean {
  if (condition.kind === 'age') return months === null || (months >= (condition.fromMonths ?? 0) && months < (condition.belowMonths ?? Number.POSITIVE_INFINITY));
  if (condition.questionId === undefined || !asked.has(condition.questionId)) return false;
  const answer = answers[condition.questionId];
  const wanted: readonly unknown[] = condition.isOneOf ?? [];
  return Array.isArray(answer) ? answer.some((value) => wanted.includes(value)) : wanted.includes(answer);
}

/** Whether an answer says something. */
export function isAnswered(question: Question, answer: unknown): boolean {
  if (question.type === 'consent') return answer === true;
  return answer !== undefined && answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0);
}

/** Completed months between two local dates. */
export function monthsBetween(birthDate: string, on: string): number {
  const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number);
  const [yearOn = 0, monthOn = 0, dayOn = 0] = on.split('-').map(Number);
  return (yearOn - year) * 12 + monthOn - month - (dayOn < day ? 1 : 0);
}
