import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

export type Cart = components['schemas']['CartView'];
export type CartLine = components['schemas']['CartLineView'];
export type MyCart = components['schemas']['MyCartView'];
export type PersonEligibility = components['schemas']['PersonEligibilityView'];
export type PlaceOutcome = components['schemas']['ChosenPlaceView'];
export type RetriedLine = components['schemas']['RetriedLineView'];

export const cartQueries = {
  all: () => ['cart'] as const,
  /** Carts with something in them, in every organization. */
  mine: () => queryOptions({ queryKey: [...cartQueries.all(), 'mine'], queryFn: () => answer(api.GET('/api/v1/me/carts')), staleTime: 20_000 }),
  current: (organizationId: string) =>
    queryOptions({
      queryKey: [...cartQueries.all(), organizationId],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/my/cart', { params: { path: { organizationId } } })),
      staleTime: 10_000,
    }),
  eligibility: (organizationId: string, activityId: string, occurrenceId: string | null) =>
    queryOptions({
      queryKey: [...cartQueries.all(), organizationId, 'eligibility', activityId, occurrenceId],
      queryFn: () =>
        answer(api.GET('/api/v1/organizations/{organizationId}/my/activities/{activityId}/eligibility', { params: { path: { organizationId, activityId }, query: occurrenceId === null ? {} : { occurrenceId } } })),
      staleTime: 0,
    }),
};
