import { ActionIcon, Button, Group, Modal, Stack, Title } from '@mantine/core';
import { Amount, DateText, EmptyState, Form, MoneyInput, Notice, SelectField, TextField, useMoneyText, useSubmission, useUiText } from '@preau/ui';
import { IconCash, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { CardTable } from '../../lib/card-table';
import { useMay, useOrganization } from '../../lib/organization';
import { ChequeActions, ChequeState } from '../../lib/planned-payments/cheques';
import { plannedQueries, refreshPlanned, registerCheques, type Cheque } from '../../lib/planned-payments/planned-payments.queries';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { billingQueries } from './billing.queries';

/** Postdated cheques of a client: promises until they are deposited. */
export function AccountCheques({ accountId }: { accountId: string }) {
  const t = useText();
  const ui = useUiText();
  const may = useMay();
  const { organizationId } = useOrganization();
  const query = useQuery(plannedQueries.cheques(organizationId, accountId));
  const [adding, setAdding] = useState(false);
  const add = may('payments.take') ? (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('settle.cheques.register')}
    </Button>
  ) : undefined;
  return (
    <section>
      <Title order={2} mb="xs">
        {t('settle.cheques.title')}
      </Title>
      <CardTable<Cheque>
        reading={{ ...query, data: query.data && { items: query.data, total: query.data.length } }}
        caption={t('settle.cheques.title')}
        idOf={(cheque) => cheque.id}
        countLabel={(total) => t('settle.cheques.count', { count: total })}
        empty={<EmptyState icon={IconCash} title={t('settle.cheques.none')} action={add}>{t('settle.cheques.noneWhy')}</EmptyState>}
        tools={add}
        columns={[
          { accessor: 'datedOn', title: t('settle.cheques.datedOn'), render: (cheque) => <DateText at={cheque.datedOn} year="always" /> },
          { accessor: 'number', title: t('settle.cheques.number'), cellsClassName: 'preau-figures' },
          { accessor: 'bank', title: t('settle.cheques.bank') },
          { accessor: 'amountCents', title: t('billing.amount'), textAlign: 'right', render: (cheque) => <Amount value={cheque.amountCents} strong /> },
          { accessor: 'invoiceNumber', title: t('billing.ofInvoice'), cellsClassName: 'preau-figures' },
          { accessor: 'state', title: t('billing.state'), render: (cheque) => <ChequeState cheque={cheque} /> },
          { accessor: 'id', title: t('billing.actions'), textAlign: 'right', hidden: !may('payments.take'), render: (cheque) => <ChequeActions cheque={cheque} /> },
        ]}
      />
      <Modal opened={adding} onClose={() => setAdding(false)} title={t('settle.cheques.register')} size="lg" closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <RegisterForm accountId={accountId} onDone={() => setAdding(false)} />
      </Modal>
    </section>
  );
}

interface Line {
  number: string;
  datedOn: string;
  amountCents: number | null;
}
const freshLine: Line = { number: '', datedOn: '', amountCents: null };
const monthLater = (day: string) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
};
/** The next of a series: its number one higher, a month later, of the same amount. */
function following(line: Line): Line {
  const number = /^\d+$/.test(line.number) ? String(Number(line.number) + 1).padStart(line.number.length, '0') : '';
  return { number, datedOn: line.datedOn === '' ? '' : monthLater(line.datedOn), amountCents: line.amountCents };
}

function RegisterForm({ accountId, onDone }: { accountId: string; onDone: () => void }) {
  const t = useText();
  const money = useMoneyText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const billing = useQuery(billingQueries.account({ organizationId, accountId }));
  const open = (billing.data?.invoices ?? []).filter((invoice) => invoice.openCents > invoice.plannedCents);
  const [invoiceId, setInvoiceId] = useState('');
  const [bank, setBank] = useState('');
  const [lines, setLines] = useState<Line[]>([freshLine]);
  const chosen = invoiceId === '' ? (open.at(-1)?.id ?? '') : invoiceId;
  const change = (index: number, part: Partial<Line>) => setLines((before) => before.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const complete = lines.every((line) => line.number.trim() !== '' && line.datedOn !== '' && (line.amountCents ?? 0) > 0);
  const send = useCallback(
    async (input: { invoiceId: string; bank: string; lines: Line[] }) => {
      const body = { invoiceId: input.invoiceId, cheques: input.lines.map((line) => ({ number: line.number.trim(), bank: input.bank.trim(), datedOn: line.datedOn, amountCents: line.amountCents ?? 0 })) };
      await registerCheques(organizationId, accountId, body, intention.keyFor(body));
      intention.done();
      await refreshPlanned(queries, organizationId);
      tellDone(t('settle.cheques.registered', { count: input.lines.length }));
      onDone();
    },
    [organizationId, accountId, intention, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} onSubmit={() => void submit({ invoiceId: chosen, bank, lines })} label={t('settle.cheques.register')}>
      {billing.data !== undefined && open.length === 0 && <Notice tone="info">{t('settle.cheques.noInvoice')}</Notice>}
      <SelectField name="invoiceId" label={t('billing.ofInvoice')} choices={open.map((invoice) => ({ value: invoice.id, label: t('settle.cheques.invoiceChoice', { number: invoice.number, amount: money(invoice.openCents - invoice.plannedCents) }) }))} value={chosen} onChange={setInvoiceId} />
      <TextField name="bank" label={t('settle.cheques.bank')} maxLength={120} value={bank} onChange={setBank} />
      <Stack gap="md">
        {lines.map((line, index) => (
          <Group key={index} align="flex-end" gap="xs" role="group" aria-label={t('settle.cheques.line', { count: index + 1 })}>
            <TextField name={`cheques/${index}/number`} label={t('settle.cheques.number')} maxLength={20} value={line.number} onChange={(number) => change(index, { number })} />
            <TextField name={`cheques/${index}/datedOn`} type="date" label={t('settle.cheques.datedOn')} value={line.datedOn} onChange={(datedOn) => change(index, { datedOn })} />
            <MoneyInput name={`cheques/${index}/amountCents`} label={t('billing.amount')} value={line.amountCents} onChange={(amountCents) => change(index, { amountCents })} />
            {lines.length > 1 && (
              <ActionIcon variant="default" size="lg" aria-label={t('settle.cheques.removeLine', { count: index + 1 })} onClick={() => setLines((before) => before.filter((_, at) => at !== index))}>
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
      </Stack>
      <Group justify="space-between">
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} disabled={lines.length >= 36} onClick={() => setLines((before) => [...before, following(before.at(-1) ?? freshLine)])}>
          {t('settle.cheques.another')}
        </Button>
        <Button type="submit" loading={busy} disabled={!complete || chosen === '' || bank.trim() === ''}>
          {t('settle.cheques.registerCount', { count: lines.length })}
        </Button>
      </Group>
    </Form>
  );
}
