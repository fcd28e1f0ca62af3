import { Drawer, NavLink } from '@mantine/core';
import { useUiText } from '@preau/ui';
import { Link } from '@tanstack/react-router';
import { useText } from '../lib/text';
import { whereabouts, type Destination } from './navigation';

/** The places of a family that are not under the thumb. */
export default function MoreDrawer({ opened, onClose, others }: { opened: boolean; onClose: () => void; others: readonly Destination[] }) {
  const t = useText();
  const ui = useUiText();
  return (
    <Drawer opened={opened} onClose={onClose} position="bottom" styles={{ content: { height: 'auto' } }} title={t('shell.nav.more')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
      {others.map((destination) => (
        <NavLink
          key={destination.to}
          label={t(destination.label)}
          leftSection={<destination.icon size={20} aria-hidden />}
          onClick={onClose}
          renderRoot={(props) => <Link {...whereabouts(destination)} {...props} />}
        />
      ))}
    </Drawer>
  );
}
