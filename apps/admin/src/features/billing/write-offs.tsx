import { Button, Group, Modal, SegmentedControl } from '@mantine/core';
import { Amount, DateText, Form, LongTextField, MoneyInput, Notice, SelectField, TextField, useLanguage, useMoneyText, useSubmission, useUiText } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { offlineTenders, refreshBilling, type InvoiceDocument, type OfflineTender } from './billing.queries';
import { counterBillingQueries, recoverWriteOff, writeOffInvoice, type WriteOff } from './counter-billing.queries';

/** What was given up of an invoice, with what may still come of it. */
export function WriteOffList({ invoice }: { invoice: InvoiceDocument }) {
  const t = useText();
  const ui = useUiText();
  const may = useMay();
  const { organizationId } = useOrganization();
  const known = invoice.settlements.some((one) => one.kind === 'write-off');
  const { data } = useQuery({ ...counterBillingQueries.writeOffs(organizationId, invoice.id), enabled: known });
  const [recovered, setRecovered] = useState<WriteOff | null>(null);
  if (data === undefined || data.length === 0) return null;
  return (
    <>
      <ul className="admin-facts">
        {data.map((one) => (
          <li key={one.id}>
            {t('counterBilling.writeOff.made')} <DateText at={one.madeOn} year="always" /> · <Amount value={one.amountCents} /> · {one.reason}
            {one.recoveredCents > 0 && (
              <>
                {' '}· {t('counterBilling.writeOff.recovered')} <Amount value={one.recoveredCents} />
              </>
            )}
            {one.recoveredCents < one.amountCents && may('payments.write-off') && (
              <Button ml="xs" size="compact-sm" variant="default" onClick={() => setRecovered(one)}>
                {t('counterBilling.writeOff.recover')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Modal opened={recovered !== null} onClose={() => setRecovered(null)} title={t('counterBilling.writeOff.recoverTitle', { number: invoice.number })} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {recovered !== null && <RecoverForm writeOff={recovered} onDone={() => setRecovered(null)} />}
      </Modal>
    </>
  );
}

/** Gives up what an invoice still asks for; opened from its actions. */
export function WriteOffForm({ invoice, onDone }: { invoice: InvoiceDocument; onDone: () => void }) {
  const t = useText();
  const language = useLanguage();
  const money = useMoneyText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const codes = useQuery(counterBillingQueries.ledgerCodes(organizationId));
  const [amountCents, setAmountCents] = useState<number | null>(invoice.openCents);
  const [reason, setReason] = useState('');
  const [ledgerCodeId, setLedgerCodeId] = useState('');
  const send = useCallback(
    async (input: { amountCents: number; reason: string; ledgerCodeId?: string }) => {
      const made = await writeOffInvoice(organizationId, invoice.id, input, intention.keyFor(input));
      intention.done();
      await refreshBilling(queries, organizationId);
      tellDone(t('counterBilling.writeOff.done', { amount: money(made.amountCents), number: invoice.number }));
      onDone();
    },
    [organizationId, invoice, intention, queries, t, money, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  const choices = [{ value: '', label: t('counterBilling.noCode') }, ...(codes.data ?? []).map((code) => ({ value: code.id, label: `${code.code} – ${(language === 'en' && code.nameEn) || code.nameFr}` }))];
  return (
    <Form problem={problem} onSubmit={() => void (amountCents !== null && submit({ amountCents, reason: reason.trim(), ...(ledgerCodeId === '' ? {} : { ledgerCodeId }) }))}>
      <MoneyInput name="amountCents" label={t('billing.amount')} help={t('billing.most', { amount: money(invoice.openCents) })} value={amountCents} onChange={setAmountCents} />
      <LongTextField name="reason" label={t('billing.reason')} value={reason} onChange={setReason} />
      <SelectField name="ledgerCodeId" required={false} label={t('counterBilling.code')} choices={choices} value={ledgerCodeId} onChange={setLedgerCodeId} />
      <Notice tone="warning">{t('counterBilling.writeOff.what')}</Notice>
      <Group justify="flex-end">
        <Button type="submit" className="preau-danger-button" loading={busy} disabled={amountCents === null || amountCents === 0 || amountCents > invoice.openCents || reason.trim() === ''}>
          {t('counterBilling.writeOff.submit', { amount: money(amountCents ?? 0) })}
        </Button>
      </Group>
    </Form>
  );
}

function RecoverForm({ writeOff, onDone }: { writeOff: WriteOff; onDone: () => void }) {
  const t = useText();
  const money = useMoneyText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const leftCents = writeOff.amountCents - writeOff.recoveredCents;
  const [tender, setTender] = useState<OfflineTender>('cash');
  const [amountCents, setAmountCents] = useState<number | null>(leftCents);
  const [memo, setMemo] = useState('');
  const send = useCallback(
    async (input: { tender: OfflineTender; amountCents: number; memo: string }) => {
      const { number } = await recoverWriteOff(organizationId, writeOff.id, input, intention.keyFor(input));
      intention.done();
      await refreshBilling(queries, organizationId);
      tellDone(t('counterBilling.writeOff.recoverDone', { number, amount: money(input.amountCents) }));
      onDone();
    },
    [organizationId, writeOff.id, intention, queries, t, money, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} onSubmit={() => void (amountCents !== null && submit({ tender, amountCents, memo: memo.trim() }))}>
      <SegmentedControl fullWidth aria-label={t('billing.tender')} value={tender} onChange={(value) => setTender(value as OfflineTender)} data={offlineTenders.map((value) => ({ value, label: t(`billing.tenders.${value}`) }))} />
      <MoneyInput name="amountCents" label={t('billing.take.amount')} help={t('billing.most', { amount: money(leftCents) })} value={amountCents} onChange={setAmountCents} />
      <TextField name="memo" required={false} label={t('billing.take.memo')} value={memo} onChange={setMemo} maxLength={500} />
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={amountCents === null || amountCents === 0 || amountCents > leftCents}>
          {t('counterBilling.writeOff.recoverSubmit', { amount: money(amountCents ?? 0) })}
        </Button>
      </Group>
    </Form>
  );
}
