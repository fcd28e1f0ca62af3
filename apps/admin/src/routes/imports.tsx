import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workRoute } from './organization';

export const importsRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('../features/imports/imports-page'), 'ImportsPage'),
});

export const importRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/imports/$importRunId',
  component: lazyRouteComponent(() => import('../features/imports/import-page'), 'ImportPage'),
});
