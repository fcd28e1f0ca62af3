import { Menu } from '@mantine/core';
import { IconLogout, IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../lib/text';
import { AccountButton } from './account-button';
import { paths } from './paths';

export default function AccountMenu({ email, onLeave }: { email: string; onLeave: () => void }) {
  const t = useText();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <AccountButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{email}</Menu.Label>
        <Menu.Item leftSection={<IconSettings size={18} aria-hidden />} renderRoot={(props) => <Link to={paths.settings} {...props} />}>
          {t('shell.nav.settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={onLeave}>
          {t('shell.nav.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
