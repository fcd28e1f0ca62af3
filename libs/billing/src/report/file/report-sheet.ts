import type { LocalDate, Page, Read } from '@preau/kernel';
import type { Locale } from '../../invoice/invoice';
import { ageingReport, openInvoices, type AgeingInput, type OpenInvoicesInput } from '../ageing';
import { cashFlowReport, type CashFlowInput } from '../cash-flow';
import { deferredRevenueReport, type DeferredRevenueInput } from '../deferred-revenue';
import { ledgerCodesReport } from '../ledger-codes';
import { ledgerPostings, type LedgerPostingsInput } from '../ledger-postings';
import type { Period } from '../period';
import type { ProcessorReconciliation } from '../processor';
import { saleDocuments, type SaleDocumentsInput } from '../sale-documents';
import { salesReport, type SalesInput } from '../sales';
import { taxReport, type TaxesInput } from '../taxes';
import { cashFigures, deferredFigures, ledgerCodeFigures, processorFigures, salesFigures, taxFigures, type Figures } from './figure-sheets';
import type { Cell, Sheet, SheetColumn } from './sheet';
import { SheetWords } from './sheet-words';

/** Which report, with its own filters. Cursors and limits are chosen here. */
export type ReportRequest =
  | { readonly report: 'sales'; readonly input: SalesInput }
  | { readonly report: 'cash-flow'; readonly input: CashFlowInput }
  | { readonly report: 'ageing'; readonly input: AgeingInput }
  | { readonly report: 'deferred-revenue'; readonly input: DeferredRevenueInput }
  | { readonly report: 'ledger-codes'; readonly input: Period & { readonly ledgerCodeId?: string } }
  | { readonly report: 'taxes'; readonly input: TaxesInput }
  | { readonly report: 'processors'; readonly input: Period; readonly reconciled: readonly ProcessorReconciliation[] }
  | { readonly report: 'sale-documents'; readonly input: SaleDocumentsInput }
  | { readonly report: 'postings'; readonly input: LedgerPostingsInput }
  | { readonly report: 'open-invoices'; readonly input: OpenInvoicesInput };
export type ReportName = ReportRequest['report'];
export const reportNames: readonly ReportName[] = ['sales', 'cash-flow', 'ageing', 'deferred-revenue', 'ledger-codes', 'taxes', 'processors', 'sale-documents', 'postings', 'open-invoices'];
/** Asks a read as whoever wants the file. */
export type Asks = <Input, View>(read: Read<Input, View>, input: Input) => Promise<View>;

const pageMax = 2_000;

interface Table {
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<Cell[]> | AsyncIterable<Cell[]>;
}

/** A report as a table to keep: the same figures as on screen, with headers in the reader's language. What can be refused is asked at once, so that a refusal is an answer and no broken file. */
export async function reportSheet(asks: Asks, request: ReportRequest, locale: Locale, today: LocalDate): Promise<Sheet> {
  const words = new SheetWords(locale);
  const { columns, rows } = await tableOf(words, asks, request);
  const on = 'until' in request.input ? request.input.until : (request.input.asOf ?? today);
  return { fileName: `${words.word(`files.${request.report}`)}-${on}`, title: words.word(`titles.${request.report}`), locale, columns, rows: pulled(rows) };
}

async function tableOf(words: SheetWords, asks: Asks, request: ReportRequest): Promise<Figures | Table> {
  switch (request.report) {
    case 'sales':
      return salesFigures(words, await asks(salesReport, request.input), request.input.by);
    case 'cash-flow':
      return cashFigures(words, await asks(cashFlowReport, request.input), request.input.by);
    case 'ageing':
      return ageingTable(words, asks, request.input);
    case 'deferred-revenue':
      return deferredFigures(words, await asks(deferredRevenueReport, request.input));
    case 'ledger-codes':
      return ledgerCodeFigures(words, await asks(ledgerCodesReport, request.input));
    case 'taxes':
      return taxFigures(words, await asks(taxReport, request.input));
    case 'processors':
      return processorFigures(words, request.reconciled);
    case 'sale-documents':
      return saleDocumentTable(words, asks, request.input);
    case 'postings':
      return postingTable(words, asks, request.input);
    case 'open-invoices':
      return openInvoiceTable(words, asks, request.input);
    default:
      return request satisfies never;
  }
}

async function ageingTable(words: SheetWords, asks: Asks, input: AgeingInput): Promise<Table> {
  const first = await asks(ageingReport, { ...input, limit: pageMax });
  const figures = (row: typeof first.totals): number[] => [row.currentCents, row.days30Cents, row.days60Cents, row.days90Cents, row.olderCents, row.openCents];
  const clients = pages(first, (cursor) => asks(ageingReport, { asOf: first.asOf, cursor, limit: pageMax }));
  return {
    columns: [...words.text('client'), ...words.money('current', 'days30', 'days60', 'days90', 'older', 'open', 'onAccount')],
    rows: mapped(clients, (row) => [row.clientName, ...figures(row), row.creditCents], [words.word('total'), ...figures(first.totals), null]),
  };
}

async function saleDocumentTable(words: SheetWords, asks: Asks, input: SaleDocumentsInput): Promise<Table> {
  const first = await asks(saleDocuments, { ...input, limit: pageMax });
  const documents = pages(first, (cursor) => asks(saleDocuments, { ...input, cursor, limit: pageMax }));
  return {
    columns: [...words.text('date', 'document', 'number', 'client', 'what'), ...words.money('net', 'gst', 'qst', 'total')],
    rows: mapped(documents, (row) => [
      row.on, words.word(`documents.${row.document}`), String(row.number), row.clientName, words.locale === 'fr-CA' ? row.labelsFr : row.labelsEn, row.netCents, row.gstCents, row.qstCents, row.totalCents,
    ]),
  };
}

async function postingTable(words: SheetWords, asks: Asks, input: LedgerPostingsInput): Promise<Table> {
  const first = await asks(ledgerPostings, { ...input, limit: pageMax });
  const postings = pages(first, (cursor) => asks(ledgerPostings, { ...input, cursor, limit: pageMax }));
  return {
    columns: [...words.text('date', 'account', 'code', 'document', 'number', 'client'), ...words.money('debit', 'credit')],
    rows: mapped(postings, (row) => [row.on, words.word(`accounts.${row.account}`), row.code ?? '', words.source(row.source), row.number ?? '', row.clientName, row.debitCents, row.creditCents]),
  };
}

async function openInvoiceTable(words: SheetWords, asks: Asks, input: OpenInvoicesInput): Promise<Table> {
  const first = await asks(openInvoices, { ...input, limit: pageMax });
  const parts = pages(first, (cursor) => asks(openInvoices, { ...input, cursor, limit: pageMax }));
  return {
    columns: [...words.text('number', 'client', 'date', 'dueOn'), { header: words.word('columns.daysLate'), kind: 'count' }, ...words.money('open')],
    rows: mapped(parts, (row) => [String(row.number), row.clientName, row.issuedOn, row.dueOn, row.daysLate, row.openCents]),
  };
}

async function* pulled(rows: Iterable<Cell[]> | AsyncIterable<Cell[]>): AsyncGenerator<Cell[]> {
  yield* rows;
}
/** Every row of a list, page after page. */
async function* pages<Row>(first: Page<Row>, next: (cursor: string) => Promise<Page<Row>>): AsyncGenerator<Row> {
  yield* first.rows;
  for (let cursor = first.next; cursor !== null; ) {
    const page = await next(cursor);
    yield* page.rows;
    cursor = page.next;
  }
}
async function* mapped<Row>(rows: AsyncIterable<Row>, cells: (row: Row) => Cell[], last?: Cell[]): AsyncGenerator<Cell[]> {
  for await (const row of rows) yield cells(row);
  if (last !== undefined) yield last;
}
