import { createRouter } from '@tanstack/react-router';
import { accessRoutes } from '../routes/access';
import { livingRoute } from '../routes/development';
import { organizationRoute, startRoute, staffRoute } from '../routes/organization';
import { rootRoute } from '../routes/root';
import { settingsRoute } from '../routes/settings';
import { staffListRoute } from '../routes/staff';
import { todayRoute } from '../routes/today';

export const router = createRouter({
  basepath: '/admin',
  routeTree: rootRoute.addChildren([
    staffRoute.addChildren([startRoute, organizationRoute.addChildren([todayRoute, staffListRoute, settingsRoute])]),
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
