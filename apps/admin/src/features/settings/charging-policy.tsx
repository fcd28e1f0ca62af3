import { Button, Card, Group, Stack, Title } from '@mantine/core';
import { alertWithRetry, Async, Form, ListSkeleton, MoneyInput, Notice, SelectField, TextField, useLanguage, useSubmission } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { daysText, readDays } from './retry-days';
import { saveChargingPolicy, settingsQueries, type ChargingPolicy as Policy } from './settings.queries';
import './charging-policy.css';

/** When refused payments are tried again, what families pay on line, what a returned cheque costs. */
export function ChargingPolicy(): ReactNode {
  const { organizationId } = useOrganization();
  const reading = useQuery(settingsQueries.chargingPolicy(organizationId));
  return <Async reading={reading} loading={<ListSkeleton rows={3} />} empty="never" error={alertWithRetry} ready={(policy) => <PolicyForm key={policy.version} policy={policy} />} />;
}

function PolicyForm({ policy }: { policy: Policy }) {
  const t = useText();
  const may = useMay();
  const language = useLanguage();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const codes = useQuery(settingsQueries.ledgerCodes(organizationId));
  const [values, setValues] = useState({ ...policy, days: daysText(policy.retryDays) });
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const days = readDays(values.days);
  const send = useCallback(
    async (body: Policy) => {
      await saveChargingPolicy(organizationId, body);
      await queries.invalidateQueries({ queryKey: settingsQueries.chargingPolicy(organizationId).queryKey });
      tellDone(t('settings.saved'));
    },
    [organizationId, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  const { days: _, ...kept } = values;
  const edits = may('policies.edit');
  const balances = (['off', 'full', 'partial'] as const).map((value) => ({ value, label: t(`settings.charging.balances.${value}`) }));
  return (
    <Form problem={problem} onSubmit={() => void submit({ ...kept, retryDays: [...(days ?? [])], balanceMinimumCents: kept.balanceMinimumCents ?? 0, returnedFeeCents: kept.returnedFeeCents ?? 0 })} label={t('settings.tabs.charging')}>
      <Stack gap="md" maw="44rem">
        <Card padding="lg" className="settings-rules">
          <Title order={2} mb="xs">
            {t('settings.charging.retryTitle')}
          </Title>
          <TextField name="retryDays" label={t('settings.charging.retryDays')} help={t('settings.charging.retryHelp')} required={false} disabled={!edits} maxLength={20} value={values.days} onChange={(text) => set({ days: text })} />
          {days === null && <Notice tone="warning">{t('settings.charging.retryWrong')}</Notice>}
          {days !== null && <p className="preau-quiet">{days.length === 0 ? t('settings.charging.never') : t('settings.charging.schedule', { days: days.join(', '), count: days.length + 1 })}</p>}
        </Card>
        <Card padding="lg" className="settings-rules">
          <Title order={2} mb="xs">
            {t('settings.charging.balanceTitle')}
          </Title>
          <SelectField name="balancePayment" label={t('settings.charging.balance')} disabled={!edits} choices={balances} value={values.balancePayment} onChange={(balancePayment) => set({ balancePayment: balancePayment as Policy['balancePayment'] })} />
          {values.balancePayment === 'partial' && (
            <MoneyInput name="balanceMinimumCents" label={t('settings.charging.minimum')} help={t('settings.charging.minimumHelp')} disabled={!edits} value={values.balanceMinimumCents} onChange={(balanceMinimumCents) => set({ balanceMinimumCents: balanceMinimumCents ?? 0 })} />
          )}
        </Card>
        <Card padding="lg" className="settings-rules">
          <Title order={2} mb="xs">
            {t('settings.charging.feeTitle')}
          </Title>
          <MoneyInput name="returnedFeeCents" label={t('settings.charging.fee')} help={t('settings.charging.feeHelp')} disabled={!edits} value={values.returnedFeeCents} onChange={(returnedFeeCents) => set({ returnedFeeCents: returnedFeeCents ?? 0 })} />
          <SelectField
            name="returnedFeeLedgerCodeId" label={t('settings.charging.feeCode')} required={values.returnedFeeCents > 0} disabled={!edits}
            choices={[{ value: '', label: t('settings.charging.noCode') }, ...(codes.data ?? []).map((code) => ({ value: code.id, label: `${code.code} · ${language === 'fr' ? code.nameFr : code.nameEn}` }))]}
            value={values.returnedFeeLedgerCodeId ?? ''} onChange={(id) => set({ returnedFeeLedgerCodeId: id === '' ? null : id })}
          />
        </Card>
        {edits && (
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={days === null || (values.returnedFeeCents > 0 && values.returnedFeeLedgerCodeId === null)}>
              {t('settings.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </Form>
  );
}
