import type { FieldProblem, Problem } from '@preau/api-client';

/** Words for what may be wrong with a field of a person or of a contact. */
export const findingWords = [
  'missing', 'too-long', 'too-few', 'too-many', 'unreachable', 'not-a-phone', 'not-an-email', 'unknown-choice', 'repeated-guardian', 'primary-guardian-missing', 'guardians-only', 'not-a-percent',
  'does-not-add-up-to-100',
] as const;
export type FindingWord = (typeof findingWords)[number];

/** A refusal that names fields in its details, told beside those fields; a word that this screen does not know keeps the refusal whole. */
export function withFindings(problem: Problem, say: (word: FindingWord, pointer: string) => string): Problem {
  const findings = problem.details?.['findings'];
  if (!Array.isArray(findings)) return problem;
  const errors = (findings as { pointer: string; problem: string }[]).flatMap(({ pointer, problem: word }): FieldProblem[] => {
    const known = findingWords.find((one) => one === word);
    return known === undefined ? [] : [{ pointer, code: known, message: say(known, pointer) }];
  });
  return errors.length === 0 ? problem : { ...problem, errors };
}
