import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsTabs, type SettingsTab } from '../features/settings/settings-tabs';
import { oneOf } from '../lib/search-text';
import { workRoute } from './organization';

export const settingsRoute = createRoute({
  getParentRoute: () => workRoute,
  path: '/settings',
  validateSearch: (search): { tab?: SettingsTab } => ({ tab: oneOf(search['tab'], settingsTabs) }),
  component: lazyRouteComponent(() => import('../features/settings/settings-page'), 'SettingsPage'),
});
