import { event, type Cents, type LocalDate } from '@preau/kernel';

export interface OrderPlaced {
  readonly orderId: string;
  readonly orderNumber: number;
  readonly invoiceId: string;
  readonly invoiceNumber: number;
  readonly accountId: string;
  readonly locale: 'fr-CA' | 'en-CA';
  /** Taxes included. */
  readonly totalCents: Cents;
  readonly lines: readonly {
    readonly labelFr: string;
    readonly labelEn: string;
    readonly personName: string;
    /** Before tax. */
    readonly amountCents: Cents;
    /** ISO instant of the (first) session; absent for a fee. */
    readonly startsAt?: string;
    readonly locationName?: string;
  }[];
  readonly instalments: readonly { readonly amountCents: Cents; readonly dueOn: LocalDate }[];
  readonly paidTodayCents: Cents;
}
export const orderPlaced = event<OrderPlaced>('cart-checkout.order-placed.v1');

/** Money came for places that were gone: the money is credit on the client's account, and somebody refunds it or sells something else. */
export interface PaidTooLate {
  readonly cartId: string;
  readonly accountId: string;
  readonly chargeAttemptId: string;
  readonly amountCents: Cents;
  readonly lost: readonly { readonly labelFr: string; readonly labelEn: string; readonly personName: string }[];
  readonly locale: 'fr-CA' | 'en-CA';
}
export const paidTooLate = event<PaidTooLate>('cart-checkout.paid-too-late.v1');

/** The bank did not pay (or took back) what an order counted on: the invoice is open, the places stay registered. */
export interface OrderPaymentRefused {
  readonly orderId: string;
  readonly orderNumber: number;
  readonly invoiceId: string;
  readonly accountId: string;
  readonly amountCents: Cents;
  readonly because: string;
}
export const orderPaymentRefused = event<OrderPaymentRefused>('cart-checkout.order-payment-refused.v1');
