import { Tabs } from '@mantine/core';
import { PageHeader } from '@preau/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { FeesTab } from './fees-tab';
import { PlansTab } from './plans-tab';
import './pricing.css';
import { pricingTabs, type PricingTab } from './pricing-tabs';
import { PromotionsTab } from './promotions-tab';
import { RulesTab } from './rules-tab';

const route = getRouteApi('/staff/$organization/work/pricing');
const contents: Record<PricingTab, () => ReactNode> = { promotions: PromotionsTab, plans: PlansTab, fees: FeesTab, rules: RulesTab };
const needs: Record<PricingTab, string> = { promotions: 'promotions.edit', plans: 'policies.edit', fees: 'policies.edit', rules: 'promotions.edit' };

/** Everything that lowers, spreads or adds to a price. */
export function PricingPage(): ReactNode {
  const t = useText();
  const to = useWorkPaths();
  const may = useMay();
  const navigate = useNavigate();
  const { tab: asked = 'promotions' } = route.useSearch();
  const shown = pricingTabs.filter((value) => may(needs[value]));
  const tab = shown.includes(asked) ? asked : (shown[0] ?? 'promotions');
  const Content = contents[tab];
  return (
    <>
      <PageHeader title={t('pricing.title')} />
      <Tabs value={tab} onChange={(value) => void navigate({ to: to.pricing, search: { tab: value as PricingTab }, replace: true })} keepMounted={false}>
        <Tabs.List mb="md" aria-label={t('pricing.title')}>
          {shown.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {t(`pricing.tabs.${value}`)}
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
