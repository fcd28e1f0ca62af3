import { Button, Group, SegmentedControl } from '@mantine/core';
import { CheckboxField, Form, MoneyInput, SelectField, TextField, useLanguage, useMoneyText, useSubmission } from '@preau/ui';
import { IconPlusMinus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useMay } from '../../lib/organization';
import { useText } from '../../lib/text';
import { addManualLine, purchaseQueries, refreshPurchase, type Buyer, type ManualLine } from './purchase.queries';

/** A fee of the clerk's own, or a credit by whoever may refund, with a word why and where it goes in the books. */
export function ManualLineForm({ buyer }: { buyer: Buyer }) {
  const t = useText();
  const may = useMay();
  const [opened, setOpened] = useState(false);
  if (!opened) {
    return (
      <Button variant="subtle" size="compact-md" style={{ alignSelf: 'start' }} leftSection={<IconPlusMinus size={18} aria-hidden />} onClick={() => setOpened(true)}>
        {t(may('payments.refund') ? 'purchase.manual.open' : 'purchase.manual.openFee')}
      </Button>
    );
  }
  return <Fields buyer={buyer} onDone={() => setOpened(false)} />;
}

function Fields({ buyer, onDone }: { buyer: Buyer; onDone: () => void }) {
  const t = useText();
  const may = useMay();
  const money = useMoneyText();
  const language = useLanguage();
  const queries = useQueryClient();
  const { data: codes = [] } = useQuery(purchaseQueries.ledgerCodes(buyer.organizationId));
  const [kind, setKind] = useState<ManualLine['kind']>('manual-fee');
  const [label, setLabel] = useState('');
  const [amountCents, setAmountCents] = useState<number | null>(null);
  const [taxable, setTaxable] = useState(false);
  const [ledgerCodeId, setLedgerCodeId] = useState('');
  const send = useCallback(
    async (body: ManualLine) => {
      await addManualLine(buyer, body);
      await refreshPurchase(queries, buyer);
      onDone();
    },
    [buyer, queries, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} label={t(may('payments.refund') ? 'purchase.manual.open' : 'purchase.manual.openFee')} onSubmit={() => void (amountCents !== null && submit({ kind, label: label.trim(), amountCents, taxable, ledgerCodeId: ledgerCodeId === '' ? null : ledgerCodeId }))}>
      {may('payments.refund') && (
        <SegmentedControl aria-label={t('purchase.manual.kind')} value={kind} onChange={(value) => setKind(value as ManualLine['kind'])} data={[{ value: 'manual-fee', label: t('purchase.manual.fee') }, { value: 'manual-credit', label: t('purchase.manual.credit') }]} />
      )}
      <TextField name="label" label={t('purchase.manual.label')} help={t('purchase.manual.labelHelp')} value={label} onChange={setLabel} maxLength={200} />
      <MoneyInput name="amountCents" label={t('purchase.manual.amount')} value={amountCents} onChange={setAmountCents} />
      <SelectField name="ledgerCodeId" required={false} label={t('purchase.manual.ledgerCode')} value={ledgerCodeId} onChange={setLedgerCodeId} choices={[{ value: '', label: t('purchase.manual.noCode') }, ...codes.map((code) => ({ value: code.id, label: `${code.code} · ${language === 'fr' ? code.nameFr : code.nameEn}` }))]} />
      <CheckboxField name="taxable" label={t('purchase.manual.taxable')} value={taxable} onChange={setTaxable} />
      <Group justify="flex-end">
        <Button variant="default" size="compact-md" onClick={onDone}>
          {t('purchase.manual.leave')}
        </Button>
        <Button type="submit" size="compact-md" loading={busy} disabled={label.trim() === '' || amountCents === null || amountCents === 0}>
          {t(kind === 'manual-fee' ? 'purchase.manual.addFee' : 'purchase.manual.addCredit', { amount: money(amountCents ?? 0) })}
        </Button>
      </Group>
    </Form>
  );
}
