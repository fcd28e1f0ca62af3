import { Button, Group } from '@mantine/core';
import { Dialog, Form, MoneyInput, Notice, TextField, useMoneyText, useSubmission } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { refreshBilling, refundPayment, type BilledPayment } from './billing.queries';
import { methodText } from '../../lib/method-text';

/** Money back to the card or account that paid: of what may leave the client's account (a credit memo comes first), as far as this payment brought it. */
export function RefundOnline({ payment, refundableCents, onDone }: { payment: BilledPayment; refundableCents: number; onDone: () => void }) {
  const t = useText();
  const money = useMoneyText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const most = Math.min(payment.refundableOnlineCents, refundableCents);
  const [amountCents, setAmountCents] = useState<number | null>(most > 0 ? most : null);
  const [reason, setReason] = useState('');
  const method = payment.method === null ? t(`billing.tenders.${payment.tender}`) : methodText(payment.method);
  const send = useCallback(
    async (input: { amountCents: number; reason: string }) => {
      const { rows } = await refundPayment(organizationId, payment.id, input, intention.keyFor(input));
      intention.done();
      await refreshBilling(queries, organizationId);
      const state = rows.some((refund) => refund.state === 'failed') ? 'failed' : rows.some((refund) => refund.state === 'pending') ? 'pending' : 'succeeded';
      tellDone(t(`billing.refundOnline.${state}`, { amount: money(input.amountCents), method }));
      onDone();
    },
    [organizationId, payment.id, intention, queries, t, money, method, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Dialog onClose={onDone} title={t('billing.refundOnline.title', { number: payment.number })}>
      <Form problem={problem} onSubmit={() => void (amountCents !== null && submit({ amountCents, reason: reason.trim() }))}>
        {most === 0 && <Notice tone="warning">{t('billing.refundOnline.creditFirst')}</Notice>}
        <MoneyInput name="amountCents" label={t('billing.amount')} help={t('billing.most', { amount: money(most) })} value={amountCents} onChange={setAmountCents} />
        <TextField name="reason" label={t('billing.reason')} value={reason} onChange={setReason} maxLength={500} />
        <p className="preau-quiet">{t('billing.cannotBeUndone')}</p>
        <Group justify="flex-end">
          <Button type="submit" className="preau-danger-button" loading={busy} disabled={amountCents === null || amountCents === 0 || amountCents > most || reason.trim() === ''}>
            {t('billing.refundOnline.submit', { amount: money(amountCents ?? 0), method })}
          </Button>
        </Group>
      </Form>
    </Dialog>
  );
}
