import { Amount, DateText, EmptyState, StatusBadge, useMoneyText, type Tone } from '@preau/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { useMethodWords } from '../../lib/planned-payments/planned-status';
import { useText } from '../../lib/text';
import type { Billing, Invoice } from './billing.queries';

export const invoiceTones: Record<Invoice['state'], Tone> = { open: 'warning', partial: 'held', paid: 'success', 'written-off': 'closed' };

/** One document: its date, what it is, how much, where it stands. */
function DocumentRow({ on, title, note, amount, status }: { on: string; title: ReactNode; note: ReactNode; amount: number; status: ReactNode }) {
  return (
    <div className="billing-row">
      <DateText at={on} year="always" />
      <div>
        <p>{title}</p>
        <p className="preau-quiet">{note}</p>
      </div>
      <Amount value={amount} strong />
      <div className="billing-status">{status}</div>
    </div>
  );
}

function Rows<T extends { id: string }>({ rows, count, empty, children }: { rows: readonly T[]; count: string; empty?: string; children: (row: T) => ReactNode }) {
  if (rows.length === 0) return <EmptyState title={empty ?? count} />;
  return (
    <>
      <p className="preau-quiet billing-count">{count}</p>
      <ul className="preau-list">
        {rows.map((row) => (
          <li key={row.id}>{children(row)}</li>
        ))}
      </ul>
    </>
  );
}

export function InvoiceList({ rows }: { rows: Billing['invoices'] }) {
  const t = useText();
  const money = useMoneyText();
  const chosen = useBilingual();
  return (
    <Rows rows={rows} count={t('billing.invoices', { count: rows.length })} empty={t('billing.noInvoices')}>
      {(invoice) => (
        <DocumentRow
          on={invoice.issuedOn}
          title={
            <Link to={paths.invoice} params={{ invoiceId: invoice.id }}>
              {t('money.invoice', { number: invoice.number })}
            </Link>
          }
          note={[...new Set([...invoice.personNames, ...invoice.labelsFr.map((fr, index) => chosen(fr, invoice.labelsEn[index] ?? ''))])].filter((one) => one !== '').join(' · ')}
          amount={invoice.totalCents}
          status={
            <>
              <StatusBadge tone={invoiceTones[invoice.state]}>{t(`billing.state.${invoice.state}`)}</StatusBadge>
              {invoice.openCents > 0 && invoice.openCents !== invoice.totalCents && <span className="preau-quiet">{t('billing.left', { amount: money(invoice.openCents) })}</span>}
            </>
          }
        />
      )}
    </Rows>
  );
}

export function PaymentList({ rows }: { rows: Billing['payments'] }) {
  const t = useText();
  const money = useMoneyText();
  const methodWords = useMethodWords();
  return (
    <Rows rows={rows} count={t('billing.payments', { count: rows.length })} empty={t('billing.noPayments')}>
      {(payment) => (
        <DocumentRow
          on={payment.receivedOn}
          title={payment.method === null ? t(`money.tender.${payment.tender}`) : methodWords(payment.method)}
          note={[t('billing.payment', { number: payment.number }), payment.invoiceNumbers.length === 0 ? '' : t('billing.for', { invoices: payment.invoiceNumbers.map((number) => t('money.invoice', { number })).join(', ') }), payment.memo].filter((one) => one !== '').join(' · ')}
          amount={payment.amountCents}
          status={
            payment.returned ? (
              <StatusBadge tone="danger">{t('billing.returned')}</StatusBadge>
            ) : payment.unspentCents > 0 ? (
              <StatusBadge tone="info">{t('billing.unspent', { amount: money(payment.unspentCents) })}</StatusBadge>
            ) : null
          }
        />
      )}
    </Rows>
  );
}

export function CreditList({ rows }: { rows: Billing['creditMemos'] }) {
  const t = useText();
  const money = useMoneyText();
  return (
    <Rows rows={rows} count={t('billing.credits', { count: rows.length })}>
      {(memo) => (
        <DocumentRow
          on={memo.issuedOn}
          title={t('billing.credit', { number: memo.number })}
          note={[t('billing.for', { invoices: t('money.invoice', { number: memo.invoiceNumber }) }), memo.reason].filter((one) => one !== '').join(' · ')}
          amount={memo.totalCents}
          status={memo.unspentCents > 0 ? <StatusBadge tone="info">{t('billing.unspent', { amount: money(memo.unspentCents) })}</StatusBadge> : null}
        />
      )}
    </Rows>
  );
}

const refundTones = { pending: 'held', succeeded: 'success', failed: 'danger' } as const;

export function RefundList({ rows }: { rows: Billing['refunds'] }) {
  const t = useText();
  return (
    <Rows rows={rows} count={t('billing.refunds', { count: rows.length })}>
      {(refund) => (
        <DocumentRow
          on={refund.madeOn}
          title={t('billing.refund', { number: refund.number })}
          note={[t(`money.tender.${refund.tender}`), refund.reason].filter((one) => one !== '').join(' · ')}
          amount={refund.amountCents}
          status={<StatusBadge tone={refundTones[refund.state]}>{t(`billing.refundState.${refund.state}`)}</StatusBadge>}
        />
      )}
    </Rows>
  );
}
