import './layout.css';
import { ActionIcon, Button, Drawer, Menu, NavLink } from '@mantine/core';
import { BrandMark, forgetDrafts, LanguageSwitch, mainId, SkipLink, useFocusOnPageChange, useUiText } from '@preau/ui';
import { IconDots, IconLogout, IconSettings, IconUserCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useRouterState } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { HoldWarning } from '../features/cart/hold-warning';
import { documentsQueries, hasDocuments } from '../lib/family/documents.queries';
import { session } from '../lib/session';
import { useText } from '../lib/text';
import { useSession } from '../lib/use-session';
import { CartButton } from './cart-button';
import { familyDestinations, thumbDestinations, visitorDestinations, type Destination } from './navigation';
import { paths } from './paths';
import { WishButton } from './wish-button';

/** Ends the session on this device and forgets what was being typed. */
export async function leave() {
  await session.signOut('here');
  forgetDrafts();
}

/** `aria-current` on the page one is on; the stores' address is the root, so it is only itself. */
function whereabouts({ to }: Destination) {
  return { to, activeOptions: { exact: to === paths.stores } };
}

export function Layout(): ReactNode {
  const t = useText();
  const state = useSession();
  const { pathname } = useLocation();
  useFocusOnPageChange(useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname ?? '' }));
  const signedIn = state.status === 'signed-in';
  const documents = useQuery({ ...documentsQueries.mine(), enabled: signedIn });
  const own = familyDestinations(documents.data !== undefined && hasDocuments(documents.data));
  const destinations = signedIn ? own.filter(({ to }) => to !== paths.settings) : visitorDestinations;
  return (
    <div className={signedIn ? 'portal portal-signed-in' : 'portal'}>
      <SkipLink />
      <header className="portal-bar">
        <div className="portal-bar-inner">
          <Link to={paths.stores} className="preau-brand portal-name">
            <BrandMark /> {t('shell.name')}
          </Link>
          <nav aria-label={t('shell.nav.label')}>
            <ul className="portal-links">
              {destinations.map((destination) => (
                <li key={destination.to}>
                  <Link {...whereabouts(destination)}>{t(destination.label)}</Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="portal-end">
            <LanguageSwitch />
            <WishButton />
            <CartButton />
            {signedIn ? <AccountMenu email={state.user.email} /> : <SignInButton returnTo={pathname} />}
          </div>
        </div>
      </header>
      <HoldWarning signedIn={signedIn} />
      <main id={mainId} tabIndex={-1} className="portal-main">
        <Outlet />
      </main>
      {signedIn && <ThumbNavigation own={own} />}
    </div>
  );
}

function SignInButton({ returnTo }: { returnTo: string }) {
  const t = useText();
  return <Button renderRoot={(props) => <Link to={paths.signIn} search={{ return: returnTo }} {...props} />}>{t('shell.nav.signIn')}</Button>;
}

function AccountMenu({ email }: { email: string }) {
  const t = useText();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" size="xl" radius="xl" className="preau-quiet-button" aria-label={t('shell.nav.account')}>
          <IconUserCircle size={26} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{email}</Menu.Label>
        <Menu.Item leftSection={<IconSettings size={18} aria-hidden />} renderRoot={(props) => <Link to={paths.settings} {...props} />}>
          {t('shell.nav.settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void leave()}>
          {t('shell.nav.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Four places under the thumb, the others one tap further. */
function ThumbNavigation({ own }: { own: readonly Destination[] }) {
  const t = useText();
  const ui = useUiText();
  const [opened, setOpened] = useState(false);
  const others = own.filter(({ to }) => !thumbDestinations.some((thumb) => thumb.to === to));
  return (
    <nav className="portal-bottom" aria-label={t('shell.nav.label')}>
      <ul>
        {thumbDestinations.map((destination) => (
          <li key={destination.to}>
            <Link {...whereabouts(destination)}>
              <destination.icon size={23} stroke={1.6} aria-hidden />
              {t(destination.label)}
            </Link>
          </li>
        ))}
        <li>
          <button type="button" aria-haspopup="dialog" aria-expanded={opened} onClick={() => setOpened(true)}>
            <IconDots size={23} stroke={1.6} aria-hidden />
            {t('shell.nav.more')}
          </button>
        </li>
      </ul>
      <Drawer opened={opened} onClose={() => setOpened(false)} position="bottom" size="auto" title={t('shell.nav.more')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {others.map((destination) => (
          <NavLink
            key={destination.to}
            label={t(destination.label)}
            leftSection={<destination.icon size={20} aria-hidden />}
            onClick={() => setOpened(false)}
            renderRoot={(props) => <Link {...whereabouts(destination)} {...props} />}
          />
        ))}
      </Drawer>
    </nav>
  );
}
