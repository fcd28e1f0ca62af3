import Stripe from 'stripe';
import { GatewayRefusal, GatewayUnknownOutcome, type GatewayOperation, type GatewayRefusalCode } from './payment-gateway';

const codes: Readonly<Record<string, GatewayRefusalCode>> = {
  payment_intent_unexpected_state: 'intent-state',
  intent_invalid_state: 'intent-state',
  setup_intent_unexpected_state: 'token-unusable',
  payment_method_unexpected_state: 'method-unusable',
  payment_method_unactivated: 'method-unusable',
  payment_method_not_available: 'method-unusable',
  payment_method_restricted: 'method-unusable',
  payment_intent_incompatible_payment_method: 'method-unusable',
  payment_intent_mandate_invalid: 'method-unusable',
  charge_already_refunded: 'amount-above-captured',
  charge_disputed: 'intent-state',
  refund_disputed_payment: 'intent-state',
  charge_not_refundable: 'intent-state',
  account_invalid: 'not-authorized',
  api_key_expired: 'not-authorized',
  platform_api_key_expired: 'not-authorized',
  secret_key_required: 'not-authorized',
  capability_not_active: 'not-authorized',
};

/** What an error of the client means: a certain no, or an outcome that is not known. Anything else is thrown as it is. */
export function toGatewayError(operation: GatewayOperation, error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  if (error instanceof Stripe.errors.StripeConnectionError) return new GatewayUnknownOutcome(operation, isTimeout(error) ? 'timeout' : 'connection-lost', { cause: error });
  const status = error.statusCode;
  // The client could not read what came: no status is known.
  if (status === undefined || status < 400) return new GatewayUnknownOutcome(operation, 'unreadable-answer', { cause: error });
  if (status >= 500 || status === 408) return new GatewayUnknownOutcome(operation, 'server-error', { cause: error });
  // The first request with this key is still at work: what it will do is not known yet.
  if (status === 409) return new GatewayUnknownOutcome(operation, 'in-progress', { cause: error });
  return new GatewayRefusal(operation, refusalCodeOf(operation, status, error), error.code ?? error.rawType ?? `http_${status}`);
}

function refusalCodeOf(operation: GatewayOperation, status: number, error: Stripe.errors.StripeError): GatewayRefusalCode {
  if (error instanceof Stripe.errors.StripeIdempotencyError) return 'idempotency-mismatch';
  if (error instanceof Stripe.errors.StripeRateLimitError) return 'too-many-requests';
  if (status === 401 || status === 403) return 'not-authorized';
  const known = error.code === undefined ? undefined : codes[error.code];
  if (known !== undefined) return known;
  if (operation === 'refund' && error.param === 'amount') return 'amount-above-captured';
  if (error.param === 'payment_method' || error.param === 'mandate') return 'method-unusable';
  return status === 404 || error.code === 'resource_missing' ? 'not-found' : 'bad-request';
}

function isTimeout(error: Stripe.errors.StripeConnectionError): boolean {
  const { detail } = error;
  return detail instanceof Error && 'code' in detail && detail.code === 'ETIMEDOUT';
}
