import { forgetTold } from '@preau/ui';
import { createRouter } from '@tanstack/react-router';
import { accessRoutes } from '../routes/access';
import { cartRoute } from '../routes/cart';
import { familyRoutes } from '../routes/family';
import { livingRoute } from '../routes/development';
import { rootRoute } from '../routes/root';
import { confirmEmailRoute, settingsRoute } from '../routes/settings';
import { paymentProofRoute } from '../routes/payment-proof';
import { privateRoute, shellRoute } from '../routes/shell';
import { storeRoutes, storesRoute } from '../routes/stores';

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    shellRoute.addChildren([storesRoute, storeRoutes, confirmEmailRoute, privateRoute.addChildren([cartRoute, settingsRoute, ...familyRoutes])]),
    ...accessRoutes,
    paymentProofRoute,
    livingRoute,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

router.subscribe('onBeforeNavigate', ({ pathChanged }) => {
  if (pathChanged) forgetTold();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
