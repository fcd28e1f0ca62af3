import { event, type LocalDate } from '@preau/kernel';
import type { Access, OpeningWindow } from './opening/opening';


/** A file waits to be imported; the worker runs it. */
export const importRequested = event<{ readonly importRunId: string }>('catalog.import-requested.v1');
export const importFinished = event<{ readonly importRunId: string; readonly dryRun: boolean }>('catalog.import-finished.v1');
/** Activities that families can find and buy from now on. */
export const activitiesPublished = event<{ readonly activityIds: readonly string[] }>('catalog.activities-published.v1');
/** Activities taken out of the store; whoever is registered stays registered. */
export const activitiesWithdrawn = event<{ readonly activityIds: readonly string[] }>('catalog.activities-withdrawn.v1');
/** Dates of an activity were cancelled or got other hours: participants want to know. */
export const activityRescheduled = event<{
  readonly activityId: string;
  /** Why, in the organization's words, when it said so. */
  readonly reason?: string;
  readonly cancelled: readonly { readonly occurrenceId: string; readonly heldOn: LocalDate }[];
  readonly moved: readonly { readonly occurrenceId: string; readonly heldOn: LocalDate }[];
}>('catalog.activity-rescheduled.v1');
/** Dates to come are not held, or at another time: who comes to them is told. */
export interface DatesChanged {
  readonly changeId: string;
  readonly activityId: string;
  readonly nameFr: string;
  readonly nameEn: string;
  /** The organization's own words; may be empty. */
  readonly reason: string;
  /** Who bought a cancelled date by itself hears of it with their refund. */
  readonly moneyFollows: boolean;
  readonly cancelled: readonly { readonly occurrenceId: string; readonly startsAt: string; readonly endsAt: string }[];
  readonly moved: readonly { readonly occurrenceId: string; readonly wasStartsAt: string; readonly wasEndsAt: string; readonly startsAt: string; readonly endsAt: string }[];
}
export const datesChanged = event<DatesChanged>('catalog.dates-changed.v1');
/** Who may register when is not what it was: those who wait for it want to know. */
export const openingsChanged = event<{
  readonly subject: { readonly kind: 'program' | 'activity'; readonly id: string };
  readonly before: readonly OpeningWindow[];
  readonly after: readonly OpeningWindow[];
  /** Who finds it, and whether a password is asked; left out by what was written before this was told. */
  readonly access?: { readonly before: Access; readonly after: Access };
}>('catalog.openings-changed.v1');
