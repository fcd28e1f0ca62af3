import type { JournalSource } from '@preau/billing';
import { IsIn, IsUUID, ValidateIf } from 'class-validator';
import { IfSent, IsCents, IsLocalDate, IsNotEmpty, IsText } from '../http/fields';
import { PageQuery } from '../http/page.dto';

export const saleKinds = ['activity', 'drop-in', 'service-fee', 'one-time-fee', 'manual-fee', 'manual-credit', 'cancellation-fee', 'returned-payment-fee', 'late-fee', 'other'] as const;
export const moneyTenders = ['card', 'bank-debit', 'cash', 'cheque', 'terminal', 'transfer'] as const;
export const ageBuckets = ['current', '1-30', '31-60', '61-90', '90+'] as const;
export const taxStatuses = ['taxable', 'exempt', 'not-registered'] as const;
export const taxReasons = [
  'seller-not-registered', 'childcare-under-24-hours', 'day-camp-as-childcare', 'overnight-camp', 'children-programme-of-public-body', 'overnight-supervision', 'ordinary-supply', 'decided-by-staff', 'decided-by-organization',
] as const;
export const ledgerAccountKinds = [
  'receivable', 'client-credit', 'gateway-clearing', 'bank-debit-in-transit', 'cash', 'cheques', 'terminal', 'bank', 'deferred-revenue', 'revenue', 'gst-payable', 'qst-payable', 'refunds-in-transit',
  'discounts', 'bad-debt', 'processor-fees', 'cash-rounding', 'scholarship', 'recovery-income', 'disputes',
] as const;

export class ReportTodayView {
  /** Local date of the organization. */
  today: string;
}
/** Local dates of the organization, both included; at most five years. */
export class ReportPeriodQuery {
  @IsLocalDate() from: string;
  @IsLocalDate() until: string;
}
export class SalesQuery extends ReportPeriodQuery {
  @IsIn(['day', 'month', 'ledger-code', 'kind']) by: 'day' | 'month' | 'ledger-code' | 'kind';
  @IfSent() @IsUUID() ledgerCodeId?: string;
  @IfSent() @IsIn(saleKinds) kind?: (typeof saleKinds)[number];
}
/** Amounts in cents, before tax unless they say otherwise. */
export class SalesFiguresView {
  /** Before promotions and credits given on the invoice. */
  grossCents: number;
  discountCents: number;
  netCents: number;
  gstCents: number;
  qstCents: number;
  /** Net and taxes. */
  totalCents: number;
  /** Taken back by credit memos of the period. */
  creditedCents: number;
  creditedGstCents: number;
  creditedQstCents: number;
  /** Net, less what was taken back. */
  afterCreditsCents: number;
}
export class SalesRowView extends SalesFiguresView {
  /** A day, a month 'YYYY-MM', the id of a ledger code (null: none) or a kind. */
  key: string | null;
  code: string | null;
  nameFr: string | null;
  nameEn: string | null;
}
export class SalesReportView {
  rows: SalesRowView[];
  totals: SalesFiguresView;
}
export class SaleDocumentsQuery extends PageQuery {
  @IsLocalDate() from: string;
  @IsLocalDate() until: string;
  @IfSent() @IsUUID() ledgerCodeId?: string;
  /** Only lines without a ledger code. */
  @IfSent() @IsIn(['yes']) withoutCode?: 'yes';
  @IfSent() @IsIn(saleKinds) kind?: (typeof saleKinds)[number];
  @IfSent() @IsIn(taxStatuses) taxStatus?: (typeof taxStatuses)[number];
  @IfSent() @IsIn(taxReasons) taxReason?: (typeof taxReasons)[number];
}
/** An invoice, or a credit memo with negative amounts: what of it the filters let through. */
export class SaleDocumentView {
  document: 'invoice' | 'credit-memo';
  id: string;
  number: number;
  on: string;
  accountId: string;
  clientName: string;
  labelsFr: string;
  labelsEn: string;
  netCents: number;
  gstCents: number;
  qstCents: number;
  totalCents: number;
}
export class SaleDocumentsView {
  rows: SaleDocumentView[];
  next: string | null;
}

export class CashFlowQuery extends ReportPeriodQuery {
  @IsIn(['day', 'month']) by: 'day' | 'month';
  @IfSent() @IsIn(moneyTenders) tender?: (typeof moneyTenders)[number];
}
export class CashFiguresView {
  receivedCents: number;
  /** Taken back by the bank, less what it gave again. */
  returnedCents: number;
  refundedCents: number;
  /** Payouts (to the amount of their fees), disputes and the rest. */
  otherCents: number;
  netCents: number;
}
export class CashRowView extends CashFiguresView {
  key: string;
  tender: 'card' | 'bank-debit' | 'cash' | 'cheque' | 'terminal' | 'transfer';
}
export class CashFlowView {
  rows: CashRowView[];
  totals: CashFiguresView;
  /** Where money lies, before and after the period. */
  openingCents: number;
  closingCents: number;
  /** On its way now. */
  refundsInTransitCents: number;
  debitsInTransitCents: number;
}

export class AgeingQuery extends PageQuery {
  /** The end of this day; today when left out. */
  @IfSent() @IsLocalDate() asOf?: string;
}
export class AgeingFiguresView {
  currentCents: number;
  days30Cents: number;
  days60Cents: number;
  days90Cents: number;
  olderCents: number;
  openCents: number;
}
export class AgeingRowView extends AgeingFiguresView {
  accountId: string;
  clientName: string;
  /** On account that day. */
  creditCents: number;
}
export class AgeingView {
  asOf: string;
  rows: AgeingRowView[];
  next: string | null;
  /** Of every client who owed something, on this page or not. */
  clients: number;
  totals: AgeingFiguresView;
  /** On account of every client that day. */
  creditCents: number;
}
export class OpenInvoicesQuery extends PageQuery {
  @IfSent() @IsLocalDate() asOf?: string;
  @IfSent() @IsUUID() accountId?: string;
  @IfSent() @IsIn(ageBuckets) bucket?: (typeof ageBuckets)[number];
}
export class OpenPartView {
  invoiceId: string;
  number: number;
  accountId: string;
  clientName: string;
  issuedOn: string;
  dueOn: string;
  daysLate: number;
  bucket: 'current' | '1-30' | '31-60' | '61-90' | '90+';
  openCents: number;
}
export class OpenInvoicesView {
  rows: OpenPartView[];
  next: string | null;
}

export class DeferredRevenueQuery extends ReportPeriodQuery {
  @IfSent() @IsUUID() ledgerCodeId?: string;
}
export class DeferredMonthView {
  /** 'YYYY-MM'. */
  month: string;
  openingCents: number;
  invoicedCents: number;
  creditedCents: number;
  earnedCents: number;
  closingCents: number;
}
export class DeferredTotalsView {
  openingCents: number;
  invoicedCents: number;
  creditedCents: number;
  earnedCents: number;
  closingCents: number;
}
export class DeferredCodeView {
  ledgerCodeId: string | null;
  code: string | null;
  nameFr: string | null;
  nameEn: string | null;
  balanceCents: number;
}
export class RunOffView {
  month: string;
  toEarnCents: number;
}
export class DeferredRevenueView {
  months: DeferredMonthView[];
  totals: DeferredTotalsView;
  /** At the end of the period. */
  codes: DeferredCodeView[];
  /** What is deferred now, and the months in which it will be earned. */
  nowCents: number;
  runOff: RunOffView[];
}

export class LedgerReportQuery extends ReportPeriodQuery {
  @IfSent() @IsUUID() ledgerCodeId?: string;
}
export class LedgerFiguresView {
  openingCents: number;
  debitCents: number;
  creditCents: number;
  closingCents: number;
}
export class LedgerReportRowView extends LedgerFiguresView {
  kind: (typeof ledgerAccountKinds)[number];
  ledgerCodeId: string | null;
  code: string | null;
  nameFr: string | null;
  nameEn: string | null;
}
export class LedgerReportView {
  rows: LedgerReportRowView[];
  totals: LedgerFiguresView;
}
export class LedgerPostingsQuery extends PageQuery {
  @IsLocalDate() from: string;
  @IsLocalDate() until: string;
  @IfSent() @IsIn(ledgerAccountKinds) account?: (typeof ledgerAccountKinds)[number];
  @IfSent() @IsUUID() ledgerCodeId?: string;
  @IfSent() @IsIn(['yes']) withoutCode?: 'yes';
  @IfSent() @IsUUID() gatewayAccountId?: string;
  /** Of the payment or refund; only accounts where money lies. */
  @IfSent() @IsIn(moneyTenders) tender?: (typeof moneyTenders)[number];
}
export class LedgerPostingView {
  id: string;
  on: string;
  account: (typeof ledgerAccountKinds)[number];
  code: string | null;
  /** What was booked: `invoice` `issued`, `invoice-line` `earned-2027-03`. */
  source: JournalSource;
  event: string;
  documentId: string;
  number: string | null;
  accountId: string | null;
  clientName: string;
  debitCents: number;
  creditCents: number;
}
export class LedgerPostingsView {
  rows: LedgerPostingView[];
  next: string | null;
}

export class TaxesQuery extends ReportPeriodQuery {
  @IsIn(['period', 'month']) by: 'period' | 'month';
}
export class TaxFiguresView {
  salesCents: number;
  gstCents: number;
  qstCents: number;
  creditedCents: number;
  creditedGstCents: number;
  creditedQstCents: number;
  netGstCents: number;
  netQstCents: number;
}
export class TaxRowView extends TaxFiguresView {
  month: string | null;
  taxStatus: (typeof taxStatuses)[number];
  taxReason: (typeof taxReasons)[number];
}
export class TaxLedgerView {
  gstCents: number;
  qstCents: number;
}
export class TaxReportView {
  rows: TaxRowView[];
  totals: TaxFiguresView;
  /** What the accounts of both taxes say of the same period. */
  ledger: TaxLedgerView;
}

export class RecordedPayoutView {
  id: string;
  reference: string;
  paidOn: string;
  amountCents: number;
  feesCents: number;
}
export class HeldView {
  availableCents: number;
  pendingCents: number;
}
export class ProcessorView {
  gatewayAccountId: string;
  kind: 'sandbox' | 'stripe';
  merchantRef: string;
  active: boolean;
  openingCents: number;
  paymentsCents: number;
  returnsCents: number;
  refundsCents: number;
  payoutsCents: number;
  feesCents: number;
  otherCents: number;
  closingCents: number;
  clearingNowCents: number;
  refundsInTransitCents: number;
  payouts: RecordedPayoutView[];
  /** What the processor says it holds; null when it could not be asked. */
  held: HeldView | null;
  expectedCents: number;
  unexplainedCents: number | null;
}
export class ProcessorsView {
  rows: ProcessorView[];
}
export class RecordPayoutBody {
  @IsUUID() gatewayAccountId: string;
  /** The processor's own name of the payout. */
  @IsNotEmpty() @IsText(120) reference: string;
  @IsLocalDate() paidOn: string;
  /** What reached the bank. */
  @IsCents(1) amountCents: number;
  /** What the processor kept. */
  @IsCents() feesCents: number;
}
export class PayoutRecordedView {
  payoutId: string;
}

const reports = ['sales', 'cash-flow', 'ageing', 'deferred-revenue', 'ledger-codes', 'taxes', 'processors', 'sale-documents', 'postings', 'open-invoices'] as const;
function isOfPeriod(query: ReportFileQuery): boolean {
  return query.report !== 'ageing' && query.report !== 'open-invoices';
}
/** A report and its own filters; those of other reports are left aside. */
export class ReportFileQuery {
  @IsIn(reports) report: (typeof reports)[number];
  @IsIn(['csv', 'xlsx']) format: 'csv' | 'xlsx';
  /** Every report needs its period, but those of a day: `ageing` and `open-invoices`. */
  @ValidateIf(isOfPeriod) @IsLocalDate() from?: string;
  @ValidateIf(isOfPeriod) @IsLocalDate() until?: string;
  @IfSent() @IsLocalDate() asOf?: string;
  @IfSent() @IsIn(['day', 'month', 'period', 'ledger-code', 'kind']) by?: 'day' | 'month' | 'period' | 'ledger-code' | 'kind';
  @IfSent() @IsUUID() ledgerCodeId?: string;
  @IfSent() @IsIn(['yes']) withoutCode?: 'yes';
  @IfSent() @IsIn(saleKinds) kind?: (typeof saleKinds)[number];
  @IfSent() @IsIn(moneyTenders) tender?: (typeof moneyTenders)[number];
  @IfSent() @IsIn(taxStatuses) taxStatus?: (typeof taxStatuses)[number];
  @IfSent() @IsIn(taxReasons) taxReason?: (typeof taxReasons)[number];
  @IfSent() @IsIn(ledgerAccountKinds) account?: (typeof ledgerAccountKinds)[number];
  @IfSent() @IsUUID() gatewayAccountId?: string;
  @IfSent() @IsUUID() accountId?: string;
  @IfSent() @IsIn(ageBuckets) bucket?: (typeof ageBuckets)[number];
}
