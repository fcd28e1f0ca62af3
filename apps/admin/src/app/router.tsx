import { forgetTold } from '@preau/ui';
import { createRouter } from '@tanstack/react-router';
import { accessRoutes } from '../routes/access';
import { bulkJobRoute, bulkRoute, newBulkRoute } from '../routes/bulk';
import { activitiesRoute, activityRoute } from '../routes/activities';
import { cancellationsRoute } from '../routes/cancellations';
import { communicationsRoute } from '../routes/communications';
import { livingRoute } from '../routes/development';
import { clientAccountRoute } from '../routes/client-account';
import { clientsRoute, newClientRoute } from '../routes/clients';
import { importRoute, importsRoute } from '../routes/imports';
import { organizationRoute, startRoute, staffRoute, workRoute } from '../routes/organization';
import { paymentsToSettleRoute } from '../routes/payments-to-settle';
import { scholarshipsRoute } from '../routes/scholarships';
import { pricingRoute, promotionRoute } from '../routes/pricing';
import { purchaseRoute } from '../routes/purchase';
import { rl24Route, rl24SlipRoute } from '../routes/rl24';
import { reportRoute, reportsRoute } from '../routes/reports';
import { rootRoute } from '../routes/root';
import { settingsRoute } from '../routes/settings';
import { staffListRoute } from '../routes/staff';
import { todayRoute } from '../routes/today';

export const router = createRouter({
  basepath: '/admin',
  routeTree: rootRoute.addChildren([
    staffRoute.addChildren([startRoute, organizationRoute.addChildren([purchaseRoute, workRoute.addChildren([todayRoute, clientsRoute, newClientRoute, clientAccountRoute, paymentsToSettleRoute, activitiesRoute, activityRoute, pricingRoute, promotionRoute, scholarshipsRoute, importsRoute, importRoute, reportsRoute, reportRoute, communicationsRoute, cancellationsRoute, bulkRoute, newBulkRoute, bulkJobRoute, rl24Route, rl24SlipRoute, staffListRoute, settingsRoute])])]),
    ...accessRoutes,
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
