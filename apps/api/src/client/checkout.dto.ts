import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsUUID } from 'class-validator';
import { IfSent, IsCents, IsText } from '../http/fields';

export class CheckOutBody {
  @IsUUID() cartId: string;
  /** 'full' at once, 'plan' as one of the cart's `choices.plans` says. */
  @IsIn(['full', 'plan']) pay: 'full' | 'plan';
  /** The total on the screen: another one is refused, to be shown first. */
  @IsCents() expectedTotalCents: number;
  /** The amount on the button: what is charged now, less aid, when a plan spreads the rest. Another one is refused, to be shown first. */
  @IfSent() @IsCents() expectedTodayCents?: number;
  /** Needed as soon as anything is charged, now or later. */
  @IfSent() @IsUUID() paymentMethodId?: string;
  /** Which of the cart's plans, by its optionIds; the first when left out. */
  @IfSent() @IsArray() @ArrayMaxSize(12) @IsUUID(undefined, { each: true }) planOptionIds?: string[];
  /** One of the cart's `aid.ways`: what scholarships and credit on account pay is not asked of the payer. */
  @IfSent() @IsBoolean() useScholarships?: boolean;
  @IfSent() @IsBoolean() useCredit?: boolean;
}
export class CounterCheckOutBody {
  @IsUUID() cartId: string;
  /** 'later' leaves the invoice unpaid; 'offline' is paid at the counter. */
  @IsIn(['full', 'plan', 'later', 'offline']) pay: 'full' | 'plan' | 'later' | 'offline';
  @IsCents() expectedTotalCents: number;
  /** The amount on the button: what is charged now, less aid, when a plan spreads the rest. Another one is refused, to be shown first. */
  @IfSent() @IsCents() expectedTodayCents?: number;
  @IfSent() @IsUUID() paymentMethodId?: string;
  /** Which of the cart's plans, by its optionIds; the first when left out. */
  @IfSent() @IsArray() @ArrayMaxSize(12) @IsUUID(undefined, { each: true }) planOptionIds?: string[];
  /** One of the cart's `aid.ways`: what scholarships and credit on account pay is not asked of the payer. */
  @IfSent() @IsBoolean() useScholarships?: boolean;
  @IfSent() @IsBoolean() useCredit?: boolean;
  @IfSent() @IsIn(['cash', 'cheque', 'terminal']) tender?: 'cash' | 'cheque' | 'terminal';
  /** What was received; what is due now when left out. */
  @IfSent() @IsCents(1) amountReceivedCents?: number;
  @IfSent() @IsText(500) memo?: string;
}

export class CheckOutView {
  cartId: string;
  /**
   * 'ordered'; 'paying': the bank is thinking, ask again; 'needs-client': show actionUrl, then go on;
   * 'refused': the cart is open again with its places; 'open': nothing was tried yet.
   */
  state: 'ordered' | 'paying' | 'needs-client' | 'refused' | 'open';
  orderId: string | null;
  orderNumber: number | null;
  invoiceId: string | null;
  invoiceNumber: number | null;
  totalCents: number | null;
  refusedBecause: string | null;
  nextStep: 'choose-method' | 'authenticate' | 'pay-at-organization' | null;
  actionUrl: string | null;
}

export class OrderLineView {
  id: string;
  kind: string;
  activityId: string | null;
  occurrenceId: string | null;
  personId: string | null;
  claimId: string | null;
  invoiceLineId: string;
  /** Before tax. */
  amountCents: number;
}
export class OrderView {
  id: string;
  number: number;
  placedAt: string;
  channel: 'web' | 'counter';
  invoiceId: string;
  totalCents: number;
  lines: OrderLineView[];
}
export class OrdersView {
  rows: OrderView[];
}
