import { Button, Group, UnstyledButton } from '@mantine/core';
import { Amount, DateText, EmptyState, Notice, sayDay, StatusBadge, useLanguage, useSaying, type Tone } from '@preau/ui';
import { IconReceiptOff } from '@tabler/icons-react';
import { useState } from 'react';
import { CardTable } from '../../lib/card-table';
import { useMay } from '../../lib/organization';
import { useText } from '../../lib/text';
import type { BilledCreditMemo, BilledInvoice, BilledPayment, BilledRefund } from './billing.queries';
import { InvoiceDetail } from './invoice-detail';
import { methodText } from '../../lib/method-text';
import { RefundOnline } from './refund-online';

const invoiceTones: Record<BilledInvoice['state'], Tone> = { open: 'danger', partial: 'warning', paid: 'success', 'written-off': 'closed' };
const refundTones: Record<BilledRefund['state'], Tone> = { pending: 'held', succeeded: 'success', failed: 'danger' };
const ready = <T,>(items: readonly T[]) => ({ data: { items, total: items.length }, error: null, isPending: false, refetch: () => undefined });

/** The keyboard's way to open a row: its click reaches the row itself. */
function OpensRow({ label, children }: { label: string; children: number }) {
  return (
    <UnstyledButton className="admin-opens preau-figures" aria-label={label}>
      {children}
    </UnstyledButton>
  );
}

export function Invoices({ invoices, opened }: { invoices: readonly BilledInvoice[]; opened?: string }) {
  const t = useText();
  const language = useLanguage();
  const first = invoices.filter((invoice) => invoice.id === opened);
  // An invoice that was asked for by its number stands first and open.
  const items = [...first, ...invoices.filter((invoice) => invoice.id !== opened)];
  return (
    <>
      {first.map((invoice) => (
        <div key={invoice.id} className="admin-opened">
          <InvoiceDetail invoiceId={invoice.id} />
        </div>
      ))}
      <CardTable<BilledInvoice>
        reading={ready(items)}
        caption={t('billing.invoices.title')}
        idOf={(invoice) => invoice.id}
        countLabel={(total) => t('billing.invoices.count', { count: total })}
        empty={<EmptyState icon={IconReceiptOff} title={t('billing.invoices.none')} />}
        expansion={(invoice) => <InvoiceDetail invoiceId={invoice.id} />}
        columns={[
          { accessor: 'number', title: t('billing.number'), render: (invoice) => <OpensRow label={t('billing.openDetail', { number: invoice.number })}>{invoice.number}</OpensRow> },
          { accessor: 'issuedOn', title: t('billing.date'), render: (invoice) => <DateText at={invoice.issuedOn} year="always" /> },
          { accessor: 'labelsFr', title: t('billing.what'), render: (invoice) => (language === 'fr' ? invoice.labelsFr : invoice.labelsEn).join(', ') },
          { accessor: 'totalCents', title: t('billing.total'), textAlign: 'right', render: (invoice) => <Amount value={invoice.totalCents} /> },
          { accessor: 'openCents', title: t('billing.open'), textAlign: 'right', render: (invoice) => <Amount value={invoice.openCents} strong={invoice.openCents > 0} /> },
          { accessor: 'plannedCents', title: t('billing.planned'), textAlign: 'right', render: (invoice) => <Amount value={invoice.plannedCents} /> },
          { accessor: 'state', title: t('billing.state'), render: (invoice) => <StatusBadge tone={invoiceTones[invoice.state]}>{t(`billing.invoices.states.${invoice.state}`)}</StatusBadge> },
        ]}
      />
    </>
  );
}

export function Payments({ payments, refundableCents }: { payments: readonly BilledPayment[]; refundableCents: number }) {
  const t = useText();
  return (
    <CardTable<BilledPayment>
      reading={ready(payments)}
      caption={t('billing.payments.title')}
      idOf={(payment) => payment.id}
      countLabel={(total) => t('billing.payments.count', { count: total })}
      empty={null}
      expansion={(payment) => <PaymentDetail payment={payment} refundableCents={refundableCents} />}
      columns={[
        { accessor: 'number', title: t('billing.number'), render: (payment) => <OpensRow label={t('billing.openDetail', { number: payment.number })}>{payment.number}</OpensRow> },
        { accessor: 'receivedOn', title: t('billing.date'), render: (payment) => <DateText at={payment.receivedOn} year="always" /> },
        { accessor: 'tender', title: t('billing.tender'), render: (payment) => [t(`billing.tenders.${payment.tender}`), payment.method === null ? '' : methodText(payment.method)].join(' ').trim() },
        { accessor: 'amountCents', title: t('billing.amount'), textAlign: 'right', render: (payment) => <Amount value={payment.amountCents} /> },
        { accessor: 'unspentCents', title: t('billing.onAccount'), textAlign: 'right', render: (payment) => <Amount value={payment.unspentCents} /> },
        {
          accessor: 'returned', title: t('billing.state'),
          render: (payment) => (payment.returned ? <StatusBadge tone="danger">{t('billing.payments.returned')}</StatusBadge> : <StatusBadge tone="success">{t('billing.payments.received')}</StatusBadge>),
        },
      ]}
    />
  );
}

function PaymentDetail({ payment, refundableCents }: { payment: BilledPayment; refundableCents: number }) {
  const t = useText();
  const saying = useSaying();
  const may = useMay();
  const [refunding, setRefunding] = useState(false);
  return (
    <div className="admin-detail">
      <p>{payment.invoiceNumbers.length === 0 ? t('billing.payments.settlesNothing') : t('billing.payments.settles', { count: payment.invoiceNumbers.length, numbers: payment.invoiceNumbers.join(', ') })}</p>
      {payment.memo !== '' && <p>{t('billing.payments.memo', { memo: payment.memo })}</p>}
      {payment.provisionalUntil !== null && <Notice tone="held">{t('settle.provisional', { date: sayDay(payment.provisionalUntil, saying) })}</Notice>}
      {payment.returned && <Notice tone="danger">{t('billing.payments.returnedWhy')}</Notice>}
      {payment.refundableOnlineCents > 0 && may('payments.refund') && (
        <Group mt="xs">
          <Button size="compact-sm" variant="default" onClick={() => setRefunding(true)}>
            {t('billing.refundOnline.open')}
          </Button>
        </Group>
      )}
      {refunding && <RefundOnline payment={payment} refundableCents={refundableCents} onDone={() => setRefunding(false)} />}
    </div>
  );
}

export function CreditMemos({ creditMemos }: { creditMemos: readonly BilledCreditMemo[] }) {
  const t = useText();
  return (
    <CardTable<BilledCreditMemo>
      reading={ready(creditMemos)}
      caption={t('billing.creditMemos.title')}
      idOf={(memo) => memo.id}
      countLabel={(total) => t('billing.creditMemos.count', { count: total })}
      empty={null}
      columns={[
        { accessor: 'number', title: t('billing.number'), render: (memo) => <strong className="preau-figures">{memo.number}</strong> },
        { accessor: 'issuedOn', title: t('billing.date'), render: (memo) => <DateText at={memo.issuedOn} year="always" /> },
        { accessor: 'invoiceNumber', title: t('billing.ofInvoice'), cellsClassName: 'preau-figures' },
        { accessor: 'reason', title: t('billing.reason') },
        { accessor: 'totalCents', title: t('billing.amount'), textAlign: 'right', render: (memo) => <Amount value={memo.totalCents} /> },
        { accessor: 'unspentCents', title: t('billing.onAccount'), textAlign: 'right', render: (memo) => <Amount value={memo.unspentCents} /> },
      ]}
    />
  );
}

export function Refunds({ refunds }: { refunds: readonly BilledRefund[] }) {
  const t = useText();
  return (
    <CardTable<BilledRefund>
      reading={ready(refunds)}
      caption={t('billing.refunds.title')}
      idOf={(refund) => refund.id}
      countLabel={(total) => t('billing.refunds.count', { count: total })}
      empty={null}
      columns={[
        { accessor: 'number', title: t('billing.number'), render: (refund) => <strong className="preau-figures">{refund.number}</strong> },
        { accessor: 'madeOn', title: t('billing.date'), render: (refund) => <DateText at={refund.madeOn} year="always" /> },
        { accessor: 'tender', title: t('billing.tender'), render: (refund) => t(`billing.tenders.${refund.tender}`) },
        { accessor: 'reason', title: t('billing.reason') },
        { accessor: 'amountCents', title: t('billing.amount'), textAlign: 'right', render: (refund) => <Amount value={refund.amountCents} /> },
        { accessor: 'state', title: t('billing.state'), render: (refund) => <StatusBadge tone={refundTones[refund.state]}>{t(`billing.refunds.states.${refund.state}`)}</StatusBadge> },
      ]}
    />
  );
}
