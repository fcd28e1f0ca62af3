import { AccentScope, alertWithRetry, Async, ListSkeleton, OrganizationZone } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { storeQueries } from './store.queries';

const route = getRouteApi('/shell/stores/$slug');

/** Everything inside a store wears its colour and says its dates in its zone. */
export function StoreScope(): ReactNode {
  const { slug } = route.useParams();
  const store = useQuery(storeQueries.header(slug));
  return (
    <Async
      reading={store}
      loading={<ListSkeleton rows={3} height={120} />}
      empty="never"
      error={alertWithRetry}
      ready={({ accentColour, timeZone }) => (
        <AccentScope colour={accentColour}>
          <OrganizationZone timeZone={timeZone}>
            <Outlet />
          </OrganizationZone>
        </AccentScope>
      )}
    />
  );
}
