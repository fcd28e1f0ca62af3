import { alertWithRetry, Amount, Async, DateText, DownloadButton, ListSkeleton, PageHeader, sayDay, StatusBadge, useSaying } from '@preau/ui';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { PlannedStatusBadge, useMethodWords } from '../../lib/planned-payments/planned-status';
import { RegistrationRows } from '../../lib/registrations/registration-rows';
import { registrationsQueries } from '../../lib/registrations/registrations.queries';
import { Section } from '../../lib/section';
import { useText } from '../../lib/text';
import { billingQueries, invoiceFile, type InvoiceDocument } from './billing.queries';
import { invoiceTones } from './document-lists';
import { InvoiceLines } from './invoice-lines';
import './billing.css';

const route = getRouteApi('/shell/private/billing/invoices/$invoiceId');

/** One invoice in full: lines with their taxes, what paid it, what is planned, the PDF. */
export function InvoicePage(): ReactNode {
  const t = useText();
  const { invoiceId } = route.useParams();
  const reading = useQuery(billingQueries.invoice(invoiceId));
  return (
    <>
      <p className="portal-back">
        <Link to={paths.billing} search={reading.data === undefined ? {} : { organization: reading.data.organizationId }}>
          <IconArrowLeft size={15} aria-hidden /> {t('billing.invoice.back')}
        </Link>
      </p>
      <Async reading={reading} loading={<ListSkeleton rows={5} />} empty="never" error={alertWithRetry} ready={(invoice) => <InvoiceBody invoice={invoice} />} />
    </>
  );
}

function InvoiceBody({ invoice }: { invoice: InvoiceDocument }) {
  const t = useText();
  const chosen = useBilingual();
  const saying = useSaying();
  const { seller, buyer } = invoice;
  return (
    <article className="invoice">
      <PageHeader title={t('billing.invoice.title', { number: invoice.number })} actions={<DownloadButton fetch={() => invoiceFile(invoice.id)} fileName={t('billing.invoice.pdfName', { number: invoice.number })}>{t('billing.invoice.pdf')}</DownloadButton>}>
        {t('billing.invoice.issued', { date: sayDay(invoice.issuedOn, saying, 'always') })} <StatusBadge tone={invoiceTones[invoice.state]}>{t(`billing.state.${invoice.state}`)}</StatusBadge>
      </PageHeader>
      <div className="invoice-parties">
        <Party title={t('billing.invoice.seller')} party={{ ...seller, name: chosen(seller.name, seller.nameEn) }}>
          {seller.gstNumber !== null && <p>{t('billing.invoice.gstNumber', { number: seller.gstNumber })}</p>}
          {seller.qstNumber !== null && <p>{t('billing.invoice.qstNumber', { number: seller.qstNumber })}</p>}
        </Party>
        <Party title={t('billing.invoice.buyer')} party={buyer} />
      </div>
      <Section title={t('billing.invoice.lines')}>
        <InvoiceLines invoice={invoice} />
      </Section>
      <RegistrationsOfInvoice invoiceId={invoice.id} />
      <Settlements invoice={invoice} />
      <Planned invoice={invoice} />
    </article>
  );
}

/** What was bought with it and may be cancelled. */
function RegistrationsOfInvoice({ invoiceId }: { invoiceId: string }) {
  const t = useText();
  const { data } = useQuery(registrationsQueries.everywhere());
  const rows = data?.filter(({ registration }) => registration.invoiceId === invoiceId) ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t('cancellation.registrations.ofInvoice')}>
      <RegistrationRows rows={rows} />
    </Section>
  );
}

function Party({ title, party, children }: { title: string; party: InvoiceDocument['buyer']; children?: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <p>
        <strong>{party.name}</strong>
      </p>
      {party.street !== '' && <p>{party.street}</p>}
      {party.city !== '' && (
        <p>
          {party.city} ({party.province}) {party.postalCode}
        </p>
      )}
      <p>{[party.phone, party.email].filter((one) => one !== '').join(' · ')}</p>
      {children}
    </section>
  );
}

function Settlements({ invoice }: { invoice: InvoiceDocument }) {
  const t = useText();
  const methodWords = useMethodWords();
  const say = useBilingual();
  const how = (one: InvoiceDocument['settlements'][number]): string => {
    switch (one.kind) {
      case 'scholarship':
        return t('billing.invoice.scholarship', { name: say(one.nameFr ?? '', one.nameEn ?? '') });
      case 'write-off':
        return t('billing.invoice.writtenOff');
      case 'credit-memo':
        return t('billing.credit', { number: one.number ?? '' });
      case 'payment':
        return one.method === null ? t(`money.tender.${one.tender ?? 'cash'}`) : methodWords(one.method);
      default:
        return one.kind satisfies never;
    }
  };
  return (
    <Section title={t('billing.invoice.paidWith')}>
      {invoice.settlements.length === 0 ? (
        <p className="preau-quiet">{t('billing.invoice.nothingPaid')}</p>
      ) : (
        <ul className="preau-list">
          {invoice.settlements.map((one) => (
            <li key={`${one.kind}.${one.number}.${one.on}`} className="billing-row">
              <DateText at={one.on} year="always" />
              <div>{how(one)}</div>
              <Amount value={one.amountCents} strong />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Planned({ invoice }: { invoice: InvoiceDocument }) {
  const t = useText();
  const methodWords = useMethodWords();
  return (
    <Section title={t('billing.invoice.planned')}>
      {invoice.plannedPayments.length === 0 ? (
        <p className="preau-quiet">{t('billing.invoice.noPlanned')}</p>
      ) : (
        <>
          <ul className="preau-list">
            {invoice.plannedPayments.map((one) => (
              <li key={one.id} className="billing-row">
                <DateText at={one.dueOn} year="always" />
                <div>{methodWords(one.method)}</div>
                <Amount value={one.amountCents} strong />
                <div className="billing-status">
                  <PlannedStatusBadge status={one.status} />
                </div>
              </li>
            ))}
          </ul>
          <p className="preau-quiet">
            {t('billing.invoice.changeHint')}{' '}
            <Link to={paths.wallet} search={{ tab: 'upcoming' }}>
              {t('billing.balance.coveredAction')}
            </Link>
          </p>
        </>
      )}
    </Section>
  );
}
