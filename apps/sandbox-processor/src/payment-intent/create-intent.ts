import { newId } from '../identifier';
import type { Work } from '../installation/workbench';
import { findMethod, type PaymentMethod } from '../payment-method/payment-method.store';
import { Refusal } from '../refusal';
import { insertIntent, type Intent } from './payment-intent.store';

export interface CreateIntentInput {
  readonly merchantId: string;
  readonly amountCents: number;
  readonly currency: string;
  readonly paymentMethod: string;
  readonly description: string;
  readonly metadata: Record<string, string>;
}

/** Prepares a charge. No money moves until it is confirmed. */
export async function createIntent(work: Work, input: CreateIntentInput): Promise<Intent> {
  await usableMethod(work, input.merchantId, input.paymentMethod);
  const intent: Intent = {
    id: newId('pi'), merchantId: input.merchantId, paymentMethodId: input.paymentMethod, amountCents: input.amountCents,
    currency: input.currency, description: input.description, metadata: input.metadata, clientSecret: newId('secret', 40),
    status: 'requires_confirmation', lastError: null, capturedCents: 0, refundedCents: 0, confirmations: 0, nextStep: null, nextStepAt: null,
    confirmedAt: null, succeededAt: null, returnedAt: null, canceledAt: null, createdAt: work.now,
  };
  await insertIntent(work.tx, intent);
  return intent;
}

/** The method to charge; refused when it is unknown or was detached. */
export async function usableMethod(work: Work, merchantId: string, id: string): Promise<PaymentMethod> {
  const method = await findMethod(work.tx, merchantId, id);
  if (!method) throw new Refusal('invalid_request_error', 'payment_method_unknown', 'No such payment method.', 'paymentMethod');
  if (method.detachedAt) throw new Refusal('invalid_request_error', 'payment_method_detached', 'This method was detached.', 'paymentMethod');
  return method;
}
