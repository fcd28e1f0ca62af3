import type { Refusal } from '@preau/kernel';

/** Every way enrolment says no. */
export const enrolmentRefusals = {
  /** Every place is taken. {activityId, occurrenceId} */
  'enrolment.full': { retryMayHelp: false },
  /** Every place is taken or held, but a hold may lapse. {mayComeBackAt} */
  'enrolment.held-by-others': { retryMayHelp: true },
  /** This person has a place already. {personId} */
  'enrolment.already-registered': { retryMayHelp: false },
  /** The activity was published without places. */
  'enrolment.pool-unknown': { retryMayHelp: false },
  /** The hold ended and its place has gone to somebody else. {claimIds} */
  'enrolment.hold-lapsed': { retryMayHelp: false },
  'enrolment.registration-unknown': { retryMayHelp: false },
} as const satisfies Record<string, Refusal>;
export type EnrolmentRefusalCode = keyof typeof enrolmentRefusals;
