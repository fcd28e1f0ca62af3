import { answer, type components } from '@preau/api-client';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../api';

type Schemas = components['schemas'];
export type ActivityLimits = Schemas['ActivityLimitsView'];
export type Limit = Schemas['LimitView'];
export type Counts = Limit['counts'];
export type LimitTerms = Schemas['AddLimitBody'];

interface OfActivity {
  organizationId: string;
  activityId: string;
}
interface OfLimit extends OfActivity {
  limitId: string;
}

export const limitsQueries = {
  all: (organizationId: string) => ['limits', organizationId] as const,
  one: ({ organizationId, activityId }: OfActivity) =>
    queryOptions({
      queryKey: [...limitsQueries.all(organizationId), activityId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/activities/{activityId}/limits', { params: { path: { organizationId, activityId } } })),
    }),
  counting: (organizationId: string) =>
    queryOptions({
      queryKey: [...limitsQueries.all(organizationId), 'counting'],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/date-counting', { params: { path: { organizationId } } })),
    }),
};

/** Limits change what is left, here and in every activity that shares them. */
export async function refreshLimits(queries: QueryClient, organizationId: string): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: limitsQueries.all(organizationId) }), queries.invalidateQueries({ queryKey: ['activities', organizationId] })]);
}

export async function addLimit({ organizationId, activityId }: OfActivity, occurrenceId: string | null, terms: LimitTerms): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/activities/{activityId}/limits', { params: { path: { organizationId, activityId } }, body: { ...terms, ...(occurrenceId === null ? {} : { occurrenceId }) } }));
}

export async function shareRoom({ organizationId, activityId, limitId }: OfLimit, occurrenceId: string | null): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/activities/{activityId}/rooms/{limitId}', { params: { path: { organizationId, activityId, limitId } }, body: occurrenceId === null ? {} : { occurrenceId } }));
}

export async function changeLimit({ organizationId, activityId, limitId }: OfLimit, version: number, terms: LimitTerms): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/activities/{activityId}/limits/{limitId}', { params: { path: { organizationId, activityId, limitId } }, body: { ...terms, version } }));
}

export async function removeLimit({ organizationId, activityId, limitId }: OfLimit, version: number): Promise<void> {
  await answer(api.DELETE('/api/v1/organizations/{organizationId}/activities/{activityId}/limits/{limitId}', { params: { path: { organizationId, activityId, limitId }, query: { version } } }));
}

/** Null: as the organization does. */
export async function saveCountingOf({ organizationId, activityId }: OfActivity, shared: boolean | null): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/activities/{activityId}/date-counting', { params: { path: { organizationId, activityId } }, body: { shared } }));
}

export async function saveCounting(organizationId: string, shared: boolean): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/date-counting', { params: { path: { organizationId } }, body: { shared } }));
}
