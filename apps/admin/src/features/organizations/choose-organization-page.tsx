import { Button } from '@mantine/core';
import { AuthPage, EmptyState, forgetDrafts } from '@preau/ui';
import { IconBuildingCommunity, IconChevronRight } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { workPaths } from '../../app/paths';
import { session } from '../../lib/session';
import { useText } from '../../lib/text';

const route = getRouteApi('/staff/');

/** For whom one works today, when there are several. */
export function ChooseOrganizationPage(): ReactNode {
  const t = useText();
  const organizations = route.useLoaderData();
  const signOut = (
    <Button variant="default" onClick={() => void session.signOut('here').then(forgetDrafts)}>
      {t('shell.signOut')}
    </Button>
  );
  if (organizations.length === 0) {
    return (
      <AuthPage name={t('shell.name')} title={t('organizations.none.title')}>
        <EmptyState icon={IconBuildingCommunity} title={t('organizations.none.what')} action={signOut}>
          {t('organizations.none.next')}
        </EmptyState>
      </AuthPage>
    );
  }
  return (
    <AuthPage name={t('shell.name')} title={t('organizations.choose')} footer={signOut}>
      <ul className="preau-list">
        {organizations.map((organization) => (
          <li key={organization.organizationId}>
            <Button variant="default" size="lg" fullWidth justify="space-between" rightSection={<IconChevronRight size={18} aria-hidden />} renderRoot={(props) => <Link to={workPaths(organization.slug).today} {...props} />}>
              {organization.name}
            </Button>
          </li>
        ))}
      </ul>
    </AuthPage>
  );
}
