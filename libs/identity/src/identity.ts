import type { Commands } from '@preau/kernel';
import type { TryLimits } from './limits/try-limits.adapter';

/**
 * What the flows of identity need. A flow does what may not happen inside a transaction (counting tries, computing
 * hashes) around one command.
 */
export interface Identity {
  readonly commands: Commands;
  readonly limits: TryLimits;
}

/** Where a request comes from, as the gateway saw it. */
export interface RequestOrigin {
  /** Network address; a visitor cannot choose it. */
  readonly address: string;
  readonly userAgent: string;
}
