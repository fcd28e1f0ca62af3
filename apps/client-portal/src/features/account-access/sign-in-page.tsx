import { AuthPage, SignInForm, useUiText } from '@preau/ui';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { SignInInput } from '@preau/api-client';
import { useCallback, type ReactNode } from 'react';
import { paths, safeReturn } from '../../app/paths';
import { session } from '../../lib/session';
import { useText } from '../../lib/text';
import { PortalName } from './portal-name';

const route = getRouteApi('/sign-in');

export function SignInPage(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const search = route.useSearch();
  const navigate = useNavigate();
  const signIn = useCallback(
    async (input: SignInInput) => {
      await session.signIn(input);
      await navigate({ href: safeReturn(search.return), replace: true });
    },
    [navigate, search.return],
  );
  const footer = (
    <>
      {t('access.noAccount')}{' '}
      <Link to={paths.signUp} search={{ return: search.return }}>
        {t('access.signUp.title')}
      </Link>
    </>
  );
  return (
    <AuthPage name={<PortalName />} title={ui('signIn.signIn.title')} footer={footer}>
      <SignInForm onSignIn={signIn} expired={search.expired === true} forgotLink={<Link to={paths.forgotPassword}>{ui('signIn.signIn.forgot')}</Link>} />
    </AuthPage>
  );
}
