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

/** Something on a family's wish list opens for it at another time than it was told, or is found otherwise. */
export interface WishedOpeningChanged {
  /** Of the change of the rules: one message about it for each family. */
  readonly changeId: string;
  readonly accountId: string;
  readonly activities: readonly {
    readonly activityId: string;
    readonly nameFr: string;
    readonly nameEn: string;
    readonly was: WishedOpening;
    readonly is: WishedOpening;
    /** How one finds it now, and what is asked, where that changed. */
    readonly access?: WishedAccess;
  }[];
}
/** Null: as it was. */
export interface WishedAccess {
  readonly visibility: 'public' | 'link' | 'none' | null;
  readonly password: 'asked' | 'changed' | 'lifted' | null;
}
export interface WishedOpening {
  readonly state: 'open' | 'opens' | 'closed' | 'not-in-group';
  /** ISO instant, of 'opens'. */
  readonly opensAt: string | null;
}
export const wishedOpeningChanged = event<WishedOpeningChanged>('cart-checkout.wished-opening-changed.v1');
