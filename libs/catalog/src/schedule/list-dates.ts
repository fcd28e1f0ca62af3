import { read, type LocalDate } from '@preau/kernel';
import type { ScheduleInput } from './set-schedules';

export interface ActivityDate {
  readonly occurrenceId: string;
  readonly heldOn: LocalDate;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly status: 'planned' | 'cancelled';
}

/** When an activity is held: the rules, and the dates that came of them, cancelled ones too. Nothing for an unknown activity. */
export const listDates = read('catalog.list-dates', async (sql, input: { readonly activityId: string }): Promise<{ schedules: ScheduleInput[]; dates: ActivityDate[] }> => {
  const schedules = await sql.query<ScheduleInput>(
    `select to_jsonb(weekdays) as weekdays, from_on as "fromOn", to_on as "toOn", to_char(start_time, 'HH24:MI') as "startTime", to_char(end_time, 'HH24:MI') as "endTime"
     from catalog.schedule where organization_id = $1 and activity_id = $2 order by from_on, start_time, id`,
    [sql.organizationId, input.activityId],
  );
  const dates = await sql.query<ActivityDate>(
    `select id as "occurrenceId", held_on as "heldOn", starts_at as "startsAt", ends_at as "endsAt", status
     from catalog.occurrence where organization_id = $1 and activity_id = $2 order by starts_at, id`,
    [sql.organizationId, input.activityId],
  );
  return { schedules, dates };
});
