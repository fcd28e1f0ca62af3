import { IconBuildingCommunity, IconCalendar, IconFileText, IconHome, IconMail, IconReceipt, IconSettings, IconUsers, IconWallet, type Icon } from '@tabler/icons-react';
import type { TextKey } from '@preau/ui';
import type messages from '../messages/fr';
import { paths } from './paths';

export interface Destination {
  to: string;
  label: TextKey<typeof messages>;
  icon: Icon;
}

/** Where a family may go, in the order of the top bar. */
export const destinations = {
  stores: { to: paths.stores, label: 'shell.nav.stores', icon: IconBuildingCommunity },
  home: { to: paths.home, label: 'shell.nav.home', icon: IconHome },
  calendar: { to: paths.calendar, label: 'shell.nav.calendar', icon: IconCalendar },
  members: { to: paths.members, label: 'shell.nav.members', icon: IconUsers },
  billing: { to: paths.billing, label: 'shell.nav.billing', icon: IconReceipt },
  wallet: { to: paths.wallet, label: 'shell.nav.wallet', icon: IconWallet },
  documents: { to: paths.documents, label: 'shell.nav.documents', icon: IconFileText },
  communications: { to: paths.communications, label: 'shell.nav.communications', icon: IconMail },
  settings: { to: paths.settings, label: 'shell.nav.settings', icon: IconSettings },
} as const satisfies Record<string, Destination>;

export const visitorDestinations: readonly Destination[] = [destinations.stores];
/** Documents only once there is something in them. */
export function familyDestinations(withDocuments: boolean): readonly Destination[] {
  return Object.values<Destination>(destinations).filter(({ to }) => withDocuments || to !== paths.documents);
}
/** At the bottom of a phone; the rest is under "more". */
export const thumbDestinations: readonly Destination[] = [destinations.home, { ...destinations.stores, label: 'shell.nav.storesShort' }, destinations.calendar, destinations.billing];

/** `aria-current` on the page one is on; the stores' address is the root, so it is only itself. */
export function whereabouts({ to }: Destination) {
  return { to, activeOptions: { exact: to === paths.stores } };
}
