import { createRoute } from '@tanstack/react-router';
import { paths } from '../app/paths';
import { page } from './page';
import { privateRoute } from './shell';

export const cartRoute = createRoute({
  getParentRoute: () => privateRoute,
  path: paths.cart,
  component: page(() => import('../features/cart/cart-page'), 'CartPage'),
});
