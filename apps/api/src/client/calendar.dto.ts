import { IsLocalDate } from '../http/fields';

export class CalendarQuery {
  /** First day wanted, 'YYYY-MM-DD'. */
  @IsLocalDate() from: string;
  /** Last day wanted, included; at most 400 days after the first. */
  @IsLocalDate() to: string;
}
/** One date of one activity for one person: two children in one class are two entries. */
export class CalendarEventView {
  /** Of the registration and the date together. */
  id: string;
  /** The registration. */
  claimId: string;
  organizationId: string;
  organizationName: string;
  /** Empty when the organization has but one name. */
  organizationNameEn: string;
  organizationSlug: string;
  /** IANA name; the times are read in it. */
  timeZone: string;
  activityId: string;
  occurrenceId: string;
  nameFr: string;
  nameEn: string;
  personId: string;
  firstName: string;
  lastName: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  locationName: string | null;
  room: string;
  isCancelled: boolean;
  /** Whether its page can be opened in the store. */
  inStore: boolean;
}
export class CalendarClosingDayView {
  id: string;
  organizationId: string;
  organizationName: string;
  /** Empty when the organization has but one name. */
  organizationNameEn: string;
  closedOn: string;
  nameFr: string;
  nameEn: string;
}
export class CalendarView {
  /** Server time. */
  now: string;
  /** By time. */
  events: CalendarEventView[];
  closingDays: CalendarClosingDayView[];
}
export class NextEventsView {
  /** Server time. */
  now: string;
  /** The next five that are not cancelled; one that has begun is still there. */
  events: CalendarEventView[];
}
