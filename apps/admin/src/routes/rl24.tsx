import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rl24Search } from '../features/rl24/rl24-search';
import { workRoute } from './organization';

export const rl24Route = createRoute({
  getParentRoute: () => workRoute,
  path: '/rl24',
  validateSearch: rl24Search,
  component: lazyRouteComponent(() => import('../features/rl24/rl24-page'), 'Rl24Page'),
});

export const rl24SlipRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/rl24/slips/$slipId',
  component: lazyRouteComponent(() => import('../features/rl24/slip-page'), 'SlipPage'),
});
