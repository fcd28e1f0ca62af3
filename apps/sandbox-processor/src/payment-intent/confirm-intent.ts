import { post } from '../books/journal.store';
import type { Work } from '../installation/workbench';
import { lockMethod, saveMethod, type PaymentMethod } from '../payment-method/payment-method.store';
import { decide, type Decision } from '../payment-method/test-numbers';
import { notFound, Refusal } from '../refusal';
import { afterBusinessDays, isExpired } from '../settlement/business-days';
import { recordEvent } from '../webhook/webhook-event';
import { usableMethod } from './create-intent';
import { captured, refused, sentToBank, waitingForPayer } from './payment-intent';
import { lockIntent, saveIntent, type Intent } from './payment-intent.store';

export interface ConfirmIntentInput {
  readonly merchantId: string;
  readonly id: string;
  /** A new method, after the first was refused. */
  readonly paymentMethod?: string;
}

/**
 * Takes the money, sends the debit to the bank, refuses, or asks the payer to prove who they are. An intent that
 * succeeded, is on its way or was closed is refused: it can be charged once at most.
 */
export async function confirmIntent(work: Work, input: ConfirmIntentInput): Promise<Intent> {
  const intent = await lockIntent(work.tx, input.merchantId, input.id);
  if (!intent) throw notFound('payment intent');
  const retriedWithNewMethod = intent.status === 'requires_payment_method' && input.paymentMethod !== undefined;
  if (intent.status !== 'requires_confirmation' && !retriedWithNewMethod) throw unexpectedState(intent);
  const { id: methodId } = await usableMethod(work, input.merchantId, input.paymentMethod ?? intent.paymentMethodId);
  const method = await lockMethod(work.tx, input.merchantId, methodId);
  if (!method) throw notFound('payment method');
  const expired = method.expMonth !== null && method.expYear !== null && isExpired(method.expMonth, method.expYear, work.now);
  const confirmed = { ...intent, paymentMethodId: method.id, confirmedAt: work.now, confirmations: intent.confirmations + 1 };
  return apply(work, confirmed, method, decide({ ...method, expired }));
}

/** The payer answered the bank's question: the charge goes through, or is refused. */
export async function answerChallenge(work: Work, input: { merchantId: string; id: string; secret: string; approved: boolean }): Promise<Intent> {
  const intent = await lockIntent(work.tx, input.merchantId, input.id);
  if (!intent || intent.clientSecret !== input.secret) throw notFound('payment intent');
  if (intent.status !== 'requires_action') throw unexpectedState(intent);
  const method = await lockMethod(work.tx, input.merchantId, intent.paymentMethodId);
  if (!method) throw notFound('payment method');
  return apply(work, intent, method, input.approved
    ? { kind: 'capture' }
    : { kind: 'refuse', error: { code: 'authentication_failed', declineCode: 'authentication_failed', hard: true } });
}

async function apply(work: Work, intent: Intent, method: PaymentMethod, decision: Decision): Promise<Intent> {
  const about = { merchantId: intent.merchantId, objectId: intent.id };
  const fact = { merchantId: intent.merchantId, sourceId: intent.id, attempt: intent.confirmations, amountCents: intent.amountCents };
  switch (decision.kind) {
    case 'capture':
      await post(work, { kind: 'capture', ...fact });
      await saveMethod(work.tx, { ...method, chargesSucceeded: method.chargesSucceeded + 1 });
      await recordEvent(work, { type: 'payment_intent.succeeded', ...about });
      return saved(work, captured(intent, work.now));
    case 'send-to-bank':
      await post(work, { kind: 'bank-debit', ...fact });
      await recordEvent(work, { type: 'payment_intent.processing', ...about });
      return saved(work, sentToBank(intent, { step: decision.step, at: afterBusinessDays(work.now, decision.businessDays) }));
    case 'refuse':
      await recordEvent(work, { type: 'payment_intent.payment_failed', ...about });
      return saved(work, refused(intent, decision.error));
    case 'ask-payer':
      await recordEvent(work, { type: 'payment_intent.requires_action', ...about });
      return saved(work, waitingForPayer(intent));
    default: return decision satisfies never;
  }
}

async function saved(work: Work, intent: Intent): Promise<Intent> {
  await saveIntent(work.tx, intent);
  return intent;
}

export function unexpectedState(intent: Intent): Refusal {
  return new Refusal('invalid_request_error', 'payment_intent_unexpected_state', `The intent is ${intent.status}.`);
}
