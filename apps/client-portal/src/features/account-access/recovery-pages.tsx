import { Button } from '@mantine/core';
import { answer } from '@preau/api-client';
import { AuthPage, ChoosePasswordForm, ForgotPasswordForm, useUiText } from '@preau/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { api } from '../../lib/api';
import { PortalName } from './portal-name';

const resetRoute = getRouteApi('/reset-password');
const invitationRoute = getRouteApi('/accept-invitation');

async function requestLink(email: string) {
  await answer(api.POST('/api/v1/auth/request-password-reset', { body: { email } }));
}

async function resetPassword(input: { token: string; password?: string }) {
  await answer(api.POST('/api/v1/auth/reset-password', { body: { token: input.token, password: input.password ?? '' } }));
}

async function acceptInvitation(input: { token: string; password?: string }) {
  await answer(api.POST('/api/v1/auth/accept-invitation', { body: input }));
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
  const ui = useUiText();
  return (
    <AuthPage name={<PortalName />} title={ui('signIn.forgot.title')} lead={ui('signIn.forgot.lead')}>
      <ForgotPasswordForm onSend={requestLink} backLink={<Link to={paths.signIn}>{ui('signIn.forgot.back')}</Link>} />
    </AuthPage>
  );
}

export function ResetPasswordPage(): ReactNode {
  const ui = useUiText();
  const { token } = resetRoute.useSearch();
  return (
    <AuthPage name={<PortalName />} title={ui('signIn.reset.title')}>
      <ChoosePasswordForm purpose="reset" token={token ?? null} onSave={resetPassword} doneLink={<SignInButton />} anotherLink={<Link to={paths.forgotPassword}>{ui('signIn.forgot.submit')}</Link>} />
    </AuthPage>
  );
}

export function AcceptInvitationPage(): ReactNode {
  const ui = useUiText();
  const { token } = invitationRoute.useSearch();
  return (
    <AuthPage name={<PortalName />} title={ui('signIn.invitation.title')} lead={ui('signIn.invitation.lead')}>
      <ChoosePasswordForm purpose="invitation" token={token ?? null} onSave={acceptInvitation} doneLink={<SignInButton />} />
    </AuthPage>
  );
}
