import { Button, Group, SegmentedControl } from '@mantine/core';
import { Form, MoneyInput, TextField, useMoneyText, useSubmission } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { offlineTenders, recordRefund, refreshBilling, type OfflineTender } from './billing.queries';

interface RefundInput {
  tender: OfflineTender;
  amountCents: number;
  reason: string;
}

/** Money given back by hand, from what the client has on account, never more than money came for it. */
export function RecordRefundForm({ accountId, mostCents, stayingCents, onDone }: { accountId: string; mostCents: number; stayingCents: number; onDone: () => void }) {
  const t = useText();
  const money = useMoneyText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [tender, setTender] = useState<OfflineTender>('cheque');
  const [amountCents, setAmountCents] = useState<number | null>(mostCents);
  const [reason, setReason] = useState('');
  const send = useCallback(
    async (input: RefundInput) => {
      await recordRefund({ organizationId, accountId }, input, intention.keyFor(input));
      intention.done();
      await refreshBilling(queries, organizationId);
      tellDone(t('billing.refund.done', { amount: money(input.amountCents) }));
      onDone();
    },
    [organizationId, accountId, intention, queries, t, money, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} onSubmit={() => void (amountCents !== null && submit({ tender, amountCents, reason: reason.trim() }))}>
      <SegmentedControl fullWidth aria-label={t('billing.tender')} value={tender} onChange={(value) => setTender(value as OfflineTender)} data={offlineTenders.map((value) => ({ value, label: t(`billing.tenders.${value}`) }))} />
      <MoneyInput name="amountCents" label={t('billing.amount')} help={t('billing.most', { amount: money(mostCents) })} value={amountCents} onChange={setAmountCents} />
      {stayingCents > 0 && <p className="preau-quiet">{t('billing.refund.staying', { amount: money(stayingCents) })}</p>}
      <TextField name="reason" label={t('billing.reason')} value={reason} onChange={setReason} maxLength={500} />
      <p className="preau-quiet">{t('billing.cannotBeUndone')}</p>
      <Group justify="flex-end">
        <Button type="submit" className="preau-danger-button" loading={busy} disabled={amountCents === null || amountCents === 0 || amountCents > mostCents || reason.trim() === ''}>
          {t('billing.refund.submit', { amount: money(amountCents ?? 0) })}
        </Button>
      </Group>
    </Form>
  );
}
