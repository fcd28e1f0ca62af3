import { ProblemError } from '@preau/api-client';
import { withFieldWords } from './findings';

const refusal = (details: Record<string, unknown>) => new ProblemError({ type: 'about:blank', title: 'No', status: 422, code: 'household.person-invalid', details });

test('each finding of the household stands beside its field, in words', () => {
  const told = withFieldWords(refusal({ findings: [{ pointer: '/firstName', problem: 'missing' }] }), (problem) => `word for ${problem}`) as ProblemError;
  expect(told.problem.errors).toEqual([{ pointer: '/firstName', code: 'missing', message: 'word for missing' }]);
});

test('a refusal without findings, or that has its words already, stays as it is', () => {
  const bare = refusal({ accountId: 'x' });
  expect(withFieldWords(bare, String)).toBe(bare);
  const worded = new ProblemError({ ...refusal({ findings: [{ pointer: '/a', problem: 'b' }] }).problem, errors: [{ pointer: '/a', code: 'b', message: 'c' }] });
  expect(withFieldWords(worded, String)).toBe(worded);
  expect(withFieldWords('network', String)).toBe('network');
});
