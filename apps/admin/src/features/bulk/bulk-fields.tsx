import { Button, Checkbox, Fieldset, Group, SegmentedControl, Stack } from '@mantine/core';
import { LongTextField, MoneyInput, SelectField, TextField, useLanguage, type Choice } from '@preau/ui';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { bulkQueries } from './bulk.queries';
import { freshLine, type BulkDraft, type LineDraft } from './bulk-draft';

interface FieldsProps {
  draft: BulkDraft;
  onChange: (changed: Partial<BulkDraft>) => void;
}
const linesMax = 20;

/** What is done for each client. */
export function BulkFields(props: FieldsProps) {
  switch (props.draft.kind) {
    case 'bulk-invoice':
      return <InvoiceFields {...props} />;
    case 'bulk-credit':
      return <CreditFields {...props} />;
    case 'mass-statements':
      return <StatementFields {...props} />;
    default:
      return props.draft.kind satisfies never;
  }
}

function useCodes(): Choice[] {
  const t = useText();
  const language = useLanguage();
  const { organizationId } = useOrganization();
  const { data = [] } = useQuery(bulkQueries.ledgerCodes(organizationId));
  return [{ value: '', label: t('counterBilling.noCode') }, ...data.map((code) => ({ value: code.id, label: `${code.code} – ${(language === 'en' && code.nameEn) || code.nameFr}` }))];
}

function InvoiceFields({ draft, onChange }: FieldsProps) {
  const t = useText();
  const codes = useCodes();
  const set = (at: number, changed: Partial<LineDraft>) => onChange({ lines: draft.lines.map((line, index) => (index === at ? { ...line, ...changed } : line)) });
  return (
    <Stack gap="md">
      {draft.lines.map((line, index) => (
        <Fieldset key={index} legend={t('bulk.line', { number: index + 1 })}>
          <Stack gap="sm">
            <TextField name={`lines.${index}.labelFr`} label={t('bulk.labelFr')} value={line.labelFr} onChange={(labelFr) => set(index, { labelFr })} maxLength={200} />
            <TextField name={`lines.${index}.labelEn`} required={false} label={t('bulk.labelEn')} value={line.labelEn} onChange={(labelEn) => set(index, { labelEn })} maxLength={200} />
            <Group grow align="flex-start">
              <MoneyInput name={`lines.${index}.amountCents`} label={t('bulk.amountBeforeTax')} value={line.amountCents} onChange={(amountCents) => set(index, { amountCents })} />
              <SelectField name={`lines.${index}.ledgerCodeId`} required={false} label={t('counterBilling.code')} choices={codes} value={line.ledgerCodeId} onChange={(ledgerCodeId) => set(index, { ledgerCodeId })} />
            </Group>
            <Group grow align="flex-end">
              <TextField name={`lines.${index}.serviceFrom`} type="date" required={false} label={t('bulk.serviceFrom')} help={t('bulk.serviceHelp')} value={line.serviceFrom} onChange={(serviceFrom) => set(index, { serviceFrom })} />
              <TextField name={`lines.${index}.serviceTo`} type="date" required={false} label={t('bulk.serviceTo')} value={line.serviceTo} onChange={(serviceTo) => set(index, { serviceTo })} />
            </Group>
            <Checkbox label={t('bulk.taxable')} checked={line.taxable} onChange={(event) => set(index, { taxable: event.currentTarget.checked })} />
            {draft.lines.length > 1 && (
              <Group justify="flex-end">
                <Button size="compact-sm" variant="subtle" leftSection={<IconTrash size={16} aria-hidden />} aria-label={t('bulk.removeLineOne', { number: index + 1 })} onClick={() => onChange({ lines: draft.lines.filter((_, at) => at !== index) })}>
                  {t('bulk.removeLine')}
                </Button>
              </Group>
            )}
          </Stack>
        </Fieldset>
      ))}
      {draft.lines.length < linesMax && (
        <Group>
          <Button size="compact-sm" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onChange({ lines: [...draft.lines, freshLine] })}>
            {t('bulk.addLine')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function CreditFields({ draft, onChange }: FieldsProps) {
  const t = useText();
  const codes = useCodes();
  return (
    <>
      <MoneyInput name="amountCents" label={t('bulk.amountBeforeTax')} help={t('bulk.creditHelp')} value={draft.amountCents} onChange={(amountCents) => onChange({ amountCents })} />
      <LongTextField name="reason" label={t('billing.reason')} help={t('billing.credit.reasonHelp')} value={draft.reason} onChange={(reason) => onChange({ reason })} />
      <SelectField name="ledgerCodeId" required={false} label={t('bulk.onlyCode')} choices={codes} value={draft.ledgerCodeId} onChange={(ledgerCodeId) => onChange({ ledgerCodeId })} />
    </>
  );
}

function StatementFields({ draft, onChange }: FieldsProps) {
  const t = useText();
  return (
    <>
      <Group grow align="flex-start">
        <TextField name="from" type="date" required={false} label={t('counterBilling.statement.from')} help={t('counterBilling.statement.fromHelp')} value={draft.from} onChange={(from) => onChange({ from })} />
        <TextField name="to" type="date" required={false} label={t('counterBilling.statement.to')} help={t('counterBilling.statement.toHelp')} value={draft.to} onChange={(to) => onChange({ to })} />
      </Group>
      <SegmentedControl fullWidth aria-label={t('counterBilling.statement.detail')} value={draft.detail} onChange={(detail) => onChange({ detail: detail as BulkDraft['detail'] })} data={(['summary', 'detailed'] as const).map((value) => ({ value, label: t(`counterBilling.statement.details.${value}`) }))} />
      <TextField name="dueOn" type="date" required={false} label={t('counterBilling.statement.due')} value={draft.dueOn} onChange={(dueOn) => onChange({ dueOn })} />
      <LongTextField name="message" required={false} label={t('counterBilling.statement.message')} help={t('counterBilling.statement.messageHelp')} value={draft.message} onChange={(message) => onChange({ message })} />
      <Checkbox label={t('counterBilling.statement.send')} checked={draft.send} onChange={(event) => onChange({ send: event.currentTarget.checked })} />
    </>
  );
}
