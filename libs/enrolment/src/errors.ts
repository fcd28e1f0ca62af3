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
  /** The room, or the date that session and drop-ins share, is full. {limitId, nameFr, nameEn, mayComeBackAt} */
  'enrolment.room-full': { retryMayHelp: true },
  /** The places for people from outside are taken; residents may still register. {limitId, nameFr, nameEn, mayComeBackAt} */
  'enrolment.outside-full': { retryMayHelp: true },
  /** The places for a group of people are taken. {limitId, nameFr, nameEn, mayComeBackAt} */
  'enrolment.group-full': { retryMayHelp: true },
  /** What is left is sold at the counter. {limitId, nameFr, nameEn, mayComeBackAt} */
  'enrolment.left-for-counter': { retryMayHelp: true },
  /** A limit of people with a tag, or without it, names one. */
  'enrolment.limit-without-tags': { retryMayHelp: false },
  'enrolment.limit-unknown': { retryMayHelp: false },
  /** A room stays a room, a group a group. {kind} */
  'enrolment.limit-kind': { retryMayHelp: false },
  /** Somebody changed the limit since it was read. {version} */
  'enrolment.limit-changed': { retryMayHelp: true },
} as const satisfies Record<string, Refusal>;
export type EnrolmentRefusalCode = keyof typeof enrolmentRefusals;

/** The refusals that mean: no place now, which is why one waits. */
export const noPlaceNow: readonly string[] = ['enrolment.full', 'enrolment.held-by-others', 'enrolment.room-full', 'enrolment.outside-full', 'enrolment.group-full', 'enrolment.left-for-counter'] satisfies readonly EnrolmentRefusalCode[];
