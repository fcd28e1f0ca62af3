import type { Refusal } from '@preau/kernel';

/** Every way household says no. */
export const householdRefusals = {
  'household.owner-not-adult': { retryMayHelp: false },
  'household.account-already-founded': { retryMayHelp: false },
  'household.client-unknown': { retryMayHelp: false },
  'household.person-invalid': { retryMayHelp: false },
  'household.person-is-owner': { retryMayHelp: false },
  'household.person-archived': { retryMayHelp: false },
  'household.member-has-purchases': { retryMayHelp: false },
  'household.only-family-may-remove': { retryMayHelp: false },
  'household.member-looks-alike': { retryMayHelp: false },
  'household.members-too-many': { retryMayHelp: false },
  'household.two-adults-needed': { retryMayHelp: false },
  'household.contact-details-invalid': { retryMayHelp: false },
  'household.contacts-invalid': { retryMayHelp: false },
  'household.client-already-here': { retryMayHelp: false },
  'household.email-known-elsewhere': { retryMayHelp: false },
  'household.client-looks-alike': { retryMayHelp: false },
  'household.tags-invalid': { retryMayHelp: false },
  'household.quick-access-in-use': { retryMayHelp: false },
  'household.sin-invalid': { retryMayHelp: false },
  'household.sin-unknown': { retryMayHelp: false },
  'household.rl24-recipient-unknown': { retryMayHelp: false },
  'household.rl24-consent-not-yours': { retryMayHelp: false },
} as const satisfies Record<string, Refusal>;
export type HouseholdRefusalCode = keyof typeof householdRefusals;

/** One thing wrong with one field of what was sent: a JSON pointer into the input and a word for it. */
export interface Finding<Problem extends string = string> {
  readonly pointer: string;
  readonly problem: Problem;
}
