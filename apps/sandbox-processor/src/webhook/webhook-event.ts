import { newId } from '../identifier';
import type { Work } from '../installation/workbench';
import { queueOnMerchant } from '../merchant/merchant.store';

export type WebhookType =
  | 'payment_intent.processing' | 'payment_intent.succeeded' | 'payment_intent.payment_failed' | 'payment_intent.requires_action'
  | 'payment_intent.returned' | 'payment_intent.canceled'
  | 'refund.created' | 'refund.updated' | 'refund.failed'
  | 'payment_method.updated' | 'payment_method.detached';

/** Records that something changed, in the transaction of the change, with the deliveries to make. */
export async function recordEvent(work: Work, event: { merchantId: string; type: WebhookType; objectId: string }): Promise<void> {
  const id = newId('evt');
  await queueOnMerchant(work.tx, event.merchantId);
  await work.tx.query('insert into webhook_event (id, merchant_id, type, object_id, created_at) values ($1, $2, $3, $4, $5)',
    [id, event.merchantId, event.type, event.objectId, work.now]);
  for (const waitMs of work.faults.planWebhook()) {
    await work.tx.query(
      `insert into webhook_delivery (event_id, due_at)
       select $1, clock_timestamp() + make_interval(secs => $3::double precision / 1000) from merchant where id = $2 and webhook_url is not null`,
      [id, event.merchantId, waitMs]);
  }
}
