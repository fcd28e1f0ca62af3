import { ProblemError, type FieldProblem } from '@preau/api-client';

interface Finding {
  pointer: string;
  problem: string;
}

/** The refusal of a household's facts names fields and problems; this gives each the words that stand beside its field. */
export function withFieldWords(cause: unknown, words: (problem: string) => string): unknown {
  if (!(cause instanceof ProblemError) || cause.problem.errors !== undefined) return cause;
  const findings = cause.problem.details?.['findings'];
  if (!Array.isArray(findings)) return cause;
  const errors = (findings as Finding[]).map((finding): FieldProblem => ({ pointer: finding.pointer, code: finding.problem, message: words(finding.problem) }));
  return new ProblemError({ ...cause.problem, errors });
}
