import { Button, Modal } from '@mantine/core';
import { EmptyState, StatusBadge, useUiText } from '@preau/ui';
import { IconCalendarDollar, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { CardTable } from '../../lib/card-table';
import { useMay, useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { AttachActivities } from './attach-activities';
import { freshPlan, type PlanDraft } from './drafts';
import { PlanForm } from './plan-form';
import { pricingQueries, type PaymentPlan } from './pricing.queries';

/** The plans that activities point at, with the options that families choose among. */
export function PlansTab(): ReactNode {
  const t = useText();
  const ui = useUiText();
  const may = useMay();
  const named = useBilingual();
  const { organizationId } = useOrganization();
  const query = useQuery(pricingQueries.plans(organizationId));
  const [edited, setEdited] = useState<PlanDraft | null>(null);
  const [attached, setAttached] = useState<PaymentPlan | null>(null);
  const reading = { ...query, data: query.data && { items: query.data, total: query.data.length } };
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited(freshPlan)}>
      {t('pricing.plans.add')}
    </Button>
  );
  return (
    <>
      <CardTable<PaymentPlan>
        reading={reading}
        caption={t('pricing.tabs.plans')}
        idOf={(plan) => plan.id}
        countLabel={(total) => t('pricing.plans.count', { count: total })}
        empty={<EmptyState icon={IconCalendarDollar} title={t('pricing.plans.none')} action={add}>{t('pricing.plans.noneWhy')}</EmptyState>}
        tools={add}
        columns={[
          { accessor: 'nameFr', title: t('pricing.plans.name'), render: (plan) => <strong>{named(plan.nameFr, plan.nameEn)}</strong> },
          { accessor: 'options', title: t('pricing.plans.options'), render: (plan) => plan.options.map((option) => named(option.labelFr, option.labelEn)).join(' · ') },
          { accessor: 'published', title: t('pricing.promotions.state'), render: (plan) => <StatusBadge tone={plan.published ? 'success' : 'closed'}>{t(plan.published ? 'pricing.plans.published' : 'pricing.plans.unpublished')}</StatusBadge> },
          { accessor: 'activities', title: t('pricing.plans.activities'), textAlign: 'right', cellsClassName: 'preau-figures' },
          {
            accessor: 'id', title: t('pricing.fees.actions'), textAlign: 'right',
            render: (plan) => (
              <Button.Group>
                {may('activities.edit') && <Button size="compact-sm" variant="default" aria-label={t('pricing.plans.attachOne', { name: named(plan.nameFr, plan.nameEn) })} onClick={() => setAttached(plan)}>{t('pricing.plans.attach')}</Button>}
                <Button size="compact-sm" variant="default" aria-label={t('pricing.plans.changeOne', { name: named(plan.nameFr, plan.nameEn) })} onClick={() => setEdited(plan)}>{t('pricing.plans.change')}</Button>
              </Button.Group>
            ),
          },
        ]}
      />
      <Modal size="64rem" opened={edited !== null} onClose={() => setEdited(null)} title={t(typeof edited?.id === 'string' ? 'pricing.plans.changeTitle' : 'pricing.plans.add')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {edited !== null && <PlanForm start={edited} onDone={() => setEdited(null)} />}
      </Modal>
      <Modal size="lg" opened={attached !== null} onClose={() => setAttached(null)} title={t('pricing.plans.attachTitle')} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {attached !== null && <AttachActivities plan={attached} onDone={() => setAttached(null)} />}
      </Modal>
    </>
  );
}
