import { occurrencesOf } from '@preau/catalog';
import { registrationsOf } from '@preau/enrolment';
import { clientsOfAccount, peopleOf } from '@preau/household';
import { addDays, localDateOf, read, type LocalDate } from '@preau/kernel';
import { closingDaysBetween, findOrganization } from '@preau/organization';
import type { CalendarClosingDayView, CalendarEventView } from './calendar.dto';

/** How far ahead the next events are looked for, and how many days one answer holds at most. */
export const daysAheadMax = 400;
export const nextEventsMax = 5;

/** The organizations that know the family, and the server's time. */
export const organizationsOfFamily = read('gateway.organizations-of-family', async (sql, input: { readonly accountId: string }): Promise<{ now: Date; organizationIds: readonly string[] }> => ({
  now: sql.now,
  organizationIds: (await clientsOfAccount(sql, input.accountId)).map((client) => client.organizationId),
}));

export interface CalendarInput {
  readonly accountId: string;
  /** Left out: from today on. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}
export interface CalendarHere {
  readonly events: readonly CalendarEventView[];
  readonly closingDays: readonly CalendarClosingDayView[];
}

/** What one organization has in store for the family: the dates its people are registered to, and the days it is closed. */
export const calendarHere = read('gateway.calendar-here', async (sql, input: CalendarInput): Promise<CalendarHere> => {
  const organization = await findOrganization(sql);
  const from = input.from ?? localDateOf(sql.now, organization.timeZone);
  const to = input.to ?? addDays(from, daysAheadMax);
  const registrations = (await registrationsOf(sql, input.accountId)).filter((one) => one.state === 'live');
  const sessions = registrations.filter((one) => one.occurrenceId === null);
  const occurrences = await occurrencesOf(sql, {
    activityIds: [...new Set(sessions.map((one) => one.activityId))],
    occurrenceIds: registrations.flatMap((one) => (one.occurrenceId === null ? [] : [one.occurrenceId])),
    from, to,
  });
  const people = new Map((await peopleOf(sql, input.accountId)).map((person) => [person.id, person]));
  const where = { organizationId: organization.id, organizationName: organization.name, organizationNameEn: organization.nameEn, organizationSlug: organization.slug };
  const events = occurrences.flatMap(({ status, startsAt, endsAt, ...occurrence }) =>
    registrations
      .filter((one) => (one.occurrenceId === null ? one.activityId === occurrence.activityId : one.occurrenceId === occurrence.occurrenceId))
      .map((registration): CalendarEventView => ({
        ...where, ...occurrence, id: `${registration.claimId}.${occurrence.occurrenceId}`, claimId: registration.claimId, timeZone: organization.timeZone, personId: registration.personId,
        firstName: people.get(registration.personId)?.firstName ?? '', lastName: people.get(registration.personId)?.lastName ?? '',
        startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), isCancelled: status === 'cancelled',
      })),
  );
  const closingDays = (await closingDaysBetween(sql, from, to)).map((day) => ({ ...day, organizationId: organization.id, organizationName: organization.name, organizationNameEn: organization.nameEn }));
  return { events, closingDays };
});
