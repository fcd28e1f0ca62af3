import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { pricingTabs, type PricingTab } from '../features/pricing/pricing-tabs';
import { oneOf } from '../lib/search-text';
import { workRoute } from './organization';

export const pricingRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/pricing',
  validateSearch: (search): { tab?: PricingTab } => ({ tab: oneOf(search['tab'], pricingTabs) }),
  component: lazyRouteComponent(() => import('../features/pricing/pricing-page'), 'PricingPage'),
});

export const promotionRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/pricing/promotions/$promotionId',
  component: lazyRouteComponent(() => import('../features/pricing/promotion-page'), 'PromotionPage'),
});
