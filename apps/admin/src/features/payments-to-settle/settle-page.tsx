import { Switch, Tabs, Title } from '@mantine/core';
import { PageHeader, PlannedMonths } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { plannedQueries, saveWatch } from '../../lib/planned-payments/planned-payments.queries';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { Actions } from './actions';
import { ChequesToDeposit } from './cheques-to-deposit';
import { settleTabs, type SettleTab } from './settle-tabs';
import './settle.css';

const route = getRouteApi('/staff/$organization/work/payments-to-settle');

/** Planned payments that need somebody, and the cheques in the drawer. */
export function SettlePage(): ReactNode {
  const t = useText();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const { tab = 'actions' } = route.useSearch();
  return (
    <>
      <PageHeader title={t('settle.title')}>{t('settle.lead')}</PageHeader>
      <WatchSwitch />
      <Months />
      <Tabs value={tab} keepMounted={false} onChange={(value) => void navigate({ to: to.paymentsToSettle, search: { tab: value as SettleTab }, replace: true })}>
        <Tabs.List mb="md" aria-label={t('settle.title')}>
          {settleTabs.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {t(`settle.tabs.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="actions">
          <Actions />
        </Tabs.Panel>
        <Tabs.Panel value="cheques">
          <ChequesToDeposit />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** Two months that are over and twelve to come; drawn once there are two to compare. */
function Months() {
  const t = useText();
  const { organizationId } = useOrganization();
  const now = new Date();
  const day = (months: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
  const { data } = useQuery(plannedQueries.months(organizationId, { from: day(-2), until: day(13) }));
  if (data === undefined || data.length < 2) return null;
  return (
    <section aria-label={t('settle.months')} className="settle-months">
      <Title order={2} mb="xs">
        {t('settle.months')}
      </Title>
      <PlannedMonths months={data} />
    </section>
  );
}

function WatchSwitch() {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const watch = useQuery(plannedQueries.watch(organizationId));
  async function save(watching: boolean) {
    await saveWatch(organizationId, watching);
    await queries.invalidateQueries({ queryKey: plannedQueries.watch(organizationId).queryKey });
    tellDone(t(watching ? 'settle.watching' : 'settle.notWatching'));
  }
  return <Switch className="settle-watch" label={t('settle.watch')} description={t('settle.watchHelp')} checked={watch.data?.watching ?? false} disabled={watch.data === undefined} onChange={(event) => void save(event.currentTarget.checked)} />;
}
