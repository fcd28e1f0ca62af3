import type { Cents, LocalDate } from '@preau/kernel';
import type { Instalment, TaxTerms } from '@preau/billing';
import type { Aid } from './aid';
import type { PricedLine } from '../pricing/price-cart';

/** How the person chose to pay. 'later' and 'offline' are the counter's. */
export type Pay = 'full' | 'plan' | 'later' | 'offline';
export type OfflineTender = 'cash' | 'cheque' | 'terminal';

/** What a person agreed to, frozen with the cart while the bank thinks: the order is placed on this and on nothing newer. */
export interface Agreed {
  readonly pay: Pay;
  readonly orderedOn: LocalDate;
  readonly lines: readonly PricedLine[];
  readonly totalCents: Cents;
  /** Under which the total came about: the organization may change its registration while the bank thinks. Missing on carts of before. */
  readonly taxTerms?: TaxTerms;
  /** Through the processor, now. */
  readonly chargeCents: Cents;
  readonly instalments: readonly Instalment[];
  /** Who else pays: settled before any money. Missing on carts of before. */
  readonly aid?: Aid;
  readonly paymentMethodId: string | null;
  readonly offline: { readonly tender: OfflineTender; readonly amountCents: Cents; readonly memo: string } | null;
  readonly placedBy: string | null;
  /** Set once the attempt is committed. */
  readonly attemptId: string | null;
  /** What was left of the deadline when the payment began: the clock stops while the bank thinks. */
  readonly secondsLeft: number;
}
