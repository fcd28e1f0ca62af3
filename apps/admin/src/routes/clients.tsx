import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textOf } from '../lib/search-text';
import { workRoute } from './organization';

export const clientsRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/clients',
  validateSearch: (search): { q?: string; tag?: string } => ({ q: textOf(search['q']), tag: textOf(search['tag']) }),
  component: lazyRouteComponent(() => import('../features/clients/clients-page'), 'ClientsPage'),
});

export const newClientRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/clients/new',
  validateSearch: (search): { name?: string } => ({ name: textOf(search['name']) }),
  component: lazyRouteComponent(() => import('../features/clients/new-client-page'), 'NewClientPage'),
});
