import { Button, Group } from '@mantine/core';
import { Dialog, Form, MoneyInput, Notice, sayFullDay, SelectField, TextField, useMoneyText, useSaying, useSubmission } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { billingQueries, editPlannedPayment, refreshBilling, type PlannedPayment } from './billing.queries';
import { methodText } from '../../lib/method-text';
import { consentOf, ConsentFields, noConsent } from '../../lib/planned-payments/consent-fields';

/** Method, amount and date of one planned payment, with what the change comes to. */
export function PlannedPaymentForm({ accountId, payment, onDone }: { accountId: string; payment: PlannedPayment; onDone: () => void }) {
  const t = useText();
  const money = useMoneyText();
  const saying = useSaying();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const methods = useQuery(billingQueries.methods({ organizationId, accountId }));
  const [methodId, setMethodId] = useState(payment.method?.id ?? '');
  const [amountCents, setAmountCents] = useState<number | null>(payment.amountCents);
  const [dueOn, setDueOn] = useState(payment.dueOn);
  const [consent, setConsent] = useState(noConsent);
  const authorized = (methods.data ?? []).filter((method) => method.authorized);
  const change = {
    ...(methodId !== '' && methodId !== payment.method?.id ? { paymentMethodId: methodId } : {}),
    ...(amountCents !== null && amountCents !== payment.amountCents ? { amountCents } : {}),
    ...(dueOn !== '' && dueOn !== payment.dueOn ? { dueOn } : {}),
  };
  const given = consentOf(consent);
  const send = useCallback(
    async (input: typeof change & { consent?: typeof given }) => {
      await editPlannedPayment(organizationId, payment.id, { version: payment.version, ...input });
      await refreshBilling(queries, organizationId);
      tellDone(t('billing.plannedPayments.changed'));
      onDone();
    },
    [organizationId, payment.id, payment.version, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  const chosen = authorized.find((method) => method.id === methodId) ?? payment.method;
  const isDebit = (authorized.find((method) => method.id === methodId)?.kind ?? payment.method?.kind) === 'bank-account';
  const lessCents = payment.amountCents - (amountCents ?? payment.amountCents);
  const choices = [...(payment.method === null ? [{ value: '', label: t('billing.plannedPayments.atCounter') }] : []), ...authorized.map((method) => ({ value: method.id, label: methodText(method) }))];
  return (
    <Dialog onClose={onDone} title={t('billing.plannedPayments.changeTitle', { number: payment.invoiceNumber })}>
      <Form problem={problem} onSubmit={() => void submit({ ...change, ...(isDebit && given !== undefined ? { consent: given } : {}) })}>
        <SelectField name="paymentMethodId" label={t('billing.method')} help={authorized.length === 0 ? t('billing.plannedPayments.noMethod') : t('billing.plannedPayments.authorizedOnly')} choices={choices} value={methodId} onChange={setMethodId} />
        <MoneyInput name="amountCents" label={t('billing.amount')} value={amountCents} onChange={setAmountCents} />
        <TextField name="dueOn" type="date" label={t('billing.plannedPayments.due')} value={dueOn} onChange={setDueOn} />
        {isDebit && <ConsentFields values={consent} onChange={(part) => setConsent((before) => ({ ...before, ...part }))} />}
        <Notice tone="info">
          <p>
            {chosen === null
              ? t('billing.plannedPayments.willBeAsked', { amount: money(amountCents ?? 0), date: sayFullDay(dueOn === '' ? payment.dueOn : dueOn, saying) })
              : t('billing.plannedPayments.willBeCharged', { amount: money(amountCents ?? 0), date: sayFullDay(dueOn === '' ? payment.dueOn : dueOn, saying), method: methodText(chosen) })}
          </p>
          {lessCents > 0 && <p>{t('billing.plannedPayments.leavesOpen', { amount: money(lessCents), number: payment.invoiceNumber })}</p>}
        </Notice>
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={Object.keys(change).length === 0 || amountCents === null || amountCents === 0}>
            {t('billing.plannedPayments.save')}
          </Button>
        </Group>
      </Form>
    </Dialog>
  );
}
