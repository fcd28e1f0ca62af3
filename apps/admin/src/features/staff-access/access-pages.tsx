import { Button } from '@mantine/core';
import { answer, type SignInInput } from '@preau/api-client';
import { AuthPage, ChoosePasswordForm, ForgotPasswordForm, SignInForm, useUiText } from '@preau/ui';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { paths, safeReturn } from '../../app/paths';
import { api } from '../../lib/api';
import { session } from '../../lib/session';
import { useText } from '../../lib/text';

const signInRoute = getRouteApi('/sign-in');
const resetPasswordRoute = getRouteApi('/reset-password');
const acceptInvitationRoute = getRouteApi('/accept-invitation');

async function requestLink(email: string) {
  await answer(api.POST('/api/v1/auth/request-password-reset', { body: { email } }));
}

async function resetPassword(input: { token: string; password?: string }) {
  await answer(api.POST('/api/v1/auth/reset-password', { body: { token: input.token, password: input.password ?? '' } }));
}

async function acceptInvitation(input: { token: string; password?: string }) {
  await answer(api.POST('/api/v1/auth/accept-invitation', { body: input }));
}

export function SignInPage(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const search = signInRoute.useSearch();
  const navigate = useNavigate();
  const signIn = useCallback(
    async (input: SignInInput) => {
      await session.signIn(input);
      await navigate({ to: safeReturn(search.return), replace: true });
    },
    [navigate, search.return],
  );
  return (
    <AuthPage name={t('shell.name')} title={ui('signIn.signIn.title')} lead={t('access.lead')}>
      <SignInForm onSignIn={signIn} expired={search.expired === true} forgotLink={<Link to={paths.forgotPassword}>{ui('signIn.signIn.forgot')}</Link>} />
    </AuthPage>
  );
}

function SignInButton() {
  const ui = useUiText();
  return (
    <Button fullWidth size="md" renderRoot={(props) => <Link to={paths.signIn} {...props} />}>
      {ui('signIn.signIn.submit')}
    </Button>
  );
}

export function ForgotPasswordPage(): ReactNode {
  const t = useText();
  const ui = useUiText();
  return (
    <AuthPage name={t('shell.name')} title={ui('signIn.forgot.title')} lead={ui('signIn.forgot.lead')}>
      <ForgotPasswordForm onSend={requestLink} backLink={<Link to={paths.signIn}>{ui('signIn.forgot.back')}</Link>} />
    </AuthPage>
  );
}

export function ResetPasswordPage(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const { token } = resetPasswordRoute.useSearch();
  return (
    <AuthPage name={t('shell.name')} title={ui('signIn.reset.title')}>
      <ChoosePasswordForm purpose="reset" token={token ?? null} onSave={resetPassword} doneLink={<SignInButton />} anotherLink={<Link to={paths.forgotPassword}>{ui('signIn.forgot.submit')}</Link>} />
    </AuthPage>
  );
}

export function AcceptInvitationPage(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const { token } = acceptInvitationRoute.useSearch();
  return (
    <AuthPage name={t('shell.name')} title={ui('signIn.invitation.title')} lead={ui('signIn.invitation.lead')}>
      <ChoosePasswordForm purpose="invitation" token={token ?? null} onSave={acceptInvitation} doneLink={<SignInButton />} />
    </AuthPage>
  );
}
