import { Button, Group } from '@mantine/core';
import { Form, MoneyInput, SelectField, useLanguage, useMoneyText, useSubmission } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { refreshBilling } from './billing.queries';
import { matchByHand, type ReconciledInvoice, type UnmatchedSource } from './counter-billing.queries';

/** One payment or credit, one invoice, an amount. */
export function MatchForm({ accountId, source, invoices, onDone }: { accountId: string; source: UnmatchedSource; invoices: readonly ReconciledInvoice[]; onDone: () => void }) {
  const t = useText();
  const language = useLanguage();
  const money = useMoneyText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const mostFor = (invoice: ReconciledInvoice | undefined) => Math.min(source.unspentCents, invoice?.openCents ?? 0);
  const [invoiceId, setInvoiceId] = useState(invoices[0]?.id ?? '');
  const [amountCents, setAmountCents] = useState<number | null>(mostFor(invoices[0]));
  const mostCents = mostFor(invoices.find((invoice) => invoice.id === invoiceId));
  const send = useCallback(
    async (input: { sourceId: string; invoiceId: string; amountCents: number }) => {
      await matchByHand({ organizationId, accountId }, input, intention.keyFor(input));
      intention.done();
      await refreshBilling(queries, organizationId);
      tellDone(t('counterBilling.reconciliation.matched', { amount: money(input.amountCents) }));
      onDone();
    },
    [organizationId, accountId, intention, queries, t, money, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  const choices = invoices.map((invoice) => ({ value: invoice.id, label: `${t('counterBilling.invoice', { number: invoice.number })} · ${(language === 'fr' ? invoice.labelsFr : invoice.labelsEn).join(', ')} · ${money(invoice.openCents)}` }));
  return (
    <Form problem={problem} onSubmit={() => void (amountCents !== null && submit({ sourceId: source.id, invoiceId, amountCents }))}>
      <SelectField
        name="invoiceId"
        label={t('billing.ofInvoice')}
        choices={choices}
        value={invoiceId}
        onChange={(chosen) => {
          setInvoiceId(chosen);
          setAmountCents(mostFor(invoices.find((invoice) => invoice.id === chosen)));
        }}
      />
      <MoneyInput name="amountCents" label={t('billing.amount')} help={t('billing.most', { amount: money(mostCents) })} value={amountCents} onChange={setAmountCents} />
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={amountCents === null || amountCents === 0 || amountCents > mostCents}>
          {t('counterBilling.reconciliation.matchSubmit', { amount: money(amountCents ?? 0) })}
        </Button>
      </Group>
    </Form>
  );
}
