import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

export type WaitlistEntry = components['schemas']['WaitlistEntryView'];
export type OwnWaitlistEntry = components['schemas']['OwnWaitlistEntryView'];
export type JoinWaitlistBody = components['schemas']['JoinWaitlistBody'];

const of = (organizationId: string, entryId: string) => ({ params: { path: { organizationId, entryId } } });

export const waitlistQueries = {
  all: () => ['waitlist'] as const,
  everywhere: () => queryOptions({ queryKey: [...waitlistQueries.all(), 'everywhere'], queryFn: async () => (await answer(api.GET('/api/v1/me/waitlist'))).rows, staleTime: 0 }),
  mine: (organizationId: string) =>
    queryOptions({
      queryKey: [...waitlistQueries.all(), organizationId],
      queryFn: async () => (await answer(api.GET('/api/v1/organizations/{organizationId}/my/waitlist', { params: { path: { organizationId } } }))).rows,
      staleTime: 10_000,
    }),
  one: (organizationId: string, entryId: string) =>
    queryOptions({
      queryKey: [...waitlistQueries.all(), organizationId, entryId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/my/waitlist/{entryId}', of(organizationId, entryId))),
      // An offer may end while one reads.
      staleTime: 0,
    }),
};

export function joinWaitlist(organizationId: string, body: JoinWaitlistBody) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/my/waitlist', { params: { path: { organizationId } }, body }));
}
export function acceptOffer(organizationId: string, entryId: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/my/waitlist/{entryId}/acceptance', of(organizationId, entryId)));
}
export async function leaveWaitlist(organizationId: string, entryId: string): Promise<void> {
  await answer(api.DELETE('/api/v1/organizations/{organizationId}/my/waitlist/{entryId}', of(organizationId, entryId)));
}
