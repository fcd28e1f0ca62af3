import { once } from 'node:events';
import {
  ageingReport, cashFlowReport, csvOf, deferredRevenueReport, ledgerCodesReport, ledgerPostings, openInvoices, processorBooks, reportSheet, saleDocuments, salesReport, taxReport, xlsxOf, type ReportRequest,
} from '@preau/billing';
import { addDays, addMonths } from '@preau/kernel';
import { say } from '../campaign';
import type { BigOrganization, Measure } from './measure';

/** What a report may take, in milliseconds. */
const msMax = 5_000;
/** A file of any length is written with at most this much more memory. */
const heapMiBMax = 200;

/** Each finance report over a year and a half, and the ageing of today and of a past day, within five seconds each; files written with flat memory. */
export const reports: Measure = {
  name: 'reports',
  async run(of, complaints) {
    const { today } = of;
    const period = { from: addMonths(today, -18), until: today };
    const timed: readonly [name: string, work: () => Promise<unknown>][] = [
      ['sales by month', () => of.ask(salesReport, { ...period, by: 'month' })],
      ['sales by day', () => of.ask(salesReport, { ...period, by: 'day' })],
      ['sales by ledger code', () => of.ask(salesReport, { ...period, by: 'ledger-code' })],
      ['invoices and credits, a page', () => of.ask(saleDocuments, { ...period, limit: 200 })],
      ['cash flow by month', () => of.ask(cashFlowReport, { ...period, by: 'month' })],
      ['cash flow by day', () => of.ask(cashFlowReport, { ...period, by: 'day' })],
      ['ageing today', () => of.ask(ageingReport, {})],
      ['ageing a year ago', () => of.ask(ageingReport, { asOf: addDays(today, -365) })],
      ['open invoices, a page', () => of.ask(openInvoices, { limit: 200 })],
      ['deferred revenue', () => of.ask(deferredRevenueReport, period)],
      ['ledger codes', () => of.ask(ledgerCodesReport, period)],
      ['postings, a page', () => of.ask(ledgerPostings, { ...period, limit: 200 })],
      ['taxes by month', () => of.ask(taxReport, { ...period, by: 'month' })],
      ['processors', () => of.ask(processorBooks, period)],
    ];
    for (const [name, work] of timed) {
      const ms = await slowestOf(2, work);
      say(`  ${name}: ${Math.round(ms)} ms`);
      complaints.expect(ms <= msMax, `${name} took ${Math.round(ms)} ms, more than ${msMax}`);
    }
    await keepFile(of, 'invoices and credits as CSV', { report: 'sale-documents', input: period }, 'csv', complaints);
    await keepFile(of, 'invoices and credits as XLSX', { report: 'sale-documents', input: period }, 'xlsx', complaints);
  },
};

async function slowestOf(times: number, work: () => Promise<unknown>): Promise<number> {
  let slowest = 0;
  for (let time = 0; time < times; time += 1) {
    const from = performance.now();
    await work();
    slowest = Math.max(slowest, performance.now() - from);
  }
  return slowest;
}

/** Writes the whole of a file to nowhere and looks at the memory while it does. */
async function keepFile(of: BigOrganization, name: string, request: ReportRequest, format: 'csv' | 'xlsx', complaints: { expect(holds: boolean, complaint: string): void }): Promise<void> {
  const from = performance.now();
  const before = process.memoryUsage().heapUsed;
  let [bytes, peak] = [0, before];
  const sheet = await reportSheet((read, input) => of.ask(read, input), request, 'fr-CA', of.today);
  const content = format === 'csv' ? csvOf(sheet) : xlsxOf(sheet);
  content.on('data', (chunk: Uint8Array) => {
    bytes += chunk.length;
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  });
  await once(content, 'end');
  const seconds = (performance.now() - from) / 1_000;
  const mib = (peak - before) / 1_048_576;
  say(`  ${name}: ${of.invoices} rows or more in ${seconds.toFixed(1)} s, ${Math.round(of.invoices / seconds)} rows a second, ${(bytes / 1_048_576).toFixed(1)} MiB, memory up by ${mib.toFixed(0)} MiB at most`);
  complaints.expect(mib <= heapMiBMax, `${name} took ${mib.toFixed(0)} MiB of memory, more than ${heapMiBMax}`);
}
