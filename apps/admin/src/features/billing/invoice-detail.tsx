import { Button, Group, Modal, Stack, Table } from '@mantine/core';
import { alertWithRetry, Amount, Async, DateText, ListSkeleton, StatusBadge, useLanguage, useUiText } from '@preau/ui';
import { IconFileDownload, IconReceiptRefund } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { billingQueries, keepInvoicePdf, type InvoiceDocument } from './billing.queries';
import { CreditMemoForm } from './credit-memo-form';
import { methodText } from '../../lib/method-text';
import { plannedTones } from './planned-tones';

/** An invoice with its lines, what settled it and what is to come. */
export function InvoiceDetail({ invoiceId }: { invoiceId: string }) {
  const { organizationId } = useOrganization();
  const reading = useQuery(billingQueries.invoice(organizationId, invoiceId));
  return <Async reading={reading} loading={<ListSkeleton rows={2} height={32} />} empty="never" error={alertWithRetry} ready={(invoice) => <Document invoice={invoice} />} />;
}

function Document({ invoice }: { invoice: InvoiceDocument }) {
  const t = useText();
  const language = useLanguage();
  return (
    <div className="admin-detail">
      <Stack gap="sm">
        <Table.ScrollContainer minWidth={560} type="native" tabIndex={0} role="region" aria-label={t('billing.invoice.lines', { number: invoice.number })}>
          <Table withRowBorders aria-label={t('billing.invoice.lines', { number: invoice.number })}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('billing.what')}</Table.Th>
                <Table.Th>{t('billing.invoice.person')}</Table.Th>
                <Table.Th ta="right">{t('billing.amount')}</Table.Th>
                <Table.Th ta="right">{t('billing.invoice.gst')}</Table.Th>
                <Table.Th ta="right">{t('billing.invoice.qst')}</Table.Th>
                <Table.Th ta="right">{t('billing.invoice.credited')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {invoice.lines.map((line) => (
                <Table.Tr key={line.id}>
                  <Table.Td>{language === 'fr' ? line.labelFr : line.labelEn}</Table.Td>
                  <Table.Td>{line.personName}</Table.Td>
                  <Table.Td ta="right"><Amount value={line.amountCents} /></Table.Td>
                  <Table.Td ta="right">{line.taxStatus === 'taxable' ? <Amount value={line.gstCents} /> : <abbr title={t(`billing.invoice.taxes.${line.taxStatus}`)}>{t('billing.invoice.noTax')}</abbr>}</Table.Td>
                  <Table.Td ta="right">{line.taxStatus === 'taxable' ? <Amount value={line.qstCents} /> : <abbr title={t(`billing.invoice.taxes.${line.taxStatus}`)}>{t('billing.invoice.noTax')}</abbr>}</Table.Td>
                  <Table.Td ta="right"><Amount value={line.creditedCents} /></Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th colSpan={2}>{t('billing.total')}</Table.Th>
                <Table.Td ta="right"><Amount value={invoice.subtotalCents} /></Table.Td>
                <Table.Td ta="right"><Amount value={invoice.gstCents} /></Table.Td>
                <Table.Td ta="right"><Amount value={invoice.qstCents} /></Table.Td>
                <Table.Td ta="right"><Amount value={invoice.totalCents} strong /></Table.Td>
              </Table.Tr>
            </Table.Tfoot>
          </Table>
        </Table.ScrollContainer>
        <Settled invoice={invoice} />
        <Actions invoice={invoice} />
      </Stack>
    </div>
  );
}

function Settled({ invoice }: { invoice: InvoiceDocument }) {
  const t = useText();
  return (
    <ul className="admin-facts">
      {invoice.settlements.map((one) => (
        <li key={`${one.kind}-${one.number}`}>
          {t(one.kind === 'payment' ? 'billing.invoice.paidBy' : 'billing.invoice.creditedBy', { number: one.number })}
          {one.tender !== null && ` · ${t(`billing.tenders.${one.tender}`)}`} {one.method !== null && methodText(one.method)} · <DateText at={one.on} year="always" /> · <Amount value={one.amountCents} />
        </li>
      ))}
      {invoice.plannedPayments.map((one) => (
        <li key={one.id}>
          {t('billing.invoice.planned')} <DateText at={one.dueOn} year="always" /> · <Amount value={one.amountCents} /> {one.method !== null && `· ${methodText(one.method)}`} <StatusBadge tone={plannedTones[one.status]}>{t(`billing.plannedStates.${one.status}`)}</StatusBadge>
        </li>
      ))}
      <li>
        <strong>
          {t('billing.invoice.left')} <Amount value={invoice.openCents} strong />
        </strong>
      </li>
    </ul>
  );
}

function Actions({ invoice }: { invoice: InvoiceDocument }) {
  const t = useText();
  const ui = useUiText();
  const may = useMay();
  const { organizationId } = useOrganization();
  const [crediting, setCrediting] = useState(false);
  const [busy, setBusy] = useState(false);
  const creditable = invoice.lines.some((line) => line.amountCents !== line.creditedCents);
  async function keep() {
    setBusy(true);
    await keepInvoicePdf(organizationId, invoice).finally(() => setBusy(false));
  }
  return (
    <Group gap="xs">
      <Button size="compact-sm" variant="default" loading={busy} leftSection={<IconFileDownload size={16} aria-hidden />} onClick={() => void keep()}>
        {t('billing.invoice.pdf')}
      </Button>
      {creditable && may('payments.refund') && may('clients.billing') && (
        <Button size="compact-sm" variant="default" leftSection={<IconReceiptRefund size={16} aria-hidden />} onClick={() => setCrediting(true)}>
          {t('billing.credit.open')}
        </Button>
      )}
      <Modal opened={crediting} onClose={() => setCrediting(false)} size="lg" title={t('billing.credit.title', { number: invoice.number })} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <CreditMemoForm invoice={invoice} onDone={() => setCrediting(false)} />
      </Modal>
    </Group>
  );
}
