import { DomainError } from '@preau/kernel';
import { hasOptions, questionTypes, type Bilingual, type Condition, type Question } from './question';

export type FormProblem =
  | 'missing' | 'too-long' | 'too-many' | 'repeated' | 'unknown-type' | 'options-missing' | 'options-not-allowed' | 'text-missing' | 'range-empty'
  | 'condition-empty' | 'condition-question-unknown' | 'condition-value-unknown';
export interface FormFinding {
  /** JSON pointer into the form: '/questions/2/label/fr'. */
  readonly pointer: string;
  readonly problem: FormProblem;
}

const questionsMax = 100;
const optionsMax = 60;

/**
 * Everything that is wrong with a form's questions. A condition may only lean on an earlier question, so that asking
 * goes down the page and can never turn in a circle.
 */
export function findingsOfQuestions(questions: readonly Question[]): FormFinding[] {
  const findings: FormFinding[] = [];
  if (questions.length > questionsMax) findings.push({ pointer: '/questions', problem: 'too-many' });
  const earlier = new Map<string, Question>();
  questions.forEach((question, index) => {
    const at = `/questions/${index}`;
    if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(question.id)) findings.push({ pointer: `${at}/id`, problem: 'missing' });
    if (earlier.has(question.id)) findings.push({ pointer: `${at}/id`, problem: 'repeated' });
    if (!questionTypes.includes(question.type)) findings.push({ pointer: `${at}/type`, problem: 'unknown-type' });
    findings.push(...ofWords(question.label, `${at}/label`, 300, true), ...ofWords(question.help, `${at}/help`, 2_000, false));
    if (question.type === 'consent') findings.push(...ofWords(question.text, `${at}/text`, 20_000, true, 'text-missing'));
    findings.push(...ofOptions(question, at));
    if (question.min !== undefined && question.max !== undefined && question.min > question.max) findings.push({ pointer: `${at}/max`, problem: 'range-empty' });
    question.onlyIf?.forEach((condition, place) => findings.push(...ofCondition(condition, `${at}/onlyIf/${place}`, earlier)));
    earlier.set(question.id, question);
  });
  return findings;
}

function ofWords(words: Bilingual | undefined, pointer: string, lengthMax: number, required: boolean, problem: FormProblem = 'missing'): FormFinding[] {
  const findings: FormFinding[] = [];
  for (const language of ['fr', 'en'] as const) {
    const text = words?.[language] ?? '';
    if (required && text.trim() === '') findings.push({ pointer: `${pointer}/${language}`, problem });
    if (text.length > lengthMax) findings.push({ pointer: `${pointer}/${language}`, problem: 'too-long' });
  }
  return findings;
}

function ofOptions(question: Question, at: string): FormFinding[] {
  const options = question.options ?? [];
  if (!hasOptions(question.type)) return options.length === 0 ? [] : [{ pointer: `${at}/options`, problem: 'options-not-allowed' }];
  if (options.length < 2) return [{ pointer: `${at}/options`, problem: 'options-missing' }];
  const findings: FormFinding[] = options.length > optionsMax ? [{ pointer: `${at}/options`, problem: 'too-many' }] : [];
  options.forEach((option, index) => {
    if (option.value.trim() === '') findings.push({ pointer: `${at}/options/${index}/value`, problem: 'missing' });
    if (options.findIndex((other) => other.value === option.value) < index) findings.push({ pointer: `${at}/options/${index}/value`, problem: 'repeated' });
    findings.push(...ofWords(option.label, `${at}/options/${index}/label`, 200, true));
  });
  return findings;
}

function ofCondition(condition: Condition, pointer: string, earlier: ReadonlyMap<string, Question>): FormFinding[] {
  if (condition.kind === 'age') {
    if (condition.fromMonths === undefined && condition.belowMonths === undefined) return [{ pointer, problem: 'condition-empty' }];
    return condition.fromMonths !== undefined && condition.belowMonths !== undefined && condition.fromMonths >= condition.belowMonths ? [{ pointer, problem: 'range-empty' }] : [];
  }
  const other = earlier.get(condition.questionId);
  if (other === undefined) return [{ pointer: `${pointer}/questionId`, problem: 'condition-question-unknown' }];
  if (condition.isOneOf.length === 0) return [{ pointer: `${pointer}/isOneOf`, problem: 'condition-empty' }];
  if (condition.isOneOf.some((value) => !['string', 'number', 'boolean'].includes(typeof value))) return [{ pointer: `${pointer}/isOneOf`, problem: 'condition-value-unknown' }];
  const known = hasOptions(other.type) ? new Set<unknown>(other.options?.map((option) => option.value)) : other.type === 'yes-no' || other.type === 'consent' ? new Set<unknown>([true, false]) : null;
  return known !== null && condition.isOneOf.some((value) => !known.has(value)) ? [{ pointer: `${pointer}/isOneOf`, problem: 'condition-value-unknown' }] : [];
}

/** @throws DomainError org-forms.form-invalid {findings} */
export function requireGoodForm(form: { readonly nameFr: string; readonly nameEn: string; readonly questions: readonly Question[] }): void {
  const findings = [
    ...(['nameFr', 'nameEn'] as const).flatMap((name): FormFinding[] => (form[name].trim() === '' ? [{ pointer: `/${name}`, problem: 'missing' }] : form[name].length > 200 ? [{ pointer: `/${name}`, problem: 'too-long' }] : [])),
    ...findingsOfQuestions(form.questions),
  ];
  if (findings.length > 0) throw new DomainError('org-forms.form-invalid', { findings });
}
