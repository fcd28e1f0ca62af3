import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workRoute } from './organization';

export const todayRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../features/organizations/today-page'), 'TodayPage'),
});
