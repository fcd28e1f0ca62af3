import type { Refusal } from '@preau/kernel';

/** Every way communications says no. */
export const communicationsRefusals = {
  'communications.message-unknown': { retryMayHelp: false },
  'communications.message-not-resendable': { retryMayHelp: false },
  /** Nobody is registered, or nobody can be reached. {participants} */
  'communications.nobody-to-write-to': { retryMayHelp: false },
} as const satisfies Record<string, Refusal>;
export type CommunicationsRefusalCode = keyof typeof communicationsRefusals;
