import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from './organization';

export const todayRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../features/organizations/today-page'), 'TodayPage'),
});
