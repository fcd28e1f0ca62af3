import { command, daysBetween, localDateOf, type LocalDate, type LocalTime, type Tx } from '@preau/kernel';
import { closingDaysBetween, findOrganization } from '@preau/organization';
import { lockActivity } from '../activity/activity.store';
import { refusal } from '../errors';
import { activityRescheduled } from '../events';
import { cancelDates, insertSchedules, planDates, refreshDerived } from '../import/apply-import.store';
import type { ImportedSchedule } from '../import/catalogue-model';
import { minutesOf, spanDaysMax } from '../import/read-date';
import { datesOf } from '../import/recurrence';

export interface ScheduleInput {
  /** 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  /** 'HH:MM'; an end that is not after the start is on the next day. */
  readonly startTime: LocalTime;
  readonly endTime: LocalTime;
}
export interface SetSchedulesResult {
  readonly added: number;
  readonly cancelled: number;
  readonly leftOut: readonly { readonly date: LocalDate; readonly nameFr: string; readonly nameEn: string }[];
  /** New dates that need places when the activity is sold date by date (`poolsWanted`). */
  readonly occurrenceIds: readonly string[];
}

/**
 * Says anew when an activity is held. Dates that are still right stay what they are, with their registrations; past
 * dates are never touched; the organization's closing days are left out, and the answer says which.
 * @throws DomainError catalog.activity-not-found, catalog.schedule-invalid, catalog.schedule-too-long
 */
export const setSchedules = command('catalog.set-schedules', async (tx, input: { readonly activityId: string; readonly schedules: readonly ScheduleInput[] }): Promise<SetSchedulesResult> => {
  const schedules = input.schedules.map(requireSchedule);
  const activity = await lockActivity(tx, input.activityId);
  const { timeZone } = await findOrganization(tx);
  const today = localDateOf(tx.now, timeZone);
  const closed = new Map((await closingDaysBetween(tx, '1900-01-01', '9999-12-31')).map((day) => [day.closedOn, day]));
  const wanted = new Set<string>();
  const leftOut = new Map<LocalDate, { date: LocalDate; nameFr: string; nameEn: string }>();
  for (const schedule of schedules) {
    for (const date of datesOf(schedule)) {
      const closing = closed.get(date);
      if (closing) leftOut.set(date, { date, nameFr: closing.nameFr, nameEn: closing.nameEn });
      else wanted.add(`${date} ${schedule.startTime} ${schedule.endTime}`);
    }
  }
  const planned = await plannedSlots(tx, activity.id, timeZone, today);
  const cancelled = await cancelDates(tx, [...planned].filter((slot) => !wanted.has(slot)).map((slot) => ({ activityId: activity.id, slot })), timeZone, today);
  const occurrenceIds = await planDates(tx, [...wanted].filter((slot) => !planned.has(slot) && slot.slice(0, 10) >= today).map((slot) => ({ activityId: activity.id, slot })), timeZone);
  await tx.query('delete from catalog.schedule where organization_id = $1 and activity_id = $2', [tx.organizationId, activity.id]);
  await insertSchedules(tx, schedules.map((schedule) => ({ activityId: activity.id, schedule })));
  await refreshDerived(tx, [activity.id], timeZone);
  tx.note('activity', activity.id, { schedules: input.schedules, datesAdded: occurrenceIds.length, datesCancelled: cancelled.length });
  if (cancelled.length > 0) tx.publish(activityRescheduled, { activityId: activity.id, cancelled: cancelled.map(({ occurrenceId, heldOn }) => ({ occurrenceId, heldOn })), moved: [] });
  return { added: occurrenceIds.length, cancelled: cancelled.length, leftOut: [...leftOut.values()], occurrenceIds };
});

function requireSchedule(schedule: ScheduleInput): ImportedSchedule {
  const { weekdays, fromOn, toOn, startTime, endTime } = schedule;
  const minutes = (minutesOf(endTime) - minutesOf(startTime) + 24 * 60) % (24 * 60);
  const sound = weekdays.length > 0 && weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7) && fromOn <= toOn && minutes > 0 && minutes <= 12 * 60;
  if (!sound) throw refusal('catalog.schedule-invalid', { weekdays, fromOn, toOn, startTime, endTime });
  if (daysBetween(fromOn, toOn) >= spanDaysMax) throw refusal('catalog.schedule-too-long', { fromOn, toOn, daysMax: spanDaysMax });
  return { weekdays: [...new Set(weekdays)].sort(), startsOn: fromOn, endsOn: toOn, startTime: startTime.slice(0, 5), endTime: endTime.slice(0, 5) };
}

async function plannedSlots(tx: Tx, activityId: string, zone: string, from: LocalDate): Promise<Set<string>> {
  const rows = await tx.query<{ slot: string }>(
    `select to_char(starts_at at time zone $3, 'YYYY-MM-DD HH24:MI') || ' ' || to_char(ends_at at time zone $3, 'HH24:MI') as slot
     from catalog.occurrence where organization_id = $1 and activity_id = $2 and status = 'planned' and held_on >= $4`,
    [tx.organizationId, activityId, zone, from],
  );
  return new Set(rows.map((row) => row.slot));
}
