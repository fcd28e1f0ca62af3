import type { TextKey } from '@preau/ui';
import { IconBolt, IconCalendarEvent, IconChartBar, IconMail, IconReceipt, IconSettings, IconUsers, type Icon } from '@tabler/icons-react';
import type messages from '../messages/fr';
import { workPaths } from './paths';

export interface Area {
  to: string;
  label: TextKey<typeof messages>;
  /** What one does there, in a sentence. */
  purpose: TextKey<typeof messages>;
  icon: Icon;
}

/** The kinds of work of the back office, in the order of the left navigation. */
export function areasOf(slug: string): readonly Area[] {
  const to = workPaths(slug);
  return [
    { to: to.clients, label: 'shell.areas.clients.label', purpose: 'shell.areas.clients.purpose', icon: IconUsers },
    { to: to.activities, label: 'shell.areas.activities.label', purpose: 'shell.areas.activities.purpose', icon: IconCalendarEvent },
    { to: to.registrationDay, label: 'shell.areas.registrationDay.label', purpose: 'shell.areas.registrationDay.purpose', icon: IconBolt },
    { to: to.billing, label: 'shell.areas.billing.label', purpose: 'shell.areas.billing.purpose', icon: IconReceipt },
    { to: to.reports, label: 'shell.areas.reports.label', purpose: 'shell.areas.reports.purpose', icon: IconChartBar },
    { to: to.communications, label: 'shell.areas.communications.label', purpose: 'shell.areas.communications.purpose', icon: IconMail },
    { to: to.settings, label: 'shell.areas.settings.label', purpose: 'shell.areas.settings.purpose', icon: IconSettings },
  ];
}
