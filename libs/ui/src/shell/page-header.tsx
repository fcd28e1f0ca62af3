import { useDocumentTitle } from '@mantine/hooks';
import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useUiText } from '../language/ui-text';

interface PageHeaderProps {
  title: string;
  children?: ReactNode;
  /** What can be done here. */
  actions?: ReactNode;
}

/** The one h1 of a page; it names the browser tab and receives the focus when the page changes. */
export function PageHeader({ title, children, actions }: PageHeaderProps) {
  const t = useUiText();
  useDocumentTitle(t('ui.documentTitle', { page: title }));
  return (
    <Group justify="space-between" align="flex-end" gap="md" mb="lg" component="header">
      <div>
        <Title order={1} tabIndex={-1} data-page-title>
          {title}
        </Title>
        {children !== undefined && <div className="preau-lead">{children}</div>}
      </div>
      {actions !== undefined && <Group gap="sm">{actions}</Group>}
    </Group>
  );
}
