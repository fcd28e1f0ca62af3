import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cancellationsTabs, type CancellationsTab } from '../features/cancellations/cancellations-tabs';
import { oneOf } from '../lib/search-text';
import { workRoute } from './organization';

export const cancellationsRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/cancellations',
  validateSearch: (search): { tab?: CancellationsTab } => ({ tab: oneOf(search['tab'], cancellationsTabs) }),
  component: lazyRouteComponent(() => import('../features/cancellations/cancellations-page'), 'CancellationsPage'),
});
