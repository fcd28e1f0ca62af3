import { createHmac, timingSafeEqual } from 'node:crypto';
import { GatewayRefusal, type GatewayAccount, type GatewayNotice, type WebhookDelivery } from './payment-gateway';

/**
 * Reads a webhook signed in the Standard Webhooks way. Refuses (`signature-invalid`) a wrong signature, a timestamp
 * further than the tolerance from `now` (real time), another merchant's notice, or a body that is not one.
 */
export function readSignedNotice(account: GatewayAccount, delivery: WebhookDelivery, now: Date, toleranceSeconds: number): GatewayNotice {
  const id = header(delivery, 'webhook-id');
  const timestamp = header(delivery, 'webhook-timestamp');
  const sentAt = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  if (!(Math.abs(now.getTime() / 1_000 - sentAt) <= toleranceSeconds)) throw invalid('the timestamp is too old or missing');
  if (!account.webhookSecret?.startsWith('whsec_')) throw invalid('the account has no webhook secret');
  const key = Buffer.from(account.webhookSecret.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${delivery.rawBody}`).digest();
  if (!header(delivery, 'webhook-signature').split(' ').some((candidate) => matches(candidate, expected))) throw invalid('the signature does not match');
  return noticeOf(account, id, delivery.rawBody);
}

/** Several signatures may come at once, while a secret is being changed. */
function matches(candidate: string, expected: Buffer): boolean {
  const [version, signature] = candidate.split(',', 2);
  if (version !== 'v1' || !signature) return false;
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function noticeOf(account: GatewayAccount, id: string, rawBody: string): GatewayNotice {
  let body: unknown;
  try {
    body = JSON.parse(rawBody);
  } catch {
    throw invalid('the body is not JSON');
  }
  if (typeof body !== 'object' || body === null || !('type' in body) || !('id' in body) || !('merchant' in body)
    || typeof body.type !== 'string' || typeof body.id !== 'string' || typeof body.merchant !== 'string') {
    throw invalid('the body is not a notice');
  }
  if (body.merchant !== account.reference) throw invalid('the notice is for another account');
  const subject = body.type.startsWith('payment_intent.') ? 'intent' : body.type.startsWith('refund.') ? 'refund' : 'other';
  return { id, merchantReference: body.merchant, subject, reference: body.id };
}

function header(delivery: WebhookDelivery, name: string): string {
  const value = delivery.headers[name];
  return typeof value === 'string' ? value : '';
}

function invalid(reason: string): GatewayRefusal {
  return new GatewayRefusal('read-notice', 'signature-invalid', reason);
}
