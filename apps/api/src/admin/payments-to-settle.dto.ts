import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { IfSent, IsCents, IsLocalDate, IsNested, IsNotEmpty, IsText } from '../http/fields';

const kinds = ['refused', 'needs-client', 'overdue', 'unresolved', 'expiring-card', 'bounced-cheque'] as const;
type Kind = (typeof kinds)[number];

export class ActionMethodView {
  id: string;
  kind: 'card' | 'bank-account';
  brand: string;
  last4: string;
  /** The organization may charge it. */
  authorized: boolean;
}
export class PaymentToSettleView {
  /** Names the fact: the same thing happening again has another key. */
  key: string;
  kind: 'refused' | 'needs-client' | 'overdue' | 'unresolved' | 'expiring-card' | 'bounced-cheque';
  /** Of the planned payment, the charge, the card or the cheque. */
  subjectId: string;
  accountId: string;
  clientName: string;
  plannedPaymentId: string | null;
  /** Of the planned payment, to change it. */
  version: number | null;
  invoiceId: string | null;
  invoiceNumber: number | null;
  amountCents: number;
  dueOn: string | null;
  since: string;
  because:
    | 'insufficient-funds' | 'expired-card' | 'declined' | 'lost-or-stolen' | 'needs-authentication' | 'account-closed' | 'debit-not-authorized' | 'returned-by-bank'
    | 'method-removed' | 'processor-unavailable' | 'processor-does-not-answer' | 'outcome-cannot-be-written' | 'still-asked' | null;
  tries: number;
  /** Set when it is tried again by itself. */
  retryAt: string | null;
  method: ActionMethodView | null;
  expiresOn: string | null;
}
export class ActionCountView {
  kind: 'refused' | 'needs-client' | 'overdue' | 'unresolved' | 'expiring-card' | 'bounced-cheque';
  count: number;
  amountCents: number;
}
export class PaymentsToSettleView {
  rows: PaymentToSettleView[];
  /** Of all kinds, whatever was asked for. */
  counts: ActionCountView[];
}
export class PaymentsToSettleQuery {
  /** One or several, separated by commas; all when left out. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray() @ArrayMaxSize(6) @IsIn(kinds, { each: true })
  kind?: Kind[];
  /** Of a client's name, or an invoice number. */
  @IfSent() @IsText(120) text?: string;
  @IfSent() @IsUUID() accountId?: string;
}
export class MonthOfPaymentsView {
  /** 'YYYY-MM' */
  month: string;
  plannedCents: number;
  acceptedCents: number;
  refusedCents: number;
}
export class MonthsOfPaymentsView {
  rows: MonthOfPaymentsView[];
}
export class MonthsOfPaymentsQuery {
  @IsLocalDate() from: string;
  @IsLocalDate() until: string;
}
export class DismissActionsBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @IsText(200, { each: true }) actionKeys: string[];
  @IsNotEmpty() @IsText(500) reason: string;
}
export class DismissedView {
  dismissed: number;
}
export class WatchView {
  watching: boolean;
}
export class WatchBody {
  @IsBoolean() watching: boolean;
}

export class DebitConsentBody {
  @IsIn(['in-person', 'phone', 'email', 'letter']) how: 'in-person' | 'phone' | 'email' | 'letter';
  @IsLocalDate() on: string;
  @IsText(500) note: string;
}
export class SelectedPaymentBody {
  @IsUUID() plannedPaymentId: string;
  @IsInt() @Min(1) @Max(1_000_000) version: number;
  @IsLocalDate() dueOn: string;
}
export class ChangeOfManyBody {
  @IsIn(['method', 'amount', 'date', 'move', 'cancel', 'retry', 'ask']) kind: 'method' | 'amount' | 'date' | 'move' | 'cancel' | 'retry' | 'ask';
  /** Of a method: another that each client authorized when left out. */
  @IfSent() @IsUUID() paymentMethodId?: string;
  @ValidateIf((body: ChangeOfManyBody) => body.kind === 'amount' || body.amountCents !== undefined) @IsCents(1) amountCents?: number;
  @ValidateIf((body: ChangeOfManyBody) => body.kind === 'date' || body.dueOn !== undefined) @IsLocalDate() dueOn?: string;
  /** Of a move: so many days later, or earlier when negative. */
  @ValidateIf((body: ChangeOfManyBody) => body.kind === 'move' || body.days !== undefined) @IsInt() @Min(-366) @Max(366) days?: number;
  @IfSent() @IsText(500) note?: string;
  @IfSent() @IsNested(() => DebitConsentBody) consent?: DebitConsentBody;
}
export class ChangeManyBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => SelectedPaymentBody) rows: SelectedPaymentBody[];
  @IsNested(() => ChangeOfManyBody) change: ChangeOfManyBody;
}
export class DoneOrRefusedView {
  plannedPaymentId: string;
  done: boolean;
  refusedCode: string | null;
  /** Why, in the language asked for. */
  refusedTitle: string | null;
}
export class ChangedManyView {
  rows: DoneOrRefusedView[];
}
export class VersionBody {
  /** The version that was shown. */
  @IsInt() @Min(1) @Max(1_000_000) version: number;
}
export class AskPaymentBody {
  /** Added to the message. */
  @IsText(500) note: string;
}
export class InstalmentBody {
  @IsCents(1) amountCents: number;
  @IsLocalDate() dueOn: string;
}
export class PlanPaymentsBody {
  @IsUUID() invoiceId: string;
  /** Left out when it is paid at the counter. */
  @IfSent() @IsUUID() paymentMethodId?: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => InstalmentBody) instalments: InstalmentBody[];
  /** Of a bank debit sooner than its ten days' notice: what the payer told staff. */
  @IfSent() @IsNested(() => DebitConsentBody) consent?: DebitConsentBody;
}
export class PlannedPaymentsMadeView {
  plannedPaymentIds: string[];
}
export class ChargingPolicyView {
  /** Days after the first try, rising; empty means never again by itself. */
  retryDays: number[];
  balancePayment: 'off' | 'full' | 'partial';
  balanceMinimumCents: number;
  /** For a cheque that the bank gives back; 0 charges nothing. */
  returnedFeeCents: number;
  returnedFeeLedgerCodeId: string | null;
  /** 0 while the organization has changed nothing. */
  version: number;
}
export class ChargingPolicyBody {
  @IsArray() @ArrayMaxSize(3) @IsInt({ each: true }) @Min(1, { each: true }) @Max(28, { each: true }) retryDays: number[];
  @IsIn(['off', 'full', 'partial']) balancePayment: 'off' | 'full' | 'partial';
  @IsCents(0, 10_000_000) balanceMinimumCents: number;
  @IsCents(0, 1_000_000) returnedFeeCents: number;
  @IsOptional() @IsUUID() returnedFeeLedgerCodeId: string | null;
  @IsInt() @Min(0) @Max(1_000_000) version: number;
}
