import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { privateRoute } from './shell';

export const settingsRoute = createRoute({
  getParentRoute: () => privateRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page'), 'SettingsPage'),
});
