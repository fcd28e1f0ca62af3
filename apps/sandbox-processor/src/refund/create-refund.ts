import { post } from '../books/journal.store';
import { newId } from '../identifier';
import type { Work } from '../installation/workbench';
import { lockIntent, saveIntent } from '../payment-intent/payment-intent.store';
import { findMethod } from '../payment-method/payment-method.store';
import { notFound, Refusal } from '../refusal';
import { afterBusinessDays } from '../settlement/business-days';
import { recordEvent } from '../webhook/webhook-event';
import { insertRefund, type Refund } from './refund.store';

const REFUND_BUSINESS_DAYS = 3;

/**
 * Gives back all or part of a captured intent. Never more than was captured: pending refunds count, failed ones do not.
 * A card is refunded at once; a bank account some business days later.
 */
export async function createRefund(work: Work, input: { merchantId: string; paymentIntent: string; amountCents: number; key: string }): Promise<Refund> {
  const intent = await lockIntent(work.tx, input.merchantId, input.paymentIntent);
  if (!intent) throw notFound('payment intent');
  if (intent.status !== 'succeeded') {
    throw new Refusal('invalid_request_error', 'payment_intent_unexpected_state', `The intent is ${intent.status}.`);
  }
  if (intent.refundedCents + input.amountCents > intent.capturedCents) {
    throw new Refusal('invalid_request_error', 'amount_above_captured', `Only ${intent.capturedCents - intent.refundedCents} cents are left to refund.`, 'amount');
  }
  const method = await findMethod(work.tx, input.merchantId, intent.paymentMethodId);
  const fails = method?.outcome === 'card-refund-fails';
  const isPending = fails || method?.kind === 'bank';
  const refund: Refund = {
    id: newId('re'), merchantId: input.merchantId, paymentIntentId: intent.id, amountCents: input.amountCents,
    status: isPending ? 'pending' : 'succeeded',
    nextStep: isPending ? (fails ? 'fail' : 'settle') : null,
    nextStepAt: isPending ? afterBusinessDays(work.now, REFUND_BUSINESS_DAYS) : null,
    createdAt: work.now, key: input.key,
  };
  await insertRefund(work.tx, refund);
  await saveIntent(work.tx, { ...intent, refundedCents: intent.refundedCents + input.amountCents });
  await post(work, { kind: 'refund', merchantId: input.merchantId, sourceId: refund.id, attempt: 1, amountCents: input.amountCents });
  await recordEvent(work, { merchantId: input.merchantId, type: 'refund.created', objectId: refund.id });
  return refund;
}
