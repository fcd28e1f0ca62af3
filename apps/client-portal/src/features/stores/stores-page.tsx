import { Button, Group } from '@mantine/core';
import { PageHeader } from '@preau/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useText } from '../../lib/text';
import { useSession } from '../../lib/use-session';

/** The front door: what one can do here, and the way in. */
export function StoresPage(): ReactNode {
  const t = useText();
  const visitor = useSession().status !== 'signed-in';
  return (
    <div className="portal-hero">
      <PageHeader title={t('stores.title')}>{t('stores.lead')}</PageHeader>
      {visitor && (
        <Group gap="sm">
          <Button size="md" renderRoot={(props) => <Link to={paths.signUp} {...props} />}>
            {t('access.signUp.title')}
          </Button>
          <Button size="md" variant="default" renderRoot={(props) => <Link to={paths.signIn} {...props} />}>
            {t('shell.nav.signIn')}
          </Button>
        </Group>
      )}
    </div>
  );
}
