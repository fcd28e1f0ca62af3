import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsCents, IsLocalDate, IsNotEmpty, IsText } from '../http/fields';

type Tender = 'card' | 'bank-debit' | 'cash' | 'cheque' | 'terminal';

export class WriteOffBody {
  /** All that is open when left out. */
  @IsOptional() @IsCents(1) amountCents?: number;
  @IsNotEmpty() @IsText(500) reason: string;
  @IsOptional() @IsUUID() ledgerCodeId?: string;
}
export class WriteOffMadeView {
  writeOffId: string;
  amountCents: number;
}
export class RecoverWriteOffBody {
  @IsIn(['cash', 'cheque', 'terminal']) tender: 'cash' | 'cheque' | 'terminal';
  @IsCents(1) amountCents: number;
  @IsOptional() @IsText(500) memo?: string;
}
export class WriteOffRecoveredView {
  paymentId: string;
  number: number;
}
export class InvoiceWriteOffView {
  id: string;
  amountCents: number;
  /** What has been recovered of it after all. */
  recoveredCents: number;
  reason: string;
  ledgerCodeId: string | null;
  madeOn: string;
}
export class InvoiceWriteOffsView {
  rows: InvoiceWriteOffView[];
}
export class UnmatchedSourceView {
  id: string;
  kind: 'payment' | 'credit-memo';
  number: number;
  on: string;
  tender: Tender | null;
  amountCents: number;
  unspentCents: number;
}
export class LiveMatchView {
  allocationId: string;
  kind: 'payment' | 'credit-memo' | 'scholarship' | 'write-off';
  /** Null for a scholarship or a write-off. */
  number: number | null;
  on: string;
  amountCents: number;
  /** Only money can be taken back to the account. */
  undoable: boolean;
}
export class ReconciledInvoiceView {
  id: string;
  number: number;
  issuedOn: string;
  labelsFr: string[];
  labelsEn: string[];
  totalCents: number;
  openCents: number;
  plannedCents: number;
  /** 'planned': what is left is all planned. */
  state: 'full' | 'planned' | 'partial' | 'none';
  matches: LiveMatchView[];
}
export class ProposedMatchView {
  invoiceId: string;
  sourceId: string;
  amountCents: number;
}
export class ReconciliationView {
  unmatched: UnmatchedSourceView[];
  /** Open ones first, oldest due first; then the latest that are settled. */
  invoices: ReconciledInvoiceView[];
  /** What matching automatically would do now. */
  proposal: ProposedMatchView[];
}
export class AllocateBody {
  @IsUUID() sourceId: string;
  @IsUUID() invoiceId: string;
  @IsCents(1) amountCents: number;
}
export class AllocatedView {
  openCents: number;
  unspentCents: number;
}
export class UndoneAllocationView {
  invoiceId: string;
}
export class StatementPeriodQuery {
  /** Right after the last statement when left out. */
  @IsOptional() @IsLocalDate() from?: string;
  /** Yesterday when left out. */
  @IsOptional() @IsLocalDate() to?: string;
  @IsIn(['summary', 'detailed']) detail: 'summary' | 'detailed';
}
export class StatementBody extends StatementPeriodQuery {
  @IsOptional() @IsLocalDate() dueOn?: string;
  @IsOptional() @IsText(2_000) message?: string;
  @IsBoolean() send: boolean;
}
export class StatementMadeView {
  statementId: string;
  balanceCents: number;
}
export class StatementEntryView {
  kind: 'invoice' | 'payment' | 'payment-returned' | 'payment-reinstated' | 'credit-memo' | 'refund' | 'refund-failed' | 'scholarship' | 'scholarship-returned' | 'write-off' | 'write-off-recovered';
  documentId: string;
  number: number | null;
  invoiceId: string | null;
  invoiceNumber: number | null;
  tender: Tender | null;
  nameFr: string | null;
  nameEn: string | null;
  on: string;
  /** Owed when positive; paid or given when negative. */
  amountCents: number;
  balanceCents: number;
}
export class StatementPreviewView {
  from: string;
  to: string;
  openingCents: number;
  balanceCents: number;
  entries: StatementEntryView[];
  plannedCents: number;
}
export class StatementRowView {
  id: string;
  from: string;
  to: string;
  detail: 'summary' | 'detailed';
  openingCents: number;
  balanceCents: number;
  dueOn: string | null;
  message: string;
  madeAt: string;
  sentAt: string | null;
}
export class StatementsView {
  rows: StatementRowView[];
}
