import { command, DomainError, type Tx } from '@preau/kernel';
import { followCounting } from '../quota/quota.store';
import { placesOf, type PlacesView } from './places-of';

export interface ChangeCapacityInput {
  readonly activityId: string;
  readonly occurrenceId: string | null;
  readonly capacity: number;
}

/**
 * Adds or takes away places. Nobody loses a place: fewer than are used shows as overbooked until some come free.
 * Added places serve the people who wait first. @throws DomainError enrolment.pool-unknown
 */
export const changeCapacity = command('enrolment.change-capacity', async (tx: Tx, input: ChangeCapacityInput): Promise<PlacesView> => {
  const pool = await tx.maybe<{ id: string; capacity: number }>(
    'select id, capacity from enrolment.pool where organization_id = $1 and activity_id = $2 and occurrence_id is not distinct from $3::uuid',
    [tx.organizationId, input.activityId, input.occurrenceId],
  );
  if (pool === null) throw new DomainError('enrolment.pool-unknown', { activityId: input.activityId, occurrenceId: input.occurrenceId });
  await tx.query('select enrolment.set_capacity($1, $2, $3)', [tx.organizationId, [pool.id], [input.capacity]]);
  await followCounting(tx, input.activityId);
  tx.note('activity', input.activityId, { occurrenceId: input.occurrenceId, capacityWas: pool.capacity, capacity: input.capacity });
  const [places] = await placesOf(tx, [input]);
  if (places === undefined) throw new DomainError('enrolment.pool-unknown', { activityId: input.activityId, occurrenceId: input.occurrenceId });
  return places;
});

/** The waitlist tells how many people wait; places that come free are kept for that many. */
export const setWaiting = command('enrolment.set-waiting', async (tx: Tx, input: { readonly poolId: string; readonly people: number }) => {
  await tx.query('select enrolment.set_waiting($1, $2, $3)', [tx.organizationId, input.poolId, input.people]);
});
