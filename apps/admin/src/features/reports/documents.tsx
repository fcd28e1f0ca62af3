import { Button, Group, Modal } from '@mantine/core';
import { alertWithRetry, Amount, Async, DateText, EmptyState, ListSkeleton, useLanguage, useUiText } from '@preau/ui';
import { IconFileOff } from '@tabler/icons-react';
import { useInfiniteQuery, type UseInfiniteQueryResult, type InfiniteData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay, useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { FiguresTable, moneyColumn } from './figures-table';
import { reportsQueries, type LedgerPosting, type OpenInvoicesAsked, type OpenPart, type PostingsAsked, type SaleDocument, type SaleDocumentsAsked } from './reports.queries';

/** The rows behind a figure: which ones, and what the figure was called. */
export type Behind =
  | { of: 'sales'; title: string; asked: SaleDocumentsAsked }
  | { of: 'postings'; title: string; asked: PostingsAsked }
  | { of: 'open-invoices'; title: string; asked: OpenInvoicesAsked };

/** Documents behind a figure, in a window over the report. */
export function Documents({ behind, onClose }: { behind: Behind | null; onClose: () => void }) {
  const ui = useUiText();
  return (
    <Modal opened={behind !== null} onClose={onClose} size="70rem" title={behind?.title} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
      {behind?.of === 'sales' && <SaleDocuments asked={behind.asked} title={behind.title} />}
      {behind?.of === 'postings' && <Postings asked={behind.asked} title={behind.title} />}
      {behind?.of === 'open-invoices' && <OpenInvoices asked={behind.asked} title={behind.title} />}
    </Modal>
  );
}

function SaleDocuments({ asked, title }: { asked: SaleDocumentsAsked; title: string }) {
  const t = useText();
  const language = useLanguage();
  const { organizationId } = useOrganization();
  return (
    <Pages<SaleDocument> pages={useInfiniteQuery(reportsQueries.saleDocuments(organizationId, asked))}>
      {(rows) => (
        <FiguresTable<SaleDocument>
          caption={title}
          idOf={(row) => row.id}
          rows={rows}
          columns={[
            { key: 'number', title: t('reports.columns.document'), cell: (row) => <ToDocument invoiceId={row.document === 'invoice' ? row.id : undefined} accountId={row.accountId}>{t(`reports.documents.${row.document}`, { number: row.number })}</ToDocument> },
            { key: 'on', title: t('reports.columns.date'), cell: (row) => <DateText at={row.on} year="always" /> },
            { key: 'clientName', title: t('reports.columns.client'), cell: (row) => row.clientName },
            { key: 'what', title: t('reports.columns.what'), cell: (row) => (language === 'fr' ? row.labelsFr : row.labelsEn) },
            moneyColumn('netCents', t('reports.columns.net')),
            moneyColumn('gstCents', t('reports.columns.gst')),
            moneyColumn('qstCents', t('reports.columns.qst')),
            moneyColumn('totalCents', t('reports.columns.total')),
          ]}
        />
      )}
    </Pages>
  );
}

/** Booked about an invoice, which is what one wants to open. */
const aboutInvoice: readonly LedgerPosting['source'][] = ['invoice', 'invoice-line', 'allocation', 'scholarship', 'write-off'];
function Postings({ asked, title }: { asked: PostingsAsked; title: string }) {
  const t = useText();
  const { organizationId } = useOrganization();
  const nameOf = (row: LedgerPosting) => t(`reports.sources.${row.source}`, { number: row.number ?? '' }).trim();
  return (
    <Pages<LedgerPosting> pages={useInfiniteQuery(reportsQueries.postings(organizationId, asked))}>
      {(rows) => (
        <FiguresTable<LedgerPosting>
          caption={title}
          idOf={(row) => row.id}
          rows={rows}
          columns={[
            { key: 'source', title: t('reports.columns.document'), cell: (row) => <ToDocument invoiceId={aboutInvoice.includes(row.source) ? row.documentId : undefined} accountId={row.accountId}>{nameOf(row)}</ToDocument> },
            { key: 'on', title: t('reports.columns.date'), cell: (row) => <DateText at={row.on} year="always" /> },
            { key: 'account', title: t('reports.columns.account'), cell: (row) => [row.code, t(`reports.accounts.${row.account}`)].filter(Boolean).join(' · ') },
            { key: 'clientName', title: t('reports.columns.client'), cell: (row) => row.clientName },
            { key: 'debitCents', title: t('reports.columns.debit'), money: true, cell: (row) => (row.debitCents === 0 ? '' : <Amount value={row.debitCents} />) },
            { key: 'creditCents', title: t('reports.columns.credit'), money: true, cell: (row) => (row.creditCents === 0 ? '' : <Amount value={row.creditCents} />) },
          ]}
        />
      )}
    </Pages>
  );
}

function OpenInvoices({ asked, title }: { asked: OpenInvoicesAsked; title: string }) {
  const t = useText();
  const { organizationId } = useOrganization();
  return (
    <Pages<OpenPart> pages={useInfiniteQuery(reportsQueries.openInvoices(organizationId, asked))}>
      {(rows) => (
        <FiguresTable<OpenPart>
          caption={title}
          idOf={(row) => `${row.invoiceId} ${row.dueOn}`}
          rows={rows}
          columns={[
            { key: 'number', title: t('reports.columns.document'), cell: (row) => <ToDocument invoiceId={row.invoiceId} accountId={row.accountId}>{t('reports.documents.invoice', { number: row.number })}</ToDocument> },
            { key: 'clientName', title: t('reports.columns.client'), cell: (row) => row.clientName },
            { key: 'issuedOn', title: t('reports.columns.date'), cell: (row) => <DateText at={row.issuedOn} year="always" /> },
            { key: 'dueOn', title: t('reports.columns.dueOn'), cell: (row) => <DateText at={row.dueOn} year="always" /> },
            { key: 'daysLate', title: t('reports.columns.daysLate'), money: true, cell: (row) => (row.daysLate === 0 ? '–' : row.daysLate) },
            moneyColumn('openCents', t('reports.columns.openCents')),
          ]}
        />
      )}
    </Pages>
  );
}

/** Leads to the invoice in its client's account, for whoever may open it. */
function ToDocument({ invoiceId, accountId, children }: { invoiceId: string | undefined; accountId: string | null; children: string }) {
  const to = useWorkPaths();
  const may = useMay();
  if (accountId === null || !may('clients.billing')) return children;
  return (
    <Link to={to.client(accountId)} search={{ tab: 'billing', ...(invoiceId === undefined ? {} : { invoice: invoiceId }) }}>
      {children}
    </Link>
  );
}

function Pages<Row>({ pages, children }: { pages: UseInfiniteQueryResult<InfiniteData<{ rows: Row[] }>>; children: (rows: readonly Row[]) => ReactNode }) {
  const t = useText();
  return (
    <Async
      reading={{ ...pages, data: pages.data?.pages.flatMap((page) => page.rows) }}
      loading={<ListSkeleton />}
      empty={{ when: (rows) => rows.length === 0, show: <EmptyState icon={IconFileOff} title={t('reports.noDocuments')} /> }}
      error={alertWithRetry}
      ready={(rows) => (
        <>
          {children(rows)}
          {pages.hasNextPage && (
            <Group justify="center" mt="md">
              <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t('reports.more')}
              </Button>
            </Group>
          )}
        </>
      )}
    />
  );
}
