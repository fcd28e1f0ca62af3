import { Button, Stack } from '@mantine/core';
import { answer } from '@preau/api-client';
import { Async, ListSkeleton, Notice, PageHeader, ProblemAlert, useUiText } from '@preau/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { api } from '../../lib/api';
import { useText } from '../../lib/text';

const route = getRouteApi('/shell/confirm-email');

/** The link serves once: it is followed once per page, never again on focus or on return. */
const confirmation = (token: string) =>
  queryOptions({
    queryKey: ['settings', 'confirm-email', token],
    queryFn: async () => {
      await answer(api.POST('/api/v1/auth/confirm-email-change', { body: { token } }));
      return true;
    },
    enabled: token !== '',
    staleTime: Infinity,
    gcTime: Infinity,
  });

/** Where the link sent to a new address leads: from then on one signs in with that address. */
export function ConfirmEmailPage(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const { token = '' } = route.useSearch();
  const reading = useQuery(confirmation(token));
  const toSettings = <Link to={paths.settings}>{t('settings.confirm.back')}</Link>;
  return (
    <Stack gap="md" maw="32rem">
      <PageHeader title={t('settings.confirm.title')} />
      {token === '' ? (
        <Stack gap="md">
          <Notice tone="warning" title={ui('signIn.linkMissing.title')}>
            <p>{ui('signIn.linkMissing.body')}</p>
          </Notice>
          {toSettings}
        </Stack>
      ) : (
        <Async
          reading={reading}
          loading={<ListSkeleton rows={1} />}
          empty="never"
          error={(problem, retry) => (
            <Stack gap="md">
              <ProblemAlert problem={problem} onRetry={problem.status === 0 || problem.status >= 500 ? retry : undefined} />
              {toSettings}
            </Stack>
          )}
          ready={() => (
            <Stack gap="md" role="status">
              <Notice tone="success" title={t('settings.confirm.doneTitle')}>
                <p>{t('settings.confirm.done')}</p>
              </Notice>
              <Button size="md" renderRoot={(props) => <Link to={paths.settings} {...props} />}>
                {t('settings.confirm.go')}
              </Button>
            </Stack>
          )}
        />
      )}
    </Stack>
  );
}
