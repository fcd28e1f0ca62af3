import { Group, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import './family/family.css';

/** A part of a page with its own heading, which also names it for those who go from part to part. */
export function Section({ title, actions, children, level = 2 }: { title: ReactNode; actions?: ReactNode; children: ReactNode; level?: 2 | 3 }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="portal-section">
      <Group justify="space-between" align="center" gap="sm" mb="sm">
        <Title order={level} id={id}>
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </section>
  );
}
