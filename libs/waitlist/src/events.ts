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

/** What somebody waits for was cancelled, and their turn with it; or it left the store, and their turn waits for its return. */
export interface CalledOff {
  readonly entryId: string;
  /** Tells this news from another to the same entry. */
  readonly factKey: string;
  readonly because: 'cancelled' | 'withdrawn';
  /** The organization's own words; may be empty. */
  readonly reason: string;
  readonly accountId: string;
  readonly personId: string;
  readonly personName: string;
  readonly activityId: string;
  readonly labelFr: string;
  readonly labelEn: string;
  /** The date of a drop-in, ISO. */
  readonly startsAt: string | null;
}
export const calledOff = event<CalledOff>('waitlist.called-off.v1');
