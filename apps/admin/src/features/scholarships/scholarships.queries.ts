import { answer, type components } from '@preau/api-client';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';

type Schemas = components['schemas'];
export type Scholarship = Schemas['ScholarshipView'];
export type Award = Schemas['AwardView'];
export type ScholarshipDraft = Schemas['ScholarshipBody'];

const of = (organizationId: string) => ({ path: { organizationId } });

/** Families use them meanwhile: read again each time a page shows them. */
const staleTime = 0;

export const scholarshipQueries = {
  all: (organizationId: string) => ['scholarships', organizationId] as const,
  list: (organizationId: string) =>
    queryOptions({ queryKey: [...scholarshipQueries.all(organizationId), 'list'], staleTime, queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/scholarships', { params: of(organizationId) }))).rows }),
  awards: (organizationId: string, scholarshipId: string) =>
    queryOptions({
      queryKey: [...scholarshipQueries.all(organizationId), 'awards', scholarshipId],
      staleTime,
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/scholarships/{scholarshipId}/awards', { params: { path: { organizationId, scholarshipId } } }))).rows,
    }),
  ofClient: (organizationId: string, accountId: string) =>
    queryOptions({
      queryKey: [...scholarshipQueries.all(organizationId), 'client', accountId],
      staleTime,
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/clients/{accountId}/scholarships', { params: { path: { organizationId, accountId } } }))).rows,
    }),
  programs: (organizationId: string) =>
    queryOptions({ queryKey: [...scholarshipQueries.all(organizationId), 'programs'], queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/programs', { params: of(organizationId) }))).rows, staleTime: 300_000 }),
};

export async function refreshScholarships(queries: QueryClient, organizationId: string): Promise<void> {
  await queries.invalidateQueries({ queryKey: scholarshipQueries.all(organizationId) });
}
export async function saveScholarship(organizationId: string, scholarshipId: string | null, body: ScholarshipDraft): Promise<void> {
  if (scholarshipId === null) await answer(api.POST('/api/v1/organizations/{organizationId}/scholarships', { params: of(organizationId), body }));
  else await answer(api.PUT('/api/v1/organizations/{organizationId}/scholarships/{scholarshipId}', { params: { path: { organizationId, scholarshipId } }, body }));
}
export async function archiveScholarship(organizationId: string, scholarshipId: string): Promise<void> {
  await answer(api.DELETE('/api/v1/organizations/{organizationId}/scholarships/{scholarshipId}', { params: { path: { organizationId, scholarshipId } } }));
}
export async function giveScholarship(organizationId: string, body: Schemas['GiveScholarshipBody']): Promise<void> {
  await answer(api.POST('/api/v1/organizations/{organizationId}/scholarship-awards', { params: of(organizationId), body }));
}
export async function takeBack(organizationId: string, awardId: string): Promise<void> {
  await answer(api.DELETE('/api/v1/organizations/{organizationId}/scholarship-awards/{awardId}', { params: { path: { organizationId, awardId } } }));
}
