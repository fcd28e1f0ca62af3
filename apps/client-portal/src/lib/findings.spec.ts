import type { Problem } from '@preau/api-client';
import { withFieldErrors } from './findings';

const refused = (details?: Record<string, unknown>): Problem => ({ type: '', title: 'Non', status: 422, code: 'x', ...(details === undefined ? {} : { details }) });
const say = ({ name, problem }: { name: string; problem: string }) => `${name}: ${problem}`;

test.each([
  ['a contact detail', { findings: [{ pointer: '/phone', problem: 'not-a-phone' }] }, [{ pointer: '/phone', code: 'not-a-phone', message: 'phone: not-a-phone' }]],
  ['an answer of a form', { findings: [{ questionId: 'allergies', problem: 'too-long' }] }, [{ pointer: '/allergies', code: 'too-long', message: 'allergies: too-long' }]],
  ['what was left out', { missing: ['nage'] }, [{ pointer: '/nage', code: 'missing', message: 'nage: missing' }]],
])('a refusal of %s stands beside its field', (_, details, errors) => {
  expect(withFieldErrors(refused(details), say).errors).toEqual(errors);
});

test('a refusal without fields stays as it is', () => {
  expect(withFieldErrors(refused(), say)).toEqual(refused());
});
