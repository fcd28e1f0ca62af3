import type { Refusal } from '@preau/kernel';

/** Every way organization says no. */
export const organizationRefusals = {
  'organization.not-found': { retryMayHelp: false },
  'organization.settings-invalid': { retryMayHelp: false },
  'organization.ledger-code-taken': { retryMayHelp: false },
  'organization.ledger-code-not-found': { retryMayHelp: false },
  'organization.closing-day-taken': { retryMayHelp: false },
  'organization.closing-day-not-found': { retryMayHelp: false },
  'organization.permission-group-not-found': { retryMayHelp: false },
  'organization.permission-group-is-built-in': { retryMayHelp: false },
  'organization.permission-unknown': { retryMayHelp: false },
  'organization.staff-member-not-found': { retryMayHelp: false },
  'organization.staff-member-known': { retryMayHelp: false },
  'organization.cannot-grant-more-than-own': { retryMayHelp: false },
  'organization.cannot-change-own-level': { retryMayHelp: false },
  'organization.invitation-not-open': { retryMayHelp: false },
  'organization.not-staff': { retryMayHelp: false },
} as const satisfies Record<string, Refusal>;
export type OrganizationRefusalCode = keyof typeof organizationRefusals;
