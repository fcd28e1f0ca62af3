import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID } from 'class-validator';
import { IfSent, IsCents } from '../http/fields';

export class InvoiceToPayView {
  invoiceId: string;
  number: number;
  /** Local date of the organization. */
  dueOn: string;
  openCents: number;
  /** Planned payments will bring it. */
  promisedCents: number;
  /** On its way already. */
  pendingCents: number;
  payableCents: number;
  labelsFr: string[];
  labelsEn: string[];
}
export class BalanceInProgressView {
  attemptId: string;
  amountCents: number;
  /** A bank answers in days. */
  atTheBank: boolean;
}
export class BalanceToPayView {
  /** 'off': the family contacts the organization. */
  allowed: 'off' | 'full' | 'partial';
  /** Whether the organization takes payments on line at all. */
  online: boolean;
  payableCents: number;
  /** The least that a part may be. */
  minimumCents: number;
  /** Oldest due first. */
  invoices: InvoiceToPayView[];
  inProgress: BalanceInProgressView | null;
}
export class PayBalanceBody {
  @IsUUID() paymentMethodId: string;
  @IsCents(1) amountCents: number;
  /** Paid in this order; all that can be paid, oldest due first, when left out. */
  @IfSent() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @IsUUID(undefined, { each: true }) invoiceIds?: string[];
}
export class BalanceProgressView {
  attemptId: string;
  amountCents: number;
  /** 'paying': ask again; 'pending': the bank answers in days; 'needs-client': prove who you are at `actionUrl`, then go on. */
  state: 'accepted' | 'pending' | 'paying' | 'needs-client' | 'refused';
  paymentNumber: number | null;
  refusedBecause:
    | 'insufficient-funds' | 'expired-card' | 'declined' | 'lost-or-stolen' | 'needs-authentication' | 'account-closed'
    | 'debit-not-authorized' | 'returned-by-bank' | 'method-removed' | 'processor-unavailable' | 'balance-changed' | null;
  nextStep: 'choose-method' | 'authenticate' | 'pay-at-organization' | null;
  actionUrl: string | null;
}
