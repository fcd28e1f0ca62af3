import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

export type Person = components['schemas']['AccountPersonView'];
export type PersonMissing = components['schemas']['PersonMissingView'];
export type MissingInformation = PersonMissing['missing'][number];
export type VisitedOrganization = components['schemas']['QuickAccessCardView'];
export type KnownOrganization = components['schemas']['SubscriptionRowView'];

/** What several pages know of the family: its people, the organizations that know it, what they still want to be told. */
export const familyQueries = {
  all: () => ['family'] as const,
  me: () => queryOptions({ queryKey: [...familyQueries.all(), 'me'], queryFn: () => answer(api.GET('/api/v1/me')), staleTime: 300_000 }),
  people: () => queryOptions({ queryKey: [...familyQueries.all(), 'people'], queryFn: () => answer(api.GET('/api/v1/me/people')) }),
  missing: () => queryOptions({ queryKey: [...familyQueries.all(), 'missing'], queryFn: () => answer(api.GET('/api/v1/me/missing-information')) }),
  /** With what waits at each. */
  organizations: () => queryOptions({ queryKey: [...familyQueries.all(), 'organizations'], queryFn: () => answer(api.GET('/api/v1/me/organizations')) }),
  /** Every organization that knows the family, the platform first, with what the family wants to receive. */
  subscriptions: () => queryOptions({ queryKey: [...familyQueries.all(), 'subscriptions'], queryFn: () => answer(api.GET('/api/v1/me/subscriptions')) }),
};
