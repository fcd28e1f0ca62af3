import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textOf } from '../lib/search-text';
import { workRoute } from './organization';

export const bulkRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/bulk',
  component: lazyRouteComponent(() => import('../features/bulk/bulk-page'), 'BulkPage'),
});

export const newBulkRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/bulk/new',
  /** The accounts chosen in the list of clients, between commas. */
  validateSearch: (search): { clients?: string } => ({ clients: textOf(search['clients']) }),
  component: lazyRouteComponent(() => import('../features/bulk/new-bulk-page'), 'NewBulkPage'),
});

export const bulkJobRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/bulk/$jobId',
  component: lazyRouteComponent(() => import('../features/bulk/bulk-job-page'), 'BulkJobPage'),
});
