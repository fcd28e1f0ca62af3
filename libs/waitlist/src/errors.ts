import { DomainError, type Refusal } from '@preau/kernel';

/** Every way the waitlist says no. */
export const waitlistRefusals = {
  /** The organization keeps no waiting list for this activity. {activityId} */
  'waitlist.off': { retryMayHelp: false },
  /** There is a place that anybody may take, and nobody waits. {activityId, occurrenceId} */
  'waitlist.not-full': { retryMayHelp: false },
  /** {personId, entryId} */
  'waitlist.already-waiting': { retryMayHelp: false },
  /** So many of one family wait there already. {activityId, most} */
  'waitlist.family-waits': { retryMayHelp: false },
  /** No such entry, or it is another family's. */
  'waitlist.entry-unknown': { retryMayHelp: false },
  /** The activity is over, cancelled or withdrawn. {activityId, because} */
  'waitlist.over': { retryMayHelp: false },
  /** The time to accept is over. {deadlineAt} */
  'waitlist.offer-expired': { retryMayHelp: false },
  /** The person declined or left: the place was offered to others. {status} */
  'waitlist.passed-on': { retryMayHelp: false },
  /** Everybody who waited was asked, and others were faster. */
  'waitlist.taken-by-others': { retryMayHelp: true },
  /** This person's turn has not come. {ahead} */
  'waitlist.not-offered': { retryMayHelp: true },
  /** An offer waits for this person: it is accepted, not bought beside. {personId} */
  'waitlist.offer-open': { retryMayHelp: false },
  /** No place is free to give. */
  'waitlist.no-place': { retryMayHelp: true },
  /** What was asked does not go with the entry's status. {status} */
  'waitlist.status-forbids': { retryMayHelp: false },
  /** {fields} */
  'waitlist.rules-invalid': { retryMayHelp: false },
} as const satisfies Record<string, Refusal>;
export type WaitlistRefusalCode = keyof typeof waitlistRefusals;

export function refuse(code: WaitlistRefusalCode, details: Readonly<Record<string, unknown>> = {}): DomainError<WaitlistRefusalCode> {
  return new DomainError(code, details);
}
