import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { Amount, Form, LongTextField, Notice, useLanguage, useMoneyText, useSubmission } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { issueCreditMemo, refreshBilling, type InvoiceDocument } from './billing.queries';

/** Takes back lines of an invoice, with the taxes they carried. What was paid for them goes on account. */
export function CreditMemoForm({ invoice, onDone }: { invoice: InvoiceDocument; onDone: () => void }) {
  const t = useText();
  const money = useMoneyText();
  const language = useLanguage();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [chosen, setChosen] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const lines = invoice.lines.filter((line) => line.amountCents !== line.creditedCents);
  const leftCents = lines.filter((line) => chosen.includes(line.id)).reduce((all, line) => all + line.amountCents - line.creditedCents, 0);
  const send = useCallback(
    async (input: { lines: { invoiceLineId: string }[]; reason: string }) => {
      const issued = await issueCreditMemo(organizationId, invoice.id, input, intention.keyFor(input));
      intention.done();
      await refreshBilling(queries, organizationId);
      tellDone(t('billing.credit.done', { number: issued.number, total: money(issued.totalCents), credit: money(issued.creditCents) }));
      onDone();
    },
    [organizationId, invoice.id, intention, queries, t, money, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} onSubmit={() => void submit({ lines: chosen.map((invoiceLineId) => ({ invoiceLineId })), reason: reason.trim() })}>
      <Checkbox.Group label={t('billing.credit.lines')} value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt="xs">
          {lines.map((line) => (
            <Checkbox
              key={line.id}
              value={line.id}
              label={
                <>
                  {language === 'fr' ? line.labelFr : line.labelEn} {line.personName !== '' && `· ${line.personName}`} · <Amount value={line.amountCents - line.creditedCents} />
                </>
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <LongTextField name="reason" label={t('billing.reason')} help={t('billing.credit.reasonHelp')} value={reason} onChange={setReason} />
      {chosen.length > 0 && <Notice tone="info">{t('billing.credit.what', { amount: money(leftCents) })}</Notice>}
      <Group justify="flex-end">
        <Button type="submit" className="preau-danger-button" loading={busy} disabled={chosen.length === 0 || reason.trim() === ''}>
          {t('billing.credit.submit', { amount: money(leftCents) })}
        </Button>
      </Group>
    </Form>
  );
}
