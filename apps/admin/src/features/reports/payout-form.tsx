import { Button, Group } from '@mantine/core';
import { Form, MoneyInput, TextField, useMoneyText, useSubmission } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { recordPayout, reportsQueries, type Processor } from './reports.queries';

interface Typed {
  reference: string;
  paidOn: string;
  amountCents: number | null;
  feesCents: number | null;
}

/** What the processor sent to the bank, as its own statement says. */
export function PayoutForm({ processor, today, onDone }: { processor: Processor; today: string; onDone: () => void }) {
  const t = useText();
  const money = useMoneyText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const { gatewayAccountId } = processor;
  const [values, setValues] = useState<Typed>({ reference: '', paidOn: today, amountCents: null, feesCents: 0 });
  const set = (change: Partial<Typed>) => setValues((before) => ({ ...before, ...change }));
  const send = useCallback(
    async ({ reference, paidOn, amountCents, feesCents }: Typed) => {
      const body = { gatewayAccountId, reference: reference.trim(), paidOn, amountCents: amountCents ?? 0, feesCents: feesCents ?? 0 };
      await recordPayout(organizationId, body, intention.keyFor(body));
      intention.done();
      await queries.invalidateQueries({ queryKey: reportsQueries.all(organizationId) });
      tellDone(t('reports.payouts.recorded', { amount: money(body.amountCents) }));
      onDone();
    },
    [gatewayAccountId, organizationId, intention, queries, t, money, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} label={t('reports.payouts.record')} onSubmit={() => void submit(values)}>
      <p className="preau-quiet">{t('reports.payouts.lead', { held: money(processor.clearingNowCents) })}</p>
      <TextField name="reference" label={t('reports.payouts.reference')} help={t('reports.payouts.referenceHelp')} value={values.reference} onChange={(reference) => set({ reference })} maxLength={120} autoComplete="off" />
      <TextField name="paidOn" type="date" label={t('reports.payouts.paidOn')} value={values.paidOn} onChange={(paidOn) => set({ paidOn })} />
      <MoneyInput name="amountCents" label={t('reports.payouts.amountCents')} value={values.amountCents} onChange={(amountCents) => set({ amountCents })} />
      <MoneyInput name="feesCents" label={t('reports.payouts.feesCents')} value={values.feesCents} onChange={(feesCents) => set({ feesCents })} />
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={values.reference.trim() === '' || values.amountCents === null || values.amountCents === 0 || values.feesCents === null}>
          {t('reports.payouts.submit')}
        </Button>
      </Group>
    </Form>
  );
}
