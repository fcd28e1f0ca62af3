import { answer } from '@preau/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { StorePage } from '../../features/store/store-page';
import { storeQueries } from '../../features/store/store.queries';
import { api } from '../../lib/api';
import { familyQueries } from '../../lib/family/family.queries';
import { useSession } from '../../lib/use-session';

const route = getRouteApi('/shell/stores/$slug/');

/** The store, with the people of the family that is signed in. */
export function StoreRoutePage(): ReactNode {
  const { slug } = route.useParams();
  const signedIn = useSession().status === 'signed-in';
  const people = useQuery({ ...familyQueries.people(), enabled: signedIn });
  const store = useQuery(storeQueries.header(slug));
  useVisit(signedIn ? store.data?.organizationId : undefined);
  return <StorePage people={(people.data?.rows ?? []).filter((person) => person.archivedAt === null)} />;
}

/** A store one has been to is a card of the home page. Should this fail, the next visit tells it again. */
function useVisit(organizationId: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (organizationId === undefined) return;
    answer(api.PUT('/api/v1/me/organizations/{organizationId}', { params: { path: { organizationId } } })).then(
      () => client.invalidateQueries({ queryKey: familyQueries.organizations().queryKey, refetchType: 'none' }),
      () => undefined,
    );
  }, [client, organizationId]);
}
