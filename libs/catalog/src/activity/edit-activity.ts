import { command, newId } from '@preau/kernel';
import { refusal } from '../errors';
import { blankActivity, requireSound, type Activity, type ActivityFacts } from './activity';
import { insertActivity, lockActivity, requireHeadings, saveActivity } from './activity.store';

export type AddActivityInput = Pick<ActivityFacts, 'programId' | 'categoryId' | 'nameFr' | 'nameEn'> & Partial<ActivityFacts>;

/** Writes a new activity as a draft: dates come next, then it can be published. @throws DomainError */
export const addActivity = command('catalog.add-activity', async (tx, input: AddActivityInput): Promise<Activity> => {
  const id = newId();
  const activity: Activity = { ...blankActivity, ...input, organizationId: tx.organizationId, id, source: 'manual', sourceKey: id, status: 'draft', startsOn: null, endsOn: null, version: 1 };
  requireSound(activity);
  await requireHeadings(tx, activity);
  await insertActivity(tx, activity);
  tx.note('activity', id, { added: activity.nameFr });
  return activity;
});

export interface EditActivityInput {
  readonly activityId: string;
  /** The version that the person was looking at. */
  readonly version: number;
  readonly changes: Partial<ActivityFacts>;
}

/**
 * Changes what is written of an activity. What was sold keeps its price. When capacities or prices change, the caller
 * gives places with `poolsWanted` in the same transaction.
 * @throws DomainError catalog.activity-not-found, catalog.activity-changed-meanwhile, catalog.activity-ages-reversed, and of headings and places
 */
export const editActivity = command('catalog.edit-activity', async (tx, input: EditActivityInput): Promise<Activity> => {
  const before = await lockActivity(tx, input.activityId);
  if (before.version !== input.version) throw refusal('catalog.activity-changed-meanwhile', { activityId: before.id, version: before.version });
  const wanted = { ...before, ...input.changes };
  requireSound(wanted);
  await requireHeadings(tx, wanted);
  const after = await saveActivity(tx, before, input.changes);
  tx.note('activity', before.id, { changes: input.changes });
  return after;
});
