import { findingsOfQuestions } from './check-questions';
import type { Question } from './question';

const words = (text: string) => ({ fr: text, en: text });
const good: Question = { id: 'allergies', type: 'yes-no', label: words('Allergies?'), required: true };

describe('a form', () => {
  it.each<[string, Question[], string, string]>([
    ['a question without words in one language', [{ ...good, label: { fr: 'Allergies?', en: ' ' } }], '/questions/0/label/en', 'missing'],
    ['two questions under one id', [good, good], '/questions/1/id', 'repeated'],
    ['a choice between fewer than two things', [{ ...good, type: 'choice', options: [{ value: 's', label: words('Petit') }] }], '/questions/0/options', 'options-missing'],
    ['the same choice twice', [{ ...good, type: 'choices', options: [{ value: 's', label: words('Petit') }, { value: 's', label: words('Grand') }] }], '/questions/0/options/1/value', 'repeated'],
    ['choices for a question that has none', [{ ...good, options: [{ value: 's', label: words('Petit') }] }], '/questions/0/options', 'options-not-allowed'],
    ['a consent to nothing', [{ ...good, type: 'consent' }], '/questions/0/text/fr', 'text-missing'],
    ['a smallest number above the largest', [{ ...good, type: 'number', min: 3, max: 2 }], '/questions/0/max', 'range-empty'],
    ['a condition on a later question', [{ ...good, id: 'a', onlyIf: [{ kind: 'answer', questionId: 'b', isOneOf: [true] }] }, { ...good, id: 'b' }], '/questions/0/onlyIf/0/questionId', 'condition-question-unknown'],
    ['a condition on itself', [{ ...good, id: 'a', onlyIf: [{ kind: 'answer', questionId: 'a', isOneOf: [true] }] }], '/questions/0/onlyIf/0/questionId', 'condition-question-unknown'],
    ['a condition on an answer that cannot be given', [good, { ...good, id: 'b', onlyIf: [{ kind: 'answer', questionId: 'allergies', isOneOf: ['oui'] }] }], '/questions/1/onlyIf/0/isOneOf', 'condition-value-unknown'],
    ['a condition on an answer that is no answer at all', [{ ...good, type: 'short-text' }, { ...good, id: 'b', onlyIf: [{ kind: 'answer', questionId: 'allergies', isOneOf: [{} as string] }] }], '/questions/1/onlyIf/0/isOneOf', 'condition-value-unknown'],
    ['an age from ten below eight', [{ ...good, onlyIf: [{ kind: 'age', fromMonths: 120, belowMonths: 96 }] }], '/questions/0/onlyIf/0', 'range-empty'],
  ])('is refused %s', (_what, questions, pointer, problem) => {
    expect(findingsOfQuestions(questions)).toContainEqual({ pointer, problem });
  });

  it('with good questions has nothing against it', () => {
    expect(findingsOfQuestions([good, { ...good, id: 'which', type: 'long-text', onlyIf: [{ kind: 'answer', questionId: 'allergies', isOneOf: [true] }] }])).toEqual([]);
  });
});
