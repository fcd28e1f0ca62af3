import type { TextKey } from '@preau/ui';
import { IconCalendarDollar, IconCalendarEvent, IconCalendarX, IconChartBar, IconFileImport, IconHeartHandshake, IconReceiptTax, IconMail, IconSettings, IconStack2, IconTag, IconUsers, IconUserShield, type Icon } from '@tabler/icons-react';
import { useMay, useWorkPaths } from '../lib/organization';
import type messages from '../messages/fr';

export interface Area {
  to: string;
  label: TextKey<typeof messages>;
  /** What one does there, in a sentence. */
  purpose: TextKey<typeof messages>;
  icon: Icon;
}

/** The kinds of work that this person may do, in the order of the left navigation. */
export function useAreas(): readonly Area[] {
  const to = useWorkPaths();
  const may = useMay();
  const areas: (Area & { needs: string | null })[] = [
    { to: to.clients, label: 'shell.areas.clients.label', purpose: 'shell.areas.clients.purpose', icon: IconUsers, needs: 'clients.view' },
    { to: to.paymentsToSettle, label: 'shell.areas.paymentsToSettle.label', purpose: 'shell.areas.paymentsToSettle.purpose', icon: IconCalendarDollar, needs: 'clients.billing' },
    { to: to.activities, label: 'shell.areas.activities.label', purpose: 'shell.areas.activities.purpose', icon: IconCalendarEvent, needs: 'activities.view' },
    { to: to.pricing, label: 'shell.areas.pricing.label', purpose: 'shell.areas.pricing.purpose', icon: IconTag, needs: 'promotions.edit' },
    { to: to.scholarships, label: 'shell.areas.scholarships.label', purpose: 'shell.areas.scholarships.purpose', icon: IconHeartHandshake, needs: 'clients.billing' },
    { to: to.cancellations, label: 'shell.areas.cancellations.label', purpose: 'shell.areas.cancellations.purpose', icon: IconCalendarX, needs: 'clients.billing' },
    { to: to.imports, label: 'shell.areas.imports.label', purpose: 'shell.areas.imports.purpose', icon: IconFileImport, needs: 'catalogue.import' },
    { to: to.reports, label: 'shell.areas.reports.label', purpose: 'shell.areas.reports.purpose', icon: IconChartBar, needs: 'reports.view' },
    { to: to.communications, label: 'shell.areas.communications.label', purpose: 'shell.areas.communications.purpose', icon: IconMail, needs: 'clients.view' },
    { to: to.bulk, label: 'shell.areas.bulk.label', purpose: 'shell.areas.bulk.purpose', icon: IconStack2, needs: 'billing.bulk' },
    { to: to.rl24, label: 'shell.areas.rl24.label', purpose: 'shell.areas.rl24.purpose', icon: IconReceiptTax, needs: 'rl24.emit' },
    { to: to.staff, label: 'shell.areas.staff.label', purpose: 'shell.areas.staff.purpose', icon: IconUserShield, needs: 'staff.manage' },
    { to: to.settings, label: 'shell.areas.settings.label', purpose: 'shell.areas.settings.purpose', icon: IconSettings, needs: null },
  ];
  return areas.filter(({ needs }) => needs === null || may(needs));
}
