import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min, ValidateNested } from 'class-validator';
import { IsCents, IsLocalDate, IsNested, IsNotEmpty, IsText } from '../http/fields';
import { DebitConsentBody } from './payments-to-settle.dto';

export class TerminalCardBody {
  @IsNotEmpty() @IsText(30) brand: string;
  @Matches(/^[0-9]{4}$/) last4: string;
}
export class TakePaymentBody {
  @IsIn(['cash', 'cheque', 'terminal']) tender: 'cash' | 'cheque' | 'terminal';
  @IsCents(1) amountCents: number;
  @IsOptional() @IsText(500) memo?: string;
  /** Settled in this order; all open invoices, oldest due first, when left out. */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsUUID(undefined, { each: true }) invoiceIds?: string[];
  /** The card shown to the terminal. */
  @IsOptional() @IsNested(() => TerminalCardBody) method?: TerminalCardBody;
}
export class AllocationView {
  invoiceId: string;
  amountCents: number;
}
export class PaymentTakenView {
  paymentId: string;
  number: number;
  allocations: AllocationView[];
  /** What no invoice needed, now on account. */
  creditCents: number;
}
export class UseCreditBody {
  /** At most this much; everything that fits when left out. */
  @IsOptional() @IsCents(1) amountCents?: number;
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsUUID(undefined, { each: true }) invoiceIds?: string[];
}
export class CreditUsedView {
  usedCents: number;
}
export class EditPlannedPaymentBody {
  /** The version that was shown. */
  @IsInt() @Min(1) @Max(1_000_000) version: number;
  @IsOptional() @IsUUID() paymentMethodId?: string;
  @IsOptional() @IsCents(1) amountCents?: number;
  @IsOptional() @IsLocalDate() dueOn?: string;
  /** What the client told, when a bank debit changes less than ten days ahead. */
  @IsOptional() @IsNested(() => DebitConsentBody) consent?: DebitConsentBody;
}
export class CancelPlannedPaymentBody {
  @IsInt() @Min(1) @Max(1_000_000) version: number;
}
export class RecordRefundBody {
  @IsIn(['cash', 'cheque', 'terminal']) tender: 'cash' | 'cheque' | 'terminal';
  @IsCents(1) amountCents: number;
  @IsText(500) reason: string;
  /** The payment or credit memo to take it from first. */
  @IsOptional() @IsUUID() sourceId?: string;
}
export class RefundPaymentBody {
  @IsCents(1) amountCents: number;
  @IsText(500) reason: string;
}
export class MadeRefundView {
  refundId: string;
  number: number;
  amountCents: number;
  state: 'pending' | 'succeeded' | 'failed';
}
export class MadeRefundsView {
  rows: MadeRefundView[];
}
export class CreditLineBody {
  @IsUUID() invoiceLineId: string;
  /** Before tax; everything left of the line when left out. Negative for a line that was a credit. */
  @IsOptional() @IsInt() @Min(-1_000_000_000) @Max(1_000_000_000) amountCents?: number;
}
export class CreditMemoBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => CreditLineBody) lines: CreditLineBody[];
  @IsText(500) reason: string;
}
export class CreditMemoIssuedView {
  creditMemoId: string;
  number: number;
  subtotalCents: number;
  gstCents: number;
  qstCents: number;
  totalCents: number;
  allocations: AllocationView[];
  /** What the invoice did not need, now on account. */
  creditCents: number;
}
