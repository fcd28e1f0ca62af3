import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { activityQueries } from '../../features/activity/activity.queries';
import { cartQueries } from '../../features/cart/cart.queries';
import { storeQueries } from '../../features/store/store.queries';
import { WishListPage } from '../../features/wish-list/wish-list-page';
import { familyQueries } from '../../lib/family/family.queries';

const route = getRouteApi('/shell/stores/$slug/wish-list');

/** The wish list of the family in this store. */
export function WishListRoutePage(): ReactNode {
  const { slug } = route.useParams();
  const client = useQueryClient();
  const store = useQuery(storeQueries.header(slug));
  const people = useQuery(familyQueries.people());
  const taken = useCallback(() => {
    void client.invalidateQueries({ queryKey: cartQueries.all() });
    void client.invalidateQueries({ queryKey: activityQueries.all(), refetchType: 'none' });
    void client.invalidateQueries({ queryKey: storeQueries.all(), refetchType: 'none' });
  }, [client]);
  if (store.data === undefined) return null;
  return <WishListPage slug={slug} organizationId={store.data.organizationId} people={(people.data?.rows ?? []).filter((person) => person.archivedAt === null)} onTaken={taken} />;
}
