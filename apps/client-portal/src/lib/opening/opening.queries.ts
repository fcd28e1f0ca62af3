import { answer, type components } from '@preau/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api';

export type FamilyOpening = components['schemas']['FamilyOpeningView'];
export type Wish = components['schemas']['WishView'];

/** As many as one question may name. */
const askedMax = 100;

/** When activities open for the family that is signed in, and what it has on its wish list. */
export const openingQueries = {
  all: () => ['opening'] as const,
  openings: (organizationId: string, activityIds: readonly string[]) =>
    queryOptions({
      queryKey: [...openingQueries.all(), organizationId, 'openings', activityIds],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/my/openings', { params: { path: { organizationId }, query: { activityIds: activityIds.slice(0, askedMax) } } })),
      staleTime: 30_000,
    }),
  wishes: (organizationId: string) =>
    queryOptions({
      queryKey: [...openingQueries.all(), organizationId, 'wishes'],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/my/wishes', { params: { path: { organizationId } } })),
      staleTime: 30_000,
    }),
  wishList: (organizationId: string, text: string, order: WishOrder) =>
    queryOptions({
      queryKey: [...openingQueries.all(), organizationId, 'wish-list', order, text],
      queryFn: () => answer(api.GET('/api/v1/organizations/{organizationId}/my/wish-list', { params: { path: { organizationId }, query: { order, ...(text === '' ? {} : { text }) } } })),
    }),
};
export type WishOrder = 'added' | 'opens' | 'soonest' | 'name-fr' | 'name-en';
export type WishList = components['schemas']['WishListView'];
export type TakenWish = components['schemas']['TakenWishView'];

/** Puts on the list, takes off it, or says anew for whom: the heart is right at once, and again when the server has said so. */
export function useChangeWish(organizationId: string) {
  const client = useQueryClient();
  const wishes = openingQueries.wishes(organizationId).queryKey;
  return useMutation({
    mutationFn: ({ activityId, wish }: { activityId: string; wish: Pick<Wish, 'personIds' | 'together'> | null }) => {
      const params = { path: { organizationId, activityId } };
      return wish === null
        ? answer(api.DELETE('/api/v1/organizations/{organizationId}/my/wishes/{activityId}', { params }))
        : answer(api.PUT('/api/v1/organizations/{organizationId}/my/wishes/{activityId}', { params, body: wish }));
    },
    onMutate: async ({ activityId, wish }) => {
      await client.cancelQueries({ queryKey: wishes });
      client.setQueryData(wishes, (known) => {
        const others = known?.rows.filter((row) => row.activityId !== activityId) ?? [];
        return { rows: wish === null ? others : [...others, { activityId, ...wish, addedAt: new Date(0).toISOString() }] };
      });
    },
    onSettled: () => client.invalidateQueries({ queryKey: [...openingQueries.all(), organizationId] }),
  });
}

/** Follows an opening where there is no wish list, or follows it no more. */
export function useFollow(organizationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ activityId, follow }: { activityId: string; follow: boolean }) => {
      const params = { path: { organizationId, activityId } };
      return follow
        ? answer(api.PUT('/api/v1/organizations/{organizationId}/my/follows/{activityId}', { params }))
        : answer(api.DELETE('/api/v1/organizations/{organizationId}/my/follows/{activityId}', { params }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: [...openingQueries.all(), organizationId] }),
  });
}

/** Gives the password that is asked before an activity. */
export function useGivePassword(organizationId: string, activityId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => answer(api.POST('/api/v1/organizations/{organizationId}/my/activities/{activityId}/password', { params: { path: { organizationId, activityId } }, body: { password } })),
    onSuccess: () => client.invalidateQueries({ queryKey: openingQueries.all() }),
  });
}
