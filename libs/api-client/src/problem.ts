/** One refused field. `pointer` is a JSON pointer into the request body, such as `/email`. */
export interface FieldProblem {
  pointer: string;
  code: string;
  message: string;
}

/** A refusal as the API says it (RFC 9457), already in the language that was asked for. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  /** What the person can do next, as a sentence. */
  next?: string;
  errors?: FieldProblem[];
  /** Facts of the refusal, by the names its code gives them. */
  details?: Readonly<Record<string, unknown>>;
}

/** Thrown by `answer` so that a query or a mutation fails with the refusal itself. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
  }
}

/** Codes that the browser gives itself: the request never reached an answer of the API. */
export const unreachableCode = 'client.unreachable';
export const unreadableCode = 'client.unreadable-answer';

export function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false;
  const { title, status, code } = value as Partial<Problem>;
  return typeof title === 'string' && typeof status === 'number' && typeof code === 'string';
}

/** The refusal inside a failed answer. Screens give the words of the codes that the browser gave itself. */
export function problemFrom(body: unknown, status: number): Problem {
  if (isProblem(body)) return body;
  return { type: 'about:blank', title: '', status, code: unreadableCode };
}

/** The refusal behind anything thrown: an API refusal, or a request that got no answer. */
export function problemOf(cause: unknown): Problem {
  if (cause instanceof ProblemError) return cause.problem;
  return { type: 'about:blank', title: '', status: 0, code: cause instanceof TypeError ? unreachableCode : unreadableCode };
}
