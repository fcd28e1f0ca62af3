import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { IfSent, IsLocalDate, IsNested, IsNotEmpty, IsText } from '../http/fields';

export class AccountBalanceView {
  organizationId: string;
  organizationName: string;
  /** Empty when the organization has but one name. */
  organizationNameEn: string;
  /** What open invoices still ask for, in cents. */
  receivableCents: number;
  /** What is on account: payments left over and credits. */
  creditCents: number;
  /** What of it may be given back as money. */
  refundableCents: number;
  /** What planned payments will bring. */
  plannedCents: number;
  /** Owed, less what is on account. */
  balanceCents: number;
  /** The balance once every planned payment is accepted. */
  expectedBalanceCents: number;
}
export class ShownMethodView {
  brand: string;
  last4: string;
}
export class BilledInvoiceView {
  id: string;
  organizationId: string;
  number: number;
  /** Local date of the organization. */
  issuedOn: string;
  totalCents: number;
  openCents: number;
  plannedCents: number;
  creditedCents: number;
  state: 'open' | 'partial' | 'paid' | 'written-off';
  labelsFr: string[];
  labelsEn: string[];
  personNames: string[];
}
export class BilledPaymentView {
  id: string;
  organizationId: string;
  number: number;
  receivedOn: string;
  tender: 'card' | 'bank-debit' | 'cash' | 'cheque' | 'terminal';
  method: ShownMethodView | null;
  memo: string;
  amountCents: number;
  /** Not matched to any invoice, nor refunded. */
  unspentCents: number;
  /** How much may still go back to the card or account that paid. */
  refundableOnlineCents: number;
  /** The bank took it back. */
  returned: boolean;
  /** A bank debit may come back until then; null when it cannot, or not any more. */
  provisionalUntil: string | null;
  invoiceNumbers: number[];
}
export class BilledCreditMemoView {
  id: string;
  organizationId: string;
  number: number;
  issuedOn: string;
  invoiceNumber: number;
  totalCents: number;
  unspentCents: number;
  reason: string;
}
export class BilledRefundView {
  id: string;
  organizationId: string;
  number: number;
  madeOn: string;
  tender: 'card' | 'bank-debit' | 'cash' | 'cheque' | 'terminal';
  amountCents: number;
  state: 'pending' | 'succeeded' | 'failed';
  reason: string;
}
export class BillingView {
  balances: AccountBalanceView[];
  invoices: BilledInvoiceView[];
  payments: BilledPaymentView[];
  creditMemos: BilledCreditMemoView[];
  refunds: BilledRefundView[];
}

export class PlannedPaymentMethodView {
  id: string;
  kind: 'card' | 'bank-account';
  brand: string;
  last4: string;
}
export class PlannedPaymentRow {
  id: string;
  organizationId: string;
  organizationName: string;
  /** Empty when the organization has but one name. */
  organizationNameEn: string;
  invoiceId: string;
  invoiceNumber: number;
  labelsFr: string[];
  labelsEn: string[];
  kind: 'instalment' | 'recurring' | 'cheque';
  sequence: number;
  amountCents: number;
  dueOn: string;
  status: 'planned' | 'processing' | 'accepted' | 'refused' | 'cancelled';
  refusedBecause:
    | 'insufficient-funds' | 'expired-card' | 'declined' | 'lost-or-stolen' | 'needs-authentication' | 'account-closed'
    | 'debit-not-authorized' | 'returned-by-bank' | 'method-removed' | 'processor-unavailable' | null;
  nextStep: 'choose-method' | 'authenticate' | 'pay-at-organization' | null;
  /** Null for a payment that is made at the counter. */
  method: PlannedPaymentMethodView | null;
  /** So long overdue that it is no longer charged by itself. */
  needsStaff: boolean;
  /** Its card or account is not authorized any more: another one, or it will be refused. */
  needsMethod: boolean;
  /** When a refused one is tried again by itself. */
  nextTryOn: string | null;
  /** A bank debit that was accepted may come back until then. */
  provisionalUntil: string | null;
  version: number;
}
export class PlannedPaymentsView {
  rows: PlannedPaymentRow[];
}
export class PlannedPaymentsQuery {
  /** One or several, separated by commas; all when left out. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray() @ArrayMaxSize(5) @IsIn(['planned', 'processing', 'accepted', 'refused', 'cancelled'], { each: true })
  status?: ('planned' | 'processing' | 'accepted' | 'refused' | 'cancelled')[];
  @IfSent() @IsLocalDate() from?: string;
  @IfSent() @IsLocalDate() until?: string;
}
export class ChooseMethodBody {
  @IsUUID() paymentMethodId: string;
  /** The version that was shown. */
  @IsInt() @Min(1) @Max(1_000_000) version: number;
}
export class ChangedPlannedPaymentView {
  version: number;
}

export class WalletMethodView {
  id: string;
  organizationId: string;
  organizationName: string;
  /** Empty when the organization has but one name. */
  organizationNameEn: string;
  kind: 'card' | 'bank-account';
  brand: string;
  last4: string;
  expiresMonth: number | null;
  expiresYear: number | null;
  holderName: string;
  billingPostalCode: string;
  isDefault: boolean;
  /** The organization may charge it for agreed future payments. */
  authorized: boolean;
  authorizedAt: string | null;
  /** How many planned payments rely on it. */
  plannedPayments: number;
  version: number;
}
export class WalletView {
  rows: WalletMethodView[];
}
export class PaymentEntryBody {
  @IsUUID() organizationId: string;
  @IsIn(['card', 'bank']) kind: 'card' | 'bank';
  /** Whether the person lets the organization debit a bank account for agreed future payments; otherwise each debit is agreed to. */
  @IfSent() @IsBoolean() agreed?: boolean;
}
export class PaymentElementsView {
  /** The processor's own script. */
  scriptUrl: string;
  publishableKey: string;
  /** Null when the key is that of the account itself. */
  connectedAccount: string | null;
  /** Lets the browser finish this one entry. */
  clientSecret: string;
}
export class PaymentEntryView {
  kind: 'frame' | 'elements';
  /** Of a frame: address of the processor's page, which answers with a one-time token. */
  url: string | null;
  /** Of elements: what the processor's script needs to draw its own fields. */
  elements: PaymentElementsView | null;
}
export class AddPaymentMethodBody {
  @IsUUID() organizationId: string;
  /** What the processor's fields gave. */
  @IsNotEmpty() @IsText(200) token: string;
  @IsNotEmpty() @IsText(120) holderName: string;
  @IsText(12) billingPostalCode: string;
  @IfSent() @IsBoolean() makeDefault?: boolean;
  /** The text the person agreed to, word for word, when the organization may charge this method later. */
  @IfSent() @IsNotEmpty() @IsText(4_000) agreedText?: string;
}
export class PaymentMethodAddedView {
  paymentMethodId: string;
}
export class AuthorizeMethodBody {
  @IsNotEmpty() @IsText(4_000) agreedText: string;
}
export class MethodExpiry {
  @IsInt() @Min(1) @Max(12) month: number;
  @IsInt() @Min(2020) @Max(2100) year: number;
}
export class EditPaymentMethodBody {
  @IsInt() @Min(1) @Max(1_000_000) version: number;
  @IfSent() @IsNotEmpty() @IsText(120) holderName?: string;
  @IfSent() @IsText(12) billingPostalCode?: string;
  @IfSent() @IsNested(() => MethodExpiry) expires?: MethodExpiry;
}
export class EditedPaymentMethodView {
  version: number;
}
export class DependentPaymentView {
  plannedPaymentId: string;
  invoiceNumber: number;
  amountCents: number;
  dueOn: string;
}
export class RemoveMethodQuery {
  /** The method that planned payments rely on instead. */
  @IfSent() @IsUUID() moveTo?: string;
}
export class DebitAgreementView {
  id: string;
  organizationId: string;
  organizationName: string;
  /** Empty when the organization has but one name. */
  organizationNameEn: string;
  paymentMethodId: string;
  brand: string;
  last4: string;
  agreedAt: string;
  endedAt: string | null;
  endedBy: 'payer' | 'organization' | null;
}
export class DebitAgreementsView {
  rows: DebitAgreementView[];
}
export class RevokedMethodView {
  /** Planned payments that will be refused unless they get another method. */
  dependents: DependentPaymentView[];
}
