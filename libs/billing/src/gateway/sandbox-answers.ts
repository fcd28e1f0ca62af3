import { UnreadableAnswer } from './gateway-answers';
import type { GatewayDecline, GatewayIntent, GatewayMethod, GatewayRefund, GatewayRefusalCode } from './payment-gateway';

export function toIntent(answer: unknown): GatewayIntent {
  const fields = new Fields(answer);
  const facts = {
    reference: fields.text('id'),
    attemptId: attemptOf(fields),
    amountCents: fields.wholeNumber('amount'),
    methodReference: fields.text('paymentMethod'),
  };
  const status = fields.text('status');
  switch (status) {
    case 'requires_confirmation': return { ...facts, state: 'unconfirmed' };
    case 'processing': return { ...facts, state: 'processing', expectedAt: fields.dateOrNull('expectedAt') };
    case 'succeeded':
      return { ...facts, state: 'succeeded', succeededAt: fields.date('succeededAt'), refundedCents: fields.wholeNumber('amountRefunded') };
    case 'requires_payment_method': return { ...facts, state: 'declined', decline: toDecline(fields.value('lastError')) };
    case 'requires_action': return { ...facts, state: 'needs-client', actionUrl: actionUrlOf(fields) };
    case 'returned':
      return {
        ...facts, state: 'returned', returnedAt: fields.date('returnedAt'), decline: toDecline(fields.value('lastError')),
        returnedCents: facts.amountCents, refundedCents: fields.wholeNumber('amountRefunded'),
      };
    case 'canceled': return { ...facts, state: 'cancelled' };
    default: throw new UnreadableAnswer(`status ${status}`);
  }
}

export function toMethod(answer: unknown): GatewayMethod {
  const fields = new Fields(answer);
  const kind = fields.text('kind');
  if (kind !== 'card' && kind !== 'bank') throw new UnreadableAnswer(`kind ${kind}`);
  return {
    reference: fields.text('id'),
    kind,
    brand: fields.text('brand'),
    last4: fields.text('last4'),
    expMonth: kind === 'card' ? fields.wholeNumber('expMonth') : null,
    expYear: kind === 'card' ? fields.wholeNumber('expYear') : null,
    fingerprint: fields.text('fingerprint'),
    mandateReference: null,
  };
}

export function toRefund(answer: unknown): GatewayRefund {
  const fields = new Fields(answer);
  const state = fields.text('status');
  if (state !== 'pending' && state !== 'succeeded' && state !== 'failed') throw new UnreadableAnswer(`status ${state}`);
  return { reference: fields.text('id'), intentReference: fields.text('paymentIntent'), amountCents: fields.wholeNumber('amount'), state };
}

/** Under which key it was asked for. */
export function keyOfRefund(answer: unknown): string {
  return new Fields(answer).text('key');
}

const reasons: Readonly<Record<string, GatewayDecline['reason']>> = {
  insufficient_funds: 'insufficient-funds',
  expired_card: 'expired',
  lost_card: 'lost-or-stolen',
  stolen_card: 'lost-or-stolen',
  authentication_failed: 'authentication-failed',
  account_closed: 'account-closed',
  debit_not_authorized: 'debit-not-authorized',
};

function toDecline(error: unknown): GatewayDecline {
  const fields = new Fields(error);
  const raw = fields.text('declineCode');
  const hard = fields.value('hard');
  if (typeof hard !== 'boolean') throw new UnreadableAnswer('hard');
  return { reason: reasons[raw] ?? 'declined', hard, raw };
}

const refusalCodes: Readonly<Record<string, GatewayRefusalCode>> = {
  idempotency_key_reused: 'idempotency-mismatch',
  payment_intent_unexpected_state: 'intent-state',
  payment_method_unknown: 'method-unusable',
  payment_method_detached: 'method-unusable',
  payment_method_not_card: 'method-unusable',
  token_unknown: 'token-unusable',
  token_used: 'token-unusable',
  token_expired: 'token-unusable',
  amount_above_captured: 'amount-above-captured',
};

const refusalCodesByStatus: Readonly<Record<number, GatewayRefusalCode>> = {
  401: 'not-authorized', 403: 'not-authorized', 404: 'not-found', 429: 'too-many-requests',
};

/** The class of a definite no, with the processor's own code. A body without a code is still a no. */
export function refusalCodeOf(status: number, answer: unknown): { code: GatewayRefusalCode; raw: string } {
  const error = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : undefined;
  const raw = typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : `http_${status}`;
  return { code: refusalCodes[raw] ?? refusalCodesByStatus[status] ?? 'bad-request', raw };
}

function attemptOf(fields: Fields): string | null {
  const metadata = fields.value('metadata');
  return typeof metadata === 'object' && metadata !== null && 'attempt' in metadata && typeof metadata.attempt === 'string' ? metadata.attempt : null;
}

function actionUrlOf(fields: Fields): string | null {
  const action = fields.value('nextAction');
  return typeof action === 'object' && action !== null && 'url' in action && typeof action.url === 'string' ? action.url : null;
}

/** Reads an answer field by field and says which one is not what was agreed. */
class Fields {
  private readonly fields: Readonly<Record<string, unknown>>;

  constructor(answer: unknown) {
    if (typeof answer !== 'object' || answer === null) throw new UnreadableAnswer('object');
    this.fields = { ...answer };
  }

  value(name: string): unknown {
    return this.fields[name];
  }

  text(name: string): string {
    const value = this.fields[name];
    if (typeof value !== 'string' || value === '') throw new UnreadableAnswer(name);
    return value;
  }

  wholeNumber(name: string): number {
    const value = this.fields[name];
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new UnreadableAnswer(name);
    return value;
  }

  date(name: string): Date {
    const date = new Date(this.text(name));
    if (Number.isNaN(date.getTime())) throw new UnreadableAnswer(name);
    return date;
  }

  dateOrNull(name: string): Date | null {
    return this.fields[name] === null ? null : this.date(name);
  }
}
