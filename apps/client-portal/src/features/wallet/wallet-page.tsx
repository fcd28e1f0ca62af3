import { Tabs } from '@mantine/core';
import { PageHeader } from '@preau/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useText } from '../../lib/text';
import { Methods } from './methods';
import { Upcoming } from './upcoming';
import './wallet.css';

const route = getRouteApi('/shell/private/wallet');

/** Cards and accounts, and the payments that will be taken from them. */
export function WalletPage(): ReactNode {
  const t = useText();
  const { tab } = route.useSearch();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={t('wallet.title')}>{t('wallet.lead')}</PageHeader>
      <Tabs value={tab ?? 'methods'} keepMounted={false} onChange={(value) => void navigate({ to: paths.wallet, search: value === 'upcoming' ? { tab: 'upcoming' } : {}, replace: true, resetScroll: false })}>
        <Tabs.List aria-label={t('wallet.tabs.label')} mb="lg">
          <Tabs.Tab value="methods">{t('wallet.tabs.methods')}</Tabs.Tab>
          <Tabs.Tab value="upcoming">{t('wallet.tabs.upcoming')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="methods">
          <Methods />
        </Tabs.Panel>
        <Tabs.Panel value="upcoming">
          <Upcoming />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
