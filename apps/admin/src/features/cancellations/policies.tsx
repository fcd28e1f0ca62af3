import { Button, Card, Group, List, Modal, Stack } from '@mantine/core';
import { alertWithRetry, Async, DateText, EmptyState, ListSkeleton, useMoneyText, useUiText } from '@preau/ui';
import { IconPlus, IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { ApplyPolicy } from './apply-policy';
import { cancellationsQueries, type Policy, type Tier } from './cancellations.queries';
import { PolicyForm } from './policy-form';

/** What the organization gives back in each period, and where that applies. */
export function Policies(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const { organizationId } = useOrganization();
  const reading = useQuery(cancellationsQueries.policies(organizationId));
  const [edited, setEdited] = useState<Policy | 'new' | null>(null);
  const [applying, setApplying] = useState<Policy | null>(null);
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
      {t('cancellations.policies.add')}
    </Button>
  );
  return (
    <Stack gap="md">
      <p>{t('cancellations.policies.lead')}</p>
      <Async
        reading={reading}
        loading={<ListSkeleton rows={3} height={90} />}
        empty={{ when: (rows) => rows.length === 0, show: <EmptyState icon={IconScale} title={t('cancellations.policies.none')} action={add}>{t('cancellations.policies.noneWhy')}</EmptyState> }}
        error={alertWithRetry}
        ready={(rows) => (
          <>
            <Group>{add}</Group>
            {rows.map((policy) => (
              <PolicyCard key={policy.id} policy={policy} onEdit={() => setEdited(policy)} onApply={() => setApplying(policy)} />
            ))}
          </>
        )}
      />
      <Modal opened={edited !== null} onClose={() => setEdited(null)} size="xl" title={edited === null || edited === 'new' ? t('cancellations.policies.add') : t('cancellations.policies.changeOne', { name: edited.name })} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {edited !== null && <PolicyForm policy={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />}
      </Modal>
      <Modal opened={applying !== null} onClose={() => setApplying(null)} size="lg" title={t('cancellations.policies.apply')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {applying !== null && <ApplyPolicy policy={applying} onDone={() => setApplying(null)} />}
      </Modal>
    </Stack>
  );
}

/** A period in a sentence: «Jusqu’à 14 jours avant le début : 100 % du prix, remboursé.» */
export function useTierWords(): (tier: Tier) => string {
  const t = useText();
  const money = useMoneyText();
  return (tier) => {
    const when = tier.days === null ? t(`cancellations.policies.whole.${tier.period}`) : t(`cancellations.policies.until.${tier.period}`, { count: tier.days });
    const credit = t(`cancellations.policies.credit.${tier.creditOf}`, { percent: tier.creditPercent });
    const how = tier.creditPercent === 0 ? '' : `, ${t(tier.refund ? 'cancellations.policies.refunded' : 'cancellations.policies.onAccount')}`;
    const fee = tier.feeCents === 0 ? '' : `, ${t('cancellations.policies.feeOf', { amount: money(tier.feeCents) })}`;
    return t('cancellations.policies.sentence', { when, what: `${credit}${how}${fee}${tier.selfService ? '' : ` (${t('cancellations.policies.byRequest')})`}` });
  };
}

function PolicyCard({ policy, onEdit, onApply }: { policy: Policy; onEdit: () => void; onApply: () => void }) {
  const t = useText();
  const named = useBilingual();
  const words = useTierWords();
  const uses = policy.uses.map((use) => (use.nameFr === null ? t('cancellations.policies.everywhere') : named(use.nameFr, use.nameEn ?? use.nameFr)));
  return (
    <Card padding="md" withBorder component="section" aria-label={policy.name}>
      <Group justify="space-between" align="flex-start">
        <div>
          <h2>{policy.name}</h2>
          <p className="preau-quiet">
            {t('cancellations.policies.version', { version: policy.version })} <DateText at={policy.validFrom} year="always" /> · {uses.length === 0 ? t('cancellations.policies.nowhere') : uses.join(', ')}
          </p>
        </div>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" aria-label={t('cancellations.policies.applyOne', { name: policy.name })} onClick={onApply}>{t('cancellations.policies.apply')}</Button>
          <Button size="compact-sm" variant="default" aria-label={t('cancellations.policies.changeOne', { name: policy.name })} onClick={onEdit}>{t('cancellations.policies.change')}</Button>
        </Group>
      </Group>
      <List mt="sm">
        {policy.tiers.map((tier) => (
          <List.Item key={`${tier.period}.${tier.days ?? ''}`}>{words(tier)}</List.Item>
        ))}
        {policy.reclaimsDiscounts && <List.Item>{t('cancellations.policies.reclaims')}</List.Item>}
        {policy.tiers.length === 0 && <List.Item>{t('cancellations.policies.nothing')}</List.Item>}
      </List>
    </Card>
  );
}
