import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { IfSent, IsCents, IsLocalDate, IsNotEmpty, IsText } from '../http/fields';

export class ChequeView {
  id: string;
  accountId: string;
  clientName: string;
  invoiceId: string;
  invoiceNumber: number;
  plannedPaymentId: string;
  number: string;
  bank: string;
  amountCents: number;
  datedOn: string;
  state: 'held' | 'deposited' | 'bounced' | 'given-back';
  paymentId: string | null;
  depositedOn: string | null;
  bouncedOn: string | null;
  bouncedBecause: string;
  /** Its day has come. */
  toDeposit: boolean;
  version: number;
}
export class ChequesListView {
  rows: ChequeView[];
}
export class ChequesQuery {
  /** One or several, separated by commas; all when left out. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray() @ArrayMaxSize(4) @IsIn(['held', 'deposited', 'bounced', 'given-back'], { each: true })
  state?: ('held' | 'deposited' | 'bounced' | 'given-back')[];
  /** Dated on that day or before. */
  @IfSent() @IsLocalDate() until?: string;
  @IfSent() @IsUUID() accountId?: string;
}
export class NewChequeBody {
  @IsNotEmpty() @IsText(20) number: string;
  @IsNotEmpty() @IsText(120) bank: string;
  @IsLocalDate() datedOn: string;
  @IsCents(1) amountCents: number;
}
export class RegisterChequesBody {
  @IsUUID() invoiceId: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(36) @ValidateNested({ each: true }) @Type(() => NewChequeBody) cheques: NewChequeBody[];
}
export class ChequesRegisteredView {
  chequeIds: string[];
}
export class ChequeToDepositBody {
  @IsUUID() chequeId: string;
  @IsInt() @Min(1) @Max(1_000_000) version: number;
}
export class DepositChequesBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => ChequeToDepositBody) cheques: ChequeToDepositBody[];
}
export class DepositedRowView {
  chequeId: string;
  done: boolean;
  paymentNumber: number | null;
  refusedCode: string | null;
  /** Why, in the language asked for. */
  refusedTitle: string | null;
}
export class DepositedView {
  rows: DepositedRowView[];
}
export class BounceChequeBody {
  /** As the bank says it. */
  @IsNotEmpty() @IsText(500) because: string;
  /** What the policy says when left out; 0 charges nothing. */
  @IfSent() @IsCents(0, 1_000_000) feeCents?: number;
  @IfSent() @IsLocalDate() plannedAgainOn?: string;
}
export class BouncedView {
  feeInvoiceNumber: number | null;
  plannedAgainOn: string;
}

export class RecurringChargeView {
  id: string;
  labelFr: string;
  labelEn: string;
  /** Before tax. */
  amountCents: number;
  taxable: boolean;
  ledgerCodeId: string | null;
  paymentMethodId: string | null;
  everyMonths: number;
  firstOn: string;
  until: string | null;
  nextOn: string | null;
  /** The next ones that are not invoiced yet. */
  comingOn: string[];
  endedOn: string | null;
  endedBecause: string;
  version: number;
}
export class RecurringChargesView {
  rows: RecurringChargeView[];
}
export class AgreeRecurringBody {
  @IsNotEmpty() @IsText(200) labelFr: string;
  @IsNotEmpty() @IsText(200) labelEn: string;
  /** Before tax, each time. */
  @IsCents(1) amountCents: number;
  @IsBoolean() taxable: boolean;
  @IsOptional() @IsUUID() ledgerCodeId?: string | null;
  /** Left out when it is paid at the counter each time. */
  @IsOptional() @IsUUID() paymentMethodId?: string | null;
  @IsInt() @Min(1) @Max(12) everyMonths: number;
  @IsLocalDate() firstOn: string;
  @IsOptional() @IsLocalDate() until?: string | null;
}
export class RecurringAgreedView {
  recurringChargeId: string;
}
export class EndRecurringBody {
  @IsInt() @Min(1) @Max(1_000_000) version: number;
  /** The first day that is not charged any more. */
  @IsLocalDate() from: string;
  @IsNotEmpty() @IsText(200) because: string;
}
export class RecurringEndedView {
  /** Invoiced already and not charged: credited. */
  credited: number;
  /** Being charged now: refunded like any other. */
  leftInProgress: number;
}
