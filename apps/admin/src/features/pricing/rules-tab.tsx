import { Button, Group, Radio, Stack } from '@mantine/core';
import { alertWithRetry, Async, Form, ListSkeleton, MoneyInput, useSubmission } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { NumberField, PercentField } from './fields';
import { pricingQueries, refreshPricing, saveRules, type PricingRules } from './pricing.queries';

const stackings = ['all', 'best', 'groups'] as const;

/** How promotions add up, what they may take off at most, and when instalments may begin. */
export function RulesTab(): ReactNode {
  const { organizationId } = useOrganization();
  const reading = useQuery(pricingQueries.rules(organizationId));
  return <Async reading={reading} loading={<ListSkeleton rows={3} />} empty="never" error={alertWithRetry} ready={(rules) => <RulesForm start={rules} />} />;
}

function RulesForm({ start }: { start: PricingRules }) {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [rules, setRules] = useState(start);
  const send = useCallback(
    async (written: PricingRules) => {
      await saveRules(organizationId, written);
      await refreshPricing(queries, organizationId);
      tellDone(t('pricing.rules.saved'));
    },
    [organizationId, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  const change = (part: Partial<PricingRules>) => setRules({ ...rules, ...part });
  return (
    <Stack maw="44rem">
      <Form problem={problem} label={t('pricing.tabs.rules')} onSubmit={() => void submit(rules)}>
        <Radio.Group label={t('pricing.rules.stacking')} value={rules.stacking} onChange={(stacking) => change({ stacking: stackings.find((one) => one === stacking) ?? 'all' })}>
          <Stack gap="xs" mt="xs">
            {stackings.map((stacking) => (
              <Radio key={stacking} value={stacking} label={t(`pricing.rules.stackings.${stacking}.label`)} description={t(`pricing.rules.stackings.${stacking}.help`)} />
            ))}
          </Stack>
        </Radio.Group>
        <fieldset className="pricing-set">
          <legend>{t('pricing.rules.caps')}</legend>
          <Stack gap="sm">
            <p className="preau-quiet">{t('pricing.rules.capsHelp')}</p>
            <div className="pricing-pair">
              <PercentField name="linePercentMax" required={false} label={t('pricing.rules.linePercent')} value={rules.linePercentMax} onChange={(linePercentMax) => change({ linePercentMax })} />
              <MoneyInput name="lineCentsMax" required={false} label={t('pricing.rules.lineCents')} value={rules.lineCentsMax} onChange={(lineCentsMax) => change({ lineCentsMax })} />
              <PercentField name="orderPercentMax" required={false} label={t('pricing.rules.orderPercent')} value={rules.orderPercentMax} onChange={(orderPercentMax) => change({ orderPercentMax })} />
              <MoneyInput name="orderCentsMax" required={false} label={t('pricing.rules.orderCents')} value={rules.orderCentsMax} onChange={(orderCentsMax) => change({ orderCentsMax })} />
            </div>
          </Stack>
        </fieldset>
        <NumberField name="planGapDays" label={t('pricing.rules.gap')} help={t('pricing.rules.gapHelp')} value={rules.planGapDays} onChange={(planGapDays) => change({ planGapDays: Math.min(60, planGapDays ?? 0) })} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('pricing.save')}
          </Button>
        </Group>
      </Form>
    </Stack>
  );
}
