import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workRoute } from './organization';

export const communicationsRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/communications',
  component: lazyRouteComponent(() => import('../features/communications/communications-page'), 'CommunicationsPage'),
});
