import type { MyEntry } from '@preau/waitlist';
import { IsOptional, IsUUID } from 'class-validator';

export class JoinWaitlistBody {
  @IsUUID() personId: string;
  @IsUUID() activityId: string;
  /** The date of a drop-in; left out waits for the session. */
  @IsOptional() @IsUUID() occurrenceId?: string | null;
}
export class JoinedWaitlistView {
  entryId: string;
  /** How many people wait before this one; 0: next. */
  ahead: number;
}
export class WaitlistEntryView {
  entryId: string;
  activityId: string;
  /** Set when one waits for a drop-in date. */
  occurrenceId: string | null;
  nameFr: string;
  nameEn: string;
  startsOn: string | null;
  endsOn: string | null;
  /** Of the drop-in date. */
  startsAt: string | null;
  personId: string;
  firstName: string;
  lastName: string;
  /**
   * 'in-cart': the offer was accepted and its place is held in a cart. 'cancelled': the activity or the date was. 'withdrawn':
   * the activity left the store; the turn is kept should it return.
   */
  status: 'waiting' | 'offered' | 'in-cart' | 'registered' | 'declined' | 'expired' | 'left' | 'skipped' | 'cancelled' | 'withdrawn';
  /** How many people wait before this one, 0: next. Null once they do not wait, and where everybody is asked at once. */
  ahead: number | null;
  joinedAt: string;
  /** Until when a place is kept: for an answer, or in the cart. */
  deadlineAt: string | null;
  /** A place may be accepted now. */
  open: boolean;
  /** Everybody who waits was asked: the first to accept has it. */
  everyone: boolean;
}
export class MyWaitlistView {
  rows: WaitlistEntryView[];
}
export class OwnWaitlistEntryView {
  organizationId: string;
  organizationName: string;
  organizationNameEn: string;
  organizationSlug: string;
  entry: WaitlistEntryView;
}
export class OwnWaitlistsView {
  rows: OwnWaitlistEntryView[];
}
export class AcceptedOfferView {
  accountId: string;
  cartId: string;
  lineId: string;
  /** Until when the place is kept in the cart, ISO 8601. */
  deadlineAt: string;
}

export function entryAnswer(entry: MyEntry): WaitlistEntryView {
  return {
    entryId: entry.entryId, activityId: entry.activityId, occurrenceId: entry.occurrenceId, nameFr: entry.nameFr, nameEn: entry.nameEn, startsOn: entry.startsOn, endsOn: entry.endsOn,
    startsAt: entry.startsAt?.toISOString() ?? null, personId: entry.personId, firstName: entry.firstName, lastName: entry.lastName, status: entry.status, ahead: entry.ahead,
    joinedAt: entry.joinedAt.toISOString(), deadlineAt: entry.deadlineAt?.toISOString() ?? null, open: entry.open, everyone: entry.everyone,
  };
}
