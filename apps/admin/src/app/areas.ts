import type { TextKey } from '@preau/ui';
import { IconCalendarEvent, IconFileImport, IconMail, IconSettings, IconUsers, IconUserShield, type Icon } from '@tabler/icons-react';
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
    { to: to.activities, label: 'shell.areas.activities.label', purpose: 'shell.areas.activities.purpose', icon: IconCalendarEvent, needs: 'activities.view' },
    { to: to.imports, label: 'shell.areas.imports.label', purpose: 'shell.areas.imports.purpose', icon: IconFileImport, needs: 'catalogue.import' },
    { to: to.communications, label: 'shell.areas.communications.label', purpose: 'shell.areas.communications.purpose', icon: IconMail, needs: 'clients.view' },
    { to: to.staff, label: 'shell.areas.staff.label', purpose: 'shell.areas.staff.purpose', icon: IconUserShield, needs: 'staff.manage' },
    { to: to.settings, label: 'shell.areas.settings.label', purpose: 'shell.areas.settings.purpose', icon: IconSettings, needs: null },
  ];
  return areas.filter(({ needs }) => needs === null || may(needs));
}
