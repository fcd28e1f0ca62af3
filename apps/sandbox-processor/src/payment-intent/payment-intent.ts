import type { Intent } from './payment-intent.store';

export type IntentStatus =
  | 'requires_confirmation' | 'requires_action' | 'requires_payment_method' | 'processing' | 'succeeded' | 'returned' | 'canceled';

/** Why the last confirmation, or the bank later, said no. `hard`: the same method must not be tried again. */
export interface LastError {
  readonly code: 'card_declined' | 'authentication_failed' | 'bank_refused';
  readonly declineCode: string;
  readonly hard: boolean;
}

/** What the bank will do by itself, later. */
export interface NextStep {
  readonly step: 'settle' | 'fail' | 'return';
  readonly at: Date;
}

/** Transitions of an intent: each returns a new value and leaves the old one as it was. */
export const captured = (intent: Intent, at: Date): Intent => ({
  ...intent, status: 'succeeded', capturedCents: intent.amountCents, succeededAt: at, lastError: null, nextStep: null, nextStepAt: null,
});

export const sentToBank = (intent: Intent, next: NextStep): Intent => ({
  ...intent, status: 'processing', lastError: null, nextStep: next.step, nextStepAt: next.at,
});

export const refused = (intent: Intent, error: LastError): Intent => ({
  ...intent, status: 'requires_payment_method', lastError: error, nextStep: null, nextStepAt: null,
});

export const waitingForPayer = (intent: Intent): Intent => ({ ...intent, status: 'requires_action', lastError: null });

export const takenBack = (intent: Intent, error: LastError, at: Date): Intent => ({
  ...intent, status: 'returned', lastError: error, returnedAt: at, nextStep: null, nextStepAt: null,
});

export const closed = (intent: Intent, at: Date): Intent => ({ ...intent, status: 'canceled', canceledAt: at });

/** Statuses from which nothing was captured and nothing is on its way: only these can be closed. */
export function canBeClosed(intent: Intent): boolean {
  return intent.status === 'requires_confirmation' || intent.status === 'requires_action' || intent.status === 'requires_payment_method';
}

/** The shape that merchants read. */
export function intentView(intent: Intent, publicUrl: string): object {
  return {
    id: intent.id,
    object: 'payment_intent',
    amount: intent.amountCents,
    currency: intent.currency,
    paymentMethod: intent.paymentMethodId,
    description: intent.description,
    metadata: intent.metadata,
    status: intent.status,
    lastError: intent.lastError,
    nextAction: intent.status === 'requires_action'
      ? { type: 'challenge', url: `${publicUrl}/elements/challenge?intent=${intent.id}&secret=${intent.clientSecret}` }
      : null,
    amountCaptured: intent.capturedCents,
    amountRefunded: intent.refundedCents,
    expectedAt: intent.status === 'processing' ? intent.nextStepAt : null,
    confirmedAt: intent.confirmedAt,
    succeededAt: intent.succeededAt,
    returnedAt: intent.returnedAt,
    canceledAt: intent.canceledAt,
    createdAt: intent.createdAt,
  };
}
