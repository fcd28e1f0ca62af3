import { command, newId } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import { lockActivities } from '../activity/activity.store';
import { refusal } from '../errors';
import { activityRescheduled, datesChanged } from '../events';
import { refreshDerived } from '../import/apply-import.store';

export interface CancelOccurrencesInput {
  readonly activityId: string;
  readonly occurrenceIds: readonly string[];
  /** Participants read it; may be left out. */
  readonly reason?: string;
  /** The caller ends what was sold of these dates, and tells each buyer of the money. */
  readonly moneyFollows?: boolean;
}

/** Cancels dates of an activity (a storm, a broken pump); participants of those to come are told. Already cancelled ones stay so; others keep being planned. @throws DomainError catalog.activity-not-found, catalog.date-not-found */
export const cancelOccurrences = command('catalog.cancel-occurrences', async (tx, input: CancelOccurrencesInput): Promise<{ cancelled: number }> => {
  const { activityId } = input;
  await lockActivities(tx, [activityId]);
  const known = await tx.query<{ id: string }>('select id from catalog.occurrence where organization_id = $1 and activity_id = $2 and id = any($3)', [tx.organizationId, activityId, input.occurrenceIds]);
  const strangers = input.occurrenceIds.filter((id) => !known.some((date) => date.id === id.toLowerCase()));
  if (strangers.length > 0) throw refusal('catalog.date-not-found', { occurrenceIds: strangers });
  const cancelled = await tx.query<{ occurrenceId: string; heldOn: string; startsAt: Date; endsAt: Date; nameFr: string; nameEn: string }>(
    `update catalog.occurrence o set status = 'cancelled', version = o.version + 1 from catalog.activity a
     where o.organization_id = $1 and o.activity_id = $2 and o.id = any($3) and o.status = 'planned' and a.organization_id = $1 and a.id = o.activity_id
     returning o.id as "occurrenceId", o.held_on as "heldOn", o.starts_at as "startsAt", o.ends_at as "endsAt", a.name_fr as "nameFr", a.name_en as "nameEn"`,
    [tx.organizationId, activityId, input.occurrenceIds],
  );
  const [first] = cancelled;
  if (first === undefined) return { cancelled: 0 };
  const { timeZone } = await findOrganization(tx);
  await refreshDerived(tx, [activityId], timeZone);
  const reason = input.reason?.trim() ?? '';
  tx.note('activity', activityId, { cancelledDates: cancelled.map((date) => date.heldOn), ...(reason === '' ? {} : { reason }) });
  tx.publish(activityRescheduled, { activityId, reason, cancelled: cancelled.map(({ occurrenceId, heldOn }) => ({ occurrenceId, heldOn })), moved: [] });
  const toCome = cancelled.filter((date) => date.startsAt > tx.now);
  if (toCome.length > 0) {
    tx.publish(datesChanged, {
      changeId: newId(), activityId, nameFr: first.nameFr, nameEn: first.nameEn, reason, moneyFollows: input.moneyFollows === true, moved: [],
      cancelled: toCome.map(({ occurrenceId, startsAt, endsAt }) => ({ occurrenceId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })),
    });
  }
  return { cancelled: cancelled.length };
});
