import { Tabs } from '@mantine/core';
import { PageHeader, StatusBadge } from '@preau/ui';
import { IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { familyQueries } from '../../lib/family/family.queries';
import { useText } from '../../lib/text';
import { Archive } from './archive';
import { Delivery } from './delivery';
import { Subscriptions } from './subscriptions';
import './communications.css';

const route = getRouteApi('/shell/private/communications');

/** What was written to the family, what it wants to receive, and why something did not come. */
export function CommunicationsPage(): ReactNode {
  const t = useText();
  const { tab, organization } = route.useSearch();
  const navigate = useNavigate();
  const organizations = useQuery(familyQueries.organizations());
  const unread = organizations.data?.rows.reduce((sum, one) => sum + one.unreadMessages, 0) ?? 0;
  const go = (part: { tab?: 'subscriptions' | 'delivery'; organization?: string }) => void navigate({ to: paths.communications, search: part, replace: true, resetScroll: false });
  const choose = (chosen: string) => go({ tab, ...(chosen === '' ? {} : { organization: chosen }) });
  return (
    <>
      <PageHeader title={t('communications.title')}>{t('communications.lead')}</PageHeader>
      <Tabs value={tab ?? 'messages'} keepMounted={false} onChange={(value) => go({ ...(value === 'subscriptions' || value === 'delivery' ? { tab: value } : {}), organization })}>
        <Tabs.List aria-label={t('communications.tabs.label')} mb="lg">
          <Tabs.Tab
            value="messages"
            rightSection={
              unread > 0 && (
                <StatusBadge tone="held" icon={IconMail}>
                  {t('communications.unread', { count: unread })}
                </StatusBadge>
              )
            }
          >
            {t('communications.tabs.messages')}
          </Tabs.Tab>
          <Tabs.Tab value="subscriptions">{t('communications.tabs.subscriptions')}</Tabs.Tab>
          <Tabs.Tab value="delivery">{t('communications.tabs.delivery')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="messages">
          <Archive organizationId={organization} onChoose={choose} />
        </Tabs.Panel>
        <Tabs.Panel value="subscriptions">
          <Subscriptions />
        </Tabs.Panel>
        <Tabs.Panel value="delivery">
          <Delivery organizationId={organization} onChoose={choose} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
