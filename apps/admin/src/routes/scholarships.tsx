import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workRoute } from './organization';

export const scholarshipsRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/scholarships',
  component: lazyRouteComponent(() => import('../features/scholarships/scholarships-page'), 'ScholarshipsPage'),
});
