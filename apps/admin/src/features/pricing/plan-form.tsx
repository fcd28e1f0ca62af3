import { Button, Card, Group, SegmentedControl, Stack } from '@mantine/core';
import { CheckboxField, Form, MoneyInput, SelectField, TextField, useSubmission } from '@preau/ui';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { freshOption, sentOption, type PlanDraft } from './drafts';
import { NumberField, PercentField } from './fields';
import { PlanPreview, type Tried } from './plan-preview';
import { refreshPricing, savePlan, type PlanOption } from './pricing.queries';

const optionsMax = 6;

/** A plan and its options, each with what it would ask beside it. */
export function PlanForm({ start, onDone }: { start: PlanDraft; onDone: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [plan, setPlan] = useState(start);
  const [tried, setTried] = useState<Tried>({ amountCents: 30_000, items: 1, orderedOn: new Date().toLocaleDateString('en-CA') });
  const send = useCallback(
    async ({ id, nameFr, nameEn, published, options }: PlanDraft) => {
      await savePlan(organizationId, id, { nameFr, nameEn: nameEn.trim() === '' ? nameFr : nameEn, published, options: options.map(sentOption) });
      await refreshPricing(queries, organizationId);
      tellDone(t('pricing.plans.saved'));
      onDone();
    },
    [onDone, organizationId, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  const setOption = (index: number, part: Partial<PlanOption>) => setPlan({ ...plan, options: plan.options.map((option, at) => (at === index ? { ...option, ...part } : option)) });
  return (
    <Form problem={problem} label={t('pricing.plans.form')} onSubmit={() => void submit(plan)}>
      <div className="pricing-pair">
        <TextField name="nameFr" label={t('pricing.nameFr')} help={t('pricing.plans.nameHelp')} value={plan.nameFr} onChange={(nameFr) => setPlan({ ...plan, nameFr })} maxLength={200} />
        <TextField name="nameEn" required={false} label={t('pricing.nameEn')} value={plan.nameEn} onChange={(nameEn) => setPlan({ ...plan, nameEn })} maxLength={200} />
      </div>
      <fieldset className="pricing-set">
        <legend>{t('pricing.preview.legend')}</legend>
        <Group align="flex-end" gap="sm">
          <MoneyInput name="amountCents" label={t('pricing.preview.amount')} value={tried.amountCents} onChange={(amountCents) => setTried({ ...tried, amountCents })} />
          <NumberField name="items" label={t('pricing.preview.items')} value={tried.items} onChange={(items) => setTried({ ...tried, items: Math.min(20, Math.max(1, items ?? 1)) })} />
          <TextField name="orderedOn" type="date" label={t('pricing.preview.orderedOn')} value={tried.orderedOn} onChange={(orderedOn) => setTried({ ...tried, orderedOn })} />
        </Group>
      </fieldset>
      {plan.options.map((option, index) => (
        <Card key={option.id ?? index} padding="md" withBorder component="section" aria-label={t('pricing.option.title', { number: index + 1 })}>
          <div className="pricing-option">
            <Stack gap="sm">
              <Group justify="space-between">
                <h3>{t('pricing.option.title', { number: index + 1 })}</h3>
                {plan.options.length > 1 && (
                  <Button variant="subtle" size="compact-md" color="gray" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setPlan({ ...plan, options: plan.options.filter((_, at) => at !== index) })}>
                    {t('pricing.option.remove', { number: index + 1 })}
                  </Button>
                )}
              </Group>
              <OptionFields index={index} option={option} change={(part) => setOption(index, part)} />
            </Stack>
            <PlanPreview option={sentOption(option)} tried={tried} />
          </div>
        </Card>
      ))}
      {plan.options.length < optionsMax && (
        <Button variant="subtle" style={{ alignSelf: 'start' }} leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setPlan({ ...plan, options: [...plan.options, freshOption] })}>
          {t('pricing.option.add')}
        </Button>
      )}
      <CheckboxField name="published" label={t('pricing.plans.publishedLabel')} help={t('pricing.plans.publishedHelp')} value={plan.published} onChange={(published) => setPlan({ ...plan, published })} />
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={plan.nameFr.trim() === '' || plan.options.some((option) => option.labelFr.trim() === '')}>
          {t('pricing.save')}
        </Button>
      </Group>
    </Form>
  );
}

function OptionFields({ index, option, change }: { index: number; option: PlanOption; change: (part: Partial<PlanOption>) => void }) {
  const t = useText();
  const at = (name: string) => `options.${index}.${name}`;
  const schedule = option.fixedDates ? 'dates' : typeof option.everyDays === 'number' ? 'days' : 'months';
  const dates = option.fixedDates ?? [];
  const count = (instalments: number) => change({ instalments, ...(schedule === 'dates' ? { fixedDates: Array.from({ length: instalments }, (_, n) => dates[n] ?? '') } : {}) });
  return (
    <>
      <div className="pricing-pair">
        <TextField name={at('labelFr')} label={t('pricing.option.labelFr')} value={option.labelFr} onChange={(labelFr) => change({ labelFr })} maxLength={200} />
        <TextField name={at('labelEn')} required={false} label={t('pricing.option.labelEn')} value={option.labelEn} onChange={(labelEn) => change({ labelEn })} maxLength={200} />
        {option.depositUnit === 'amount' ? (
          <MoneyInput name={at('depositValue')} label={t('pricing.option.deposit')} value={option.depositValue ?? 0} onChange={(value) => change({ depositValue: value ?? 0 })} />
        ) : (
          <PercentField name={at('depositValue')} label={t('pricing.option.deposit')} value={option.depositValue ?? 0} onChange={(value) => change({ depositValue: value ?? 0 })} />
        )}
        <SegmentedControl aria-label={t('pricing.option.depositUnit')} value={option.depositUnit ?? 'percent'} onChange={(unit) => change({ depositUnit: unit === 'amount' ? 'amount' : 'percent', depositValue: 0 })} data={[{ value: 'percent', label: '%' }, { value: 'amount', label: '$' }]} />
        <SelectField name={at('depositPer')} label={t('pricing.option.depositPer')} value={option.depositPer ?? 'item'} onChange={(per) => change({ depositPer: per === 'order' ? 'order' : 'item' })} choices={[{ value: 'item', label: t('pricing.option.perItem') }, { value: 'order', label: t('pricing.option.perOrder') }]} />
        <TextField name={at('initialOn')} required={false} type="date" label={t('pricing.option.initialOn')} help={t('pricing.option.initialHelp')} value={option.initialOn ?? ''} onChange={(on) => change({ initialOn: on === '' ? null : on })} />
        <NumberField name={at('instalments')} label={t('pricing.option.instalments')} value={option.instalments} onChange={(instalments) => count(Math.min(24, Math.max(1, instalments ?? 1)))} />
        <SelectField
          name={at('schedule')} label={t('pricing.option.schedule')} value={schedule}
          onChange={(next) => change({ fixedDates: next === 'dates' ? Array.from({ length: option.instalments }, () => '') : null, everyMonths: next === 'months' ? 1 : null, everyDays: next === 'days' ? 14 : null })}
          choices={[{ value: 'months', label: t('pricing.option.months') }, { value: 'days', label: t('pricing.option.days') }, { value: 'dates', label: t('pricing.option.dates') }]}
        />
        {schedule === 'months' && <NumberField name={at('everyMonths')} label={t('pricing.option.everyMonths')} value={option.everyMonths ?? 1} onChange={(months) => change({ everyMonths: Math.min(12, Math.max(1, months ?? 1)) })} />}
        {schedule === 'days' && <NumberField name={at('everyDays')} label={t('pricing.option.everyDays')} value={option.everyDays ?? 14} onChange={(days) => change({ everyDays: Math.min(180, days ?? 14) })} />}
        {schedule === 'dates' && dates.map((date, n) => <TextField key={n} name={at(`fixedDates.${n}`)} type="date" label={t('pricing.option.date', { number: n + 1 })} value={date} onChange={(on) => change({ fixedDates: dates.map((one, place) => (place === n ? on : one)) })} />)}
      </div>
      <CheckboxField name={at('gapWaived')} label={t('pricing.option.gapWaived')} value={option.gapWaived === true} onChange={(gapWaived) => change({ gapWaived })} />
    </>
  );
}
