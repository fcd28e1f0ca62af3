import { createRoute, redirect } from '@tanstack/react-router';
import { paths, safeReturn } from '../app/paths';
import { session } from '../lib/session';
import { page } from './page';
import { rootRoute } from './root';

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** `return` is where to go afterwards; `expired` says why one is here. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.signIn,
  validateSearch: (search): { return?: string; expired?: boolean } => ({ return: text(search['return']), expired: search['expired'] === true || undefined }),
  beforeLoad: async ({ search }) => {
    const state = await session.restore().catch(() => session.state());
    if (state.status === 'signed-in') throw redirect({ href: safeReturn(search.return) });
  },
  component: page(() => import('../features/account-access/sign-in-page'), 'SignInPage'),
});

export const signUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.signUp,
  validateSearch: (search): { return?: string } => ({ return: text(search['return']) }),
  component: page(() => import('../features/account-access/sign-up-page'), 'SignUpPage'),
});

const tokenSearch = (search: Record<string, unknown>): { token?: string } => ({ token: text(search['token']) });

export const verifyEmailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.verifyEmail,
  validateSearch: tokenSearch,
  component: page(() => import('../features/account-access/verify-email-page'), 'VerifyEmailPage'),
});

export const forgotPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.forgotPassword,
  component: page(() => import('../features/account-access/recovery-pages'), 'ForgotPasswordPage'),
});

export const resetPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.resetPassword,
  validateSearch: tokenSearch,
  component: page(() => import('../features/account-access/recovery-pages'), 'ResetPasswordPage'),
});

export const acceptInvitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.acceptInvitation,
  validateSearch: tokenSearch,
  component: page(() => import('../features/account-access/recovery-pages'), 'AcceptInvitationPage'),
});

export const accessRoutes = [signInRoute, signUpRoute, verifyEmailRoute, forgotPasswordRoute, resetPasswordRoute, acceptInvitationRoute] as const;
