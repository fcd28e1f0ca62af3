import { command, reaction, type Tx } from '@preau/kernel';
import { activitiesPublished, activitiesWithdrawn, activityRescheduled } from '@preau/catalog';
import { holdLapsed, personRegistered, placeFreed } from '@preau/enrolment';
import { listsOf } from '../list/list.store';
import { serveList } from './serve-list';

async function serveWhereSomebodyWaited(tx: Tx, poolId: string): Promise<void> {
  const known = await tx.query('select 1 from waitlist.list where organization_id = $1 and pool_id = $2', [tx.organizationId, poolId]);
  if (known.length > 0) await serveList.run(tx, { poolId }, { kind: 'system', name: 'waitlist' });
}

/** A place came free: it is offered to the next within seconds. */
export const whenPlaceFreed = reaction('waitlist.when-place-freed', placeFreed, (tx, freed) => serveWhereSomebodyWaited(tx, freed.poolId));
/** An offer ended unanswered, or a cart that held one. */
export const whenHoldLapsed = reaction('waitlist.when-hold-lapsed', holdLapsed, (tx, lapsed) => serveWhereSomebodyWaited(tx, lapsed.poolId));
/** Who has a place waits no more, however they came to it. */
export const whenPersonRegistered = reaction('waitlist.when-person-registered', personRegistered, (tx, registered) => serveWhereSomebodyWaited(tx, registered.poolId));

export interface ServeListsOfInput {
  readonly activityId: string;
  /** Of these dates; null: of the session and of every date. */
  readonly occurrenceIds: readonly string[] | null;
  /** Why they were cancelled: who waits reads it. */
  readonly reason?: string;
}
/** Does what is to be done in the lists of an activity: it was cancelled, withdrawn, or is back. */
export const serveListsOf = command('waitlist.serve-lists-of', async (tx, { activityId, occurrenceIds, reason }: ServeListsOfInput, actor): Promise<void> => {
  for (const poolId of await listsOf(tx, { activityId, occurrenceIds })) await serveList.run(tx, { poolId, reason }, actor);
});
const bySystem = { kind: 'system', name: 'waitlist' } as const;
async function serveEach(tx: Tx, activityIds: readonly string[]): Promise<void> {
  for (const activityId of activityIds) await serveListsOf.run(tx, { activityId, occurrenceIds: null }, bySystem);
}

/** What people wait for was cancelled or withdrawn: offers end, and those who wait are told. */
export const whenActivitiesWithdrawn = reaction('waitlist.when-activities-withdrawn', activitiesWithdrawn, (tx, { activityIds }) => serveEach(tx, activityIds));
/** It is back in the store: kept places are offered again. */
export const whenActivitiesPublished = reaction('waitlist.when-activities-published', activitiesPublished, (tx, { activityIds }) => serveEach(tx, activityIds));
/** A date is not held: who waited for it waits no more. */
export const whenDatesCancelled = reaction('waitlist.when-dates-cancelled', activityRescheduled, async (tx, { activityId, cancelled, reason }) => {
  if (cancelled.length > 0) await serveListsOf.run(tx, { activityId, occurrenceIds: cancelled.map((date) => date.occurrenceId), reason }, bySystem);
});

export const waitlistReactions = [whenPlaceFreed, whenHoldLapsed, whenPersonRegistered, whenActivitiesWithdrawn, whenActivitiesPublished, whenDatesCancelled] as const;
