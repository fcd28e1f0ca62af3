import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settleTabs, type SettleTab } from '../features/payments-to-settle/settle-tabs';
import { actionKinds, type ActionKind } from '../lib/planned-payments/planned-payments.queries';
import { oneOf, textOf } from '../lib/search-text';
import { workRoute } from './organization';

export const paymentsToSettleRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/payments-to-settle',
  validateSearch: (search): { tab?: SettleTab; kind?: ActionKind; q?: string } => ({ tab: oneOf(search['tab'], settleTabs), kind: oneOf(search['kind'], actionKinds), q: textOf(search['q']) }),
  component: lazyRouteComponent(() => import('../features/payments-to-settle/settle-page'), 'SettlePage'),
});
