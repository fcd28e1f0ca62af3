import { event } from '@preau/kernel';

/** These are written by the functions of the migrations, in the transaction of the change itself. */
export interface HoldLapsed {
  readonly claimId: string;
  readonly poolId: string;
  readonly activityId: string;
  readonly occurrenceId: string | null;
  readonly accountId: string;
  readonly personId: string;
  readonly cartId: string | null;
}
export const holdLapsed = event<HoldLapsed>('enrolment.hold-lapsed.v1');

/** Places came free that somebody waits for, or a registration was cancelled. */
export interface PlaceFreed {
  readonly poolId: string;
  readonly activityId: string;
  readonly occurrenceId: string | null;
  readonly places: number;
  /** Of these, kept for the people who wait. */
  readonly reserved: number;
}
export const placeFreed = event<PlaceFreed>('enrolment.place-freed.v1');

export interface PersonRegistered {
  readonly claimId: string;
  readonly poolId: string;
  readonly activityId: string;
  readonly occurrenceId: string | null;
  readonly accountId: string;
  readonly personId: string;
  readonly orderLineId: string | null;
}
export const personRegistered = event<PersonRegistered>('enrolment.person-registered.v1');
