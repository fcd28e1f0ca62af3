import { ActionIcon, type ActionIconProps } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { useText } from '../lib/text';

/** What the menu of the account opens from. */
export function AccountButton(props: ActionIconProps & ComponentPropsWithRef<'button'>) {
  const t = useText();
  return (
    <ActionIcon variant="subtle" size="xl" radius="xl" className="preau-quiet-button" aria-label={t('shell.nav.account')} {...props}>
      <IconUserCircle size={26} stroke={1.5} aria-hidden />
    </ActionIcon>
  );
}
