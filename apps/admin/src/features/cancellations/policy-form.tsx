import { Button, Checkbox, Fieldset, Group, NativeSelect, NumberInput, Stack } from '@mantine/core';
import { Form, MoneyInput, TextField, useSubmission } from '@preau/ui';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { cancellationsQueries, savePolicy, type Policy, type PolicyBody, type Tier } from './cancellations.queries';
import { PolicyExample } from './policy-example';

const fresh: Tier = { period: 'before-start', days: null, creditPercent: 100, creditOf: 'price', refund: true, feeCents: 0, feeTaxable: false, feeLedgerCodeId: null, selfService: true };

/** The periods of a policy beside a calculator that shows what they give. */
export function PolicyForm({ policy, onDone }: { policy: Policy | null; onDone: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [body, setBody] = useState<PolicyBody>(policy === null ? { name: '', creditsFees: true, reclaimsDiscounts: false, tiers: [{ ...fresh, days: 14 }, { ...fresh, creditPercent: 80 }] } : { name: policy.name, creditsFees: policy.creditsFees, reclaimsDiscounts: policy.reclaimsDiscounts, tiers: policy.tiers });
  const send = useCallback(
    async (input: PolicyBody) => {
      await savePolicy(organizationId, policy?.id ?? null, input, intention.keyFor([policy?.id ?? null, input]));
      intention.done();
      await queries.invalidateQueries({ queryKey: cancellationsQueries.all(organizationId) });
      tellDone(t('cancellations.policies.saved'));
      onDone();
    },
    [organizationId, policy?.id, intention, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  const change = (at: number, part: Partial<Tier>) => setBody({ ...body, tiers: body.tiers.map((tier, index) => (index === at ? { ...tier, ...part } : tier)) });
  return (
    <Form problem={problem} onSubmit={() => void submit(body)}>
      <TextField name="name" label={t('cancellations.policies.name')} help={t('cancellations.policies.nameHelp')} value={body.name} onChange={(name) => setBody({ ...body, name })} maxLength={120} />
      <Checkbox label={t('cancellations.policies.creditsFees')} description={t('cancellations.policies.creditsFeesHelp')} checked={body.creditsFees} onChange={(event) => setBody({ ...body, creditsFees: event.currentTarget.checked })} />
      <Checkbox label={t('cancellations.policies.reclaimsDiscounts')} description={t('cancellations.policies.reclaimsDiscountsHelp')} checked={body.reclaimsDiscounts === true} onChange={(event) => setBody({ ...body, reclaimsDiscounts: event.currentTarget.checked })} />
      {body.tiers.map((tier, index) => (
        <TierFields key={index} number={index + 1} tier={tier} onChange={(part) => change(index, part)} onRemove={() => setBody({ ...body, tiers: body.tiers.filter((_, at) => at !== index) })} />
      ))}
      <Group>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setBody({ ...body, tiers: [...body.tiers, { ...fresh, period: 'after-start', days: 7, creditPercent: 50, creditOf: 'remaining' }] })}>
          {t('cancellations.policies.addPeriod')}
        </Button>
      </Group>
      <PolicyExample creditsFees={body.creditsFees} tiers={body.tiers} />
      {policy !== null && <p className="preau-quiet">{t('cancellations.policies.newVersion')}</p>}
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={body.name.trim() === ''}>
          {t('cancellations.policies.save')}
        </Button>
      </Group>
    </Form>
  );
}

function TierFields({ number, tier, onChange, onRemove }: { number: number; tier: Tier; onChange: (part: Partial<Tier>) => void; onRemove: () => void }) {
  const t = useText();
  const named = useBilingual();
  const { organizationId } = useOrganization();
  const codes = useQuery(cancellationsQueries.ledgerCodes(organizationId));
  const periods = ['before-start', 'after-start'] as const;
  const ofs = ['price', 'remaining'] as const;
  const whole = (value: string | number): number => Math.max(0, Math.round(Number(value) || 0));
  return (
    <Fieldset legend={t('cancellations.policies.period', { number })}>
      <Stack gap="sm">
        <Group align="flex-end" gap="sm">
          <NativeSelect label={t('cancellations.policies.when')} value={tier.period} onChange={(event) => onChange({ period: periods.find((one) => one === event.currentTarget.value) ?? 'before-start' })} data={periods.map((value) => ({ value, label: t(`cancellations.policies.periods.${value}`) }))} />
          <NumberInput label={t('cancellations.policies.days')} description={t('cancellations.policies.daysHelp')} value={tier.days ?? ''} onChange={(value) => onChange({ days: value === '' ? null : Math.min(730, whole(value)) })} min={0} max={730} w="11rem" />
          <NumberInput label={t('cancellations.policies.percent')} suffix=" %" value={tier.creditPercent} onChange={(value) => onChange({ creditPercent: Math.min(100, whole(value)) })} min={0} max={100} w="8rem" />
          <NativeSelect label={t('cancellations.policies.of')} value={tier.creditOf} onChange={(event) => onChange({ creditOf: ofs.find((one) => one === event.currentTarget.value) ?? 'price' })} data={ofs.map((value) => ({ value, label: t(`cancellations.policies.ofs.${value}`) }))} />
        </Group>
        <Group align="flex-end" gap="sm">
          <MoneyInput name={`fee-${number}`} label={t('cancellations.policies.fee')} value={tier.feeCents} onChange={(cents) => onChange({ feeCents: cents ?? 0 })} />
          {tier.feeCents > 0 && (
            <>
              <NativeSelect
                label={t('cancellations.policies.ledgerCode')} value={tier.feeLedgerCodeId ?? ''} onChange={(event) => onChange({ feeLedgerCodeId: event.currentTarget.value === '' ? null : event.currentTarget.value })}
                data={[{ value: '', label: t('cancellations.policies.chooseCode') }, ...(codes.data ?? []).map((code) => ({ value: code.id, label: `${code.code} ${named(code.nameFr, code.nameEn)}` }))]}
              />
              <Checkbox label={t('cancellations.policies.feeTaxable')} checked={tier.feeTaxable} onChange={(event) => onChange({ feeTaxable: event.currentTarget.checked })} />
            </>
          )}
        </Group>
        <Group gap="md">
          <Checkbox label={t('cancellations.policies.refund')} checked={tier.refund} onChange={(event) => onChange({ refund: event.currentTarget.checked })} />
          <Checkbox label={t('cancellations.policies.selfService')} checked={tier.selfService} onChange={(event) => onChange({ selfService: event.currentTarget.checked })} />
          <Button size="compact-sm" variant="default" leftSection={<IconTrash size={15} aria-hidden />} aria-label={t('cancellations.policies.removePeriod', { number })} onClick={onRemove}>
            {t('cancellations.policies.remove')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
