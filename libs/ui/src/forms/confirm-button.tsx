import { Button } from '@mantine/core';
import type { ComponentProps } from 'react';
import { ConfirmAction } from './confirm-action';

interface ConfirmButtonProps extends Omit<ComponentProps<typeof ConfirmAction>, 'trigger' | 'confirmLabel'> {
  label: string;
  /** The same with the row named, for whoever hears the button without its row. */
  'aria-label'?: string;
  /** When the button that does it says more than the one that asks. */
  confirmLabel?: string;
}

/** A row's small button that asks before it acts. */
export function ConfirmButton({ label, 'aria-label': heard, confirmLabel = label, ...question }: ConfirmButtonProps) {
  return (
    <ConfirmAction
      {...question}
      confirmLabel={confirmLabel}
      trigger={(open) => (
        <Button size="compact-sm" variant="default" aria-label={heard} onClick={open}>
          {label}
        </Button>
      )}
    />
  );
}
