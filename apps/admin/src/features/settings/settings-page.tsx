import { Tabs } from '@mantine/core';
import { PageHeader } from '@preau/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { ChargingPolicy } from './charging-policy';
import { ClosingDays } from './closing-days';
import { DisplaySettings } from './display-settings';
import { GatewayAccounts } from './gateway-accounts';
import { LedgerCodes } from './ledger-codes';
import { OrganizationForm } from './organization-form';
import { PlacesSettings } from './places-settings';
import { WaitlistRules } from './waitlist-rules';
import { settingsTabs, type SettingsTab } from './settings-tabs';

const route = getRouteApi('/staff/$organization/work/settings');
const contents: Record<SettingsTab, () => ReactNode> = { organization: OrganizationForm, 'closing-days': ClosingDays, 'ledger-codes': LedgerCodes, payments: GatewayAccounts, charging: ChargingPolicy, waitlist: WaitlistRules, places: PlacesSettings, display: DisplaySettings };

/** What the organization is and asks, and how the back office looks to this worker. */
export function SettingsPage(): ReactNode {
  const t = useText();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const may = useMay();
  const shown = settingsTabs.filter((value) => (value !== 'payments' || may('gateways.edit')) && (value !== 'charging' || may('clients.billing')));
  const { tab: asked = 'organization' } = route.useSearch();
  const tab = shown.includes(asked) ? asked : 'organization';
  const Content = contents[tab];
  const labels: Record<SettingsTab, string> = {
    organization: t('settings.tabs.organization'),
    'closing-days': t('settings.tabs.closingDays'),
    'ledger-codes': t('settings.tabs.ledgerCodes'),
    payments: t('settings.tabs.payments'),
    charging: t('settings.tabs.charging'),
    waitlist: t('settings.tabs.waitlist'),
    places: t('settings.tabs.places'),
    display: t('settings.tabs.display'),
  };
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <Tabs value={tab} onChange={(value) => void navigate({ to: to.settings, search: { tab: value as SettingsTab }, replace: true })} keepMounted={false}>
        <Tabs.List mb="md" aria-label={t('settings.title')}>
          {shown.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {labels[value]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          <Content />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
