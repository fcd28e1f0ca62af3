import { Button, Group } from '@mantine/core';
import { Form, MoneyInput, useMoneyText, useSubmission } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { refreshBilling, spendCredit } from './billing.queries';

/** What is on account settles open invoices. */
export function SpendCreditForm({ accountId, mostCents, onDone }: { accountId: string; mostCents: number; onDone: () => void }) {
  const t = useText();
  const money = useMoneyText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [amountCents, setAmountCents] = useState<number | null>(mostCents);
  const send = useCallback(
    async (input: { amountCents: number }) => {
      const { usedCents } = await spendCredit({ organizationId, accountId }, input, intention.keyFor(input));
      intention.done();
      await refreshBilling(queries, organizationId);
      tellDone(t('billing.spend.done', { amount: money(usedCents) }));
      onDone();
    },
    [organizationId, accountId, intention, queries, t, money, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} onSubmit={() => void (amountCents !== null && submit({ amountCents }))}>
      <MoneyInput name="amountCents" label={t('billing.amount')} help={t('billing.most', { amount: money(mostCents) })} value={amountCents} onChange={setAmountCents} />
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={amountCents === null || amountCents === 0 || amountCents > mostCents}>
          {t('billing.spend.submit', { amount: money(amountCents ?? 0) })}
        </Button>
      </Group>
    </Form>
  );
}
