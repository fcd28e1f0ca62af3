import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { paths, safeReturn } from '../app/paths';
import { session } from '../lib/session';
import { rootRoute } from './root';

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** `return` is where to go afterwards; `expired` says why one is here. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.signIn,
  validateSearch: (search): { return?: string; expired?: boolean } => ({ return: text(search['return']), expired: search['expired'] === true || undefined }),
  beforeLoad: async ({ search }) => {
    const state = await session.restore().catch(() => session.state());
    if (state.status === 'signed-in') throw redirect({ to: safeReturn(search.return) });
  },
  component: lazyRouteComponent(() => import('../features/staff-access/access-pages'), 'SignInPage'),
});

const tokenSearch = (search: Record<string, unknown>): { token?: string } => ({ token: text(search['token']) });

export const forgotPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.forgotPassword,
  component: lazyRouteComponent(() => import('../features/staff-access/access-pages'), 'ForgotPasswordPage'),
});

export const resetPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.resetPassword,
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('../features/staff-access/access-pages'), 'ResetPasswordPage'),
});

export const acceptInvitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.acceptInvitation,
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('../features/staff-access/access-pages'), 'AcceptInvitationPage'),
});

export const accessRoutes = [signInRoute, forgotPasswordRoute, resetPasswordRoute, acceptInvitationRoute] as const;
