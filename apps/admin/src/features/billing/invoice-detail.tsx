import { Button, Group, Modal, Stack, Table } from '@mantine/core';
import { alertWithRetry, Amount, Async, DateText, ListSkeleton, StatusBadge, useLanguage, useUiText } from '@preau/ui';
import { IconFileDownload, IconFileOff, IconReceiptRefund } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import '../../lib/card-table.css';
import { RegistrationsOfInvoice } from '../../lib/end-registration/registrations-of-invoice';
import { useMay, useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { billingQueries, keepInvoicePdf, type InvoiceDocument } from './billing.queries';
import { WriteOffForm, WriteOffList } from './write-offs';
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
        <Table.ScrollContainer className="card-table" minWidth={560} type="native" tabIndex={0} role="region" aria-label={t('billing.invoice.lines', { number: invoice.number })}>
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
                  <Table.Td data-label={t('billing.what')}>
                    {language === 'fr' ? line.labelFr : line.labelEn}
                    {line.discounts.map((discount) => <p key={discount.promotionId} className="admin-discount">{language === 'fr' ? discount.sentenceFr : discount.sentenceEn}</p>)}
                  </Table.Td>
                  <Table.Td data-label={t('billing.invoice.person')}>{line.personName}</Table.Td>
                  <Table.Td ta="right" data-label={t('billing.amount')}>{line.listCents !== null && <><s className="preau-quiet"><Amount value={line.listCents} /></s>{' '}</>}<Amount value={line.amountCents} /></Table.Td>
                  <Table.Td ta="right" data-label={t('billing.invoice.gst')}>{line.taxStatus === 'taxable' ? <Amount value={line.gstCents} /> : <abbr title={t(`billing.invoice.taxes.${line.taxStatus}`)}>{t('billing.invoice.noTax')}</abbr>}</Table.Td>
                  <Table.Td ta="right" data-label={t('billing.invoice.qst')}>{line.taxStatus === 'taxable' ? <Amount value={line.qstCents} /> : <abbr title={t(`billing.invoice.taxes.${line.taxStatus}`)}>{t('billing.invoice.noTax')}</abbr>}</Table.Td>
                  <Table.Td ta="right" data-label={t('billing.invoice.credited')}><Amount value={line.creditedCents} /></Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th colSpan={2}>{t('billing.total')}</Table.Th>
                <Table.Td ta="right" data-label={t('billing.amount')}><Amount value={invoice.subtotalCents} /></Table.Td>
                <Table.Td ta="right" data-label={t('billing.invoice.gst')}><Amount value={invoice.gstCents} /></Table.Td>
                <Table.Td ta="right" data-label={t('billing.invoice.qst')}><Amount value={invoice.qstCents} /></Table.Td>
                <Table.Td ta="right" data-label={t('billing.total')}><Amount value={invoice.totalCents} strong /></Table.Td>
              </Table.Tr>
            </Table.Tfoot>
          </Table>
        </Table.ScrollContainer>
        <Settled invoice={invoice} />
        <WriteOffList invoice={invoice} />
        <RegistrationsOfInvoice invoiceId={invoice.id} accountId={invoice.accountId} />
        <Actions invoice={invoice} />
      </Stack>
    </div>
  );
}

function Settled({ invoice }: { invoice: InvoiceDocument }) {
  const t = useText();
  const language = useLanguage();
  const how = (one: InvoiceDocument['settlements'][number]): string => {
    switch (one.kind) {
      case 'scholarship':
        return t('billing.invoice.scholarship', { name: (language === 'en' && one.nameEn ? one.nameEn : one.nameFr) ?? '' });
      case 'write-off':
        return t('billing.invoice.writtenOff');
      default:
        return t(one.kind === 'payment' ? 'billing.invoice.paidBy' : 'billing.invoice.creditedBy', { number: one.number ?? '' });
    }
  };
  return (
    <ul className="admin-facts">
      {invoice.settlements.map((one) => (
        <li key={`${one.kind}-${one.number}`}>
          {how(one)}
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
  const [writingOff, setWritingOff] = useState(false);
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
      {invoice.openCents > 0 && may('payments.write-off') && (
        <Button size="compact-sm" variant="default" leftSection={<IconFileOff size={16} aria-hidden />} onClick={() => setWritingOff(true)}>
          {t('counterBilling.writeOff.open')}
        </Button>
      )}
      <Modal opened={writingOff} onClose={() => setWritingOff(false)} title={t('counterBilling.writeOff.title', { number: invoice.number })} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <WriteOffForm invoice={invoice} onDone={() => setWritingOff(false)} />
      </Modal>
      <Modal opened={crediting} onClose={() => setCrediting(false)} size="lg" title={t('billing.credit.title', { number: invoice.number })} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <CreditMemoForm invoice={invoice} onDone={() => setCrediting(false)} />
      </Modal>
    </Group>
  );
}
