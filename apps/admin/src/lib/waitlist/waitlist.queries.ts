import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

type Schemas = components['schemas'];
export type WaitlistRules = Schemas['WaitlistRulesView'];
export type WaitlistMode = WaitlistRules['mode'];
export type ActivityWaitlist = Schemas['ActivityWaitlistView'];
export type WaitlistEntry = Schemas['StaffWaitlistEntryView'];
export type WaitingList = Schemas['StaffWaitlistView'];

export interface OfActivity {
  organizationId: string;
  activityId: string;
}
const of = ({ organizationId, activityId }: OfActivity) => ({ path: { organizationId, activityId } });
const ofEntry = (organizationId: string, entryId: string) => ({ params: { path: { organizationId, entryId } } });

export const waitlistQueries = {
  all: (organizationId: string) => ['waitlist', organizationId] as const,
  rules: (organizationId: string) =>
    queryOptions({
      queryKey: [...waitlistQueries.all(organizationId), 'rules'],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/waitlist-rules', { params: { path: { organizationId } } })),
    }),
  rulesOf: (activity: OfActivity) =>
    queryOptions({
      queryKey: [...waitlistQueries.all(activity.organizationId), 'rules', activity.activityId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/activities/{activityId}/waitlist-rules', { params: of(activity) })),
    }),
  ofActivity: (activity: OfActivity) =>
    queryOptions({
      queryKey: [...waitlistQueries.all(activity.organizationId), 'of', activity.activityId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/activities/{activityId}/waitlist', { params: of(activity) })),
    }),
};

export async function saveRules(organizationId: string, body: WaitlistRules): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/waitlist-rules', { params: { path: { organizationId } }, body }));
}
export async function saveRulesOf(activity: OfActivity, rules: Schemas['ActivityWaitlistRulesBody'] | null): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/activities/{activityId}/waitlist-rules', { params: of(activity), body: { rules } }));
}
export async function skipEntry(organizationId: string, entryId: string, skipped: boolean): Promise<void> {
  await answer(api.PUT('/api/v1/organizations/{organizationId}/waitlist/{entryId}/skipped', { ...ofEntry(organizationId, entryId), body: { skipped } }));
}
export function offerPlace(organizationId: string, entryId: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/waitlist/{entryId}/offer', ofEntry(organizationId, entryId)));
}
export function registerAtCounter(organizationId: string, entryId: string) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/waitlist/{entryId}/counter-line', ofEntry(organizationId, entryId)));
}
export async function removeEntry(organizationId: string, entryId: string): Promise<void> {
  await answer(api.DELETE('/api/v1/organizations/{organizationId}/waitlist/{entryId}', ofEntry(organizationId, entryId)));
}
export function openPlaces(activity: OfActivity, occurrenceId: string | null) {
  return answer(api.POST('/api/v1/organizations/{organizationId}/activities/{activityId}/waitlist/opening', { params: of(activity), body: { occurrenceId } }));
}
