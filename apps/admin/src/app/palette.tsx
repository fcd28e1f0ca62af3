import '@mantine/spotlight/styles.css';
import { Kbd } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useLanguage } from '@preau/ui';
import { IconCalendarEvent, IconReceipt, IconSearch, IconUser } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { clientsQueries } from '../features/clients/clients.queries';
import { useMay, useOrganization, useWorkPaths } from '../lib/organization';
import { useText } from '../lib/text';
import type { Command } from './commands';
import { fewActivities } from './palette.queries';

/** The search on top: looks like a field, opens the palette. */
export function PaletteButton() {
  const t = useText();
  const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (
    <button type="button" className="admin-search" onClick={() => spotlight.open()} aria-keyshortcuts="Control+K Meta+K">
      <IconSearch size={18} aria-hidden />
      <span>{t('shell.palette.open')}</span>
      <Kbd size="xs" aria-hidden>
        {t(apple ? 'shell.palette.keysApple' : 'shell.palette.keys')}
      </Kbd>
    </button>
  );
}

/** Clients, invoices and activities that answer to what is typed; what the API found is shown whatever the letters. */
function useFound(typed: string): SpotlightActionGroupData[] {
  const t = useText();
  const may = useMay();
  const to = useWorkPaths();
  const language = useLanguage();
  const navigate = useNavigate();
  const { organizationId } = useOrganization();
  const [query] = useDebouncedValue(typed.trim(), 150);
  const asks = query.length >= 2;
  const clients = useQuery({ ...clientsQueries.few(organizationId, query), enabled: asks && may('clients.view'), placeholderData: keepPreviousData });
  const activities = useQuery({ ...fewActivities(organizationId, query), enabled: asks && may('activities.view'), placeholderData: keepPreviousData });
  if (!asks) return [];
  const found = (id: string, label: string, description: string, icon: typeof IconUser, run: () => void): SpotlightActionData => {
    const Icon = icon;
    return { id, label, description, keywords: [typed], leftSection: <Icon size={20} stroke={1.6} aria-hidden />, onClick: run };
  };
  const invoice = clients.data?.invoice;
  const invoices = invoice === null || invoice === undefined ? [] : [found('invoice', t('shell.palette.invoice', { number: query.replace(/\D/g, '') }), '', IconReceipt, () => void navigate({ to: to.client(invoice.accountId), search: { tab: 'billing', invoice: invoice.invoiceId } }))];
  const people = (clients.data?.rows ?? []).map((row) => found(`client-${row.accountId}`, `${row.firstName} ${row.lastName}`, [row.email ?? '', row.phone].filter((word) => word !== '').join(' · '), IconUser, () => void navigate({ to: to.client(row.accountId) })));
  const offered = (activities.data ?? []).map((row) => found(`activity-${row.id}`, (language === 'en' && row.nameEn) || row.nameFr, [row.code, row.locationName ?? '', row.startsOn ?? ''].filter((word) => word !== '').join(' · '), IconCalendarEvent, () => void navigate({ to: to.activity(row.id) })));
  return [
    { group: t('shell.palette.invoices'), actions: invoices },
    { group: t('shell.areas.clients.label'), actions: people },
    { group: t('shell.areas.activities.label'), actions: offered },
  ].filter((group) => group.actions.length > 0);
}

/** Ctrl/⌘ K: a client, an invoice, an activity, a page or an operation, found by typing. */
export function Palette({ commands }: { commands: readonly Command[] }) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const found = useFound(typed);
  const groups = [...new Set(commands.map((command) => command.group))];
  const own: SpotlightActionGroupData[] = groups.map((group) => ({
    group,
    actions: commands
      .filter((command) => command.group === group)
      .map((command) => ({ id: command.id, label: command.label, leftSection: <command.icon size={20} stroke={1.6} aria-hidden />, onClick: command.run })),
  }));
  return (
    <Spotlight
      shortcut={['mod + K']}
      attributes={{ content: { 'aria-label': t('shell.palette.open') } }}
      actions={[...found, ...own]}
      query={typed}
      onQueryChange={setTyped}
      nothingFound={t('shell.palette.nothing')}
      highlightQuery
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 100 }}
      searchProps={{ placeholder: t('shell.palette.hint'), 'aria-label': t('shell.palette.open'), leftSection: <IconSearch size={20} aria-hidden /> }}
    />
  );
}
