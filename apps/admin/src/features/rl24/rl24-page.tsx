import './rl24.css';
import { NativeSelect, Tabs } from '@mantine/core';
import { PageHeader } from '@preau/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { PrepareTab } from './prepare-tab';
import { rl24Tabs, type Rl24Search, type Rl24Tab } from './rl24-search';
import { SettingsTab } from './settings-tab';
import { SlipsTab } from './slips-tab';
import { useEmissionWatch } from './use-emission-watch';

const route = getRouteApi('/staff/$organization/work/rl24');
const yearsShown = 5;

/** The childcare slips of a year: prepared, issued, corrected, filed. */
export function Rl24Page(): ReactNode {
  const t = useText();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const search = route.useSearch();
  const thisYear = new Date().getFullYear();
  const { year = thisYear - 1, tab = 'prepare' } = search;
  useEmissionWatch(year);
  const years = [...new Set([year, ...Array.from({ length: yearsShown }, (_, back) => thisYear + 1 - back)])].sort((a, b) => b - a);
  const go = (change: Rl24Search): void => void navigate({ to: to.rl24, search: { ...search, year, ...change }, replace: true });
  const contents: Record<Rl24Tab, ReactNode> = {
    prepare: <PrepareTab key={year} year={year} group={search.group ?? 'ready'} onGroup={(group) => go({ group })} onSettings={() => go({ tab: 'settings' })} />,
    slips: <SlipsTab key={year} year={year} filters={search} onFilter={go} />,
    settings: <SettingsTab key={year} year={year} />,
  };
  return (
    <>
      <PageHeader title={t('rl24.title')} actions={<NativeSelect label={t('rl24.year')} value={String(year)} data={years.map(String)} onChange={(event) => go({ year: Number(event.currentTarget.value) })} />}>
        {t('rl24.lead')}
      </PageHeader>
      <Tabs value={tab} onChange={(value) => go({ tab: value as Rl24Tab })} keepMounted={false}>
        <Tabs.List mb="md" aria-label={t('rl24.title')}>
          {rl24Tabs.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {t(`rl24.tabs.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>{contents[tab]}</Tabs.Panel>
      </Tabs>
    </>
  );
}
