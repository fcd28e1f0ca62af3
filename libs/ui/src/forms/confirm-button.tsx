import { Button } from '@mantine/core';
import type { ComponentProps } from 'react';
import { ConfirmAction } from './confirm-action';

interface ConfirmButtonProps extends Omit<ComponentProps<typeof ConfirmAction>, 'trigger' | 'confirmLabel'> {
  label: string;
  /** The same with the row named, for whoever hears the button without its row. */
  'aria-label'?: string;
  /** When the button that does it says more than the one that asks. */
  confirmLabel?: string;
  /** That of a row, where nothing else is said. */
  size?: 'compact-sm' | 'sm';
}

/** A button that asks before it acts: a row's small one, unless it stands beside others. */
export function ConfirmButton({ label, 'aria-label': heard, confirmLabel = label, size = 'compact-sm', ...question }: ConfirmButtonProps) {
  return (
    <ConfirmAction
      {...question}
      confirmLabel={confirmLabel}
      trigger={(open) => (
        <Button size={size} variant="default" aria-label={heard} onClick={open}>
          {label}
        </Button>
      )}
    />
  );
}
