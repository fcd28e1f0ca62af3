import { command } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import { lockActivities } from '../activity/activity.store';
import { refusal } from '../errors';
import { activityRescheduled } from '../events';
import { refreshDerived } from '../import/apply-import.store';

/** Cancels dates of an activity (a storm, a broken pump). Already cancelled ones stay so; others keep being planned. @throws DomainError catalog.activity-not-found, catalog.date-not-found */
export const cancelOccurrences = command('catalog.cancel-occurrences', async (tx, input: { readonly activityId: string; readonly occurrenceIds: readonly string[] }): Promise<{ cancelled: number }> => {
  const { activityId } = input;
  await lockActivities(tx, [activityId]);
  const known = await tx.query<{ id: string }>('select id from catalog.occurrence where organization_id = $1 and activity_id = $2 and id = any($3)', [tx.organizationId, activityId, input.occurrenceIds]);
  const strangers = input.occurrenceIds.filter((id) => !known.some((date) => date.id === id.toLowerCase()));
  if (strangers.length > 0) throw refusal('catalog.date-not-found', { occurrenceIds: strangers });
  const cancelled = await tx.query<{ occurrenceId: string; heldOn: string }>(
    `update catalog.occurrence set status = 'cancelled', version = version + 1
     where organization_id = $1 and activity_id = $2 and id = any($3) and status = 'planned' returning id as "occurrenceId", held_on as "heldOn"`,
    [tx.organizationId, activityId, input.occurrenceIds],
  );
  if (cancelled.length === 0) return { cancelled: 0 };
  const { timeZone } = await findOrganization(tx);
  await refreshDerived(tx, [activityId], timeZone);
  tx.note('activity', activityId, { cancelledDates: cancelled.map((date) => date.heldOn) });
  tx.publish(activityRescheduled, { activityId, cancelled, moved: [] });
  return { cancelled: cancelled.length };
});
