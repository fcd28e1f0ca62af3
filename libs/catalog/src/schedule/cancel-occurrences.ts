import { command } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import { lockActivity } from '../activity/activity.store';
import { activityRescheduled } from '../events';
import { refreshDerived } from '../import/apply-import.store';

/** Cancels dates of an activity (a storm, a broken pump). Already cancelled ones stay so; others keep being planned. @throws DomainError catalog.activity-not-found */
export const cancelOccurrences = command('catalog.cancel-occurrences', async (tx, input: { readonly activityId: string; readonly occurrenceIds: readonly string[] }): Promise<{ cancelled: number }> => {
  const activity = await lockActivity(tx, input.activityId);
  const cancelled = await tx.query<{ occurrenceId: string; heldOn: string }>(
    `update catalog.occurrence set status = 'cancelled', version = version + 1
     where organization_id = $1 and activity_id = $2 and id = any($3) and status = 'planned' returning id as "occurrenceId", held_on as "heldOn"`,
    [tx.organizationId, activity.id, input.occurrenceIds],
  );
  if (cancelled.length === 0) return { cancelled: 0 };
  const { timeZone } = await findOrganization(tx);
  await refreshDerived(tx, [activity.id], timeZone);
  tx.note('activity', activity.id, { cancelledDates: cancelled.map((date) => date.heldOn) });
  tx.publish(activityRescheduled, { activityId: activity.id, cancelled, moved: [] });
  return { cancelled: cancelled.length };
});
