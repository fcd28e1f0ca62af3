import { Stack, Text, Title } from '@mantine/core';
import { IconLeaf, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  /** Why it is empty, in a sentence. */
  children?: ReactNode;
  /** What to do next: a button or a link. */
  action?: ReactNode;
  icon?: Icon;
}

/** What a list says when it has nothing: why, and what to do next. */
export function EmptyState({ title, children, action, icon: EmptyIcon = IconLeaf }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" className="preau-empty">
      <EmptyIcon size={36} stroke={1.4} aria-hidden />
      <Title order={2} size="h3" c="var(--mantine-color-text)">
        {title}
      </Title>
      {children !== undefined && (
        <Text c="dimmed" maw="42ch" ta="center">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
