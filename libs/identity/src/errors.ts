import type { Refusal } from '@preau/kernel';

/** Every way identity says no. */
export const identityRefusals = {
  'identity.sign-in-refused': { retryMayHelp: false },
  'identity.email-not-verified': { retryMayHelp: false },
  'identity.second-factor-required': { retryMayHelp: false },
  'identity.second-factor-refused': { retryMayHelp: false },
  'identity.session-ended': { retryMayHelp: false },
  'identity.session-not-found': { retryMayHelp: false },
  'identity.too-many-tries': { retryMayHelp: true },
  'identity.email-invalid': { retryMayHelp: false },
  'identity.birth-date-invalid': { retryMayHelp: false },
  'identity.owner-must-be-adult': { retryMayHelp: false },
  'identity.password-too-short': { retryMayHelp: false },
  'identity.password-too-long': { retryMayHelp: false },
  'identity.password-too-common': { retryMayHelp: false },
  'identity.password-required': { retryMayHelp: false },
  'identity.password-wrong': { retryMayHelp: false },
  'identity.sign-up-password-wrong': { retryMayHelp: false },
  'identity.link-not-valid': { retryMayHelp: false },
  'identity.email-unchanged': { retryMayHelp: false },
  'identity.second-factor-already-enrolled': { retryMayHelp: false },
  'identity.second-factor-not-enrolled': { retryMayHelp: false },
  'identity.api-client-not-found': { retryMayHelp: false },
  'identity.api-client-refused': { retryMayHelp: false },
  'identity.scope-unknown': { retryMayHelp: false },
} as const satisfies Record<string, Refusal>;
export type IdentityRefusalCode = keyof typeof identityRefusals;
