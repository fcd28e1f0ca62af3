import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from './organization';

export const staffListRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/staff',
  component: lazyRouteComponent(() => import('../features/staff/staff-page'), 'StaffPage'),
});
