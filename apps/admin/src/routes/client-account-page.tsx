import { Tabs } from '@mantine/core';
import { alertWithRetry, Async, ListSkeleton } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { BalanceLine } from '../features/billing/balance-line';
import { BillingTab } from '../features/billing/billing-tab';
import { PlannedPaymentsTab } from '../features/billing/planned-payments-tab';
import { AccountMessages } from '../features/communications/account-messages';
import { ReconciliationTab } from '../features/billing/reconciliation-tab';
import { AccountHeader } from '../features/household/account-header';
import { householdQueries, type ClientAccount } from '../features/household/household.queries';
import { MembersTab } from '../features/household/members-tab';
import { Timeline } from '../features/household/timeline';
import { PurchasesTab } from '../features/registrations/purchases-tab';
import { RegistrationsTab } from '../features/registrations/registrations-tab';
import { ClientScholarships } from '../features/scholarships/client-scholarships';
import { useMay, useOrganization, useWorkPaths } from '../lib/organization';
import { useText } from '../lib/text';
import type { ClientTab } from './client-tabs';

const route = getRouteApi('/staff/$organization/work/clients/$accountId');

/** A client account: who, what they do, what they owe, what was written to them, and what happened. */
export function ClientAccountPage(): ReactNode {
  const { organizationId } = useOrganization();
  const { accountId } = route.useParams();
  const reading = useQuery(householdQueries.account({ organizationId, accountId }));
  return <Async reading={reading} loading={<ListSkeleton />} empty="never" error={alertWithRetry} ready={(account) => <Account account={account} />} />;
}

function Account({ account }: { account: ClientAccount }) {
  const t = useText();
  const may = useMay();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const { tab = 'registrations', person, invoice } = route.useSearch();
  const { accountId, people } = account;
  const go = (search: { tab?: ClientTab; person?: string }) => void navigate({ to: to.client(accountId), search, replace: true });
  const tabs: { value: ClientTab; label: string; content: ReactNode; shown: boolean }[] = [
    { value: 'registrations', label: t('household.tabs.registrations'), shown: true, content: <RegistrationsTab accountId={accountId} people={people} /> },
    { value: 'members', label: t('household.tabs.members'), shown: true, content: <MembersTab account={account} opened={person} onOpen={(id) => go({ tab: 'members', person: id })} /> },
    { value: 'billing', label: t('household.tabs.billing'), shown: may('clients.billing'), content: <BillingTab accountId={accountId} opened={invoice} /> },
    { value: 'reconciliation', label: t('household.tabs.reconciliation'), shown: may('clients.billing'), content: <ReconciliationTab accountId={accountId} /> },
    { value: 'purchases', label: t('household.tabs.purchases'), shown: may('clients.billing'), content: <PurchasesTab accountId={accountId} people={people} /> },
    { value: 'planned', label: t('household.tabs.planned'), shown: may('clients.billing'), content: <PlannedPaymentsTab accountId={accountId} /> },
    { value: 'scholarships', label: t('household.tabs.scholarships'), shown: may('clients.billing'), content: <ClientScholarships accountId={accountId} people={people} /> },
    { value: 'communications', label: t('household.tabs.communications'), shown: true, content: <AccountMessages accountId={accountId} /> },
  ];
  const shown = tabs.filter((one) => one.shown);
  const current = shown.find((one) => one.value === tab) ?? shown[0];
  return (
    <div className="admin-client">
      <AccountHeader account={account} money={may('clients.billing') ? <BalanceLine accountId={accountId} /> : null} />
      <div className="admin-client-body">
        <Tabs value={current?.value ?? null} onChange={(value) => go({ tab: value as ClientTab })} keepMounted={false}>
          <Tabs.List mb="md" aria-label={t('household.tabs.label')}>
            {shown.map((one) => (
              <Tabs.Tab key={one.value} value={one.value}>
                {one.label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {current !== undefined && <Tabs.Panel value={current.value}>{current.content}</Tabs.Panel>}
        </Tabs>
        <Timeline accountId={accountId} people={people} />
      </div>
    </div>
  );
}
