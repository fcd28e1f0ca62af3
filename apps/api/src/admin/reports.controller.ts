import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import {
  ageingReport, cashFlowReport, csvOf, deferredRevenueReport, Gateways, ledgerCodesReport, ledgerPostings, openInvoices, processorBooks, reconcileProcessors, recordPayout, reportSheet, saleDocuments,
  salesReport, taxReport, xlsxOf, type ProcessorReconciliation,
} from '@preau/billing';
import { Commands, Database, localDateOf } from '@preau/kernel';
import { findOrganization } from '@preau/organization';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Staff } from '../auth/audience';
import { CurrentStaff, type StaffActor } from '../auth/current-actor';
import { AnswersSpreadsheet, sendSpreadsheet } from '../http/files';
import { RequiredIdempotencyKey } from '../http/idempotency-key';
import { localeOf } from '../http/locale';
import { postingsInput, reportRequest, saleDocumentsInput } from './report-requests';
import {
  AgeingQuery, AgeingView, CashFlowQuery, CashFlowView, DeferredRevenueQuery, DeferredRevenueView, LedgerReportQuery, LedgerReportView, LedgerPostingsQuery, LedgerPostingsView, OpenInvoicesQuery,
  OpenInvoicesView, PayoutRecordedView, ProcessorsView, RecordPayoutBody, ReportFileQuery, ReportPeriodQuery, ReportTodayView, SaleDocumentsQuery, SaleDocumentsView, SalesQuery, SalesReportView, TaxesQuery, TaxReportView,
} from './reports.dto';

/** What finance reads: figures tied to the ledger, the documents behind them, and files to keep. */
@Controller('organizations/:organizationId/reports')
@Staff('reports.view')
export class ReportsController {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly gateways: Gateways,
  ) {}

  /** Today in the organization, by the service's clock: where a period ends that has not been chosen. */
  @Get('today')
  async today(@CurrentStaff() actor: StaffActor): Promise<ReportTodayView> {
    return { today: await this.todayOf(actor) };
  }

  /** What was sold and credited, by day, month, ledger code or kind. */
  @Get('sales')
  async sales(@Query() query: SalesQuery, @CurrentStaff() actor: StaffActor): Promise<SalesReportView> {
    const { rows, totals } = await this.commands.ask(salesReport, query, actor);
    return { rows: [...rows], totals };
  }

  /** The invoices and credit memos behind sales and taxes. */
  @Get('sale-documents')
  async saleDocuments(@Query() query: SaleDocumentsQuery, @CurrentStaff() actor: StaffActor): Promise<SaleDocumentsView> {
    const { rows, next } = await this.commands.ask(saleDocuments, saleDocumentsInput(query), actor);
    return { rows: [...rows], next };
  }

  /** Money that came and went, by tender. */
  @Get('cash-flow')
  async cashFlow(@Query() query: CashFlowQuery, @CurrentStaff() actor: StaffActor): Promise<CashFlowView> {
    const report = await this.commands.ask(cashFlowReport, query, actor);
    return { ...report, rows: [...report.rows] };
  }

  /** What clients owed at the end of a day, by how long it had been due. */
  @Get('ageing')
  async ageing(@Query() query: AgeingQuery, @CurrentStaff() actor: StaffActor): Promise<AgeingView> {
    const report = await this.commands.ask(ageingReport, query, actor);
    return { ...report, rows: [...report.rows] };
  }

  /** The open invoices behind an ageing. */
  @Get('open-invoices')
  async openInvoices(@Query() query: OpenInvoicesQuery, @CurrentStaff() actor: StaffActor): Promise<OpenInvoicesView> {
    const { rows, next } = await this.commands.ask(openInvoices, query, actor);
    return { rows: [...rows], next };
  }

  /** Deferred revenue: how its balance moved, and when the rest will be earned. */
  @Get('deferred-revenue')
  async deferredRevenue(@Query() query: DeferredRevenueQuery, @CurrentStaff() actor: StaffActor): Promise<DeferredRevenueView> {
    const { months, totals, codes, nowCents, runOff } = await this.commands.ask(deferredRevenueReport, query, actor);
    return { months: [...months], totals, codes: [...codes], nowCents, runOff: [...runOff] };
  }

  /** Debits and credits of each account and ledger code. */
  @Get('ledger-codes')
  async ledgerCodes(@Query() query: LedgerReportQuery, @CurrentStaff() actor: StaffActor): Promise<LedgerReportView> {
    const { rows, totals } = await this.commands.ask(ledgerCodesReport, query, actor);
    return { rows: [...rows], totals };
  }

  /** The postings behind cash, ledger codes, deferred revenue and processors. */
  @Get('postings')
  async postings(@Query() query: LedgerPostingsQuery, @CurrentStaff() actor: StaffActor): Promise<LedgerPostingsView> {
    const { rows, next } = await this.commands.ask(ledgerPostings, postingsInput(query), actor);
    return { rows: [...rows], next };
  }

  /** Taxes charged and given back, by what was taxed or not and why. */
  @Get('taxes')
  async taxes(@Query() query: TaxesQuery, @CurrentStaff() actor: StaffActor): Promise<TaxReportView> {
    const { rows, totals, ledger } = await this.commands.ask(taxReport, query, actor);
    return { rows: [...rows], totals, ledger };
  }

  /** The clearing account of each processor beside what the processor itself says it holds. */
  @Get('processors')
  async processors(@Query() query: ReportPeriodQuery, @CurrentStaff() actor: StaffActor): Promise<ProcessorsView> {
    return { rows: (await this.reconciled(query, actor)).map((row) => ({ ...row, payouts: [...row.payouts] })) };
  }

  /** Records what a processor sent to the bank, and the fees it kept. */
  @Post('payouts')
  @Staff('reports.view', 'gateways.edit')
  @HttpCode(201)
  async recordPayout(@Body() body: RecordPayoutBody, @CurrentStaff() actor: StaffActor, @RequiredIdempotencyKey() idempotencyKey: string): Promise<PayoutRecordedView> {
    return this.commands.execute(recordPayout, body, actor, { idempotencyKey });
  }

  /** A report as CSV or XLSX, in the language asked for; written as it is sent. */
  @Get('file')
  @AnswersSpreadsheet()
  async file(@Query() query: ReportFileQuery, @CurrentStaff() actor: StaffActor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const wanted = await reportRequest(query, (period) => this.reconciled(period, actor));
    const sheet = await reportSheet((read, input) => this.commands.ask(read, input, actor), wanted, localeOf(request), await this.todayOf(actor));
    await sendSpreadsheet(reply, { name: sheet.fileName, format: query.format, content: query.format === 'csv' ? csvOf(sheet) : xlsxOf(sheet) });
  }

  private async todayOf({ organizationId }: StaffActor): Promise<string> {
    return this.database.look({ organizationId }, async (sql) => localDateOf(sql.now, (await findOrganization(sql)).timeZone));
  }

  private async reconciled(period: { from: string; until: string }, actor: StaffActor): Promise<ProcessorReconciliation[]> {
    return reconcileProcessors(this.database, this.gateways, actor.organizationId, await this.commands.ask(processorBooks, period, actor));
  }
}
