import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { paths } from '../app/paths';
import { privateRoute } from './shell';

export const cartRoute = createRoute({
  getParentRoute: () => privateRoute,
  path: paths.cart,
  component: lazyRouteComponent(() => import('../features/cart/cart-page'), 'CartPage'),
});
