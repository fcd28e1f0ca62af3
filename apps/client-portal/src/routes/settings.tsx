import { createRoute } from '@tanstack/react-router';
import { paths } from '../app/paths';
import { page } from './page';
import { privateRoute, shellRoute } from './shell';

export const settingsRoute = createRoute({
  getParentRoute: () => privateRoute,
  path: paths.settings,
  component: page(() => import('../features/settings/settings-page'), 'SettingsPage'),
});

/** Where the link sent to a new address leads; whoever follows it need not be signed in. */
export const confirmEmailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.confirmEmail,
  validateSearch: (search): { token?: string } => (typeof search['token'] === 'string' ? { token: search['token'] } : {}),
  component: page(() => import('../features/settings/confirm-email-page'), 'ConfirmEmailPage'),
});
