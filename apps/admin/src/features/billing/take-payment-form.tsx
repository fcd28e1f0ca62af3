import { Button, Group, SegmentedControl } from '@mantine/core';
import { Form, MoneyInput, Notice, TextField, useMoneyText, useSubmission } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { offlineTenders, refreshBilling, takePayment, type OfflineTender } from './billing.queries';

interface TakenInput {
  tender: OfflineTender;
  amountCents: number;
  memo?: string;
}

/** Money taken at the counter: against what is owed, oldest first; the rest stays on account. */
export function TakePaymentForm({ accountId, owedCents, onDone }: { accountId: string; owedCents: number; onDone: () => void }) {
  const t = useText();
  const money = useMoneyText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [tender, setTender] = useState<OfflineTender>('cash');
  const [amountCents, setAmountCents] = useState<number | null>(owedCents > 0 ? owedCents : null);
  const [memo, setMemo] = useState('');
  const send = useCallback(
    async (input: TakenInput) => {
      const taken = await takePayment({ organizationId, accountId }, input, intention.keyFor(input));
      intention.done();
      await refreshBilling(queries, organizationId);
      tellDone(t(taken.creditCents > 0 ? 'billing.take.doneWithCredit' : 'billing.take.done', { number: taken.number, amount: money(input.amountCents), credit: money(taken.creditCents) }));
      onDone();
    },
    [organizationId, accountId, intention, queries, t, money, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  const beyond = Math.max(0, (amountCents ?? 0) - owedCents);
  return (
    <Form problem={problem} onSubmit={() => void (amountCents !== null && submit({ tender, amountCents, ...(memo.trim() === '' ? {} : { memo: memo.trim() }) }))}>
      <SegmentedControl fullWidth aria-label={t('billing.tender')} value={tender} onChange={(value) => setTender(value as OfflineTender)} data={offlineTenders.map((value) => ({ value, label: t(`billing.tenders.${value}`) }))} />
      <MoneyInput name="amountCents" label={t('billing.take.amount')} help={t('billing.take.owed', { amount: money(owedCents) })} value={amountCents} onChange={setAmountCents} />
      <TextField name="memo" required={false} label={t(tender === 'cheque' ? 'billing.take.chequeNumber' : 'billing.take.memo')} value={memo} onChange={setMemo} maxLength={500} />
      {beyond > 0 && <Notice tone="info">{t('billing.take.beyond', { amount: money(beyond) })}</Notice>}
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={amountCents === null || amountCents === 0}>
          {t('billing.take.submit', { amount: money(amountCents ?? 0) })}
        </Button>
      </Group>
    </Form>
  );
}
