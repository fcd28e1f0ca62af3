import { Button, Fieldset, Group, SegmentedControl, Stack } from '@mantine/core';
import { CheckboxField, MoneyInput, SelectField, TextField, useLanguage, useMoneyText } from '@preau/ui';
import { IconPlusMinus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay, useOrganization } from '../organization';
import { useText } from '../text';
import { endRegistrationQueries, type Adjustment } from './end-registration.queries';

const adjustmentsMax = 10;

/** Fees of the clerk's own on the new invoice, or credits by whoever may refund: listed, and added one by one. */
export function AdjustmentFields({ adjustments, onChange }: { adjustments: readonly Adjustment[]; onChange: (adjustments: readonly Adjustment[]) => void }) {
  const t = useText();
  const may = useMay();
  const money = useMoneyText();
  const [adding, setAdding] = useState(false);
  return (
    <Stack gap="xs">
      {adjustments.map((one, index) => (
        <Group key={index} justify="space-between">
          <span>
            {one.label} · {one.kind === 'manual-credit' ? '−' : ''}
            {money(one.amountCents)}
          </span>
          <Button size="compact-sm" variant="subtle" leftSection={<IconTrash size={16} aria-hidden />} aria-label={t('cancellations.replace.removeAdjustment', { label: one.label })} onClick={() => onChange(adjustments.filter((_, at) => at !== index))}>
            {t('cancellations.replace.remove')}
          </Button>
        </Group>
      ))}
      {adding && (
        <OneAdjustment
          onLeave={() => setAdding(false)}
          onAdd={(one) => {
            onChange([...adjustments, one]);
            setAdding(false);
          }}
        />
      )}
      {!adding && adjustments.length < adjustmentsMax && (
        <Group>
          <Button size="compact-sm" variant="default" leftSection={<IconPlusMinus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t(may('payments.refund') ? 'purchase.manual.open' : 'purchase.manual.openFee')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function OneAdjustment({ onAdd, onLeave }: { onAdd: (adjustment: Adjustment) => void; onLeave: () => void }) {
  const t = useText();
  const may = useMay();
  const money = useMoneyText();
  const language = useLanguage();
  const { organizationId } = useOrganization();
  const { data: codes = [] } = useQuery(endRegistrationQueries.ledgerCodes(organizationId));
  const [kind, setKind] = useState<Adjustment['kind']>('manual-fee');
  const [label, setLabel] = useState('');
  const [amountCents, setAmountCents] = useState<number | null>(null);
  const [taxable, setTaxable] = useState(false);
  const [ledgerCodeId, setLedgerCodeId] = useState('');
  const ready = label.trim() !== '' && amountCents !== null && amountCents > 0;
  return (
    <Fieldset legend={t(may('payments.refund') ? 'purchase.manual.open' : 'purchase.manual.openFee')}>
      <Stack gap="sm">
        {may('payments.refund') && (
          <SegmentedControl aria-label={t('purchase.manual.kind')} value={kind} onChange={(value) => setKind(value as Adjustment['kind'])} data={[{ value: 'manual-fee', label: t('purchase.manual.fee') }, { value: 'manual-credit', label: t('purchase.manual.credit') }]} />
        )}
        <TextField name="label" label={t('purchase.manual.label')} help={t('purchase.manual.labelHelp')} value={label} onChange={setLabel} maxLength={200} />
        <MoneyInput name="amountCents" label={t('purchase.manual.amount')} value={amountCents} onChange={setAmountCents} />
        <SelectField name="ledgerCodeId" required={false} label={t('purchase.manual.ledgerCode')} value={ledgerCodeId} onChange={setLedgerCodeId} choices={[{ value: '', label: t('purchase.manual.noCode') }, ...codes.map((code) => ({ value: code.id, label: `${code.code} · ${language === 'fr' ? code.nameFr : code.nameEn}` }))]} />
        <CheckboxField name="taxable" label={t('purchase.manual.taxable')} value={taxable} onChange={setTaxable} />
        <Group justify="flex-end">
          <Button variant="default" size="compact-md" onClick={onLeave}>
            {t('purchase.manual.leave')}
          </Button>
          <Button size="compact-md" disabled={!ready} onClick={() => amountCents !== null && onAdd({ kind, label: label.trim(), amountCents, taxable, ledgerCodeId: ledgerCodeId === '' ? null : ledgerCodeId })}>
            {t(kind === 'manual-fee' ? 'purchase.manual.addFee' : 'purchase.manual.addCredit', { amount: money(amountCents ?? 0) })}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
