import { createRouter } from '@tanstack/react-router';
import { accessRoutes } from '../routes/access';
import { activitiesRoute, activityRoute } from '../routes/activities';
import { communicationsRoute } from '../routes/communications';
import { livingRoute } from '../routes/development';
import { clientAccountRoute } from '../routes/client-account';
import { clientsRoute, newClientRoute } from '../routes/clients';
import { importRoute, importsRoute } from '../routes/imports';
import { organizationRoute, startRoute, staffRoute, workRoute } from '../routes/organization';
import { purchaseRoute } from '../routes/purchase';
import { rootRoute } from '../routes/root';
import { settingsRoute } from '../routes/settings';
import { staffListRoute } from '../routes/staff';
import { todayRoute } from '../routes/today';

export const router = createRouter({
  basepath: '/admin',
  routeTree: rootRoute.addChildren([
    staffRoute.addChildren([startRoute, organizationRoute.addChildren([purchaseRoute, workRoute.addChildren([todayRoute, clientsRoute, newClientRoute, clientAccountRoute, activitiesRoute, activityRoute, importsRoute, importRoute, communicationsRoute, staffListRoute, settingsRoute])])]),
    ...accessRoutes,
    livingRoute,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
