import Stripe from 'stripe';
import { GatewayRefusal, type GatewayAccount, type GatewayNotice, type WebhookDelivery } from './payment-gateway';
import { idOf } from './stripe-answers';

/**
 * Reads a webhook of Stripe. Refuses (`signature-invalid`) a wrong signature, a timestamp older than the tolerance (real
 * time), another account's notice, or a body that is not one.
 */
export function readStripeNotice(stripe: Stripe, account: GatewayAccount, delivery: WebhookDelivery, secret: string | null, toleranceSeconds: number): GatewayNotice {
  if (secret === null) throw invalid('the account has no webhook secret');
  const header = delivery.headers['stripe-signature'];
  let event: Stripe.Event;
  try {
    event = stripe.webhooks.constructEvent(delivery.rawBody, typeof header === 'string' ? header : '', secret, toleranceSeconds);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) throw invalid('the signature does not match');
    if (error instanceof SyntaxError) throw invalid('the body is not JSON');
    throw error;
  }
  const connected = account.secretKey === null;
  if (connected ? event.account !== account.reference : event.account !== undefined && event.account !== account.reference) throw invalid('the notice is for another account');
  return { id: event.id, merchantReference: account.reference, ...aboutOf(event) };
}

/** Which connected account a delivery says that it is about; nothing is believed before its signature was read. */
export function accountNamedIn(rawBody: string): string | null {
  try {
    const body: unknown = JSON.parse(rawBody);
    return typeof body === 'object' && body !== null && 'account' in body && typeof body.account === 'string' && /^acct_[A-Za-z0-9]{1,60}$/.test(body.account) ? body.account : null;
  } catch {
    return null;
  }
}

/** Charges and disputes are about the intent that made them. */
function aboutOf(event: Stripe.Event): Pick<GatewayNotice, 'subject' | 'reference'> {
  const object = event.data.object;
  if (!('object' in object)) return { subject: 'other', reference: event.id };
  switch (object.object) {
    case 'payment_intent':
      return { subject: 'intent', reference: object.id };
    case 'refund':
      return { subject: 'refund', reference: object.id };
    case 'charge':
    case 'dispute': {
      const intent = idOf(object.payment_intent);
      return intent === null ? { subject: 'other', reference: object.id } : { subject: 'intent', reference: intent };
    }
    default:
      return { subject: 'other', reference: 'id' in object && typeof object.id === 'string' ? object.id : event.id };
  }
}

function invalid(reason: string): GatewayRefusal {
  return new GatewayRefusal('read-notice', 'signature-invalid', reason);
}
