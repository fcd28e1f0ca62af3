import { Group, Paper } from '@mantine/core';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../language/language-switch';
import { BrandMark } from '../shell/brand';
import { PageHeader } from '../shell/page-header';
import { mainId, SkipLink } from '../shell/skip-link';

interface AuthPageProps {
  /** The name of the application beside the mark. */
  name: ReactNode;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  wide?: boolean;
}

/** The quiet page around signing in and its neighbours. */
export function AuthPage({ name, title, lead, children, footer, wide = false }: AuthPageProps) {
  return (
    <div className="preau-auth" data-wide={wide || undefined}>
      <SkipLink />
      <header>
        <Group justify="space-between" wrap="nowrap">
          <span className="preau-brand">
            <BrandMark /> {name}
          </span>
          <LanguageSwitch />
        </Group>
      </header>
      <main id={mainId} tabIndex={-1}>
        <Paper withBorder radius="lg" p={{ base: 'lg', xs: 'xl' }} className="preau-auth-card">
          <PageHeader title={title}>{lead}</PageHeader>
          {children}
        </Paper>
        {footer !== undefined && <div className="preau-auth-footer">{footer}</div>}
      </main>
    </div>
  );
}
