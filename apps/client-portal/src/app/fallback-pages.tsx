import { Button, Container } from '@mantine/core';
import { problemOf } from '@preau/api-client';
import { EmptyState, mainId, PageHeader, ProblemAlert } from '@preau/ui';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../lib/text';
import { paths } from './paths';

/** An address that leads nowhere. */
export function MissingPage(): ReactNode {
  const t = useText();
  return (
    <Container component="main" id={mainId} tabIndex={-1} py="xl">
      <PageHeader title={t('shell.missing.title')} />
      <EmptyState icon={IconMapQuestion} title={t('shell.missing.what')} action={<Button renderRoot={(props) => <Link to={paths.stores} {...props} />}>{t('shell.missing.action')}</Button>}>
        {t('shell.missing.why')}
      </EmptyState>
    </Container>
  );
}

/** A page that could not be made; trying again reloads what failed. */
export function FailedPage({ error, reset }: ErrorComponentProps): ReactNode {
  const t = useText();
  return (
    <Container component="main" id={mainId} tabIndex={-1} py="xl">
      <PageHeader title={t('shell.failed.title')} />
      <ProblemAlert problem={problemOf(error)} onRetry={reset} />
    </Container>
  );
}
