import { Button, Stack } from '@mantine/core';
import { answer } from '@preau/api-client';
import { Async, AuthPage, ListSkeleton, Notice, ProblemAlert, useUiText } from '@preau/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { api } from '../../lib/api';
import { useText } from '../../lib/text';
import { PortalName } from './portal-name';
import { recallReturn } from './return-address';

const route = getRouteApi('/verify-email');

/** The link serves once: it is followed once per page, never again on focus or on return. */
const verification = (token: string) =>
  queryOptions({
    queryKey: ['account-access', 'verify-email', token],
    queryFn: async () => {
      await answer(api.POST('/api/v1/auth/verify-email', { body: { token } }));
      return true;
    },
    enabled: token !== '',
    staleTime: Infinity,
    gcTime: Infinity,
  });

export function VerifyEmailPage(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const { token = '' } = route.useSearch();
  const reading = useQuery(verification(token));
  const signIn = (
    <Button fullWidth size="md" renderRoot={(props) => <Link to={paths.signIn} search={{ return: recallReturn() }} {...props} />}>
      {ui('signIn.signIn.submit')}
    </Button>
  );
  const missing = (
    <Notice tone="warning" title={ui('signIn.linkMissing.title')}>
      <p>{ui('signIn.linkMissing.body')}</p>
    </Notice>
  );
  return (
    <AuthPage name={<PortalName />} title={t('access.verify.title')}>
      {token === '' ? (
        missing
      ) : (
        <Async
          reading={reading}
          loading={<ListSkeleton rows={1} />}
          empty="never"
          error={(problem, retry) => (
            <Stack gap="md">
              <ProblemAlert problem={problem} onRetry={problem.status === 0 || problem.status >= 500 ? retry : undefined} />
              <Link to={paths.signIn}>{ui('signIn.forgot.back')}</Link>
            </Stack>
          )}
          ready={() => (
            <Stack gap="md">
              <Notice tone="success" title={t('access.verify.doneTitle')}>
                <p>{t('access.verify.done')}</p>
              </Notice>
              {signIn}
            </Stack>
          )}
        />
      )}
    </AuthPage>
  );
}
