import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from './organization';

/** Shopping for a client, in a frame that nobody mistakes for a family's own session. */
export const purchaseRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/clients/$accountId/purchase',
  component: lazyRouteComponent(() => import('./purchase-page'), 'PurchasePage'),
});
