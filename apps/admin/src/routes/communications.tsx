import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { messageStates } from '../features/communications/message-states';
import { oneOf, textOf } from '../lib/search-text';
import { workRoute } from './organization';

export const communicationsRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/communications',
  validateSearch: (search): { q?: string; state?: (typeof messageStates)[number] } => ({ q: textOf(search['q']), state: oneOf(search['state'], messageStates) }),
  component: lazyRouteComponent(() => import('../features/communications/communications-page'), 'CommunicationsPage'),
});
