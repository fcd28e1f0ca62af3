import { Button, Group } from '@mantine/core';
import { Form, Notice, SelectField, useSubmission } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { attachPlan, pricingQueries, refreshPricing, type PaymentPlan } from './pricing.queries';

/** Lets the activities of a program, or of one of its categories, be spread by a plan, or no longer. */
export function AttachActivities({ plan, onDone }: { plan: PaymentPlan; onDone: () => void }) {
  const t = useText();
  const named = useBilingual();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const { data: programs = [] } = useQuery(pricingQueries.programs(organizationId));
  const [programId, setProgramId] = useState('');
  const [categoryId, setCategoryId] = useState('');
  const program = programs.find((one) => one.id === programId);
  const activities = useQuery({ ...pricingQueries.activitiesOfProgram(organizationId, programId), enabled: programId !== '' });
  const chosen = (activities.data ?? []).filter((activity) => categoryId === '' || activity.categoryId === categoryId);
  const send = useCallback(
    async (attached: boolean) => {
      await attachPlan(organizationId, plan.id, { activityIds: chosen.map((activity) => activity.id), attached });
      await refreshPricing(queries, organizationId);
      tellDone(t('pricing.plans.attached', { count: chosen.length }));
      onDone();
    },
    [chosen, onDone, organizationId, plan.id, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} label={t('pricing.plans.attachTitle')} onSubmit={() => void submit(true)}>
      <SelectField name="programId" label={t('pricing.plans.program')} value={programId} onChange={(id) => { setProgramId(id); setCategoryId(''); }} choices={[{ value: '', label: t('pricing.conditions.choose') }, ...programs.map((one) => ({ value: one.id, label: named(one.nameFr, one.nameEn) }))]} />
      {program !== undefined && (
        <SelectField name="categoryId" required={false} label={t('pricing.plans.category')} value={categoryId} onChange={setCategoryId} choices={[{ value: '', label: t('pricing.plans.wholeProgram') }, ...program.categories.map((one) => ({ value: one.id, label: named(one.nameFr, one.nameEn) }))]} />
      )}
      {activities.data !== undefined && <Notice tone="info" title={t('pricing.plans.chosen', { count: chosen.length })} />}
      <Group justify="flex-end">
        <Button variant="default" disabled={chosen.length === 0 || busy} onClick={() => void submit(false)}>
          {t('pricing.plans.detach')}
        </Button>
        <Button type="submit" loading={busy} disabled={chosen.length === 0}>
          {t('pricing.plans.attach')}
        </Button>
      </Group>
    </Form>
  );
}
