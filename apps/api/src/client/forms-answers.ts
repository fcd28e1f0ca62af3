import { isSensitive, type Question, type RequiredForm } from '@preau/org-forms';
import type { PersonFormsView, PersonFormView, QuestionView } from './forms.dto';

export function questionAnswer(question: Question): QuestionView {
  const { id, type, label, help, required, options, text, min, max, onlyIf } = question;
  return {
    id, type, label: { ...label }, help: help ? { ...help } : null, required, options: (options ?? []).map((option) => ({ value: option.value, label: { ...option.label } })), text: text ? { ...text } : null,
    min: min ?? null, max: max ?? null, onlyIf: (onlyIf ?? []).map((condition) => (condition.kind === 'age' ? { ...condition } : { ...condition, isOneOf: [...condition.isOneOf] })), isSensitive: isSensitive(question),
  };
}
export function personFormAnswer(form: RequiredForm): PersonFormView {
  const { personId, formId, nameFr, nameEn, number, questions, asked, answers, confirmedAt, missing, version } = form;
  return { personId, formId, nameFr, nameEn, number, questions: questions.map(questionAnswer), asked: [...asked], answers, confirmedAt: confirmedAt?.toISOString() ?? null, missing: [...missing], version };
}
export function personFormsAnswer(forms: readonly RequiredForm[]): PersonFormsView {
  return { rows: forms.map(personFormAnswer) };
}
