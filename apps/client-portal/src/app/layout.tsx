import './layout.css';
import { Button } from '@mantine/core';
import { BrandMark, forgetDrafts, LanguageSwitch, mainId, SkipLink, useFocusOnPageChange } from '@preau/ui';
import { IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { HoldWarning } from '../features/cart/hold-warning';
import { documentsQueries, hasDocuments } from '../lib/family/documents.queries';
import { session } from '../lib/session';
import { useText } from '../lib/text';
import { useSession } from '../lib/use-session';
import { AccountButton } from './account-button';
import { CartButton } from './cart-button';
import { familyDestinations, thumbDestinations, visitorDestinations, whereabouts, type Destination } from './navigation';
import { paths } from './paths';
import { WishButton } from './wish-button';

/** Ends the session on this device and forgets what was being typed. */
export async function leave() {
  await session.signOut('here');
  forgetDrafts();
}

// Visitors do without what opens for families only.
const AccountMenu = lazy(() => import('./account-menu'));
const MoreDrawer = lazy(() => import('./more-drawer'));

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
            {signedIn ? <Account email={state.user.email} /> : <SignInButton returnTo={pathname} />}
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

/** What opens comes with a session; until then its button stands where it will be. */
function Account({ email }: { email: string }) {
  return (
    <Suspense fallback={<AccountButton />}>
      <AccountMenu email={email} onLeave={() => void leave()} />
    </Suspense>
  );
}

/** Four places under the thumb, the others one tap further. */
function ThumbNavigation({ own }: { own: readonly Destination[] }) {
  const t = useText();
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
      <Suspense>
        <MoreDrawer opened={opened} onClose={() => setOpened(false)} others={others} />
      </Suspense>
    </nav>
  );
}
