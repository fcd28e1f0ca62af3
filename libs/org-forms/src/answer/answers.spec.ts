import type { Question } from '../form/question';
import { askedQuestions, missingAnswers } from './asked';
import { mergeAnswers, readAnswer } from './check-answers';

const words = (text: string) => ({ fr: text, en: text });
const question = (id: string, type: Question['type'], more: Partial<Question> = {}): Question => ({ id, type, label: words(id), required: true, ...more });
const sizes = { options: [{ value: 's', label: words('Petit') }, { value: 'm', label: words('Moyen') }] };
const onNovember = (birthDate: string | null) => ({ birthDate, on: '2026-11-21' });

describe('an answer', () => {
  it.each<[Question['type'], unknown, unknown]>([
    ['short-text', '  Bleu  ', { answer: 'Bleu' }],
    ['short-text', 12, { problem: 'not-text' }],
    ['short-text', 'a'.repeat(301), { problem: 'too-long' }],
    ['long-text', '   ', { answer: null }],
    ['long-text', 'Une ligne\nune autre', { answer: 'Une ligne\nune autre' }],
    ['long-text', 'nul \u0000', { problem: 'not-text' }],
    ['long-text', 'moitié \ud83d', { problem: 'not-text' }],
    ['number', 3, { answer: 3 }],
    ['number', '3', { problem: 'not-a-number' }],
    ['number', 0, { problem: 'too-small' }],
    ['number', 11, { problem: 'too-large' }],
    ['date', '2024-02-29', { answer: '2024-02-29' }],
    ['date', '2023-02-29', { problem: 'not-a-date' }],
    ['yes-no', false, { answer: false }],
    ['yes-no', 'non', { problem: 'not-yes-or-no' }],
    ['choice', 'm', { answer: 'm' }],
    ['choice', 'xl', { problem: 'unknown-choice' }],
    ['choices', ['m', 's', 'm'], { answer: ['s', 'm'] }],
    ['choices', ['m', 'xl'], { problem: 'unknown-choice' }],
    ['choices', [], { answer: null }],
    ['phone', '514 555-0100 poste 12', { answer: '514 555-0100 poste 12' }],
    ['phone', '911', { problem: 'not-a-phone' }],
    ['email', 'Maude@Exemple.CA', { answer: 'maude@exemple.ca' }],
    ['email', 'maude@', { problem: 'not-an-email' }],
    ['consent', true, { answer: true }],
    ['medical-note', 'Arachides', { answer: 'Arachides' }],
  ])('to a %s: %j', (type, given, expected) => {
    expect(readAnswer(question('q', type, type === 'number' ? { min: 1, max: 10 } : type.startsWith('choice') ? sizes : {}), given)).toEqual(expected);
  });

  it('laid over the kept ones leaves the others, takes away an emptied one and points at a wrong one', () => {
    const questions = [question('a', 'short-text'), question('b', 'short-text'), question('c', 'number')];
    expect(mergeAnswers(questions, { a: 'un', b: 'deux' }, { b: '', c: 'x', d: 1 })).toEqual({
      answers: { a: 'un' },
      findings: [{ questionId: 'c', problem: 'not-a-number' }, { questionId: 'd', problem: 'question-unknown' }],
    });
  });
});

describe('a question', () => {
  const allergies = question('allergies', 'yes-no');
  const which = question('which', 'short-text', { onlyIf: [{ kind: 'answer', questionId: 'allergies', isOneOf: [true] }] });
  const injector = question('injector', 'yes-no', { onlyIf: [{ kind: 'answer', questionId: 'which', isOneOf: ['arachides'] }] });
  const form = [allergies, which, injector];

  it('that leans on an answer is asked only after that answer', () => {
    expect(missingAnswers(form, {}, onNovember(null))).toEqual(['allergies']);
    expect(missingAnswers(form, { allergies: false }, onNovember(null))).toEqual([]);
    expect(missingAnswers(form, { allergies: true }, onNovember(null))).toEqual(['which']);
  });

  it('that leans on a question which is not asked any more is not asked either', () => {
    expect(askedQuestions(form, { allergies: false, which: 'arachides' }, onNovember(null)).map((one) => one.id)).toEqual(['allergies']);
  });

  it('for children under fourteen is asked until the day before the birthday, and of anybody whose age is unknown', () => {
    const pickUp = question('pick-up', 'short-text', { onlyIf: [{ kind: 'age', belowMonths: 14 * 12 }] });
    expect(askedQuestions([pickUp], {}, onNovember('2012-11-22'))).toHaveLength(1);
    expect(askedQuestions([pickUp], {}, onNovember('2012-11-21'))).toHaveLength(0);
    expect(askedQuestions([pickUp], {}, onNovember(null))).toHaveLength(1);
  });

  it('of consent that is refused is still missing when it is required', () => {
    expect(missingAnswers([question('photo', 'consent')], { photo: false }, onNovember(null))).toEqual(['photo']);
  });
});
