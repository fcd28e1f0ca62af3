import { event } from '@preau/kernel';

/** A place is offered to somebody who waited: to them alone, or to everybody who waits. */
export interface PlaceOffered {
  readonly entryId: string;
  /** Tells this offer from another to the same entry. */
  readonly offerKey: string;
  readonly accountId: string;
  readonly personId: string;
  readonly personName: string;
  readonly activityId: string;
  readonly labelFr: string;
  readonly labelEn: string;
  /** The date of a drop-in, ISO. */
  readonly startsAt: string | null;
  readonly deadlineAt: string;
  /** Who accepts first has it. */
  readonly everyone: boolean;
}
export const placeOffered = event<PlaceOffered>('waitlist.place-offered.v1');
