import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from './organization';

export const communicationsRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/communications',
  component: lazyRouteComponent(() => import('../features/communications/communications-page'), 'CommunicationsPage'),
});
