import { askedNow, isAnswered, monthsBetween, type Question } from './asked';

const question = (id: string, part: Partial<Question> = {}): Question => ({
  id, type: 'short-text', label: { fr: id, en: id }, help: null, required: true, options: [], text: null, min: null, max: null, onlyIf: [], isSensitive: false, ...part,
});
const ids = (questions: readonly Question[]) => questions.map((one) => one.id);
const when = (questionId: string, ...isOneOf: (string | number | boolean)[]): Question['onlyIf'] => [{ kind: 'answer', questionId, isOneOf: isOneOf as never }];

test('a question appears with the answer it leans on and goes with it, and so does what leans on it', () => {
  const questions = [question('allergies', { type: 'yes-no' }), question('which', { type: 'choices', onlyIf: when('allergies', true) }), question('pen', { onlyIf: when('which', 'nuts') })];
  expect(ids(askedNow(questions, {}, 60))).toEqual(['allergies']);
  expect(ids(askedNow(questions, { allergies: true, which: ['milk'] }, 60))).toEqual(['allergies', 'which']);
  expect(ids(askedNow(questions, { allergies: true, which: ['milk', 'nuts'] }, 60))).toEqual(['allergies', 'which', 'pen']);
  expect(ids(askedNow(questions, { allergies: false, which: ['nuts'] }, 60))).toEqual(['allergies']);
});

test('a question for children is asked of a child, and of somebody whose age is unknown', () => {
  const questions = [question('school', { onlyIf: [{ kind: 'age', fromMonths: 60, belowMonths: 216 }] })];
  expect([59, 60, 215, 216, null].map((months) => askedNow(questions, {}, months).length)).toEqual([0, 1, 1, 0, 1]);
});

test('a refused consent is not an answer; a zero and a “no” are', () => {
  expect(isAnswered(question('photo', { type: 'consent' }), false)).toBe(false);
  expect([isAnswered(question('a', { type: 'number' }), 0), isAnswered(question('b', { type: 'yes-no' }), false), isAnswered(question('c'), ''), isAnswered(question('d', { type: 'choices' }), [])]).toEqual([true, true, false, false]);
});

test('a month of age is completed on its day', () => {
  expect([monthsBetween('2020-03-14', '2027-03-13'), monthsBetween('2020-03-14', '2027-03-14')]).toEqual([83, 84]);
});
