import { command } from '@preau/kernel';
import { refusal } from '../errors';
import { activitiesPublished, activitiesWithdrawn } from '../events';
import { requireSellable } from './activity';
import { lockActivities, setStatus } from './activity.store';

/**
 * Puts activities in the store, all or none. The caller gives them their places (`poolsWanted`) in the same transaction.
 * @throws DomainError catalog.activity-not-found, -already-published, -without-dates, -not-sold
 */
export const publishActivities = command('catalog.publish-activities', async (tx, input: { readonly activityIds: readonly string[] }): Promise<{ activityIds: readonly string[] }> => {
  for (const activity of await lockActivities(tx, input.activityIds)) requireSellable(activity);
  await setStatus(tx, input.activityIds, 'published');
  for (const id of input.activityIds) tx.note('activity', id, { status: 'published' });
  tx.publish(activitiesPublished, { activityIds: input.activityIds });
  return { activityIds: input.activityIds };
});

/** Takes activities out of the store; who is registered stays registered. @throws DomainError catalog.activity-not-found, -already-withdrawn */
export const withdrawActivities = command('catalog.withdraw-activities', async (tx, input: { readonly activityIds: readonly string[] }): Promise<void> => {
  for (const activity of await lockActivities(tx, input.activityIds)) if (activity.status === 'withdrawn') throw refusal('catalog.activity-already-withdrawn', { activityId: activity.id });
  await setStatus(tx, input.activityIds, 'withdrawn');
  for (const id of input.activityIds) tx.note('activity', id, { status: 'withdrawn' });
  tx.publish(activitiesWithdrawn, { activityIds: input.activityIds });
});
