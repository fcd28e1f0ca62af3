import { addDays, command, instantOf, newId, type LocalDate, type LocalTime } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import { lockActivity } from '../activity/activity.store';
import { refusal } from '../errors';
import { activityRescheduled, datesChanged } from '../events';
import { refreshDerived } from '../import/apply-import.store';
import { minutesOf } from '../import/read-date';

export interface MoveOccurrenceInput {
  readonly activityId: string;
  readonly occurrenceId: string;
  readonly heldOn: LocalDate;
  /** 'HH:MM'; an end that is not after the start is on the next day. */
  readonly startTime: LocalTime;
  readonly endTime: LocalTime;
  /** Participants read it; may be empty. */
  readonly reason: string;
}
export interface MovedOccurrence {
  readonly occurrenceId: string;
  readonly heldOn: LocalDate;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * Holds a date that is still to come at another time: its registrations, its places and its attendance stay with it, and
 * the participants are told.
 * @throws DomainError catalog.activity-not-found, .date-not-found, .date-not-movable {because}, .date-taken, .schedule-invalid
 */
export const moveOccurrence = command('catalog.move-occurrence', async (tx, input: MoveOccurrenceInput): Promise<MovedOccurrence> => {
  const { occurrenceId, heldOn, startTime, endTime } = input;
  const activity = await lockActivity(tx, input.activityId);
  const date = await tx.maybe<{ status: string; startsAt: Date; endsAt: Date; heldOn: LocalDate }>(
    'select status, starts_at as "startsAt", ends_at as "endsAt", held_on as "heldOn" from catalog.occurrence where organization_id = $1 and activity_id = $2 and id = $3 for update',
    [tx.organizationId, activity.id, occurrenceId],
  );
  if (date === null) throw refusal('catalog.date-not-found', { occurrenceIds: [occurrenceId] });
  if (date.status === 'cancelled' || activity.status === 'cancelled') throw refusal('catalog.date-not-movable', { occurrenceId, because: 'cancelled' });
  if (date.startsAt <= tx.now) throw refusal('catalog.date-not-movable', { occurrenceId, because: 'over' });
  const { timeZone } = await findOrganization(tx);
  const minutes = (minutesOf(endTime) - minutesOf(startTime) + 24 * 60) % (24 * 60);
  const startsAt = instantOf(heldOn, startTime, timeZone);
  const endsAt = instantOf(endTime > startTime ? heldOn : addDays(heldOn, 1), endTime, timeZone);
  // In the hour that a clock change skips, an end may fall on its start.
  if (minutes === 0 || minutes > 12 * 60 || startsAt <= tx.now || endsAt <= startsAt) throw refusal('catalog.schedule-invalid', { heldOn, startTime, endTime });
  if (startsAt.getTime() === date.startsAt.getTime() && endsAt.getTime() === date.endsAt.getTime()) return { occurrenceId, heldOn, startsAt, endsAt };
  const taken = await tx.maybe('select 1 from catalog.occurrence where organization_id = $1 and activity_id = $2 and starts_at = $3 and ends_at = $4', [tx.organizationId, activity.id, startsAt, endsAt]);
  if (taken !== null) throw refusal('catalog.date-taken', { heldOn, startTime, endTime });
  await tx.query('update catalog.occurrence set held_on = $3, starts_at = $4, ends_at = $5, version = version + 1 where organization_id = $1 and id = $2', [tx.organizationId, occurrenceId, heldOn, startsAt, endsAt]);
  await refreshDerived(tx, [activity.id], timeZone);
  tx.note('activity', activity.id, { movedDate: occurrenceId, was: date.startsAt.toISOString(), is: startsAt.toISOString(), reason: input.reason });
  tx.publish(activityRescheduled, { activityId: activity.id, cancelled: [], moved: [{ occurrenceId, heldOn }] });
  tx.publish(datesChanged, {
    changeId: newId(), activityId: activity.id, nameFr: activity.nameFr, nameEn: activity.nameEn, reason: input.reason.trim(), moneyFollows: false, cancelled: [],
    moved: [{ occurrenceId, wasStartsAt: date.startsAt.toISOString(), wasEndsAt: date.endsAt.toISOString(), startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }],
  });
  return { occurrenceId, heldOn, startsAt, endsAt };
});
