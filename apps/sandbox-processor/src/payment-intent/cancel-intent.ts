import type { Work } from '../installation/workbench';
import { notFound } from '../refusal';
import { recordEvent } from '../webhook/webhook-event';
import { unexpectedState } from './confirm-intent';
import { canBeClosed, closed } from './payment-intent';
import { lockIntent, saveIntent, type Intent } from './payment-intent.store';

/** Closes an intent that captured nothing. Closing it twice is harmless. */
export async function cancelIntent(work: Work, input: { merchantId: string; id: string }): Promise<Intent> {
  const intent = await lockIntent(work.tx, input.merchantId, input.id);
  if (!intent) throw notFound('payment intent');
  if (intent.status === 'canceled') return intent;
  if (!canBeClosed(intent)) throw unexpectedState(intent);
  const canceled = closed(intent, work.now);
  await saveIntent(work.tx, canceled);
  await recordEvent(work, { merchantId: input.merchantId, type: 'payment_intent.canceled', objectId: intent.id });
  return canceled;
}
