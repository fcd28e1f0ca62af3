import type { Work } from '../installation/workbench';
import { notFound, Refusal } from '../refusal';
import { isExpired } from '../settlement/business-days';
import { recordEvent } from '../webhook/webhook-event';
import { lockMethod, saveMethod, type PaymentMethod } from './payment-method.store';

/** The payer's new card of the same number: only its month and year change, and an expired card works again. */
export async function updateCardExpiry(
  work: Work, input: { merchantId: string; id: string; expMonth: number; expYear: number },
): Promise<PaymentMethod> {
  const method = await lockMethod(work.tx, input.merchantId, input.id);
  if (!method) throw notFound('payment method');
  if (method.kind !== 'card') throw new Refusal('invalid_request_error', 'payment_method_not_card', 'A bank account does not expire.');
  if (method.detachedAt) throw new Refusal('invalid_request_error', 'payment_method_detached', 'This method was detached.');
  if (isExpired(input.expMonth, input.expYear, work.now)) throw new Refusal('invalid_request_error', 'expiry_past', 'This date is past.', 'expYear');
  const changed: PaymentMethod = {
    ...method, expMonth: input.expMonth, expYear: input.expYear, outcome: method.outcome === 'card-expired' ? 'card-succeeds' : method.outcome,
  };
  await saveMethod(work.tx, changed);
  await recordEvent(work, { merchantId: input.merchantId, type: 'payment_method.updated', objectId: method.id });
  return changed;
}

/** Forgets a method for new charges. What it already paid can still be refunded. */
export async function detachMethod(work: Work, input: { merchantId: string; id: string }): Promise<PaymentMethod> {
  const method = await lockMethod(work.tx, input.merchantId, input.id);
  if (!method) throw notFound('payment method');
  if (method.detachedAt) return method;
  const detached = { ...method, detachedAt: work.now };
  await saveMethod(work.tx, detached);
  await recordEvent(work, { merchantId: input.merchantId, type: 'payment_method.detached', objectId: method.id });
  return detached;
}
