import { command } from '@preau/kernel';
import { activitiesWithdrawn, activityRescheduled } from '../events';
import { lockActivities, setStatus } from './activity.store';

/**
 * Cancels an activity and every date of it that is still to come: nobody buys it any more. Who is registered is seen to by
 * the caller. Harmless when it is cancelled already.
 * @throws DomainError catalog.activity-not-found
 */
export const cancelActivity = command('catalog.cancel-activity', async (tx, input: { readonly activityId: string }): Promise<{ cancelled: number }> => {
  const { activityId } = input;
  await lockActivities(tx, [activityId]);
  await setStatus(tx, [activityId], 'cancelled');
  const cancelled = await tx.query<{ occurrenceId: string; heldOn: string }>(
    `update catalog.occurrence set status = 'cancelled', version = version + 1
     where organization_id = $1 and activity_id = $2 and status = 'planned' and starts_at > kernel.now() returning id as "occurrenceId", held_on as "heldOn"`,
    [tx.organizationId, activityId],
  );
  // Its first and last day stay what they were: they say which one was cancelled.
  if (cancelled.length > 0) tx.publish(activityRescheduled, { activityId, cancelled, moved: [] });
  tx.publish(activitiesWithdrawn, { activityIds: [activityId] });
  tx.note('activity', activityId, { status: 'cancelled', cancelledDates: cancelled.length });
  return { cancelled: cancelled.length };
});
