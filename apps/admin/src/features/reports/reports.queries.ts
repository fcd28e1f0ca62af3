import { answer, type components, type paths } from '@preau/api-client';
import { keepDocument } from '@preau/ui';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';
import type { Period } from './periods';

type Schemas = components['schemas'];
export type SalesReport = Schemas['SalesReportView'];
export type SalesRow = Schemas['SalesRowView'];
export type SaleDocument = Schemas['SaleDocumentView'];
export type CashFlow = Schemas['CashFlowView'];
export type CashRow = Schemas['CashRowView'];
export type Ageing = Schemas['AgeingView'];
export type AgeingRow = Schemas['AgeingRowView'];
export type OpenPart = Schemas['OpenPartView'];
export type DeferredRevenue = Schemas['DeferredRevenueView'];
export type LedgerCodes = Schemas['LedgerReportView'];
export type LedgerCodeRow = Schemas['LedgerReportRowView'];
export type LedgerPosting = Schemas['LedgerPostingView'];
export type TaxReport = Schemas['TaxReportView'];
export type TaxRow = Schemas['TaxRowView'];
export type Processor = Schemas['ProcessorView'];

const base = '/api/v1/organizations/{organizationId}/reports' as const;
type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Asked } } } ? NonNullable<Asked> : never;
export type SalesAsked = Query<`${typeof base}/sales`>;
export type SaleDocumentsAsked = Omit<Query<`${typeof base}/sale-documents`>, 'cursor' | 'limit'>;
export type PostingsAsked = Omit<Query<`${typeof base}/postings`>, 'cursor' | 'limit'>;
export type OpenInvoicesAsked = Omit<Query<`${typeof base}/open-invoices`>, 'cursor' | 'limit'>;
export type CashFlowAsked = Query<`${typeof base}/cash-flow`>;
export type FileAsked = Query<`${typeof base}/file`>;

const cursorOf = (pageParam: string) => (pageParam === '' ? {} : { cursor: pageParam });
const pages = { initialPageParam: '', getNextPageParam: (page: { next: string | null }) => page.next ?? undefined };

export const reportsQueries = {
  all: (organizationId: string) => ['reports', organizationId] as const,
  today: (organizationId: string) =>
    queryOptions({
      queryKey: [...reportsQueries.all(organizationId), 'today'],
      queryFn: async () => (await answer(api.GET(`${base}/today`, { params: { path: { organizationId } } }))).today,
    }),
  sales: (organizationId: string, query: SalesAsked) =>
    queryOptions({ queryKey: [...reportsQueries.all(organizationId), 'sales', query], queryFn: () => answer(api.GET(`${base}/sales`, { params: { path: { organizationId }, query } })) }),
  cashFlow: (organizationId: string, query: CashFlowAsked) =>
    queryOptions({ queryKey: [...reportsQueries.all(organizationId), 'cash-flow', query], queryFn: () => answer(api.GET(`${base}/cash-flow`, { params: { path: { organizationId }, query } })) }),
  /** Every client's total, and the clients page by page. */
  ageing: (organizationId: string, asOf: string | undefined) =>
    infiniteQueryOptions({
      queryKey: [...reportsQueries.all(organizationId), 'ageing', asOf],
      queryFn: ({ pageParam }) => answer(api.GET(`${base}/ageing`, { params: { path: { organizationId }, query: { asOf, limit: 100, ...cursorOf(pageParam) } } })),
      ...pages,
    }),
  deferredRevenue: (organizationId: string, query: Period) =>
    queryOptions({ queryKey: [...reportsQueries.all(organizationId), 'deferred-revenue', query], queryFn: () => answer(api.GET(`${base}/deferred-revenue`, { params: { path: { organizationId }, query } })) }),
  ledgerCodes: (organizationId: string, query: Period) =>
    queryOptions({ queryKey: [...reportsQueries.all(organizationId), 'ledger-codes', query], queryFn: () => answer(api.GET(`${base}/ledger-codes`, { params: { path: { organizationId }, query } })) }),
  taxes: (organizationId: string, query: Period & { by: 'period' | 'month' }) =>
    queryOptions({ queryKey: [...reportsQueries.all(organizationId), 'taxes', query], queryFn: () => answer(api.GET(`${base}/taxes`, { params: { path: { organizationId }, query } })) }),
  processors: (organizationId: string, query: Period) =>
    queryOptions({ queryKey: [...reportsQueries.all(organizationId), 'processors', query], queryFn: async () => (await answer(api.GET(`${base}/processors`, { params: { path: { organizationId }, query } }))).rows }),
  saleDocuments: (organizationId: string, asked: SaleDocumentsAsked) =>
    infiniteQueryOptions({
      queryKey: [...reportsQueries.all(organizationId), 'sale-documents', asked],
      queryFn: ({ pageParam }) => answer(api.GET(`${base}/sale-documents`, { params: { path: { organizationId }, query: { ...asked, ...cursorOf(pageParam) } } })),
      ...pages,
    }),
  postings: (organizationId: string, asked: PostingsAsked) =>
    infiniteQueryOptions({
      queryKey: [...reportsQueries.all(organizationId), 'postings', asked],
      queryFn: ({ pageParam }) => answer(api.GET(`${base}/postings`, { params: { path: { organizationId }, query: { ...asked, ...cursorOf(pageParam) } } })),
      ...pages,
    }),
  openInvoices: (organizationId: string, asked: OpenInvoicesAsked) =>
    infiniteQueryOptions({
      queryKey: [...reportsQueries.all(organizationId), 'open-invoices', asked],
      queryFn: ({ pageParam }) => answer(api.GET(`${base}/open-invoices`, { params: { path: { organizationId }, query: { ...asked, ...cursorOf(pageParam) } } })),
      ...pages,
    }),
};

/** A report as a file, in the language on screen. */
export async function keepReport(organizationId: string, query: FileAsked, name: string): Promise<void> {
  const content: unknown = await answer(api.GET(`${base}/file`, { params: { path: { organizationId }, query }, parseAs: 'blob' }));
  keepDocument(content as Blob, `${name}.${query.format}`);
}

export async function recordPayout(organizationId: string, body: Schemas['RecordPayoutBody'], key: string): Promise<void> {
  await answer(api.POST(`${base}/payouts`, { params: { path: { organizationId } }, body, headers: { 'idempotency-key': key } }));
}
