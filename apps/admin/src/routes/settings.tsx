import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { organizationRoute } from './organization';

export const settingsRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page'), 'SettingsPage'),
});
