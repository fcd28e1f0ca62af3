/**
 * The one way Préau says no. `code` belongs to a context's closed list; `details` are facts a screen can put
 * into its sentence. Thrown inside a command it rolls the transaction back.
 */
export class DomainError<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = 'DomainError';
  }
}

/** What a context declares of each of its refusals. */
export interface Refusal {
  /** Whether the same request may succeed later without being changed. */
  readonly retryMayHelp: boolean;
}

/** Every way the kernel itself says no. */
export const kernelRefusals = {
  'kernel.idempotency-key-reused': { retryMayHelp: false },
  'kernel.idempotency-key-in-progress': { retryMayHelp: true },
  'kernel.idempotency-key-missing': { retryMayHelp: false },
  'kernel.busy': { retryMayHelp: true },
  'kernel.not-found': { retryMayHelp: false },
  'kernel.changed-meanwhile': { retryMayHelp: true },
  'kernel.cursor-unreadable': { retryMayHelp: false },
} as const satisfies Record<string, Refusal>;
export type KernelRefusalCode = keyof typeof kernelRefusals;

/** A programmer's assumption; never caught, always a bug when false. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`);
}
