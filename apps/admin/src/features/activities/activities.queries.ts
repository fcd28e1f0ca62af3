import { answer, type components } from '@preau/api-client';
import { keepDocument } from '@preau/ui';
import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';

type Schemas = components['schemas'];
export type ActivityRow = Schemas['ActivityRowView'];
export type ActivityStatus = ActivityRow['status'];
export type Activity = Schemas['ActivityView'];
export type ActivityDate = Schemas['ActivityDateView'];
export type Places = Schemas['PoolPlacesView'];
export type RosterRow = Schemas['RosterRowView'];
export type AttendanceMark = Schemas['AttendanceBody']['mark'];
export type ProgramRow = Schemas['ProgramRowView'];

export const statuses: readonly ActivityStatus[] = ['draft', 'published', 'hidden', 'cancelled', 'withdrawn'];
export const marks: readonly AttendanceMark[] = ['present', 'absent', 'late', 'excused'];

/** What the list is narrowed to, as the address bar keeps it. */
export interface ActivitiesAsked {
  search?: string;
  status?: ActivityStatus;
  programId?: string;
}
interface OfActivity {
  organizationId: string;
  activityId: string;
}
const of = ({ organizationId, activityId }: OfActivity) => ({ path: { organizationId, activityId } });

export const activitiesQueries = {
  all: (organizationId: string) => ['activities', organizationId] as const,
  list: (organizationId: string, { search, status, programId }: ActivitiesAsked) =>
    infiniteQueryOptions({
      queryKey: [...activitiesQueries.all(organizationId), 'list', search ?? '', status ?? '', programId ?? ''],
      queryFn: ({ pageParam }) =>
        answer(api.GET('/api/v1/organizations/{organizationId}/activities', {
          params: { path: { organizationId }, query: { ...(search ? { search } : {}), ...(status ? { status } : {}), ...(programId ? { programId } : {}), ...(pageParam === '' ? {} : { cursor: pageParam }), limit: 50 } },
        })),
      initialPageParam: '',
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  programs: (organizationId: string) =>
    queryOptions({
      queryKey: [...activitiesQueries.all(organizationId), 'programs'],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/programs', { params: { path: { organizationId } } }))).rows,
      staleTime: 300_000,
    }),
  one: (activity: OfActivity) =>
    queryOptions({
      queryKey: [...activitiesQueries.all(activity.organizationId), 'one', activity.activityId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/activities/{activityId}', { params: of(activity) })),
    }),
  roster: (activity: OfActivity) =>
    queryOptions({
      queryKey: [...activitiesQueries.all(activity.organizationId), 'roster', activity.activityId],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/activities/{activityId}/roster', { params: of(activity) }))).rows,
    }),
  location: (organizationId: string, locationId: string) =>
    queryOptions({
      queryKey: [...activitiesQueries.all(organizationId), 'location', locationId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/locations/{locationId}', { params: { path: { organizationId, locationId } } })),
      staleTime: 300_000,
    }),
};

export async function refreshActivities(queries: QueryClient, organizationId: string): Promise<void> {
  await queries.invalidateQueries({ queryKey: activitiesQueries.all(organizationId) });
}

export async function publishActivities(organizationId: string, activityIds: string[], key: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/activities/publish', { params: { path: { organizationId } }, body: { activityIds }, headers: { 'idempotency-key': key } }));
}

export async function withdrawActivities(organizationId: string, activityIds: string[], key: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/activities/withdraw', { params: { path: { organizationId } }, body: { activityIds }, headers: { 'idempotency-key': key } }));
}

/** @returns how many dates were cancelled by this very request */
export async function cancelDates(activity: OfActivity, occurrenceIds: string[], reason: string, key: string): Promise<number> {
  return (await answer(api.POST('/api/v1/organizations/{organizationId}/activities/{activityId}/occurrences/cancel', { params: of(activity), body: { occurrenceIds, reason }, headers: { 'idempotency-key': key } }))).cancelled;
}

export async function moveDate(activity: OfActivity, occurrenceId: string, body: Schemas['MoveDateBody'], key: string): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/activities/{activityId}/occurrences/{occurrenceId}/move', { params: { path: { ...of(activity).path, occurrenceId } }, body, headers: { 'idempotency-key': key } }));
}

export async function writeToParticipants(activity: OfActivity, body: Schemas['MessageParticipantsBody'], key: string): Promise<Schemas['ParticipantsWrittenView']> {
  return answer(api.POST('/api/v1/organizations/{organizationId}/activities/{activityId}/messages', { params: of(activity), body, headers: { 'idempotency-key': key } }));
}

export async function changeCapacity(activity: OfActivity, occurrenceId: string | null, capacity: number): Promise<Places> {
  return answer(api.PUT('/api/v1/organizations/{organizationId}/activities/{activityId}/capacity', { params: of(activity), body: { capacity, ...(occurrenceId === null ? {} : { occurrenceId }) } }));
}

export async function markAttendance(activity: OfActivity, claimId: string, occurrenceId: string, mark: AttendanceMark): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/activities/{activityId}/registrations/{claimId}/attendance', { params: { path: { ...of(activity).path, claimId } }, body: { occurrenceId, mark } }));
}

/** The catalogue, or one program of it, as a spreadsheet. */
export async function keepCatalogue(organizationId: string, programId: string | undefined): Promise<void> {
  const content: unknown = await answer(api.GET('/api/v1/organizations/{organizationId}/catalogue/export', { params: { path: { organizationId }, query: programId === undefined ? {} : { programId } }, parseAs: 'blob' }));
  keepDocument(content as Blob, 'catalogue.csv');
}
