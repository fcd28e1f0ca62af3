import { event, type LocalDate } from '@preau/kernel';

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
  readonly cancelled: readonly { readonly occurrenceId: string; readonly heldOn: LocalDate }[];
  readonly moved: readonly { readonly occurrenceId: string; readonly heldOn: LocalDate }[];
}>('catalog.activity-rescheduled.v1');
