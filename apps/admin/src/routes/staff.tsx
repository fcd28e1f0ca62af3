import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workRoute } from './organization';

export const staffListRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/staff',
  component: lazyRouteComponent(() => import('../features/staff/staff-page'), 'StaffPage'),
});
