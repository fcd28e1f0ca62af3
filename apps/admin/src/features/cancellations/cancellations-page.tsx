import { Tabs } from '@mantine/core';
import { PageHeader } from '@preau/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { cancellationsTabs, type CancellationsTab } from './cancellations-tabs';
import { Policies } from './policies';
import { RefundTasks } from './refund-tasks';
import { Requests } from './requests';

const route = getRouteApi('/staff/$organization/work/cancellations');
const contents: Record<CancellationsTab, () => ReactNode> = { requests: Requests, refunds: RefundTasks, policies: Policies };

/** Who asked to cancel, what money somebody still hands over, and what the organization gives back. */
export function CancellationsPage(): ReactNode {
  const t = useText();
  const to = useWorkPaths();
  const may = useMay();
  const navigate = useNavigate();
  const shown = cancellationsTabs.filter((value) => value !== 'policies' || may('policies.edit'));
  const { tab: asked = 'requests' } = route.useSearch();
  const tab = shown.includes(asked) ? asked : 'requests';
  const Content = contents[tab];
  return (
    <>
      <PageHeader title={t('cancellations.title')}>{t('cancellations.lead')}</PageHeader>
      <Tabs value={tab} onChange={(value) => void navigate({ to: to.cancellations, search: { tab: value as CancellationsTab }, replace: true })} keepMounted={false}>
        <Tabs.List mb="md" aria-label={t('cancellations.title')}>
          {shown.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {t(`cancellations.tabs.${value}`)}
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
