import { answer, type components } from '@preau/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { familyQueries } from '../../lib/family/family.queries';
import { cartQueries } from './cart.queries';

/** Everything that shows the cart is asked again: other people take and free places meanwhile. */
function useCartChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: cartQueries.all() }) });
}

export interface ChosenPlace {
  organizationId: string;
  activityId: string;
  /** Null buys the session. */
  occurrenceId: string | null;
  /** One may wait where there is no place. */
  waitlistOpen: boolean;
}

export const useAddToCart = (place: ChosenPlace) =>
  useCartChange((personId: string) =>
    answer(api.POST('/api/v1/organizations/{organizationId}/my/cart/lines', { params: { path: { organizationId: place.organizationId } }, body: { personId, activityId: place.activityId, occurrenceId: place.occurrenceId } })),
  );

export const useChoosePlaces = (organizationId: string) =>
  useCartChange((body: components['schemas']['ChoosePlacesBody']) => answer(api.POST('/api/v1/organizations/{organizationId}/my/cart/places', { params: { path: { organizationId } }, body })));

export const useRemoveLine = (organizationId: string) =>
  useCartChange((lineId: string) => answer(api.DELETE('/api/v1/organizations/{organizationId}/my/cart/lines/{lineId}', { params: { path: { organizationId, lineId } } })));

export const useAddCode = (organizationId: string) =>
  useCartChange((code: string) => answer(api.POST('/api/v1/organizations/{organizationId}/my/cart/codes', { params: { path: { organizationId } }, body: { code } })));

export const useRemoveCode = (organizationId: string) =>
  useCartChange((promotionId: string) => answer(api.DELETE('/api/v1/organizations/{organizationId}/my/cart/codes/{promotionId}', { params: { path: { organizationId, promotionId } } })));

export const useExtendCart = (organizationId: string) => useCartChange(() => answer(api.POST('/api/v1/organizations/{organizationId}/my/cart/extension', { params: { path: { organizationId } } })));

export const useRetryLapsed = (organizationId: string) =>
  useCartChange(() => answer(api.POST('/api/v1/organizations/{organizationId}/my/cart/lapsed-lines/retry', { params: { path: { organizationId } } })));

export interface NewMember {
  firstName: string;
  lastName: string;
  birthDate: string;
  evenIfAlike?: boolean;
}

export function useAddMember() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: NewMember & { key: string }) => answer(api.POST('/api/v1/me/people', { headers: { 'Idempotency-Key': key }, body })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: familyQueries.all() });
      await client.invalidateQueries({ queryKey: cartQueries.all() });
    },
  });
}

export function useGiveBirthDate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ personId, birthDate }: { personId: string; birthDate: string }) => answer(api.PATCH('/api/v1/me/people/{personId}', { params: { path: { personId } }, body: { birthDate } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: familyQueries.all() });
      await client.invalidateQueries({ queryKey: cartQueries.all() });
    },
  });
}
