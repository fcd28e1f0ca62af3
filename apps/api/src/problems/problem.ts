/** How a refusal is told over HTTP. `{name}` in a text is replaced by the refusal's detail of that name; a detail in cents is written as an amount. */
export interface ProblemText {
  readonly status: number;
  readonly fr: { readonly title: string; readonly next?: string };
  readonly en: { readonly title: string; readonly next?: string };
}
/** One entry for each code: a code without a text does not compile. */
export type Problems<Code extends string> = Readonly<Record<Code, ProblemText>>;

export interface FieldProblem {
  /** JSON pointer into the request ('/email', '/people/0/birthDate'). */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** RFC 9457 with Préau's members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  /** What the person can do next. */
  readonly next?: string;
  readonly retryMayHelp: boolean;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldProblem[];
  readonly requestId?: string;
}
