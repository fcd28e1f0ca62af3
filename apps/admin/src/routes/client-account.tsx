import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, textOf } from '../lib/search-text';
import { clientTabs, type ClientTab } from './client-tabs';
import { workRoute } from './organization';

export const clientAccountRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/clients/$accountId',
  validateSearch: (search): { tab?: ClientTab; person?: string; invoice?: string } => ({ tab: oneOf(search['tab'], clientTabs), person: textOf(search['person']), invoice: textOf(search['invoice']) }),
  component: lazyRouteComponent(() => import('./client-account-page'), 'ClientAccountPage'),
});
