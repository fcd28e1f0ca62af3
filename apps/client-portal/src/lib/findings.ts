import type { FieldProblem, Problem } from '@preau/api-client';

interface Finding {
  name: string;
  problem: string;
}

function findingsIn(problem: Problem): Finding[] {
  const { findings, missing } = problem.details ?? {};
  const found: Finding[] = [];
  if (Array.isArray(findings)) {
    for (const one of findings as { pointer?: unknown; questionId?: unknown; problem?: unknown }[]) {
      const name = typeof one.questionId === 'string' ? one.questionId : typeof one.pointer === 'string' ? one.pointer.replace(/^\//, '') : undefined;
      if (name !== undefined && typeof one.problem === 'string') found.push({ name, problem: one.problem });
    }
  }
  if (Array.isArray(missing)) for (const name of missing) if (typeof name === 'string') found.push({ name, problem: 'missing' });
  return found;
}

/**
 * A refusal whose facts name fields, told beside each of them. Others are left as they are.
 * @param within where the fields stand in what was sent: '' or '/answers'
 */
export function withFieldErrors(problem: Problem, say: (finding: Finding) => string, within = ''): Problem {
  const errors: FieldProblem[] = findingsIn(problem).map((finding) => ({ pointer: `${within}/${finding.name}`, code: finding.problem, message: say(finding) }));
  return errors.length === 0 ? problem : { ...problem, errors };
}
