import type { Cents } from '@preau/kernel';
import type { NextStep, RefusedBecause } from '../events';
import type { GatewayDecline } from '../gateway/payment-gateway';

export type AttemptState = 'claimed' | 'created' | 'sent' | 'pending' | 'unknown' | 'accepted' | 'refused' | 'cancelled';
export type ChargePurpose = 'planned-payment' | 'checkout' | 'balance';

/** One try to move money. */
export interface ChargeAttempt {
  readonly id: string;
  readonly purpose: ChargePurpose;
  readonly plannedPaymentId: string | null;
  readonly cartId: string | null;
  readonly accountId: string;
  readonly invoiceId: string | null;
  readonly gatewayAccountId: string;
  readonly paymentMethodId: string;
  readonly gatewayMethodRef: string;
  readonly amountCents: Cents;
  readonly idempotencyKey: string;
  readonly gatewayRef: string | null;
  readonly state: AttemptState;
  readonly refusedBecause: RefusedBecause | null;
  readonly asks: number;
  /** Nobody is there to answer the bank. */
  readonly payerAbsent: boolean;
  /** How often writing its outcome threw. */
  readonly failures: number;
  readonly startedAt: Date;
  readonly version: number;
}

export interface ChargeRefusal {
  readonly because: RefusedBecause;
  /** The same method must not be tried again: the payer has to act. */
  readonly final: boolean;
}

export function isSettled(state: AttemptState): boolean {
  return state === 'accepted' || state === 'refused' || state === 'cancelled';
}

/** Whether the bank has what it had paid once. */
export function wasTakenBack(charge: ChargeAttempt): boolean {
  return charge.state === 'refused' && charge.refusedBecause === 'returned-by-bank';
}

/** The processor's reason in our classes. */
export function refusalOf(decline: GatewayDecline): ChargeRefusal {
  switch (decline.reason) {
    case 'expired':
      return { because: 'expired-card', final: decline.hard };
    case 'authentication-failed':
      return { because: 'needs-authentication', final: decline.hard };
    case 'insufficient-funds':
    case 'lost-or-stolen':
    case 'account-closed':
    case 'debit-not-authorized':
    case 'declined':
      return { because: decline.reason, final: decline.hard };
    default:
      return decline.reason satisfies never;
  }
}

/** What a payer reads: that a bank holds a card for stolen is told to staff, not to whoever holds the card. */
export function shownToPayer(because: RefusedBecause): RefusedBecause {
  return because === 'lost-or-stolen' ? 'declined' : because;
}
export function nextStepOf(because: RefusedBecause): NextStep {
  switch (because) {
    case 'needs-authentication':
      return 'authenticate';
    case 'processor-unavailable':
      return 'pay-at-organization';
    case 'insufficient-funds':
    case 'expired-card':
    case 'declined':
    case 'lost-or-stolen':
    case 'account-closed':
    case 'debit-not-authorized':
    case 'returned-by-bank':
    case 'method-removed':
      return 'choose-method';
    default:
      return because satisfies never;
  }
}
