import type { Refusal } from '@preau/kernel';

/** Every way communications says no. */
export const communicationsRefusals = {
  'communications.message-unknown': { retryMayHelp: false },
  'communications.message-not-resendable': { retryMayHelp: false },
} as const satisfies Record<string, Refusal>;
export type CommunicationsRefusalCode = keyof typeof communicationsRefusals;
