import { OrganizationZone } from '@preau/ui';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';

const route = getRouteApi('/staff/$organization');

/** Everything of one organization, its dates said in its own zone. */
export function OrganizationScope(): ReactNode {
  const { timeZone } = route.useLoaderData();
  return (
    <OrganizationZone timeZone={timeZone}>
      <Outlet />
    </OrganizationZone>
  );
}
