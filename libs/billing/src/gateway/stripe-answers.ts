import type Stripe from 'stripe';
import { UnreadableAnswer } from './gateway-answers';
import type { GatewayBalance, GatewayIntent, GatewayMethod, GatewayRefund } from './payment-gateway';
import { toReturnedDecline, toStripeDecline, wantsPayer } from './stripe-declines';

/** Metadata key that we write on a refund: the key under which it was asked for. */
export const refundKey = 'refund';
/** Metadata keys that we write on a payment intent. */
export const attemptKey = 'attempt';
export const methodKey = 'method';

/** The id of something that Stripe gives as an id or, when asked, whole. */
export function idOf(reference: string | { readonly id: string } | null | undefined): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null);
}

/** The id of an object that must have come. */
export function idIn(object: { readonly id: string }): string {
  if (typeof object.id !== 'string') throw new UnreadableAnswer('id');
  return object.id;
}

/** `disputes` are those of the intent's charge; asked for only when the charge says that there are any. */
export function toStripeIntent(intent: Stripe.PaymentIntent, disputes: readonly Stripe.Dispute[] = []): GatewayIntent {
  if (!Number.isSafeInteger(intent.amount)) throw new UnreadableAnswer('amount');
  const facts = { reference: intent.id, attemptId: intent.metadata[attemptKey] ?? null, amountCents: intent.amount, methodReference: methodOf(intent) };
  switch (intent.status) {
    case 'requires_confirmation': return { ...facts, state: 'unconfirmed' };
    case 'processing': return { ...facts, state: 'processing', expectedAt: null };
    case 'succeeded': return succeededOrReturned(intent, facts, disputes);
    // A card that wants its holder is not refused; whoever reads decides whether somebody is there to answer.
    case 'requires_payment_method':
      return wantsPayer(intent.last_payment_error) ? { ...facts, state: 'needs-client', actionUrl: null } : { ...facts, state: 'declined', decline: toStripeDecline(intent.last_payment_error) };
    case 'requires_action': return { ...facts, state: 'needs-client', actionUrl: intent.next_action?.redirect_to_url?.url ?? null };
    case 'canceled': return { ...facts, state: 'cancelled' };
    // `requires_capture` too: nothing here is ever captured by hand.
    default: throw new UnreadableAnswer(`status ${intent.status}`);
  }
}

function succeededOrReturned(intent: Stripe.PaymentIntent, facts: Pick<GatewayIntent, 'reference' | 'attemptId' | 'amountCents' | 'methodReference'>, disputes: readonly Stripe.Dispute[]): GatewayIntent {
  const charge = chargeOf(intent);
  const refundedCents = charge.amount_refunded;
  const taken = disputes.filter(holdsMoney);
  const [latest] = taken;
  if (latest === undefined) return { ...facts, state: 'succeeded', succeededAt: instant(charge.created), refundedCents };
  const returnedCents = taken.reduce((all, dispute) => all + dispute.amount, 0);
  return { ...facts, state: 'returned', decline: toReturnedDecline(latest.reason), returnedAt: instant(latest.created), returnedCents, refundedCents };
}

/** The charge of an intent that was asked for with it. */
export function chargeOf(intent: Stripe.PaymentIntent): Stripe.Charge {
  const charge = intent.latest_charge;
  if (charge === null || typeof charge === 'string') throw new UnreadableAnswer('latest_charge');
  return charge;
}

/**
 * Whether the bank has the money of a dispute now. An inquiry (`warning_…`) takes none; a dispute that was won or
 * prevented has given it back.
 */
function holdsMoney(dispute: Stripe.Dispute): boolean {
  switch (dispute.status) {
    case 'needs_response':
    case 'under_review':
    case 'appeal_needs_response':
    case 'appeal_under_review':
    case 'lost':
      return true;
    case 'won':
    case 'prevented':
    case 'warning_needs_response':
    case 'warning_under_review':
    case 'warning_closed':
    case 'charge_refunded':
      return false;
    default:
      throw new UnreadableAnswer(`dispute status ${dispute.status}`);
  }
}

/** After a refusal the method is gone from the intent; what we wrote on it ourselves stays. */
function methodOf(intent: Stripe.PaymentIntent): string {
  const method = idOf(intent.payment_method) ?? intent.metadata[methodKey];
  if (method === undefined) throw new UnreadableAnswer('payment_method');
  return method;
}

export function toStripeMethod(method: Stripe.PaymentMethod, mandateReference: string | null): GatewayMethod {
  if (method.type === 'card' && method.card !== undefined) {
    const { brand, last4, exp_month: expMonth, exp_year: expYear, fingerprint } = method.card;
    return { reference: method.id, kind: 'card', brand, last4, expMonth, expYear, fingerprint: fingerprint ?? method.id, mandateReference: null };
  }
  if (method.type === 'acss_debit' && method.acss_debit !== undefined) {
    const { bank_name: bank, institution_number: institution, last4, fingerprint } = method.acss_debit;
    if (last4 === null) throw new UnreadableAnswer('acss_debit.last4');
    return { reference: method.id, kind: 'bank', brand: bank ?? institution ?? '', last4, expMonth: null, expYear: null, fingerprint: fingerprint ?? method.id, mandateReference };
  }
  throw new UnreadableAnswer(`payment method of type ${method.type}`);
}

export function toStripeRefund(refund: Stripe.Refund): GatewayRefund {
  const intentReference = idOf(refund.payment_intent);
  if (intentReference === null) throw new UnreadableAnswer('refund.payment_intent');
  return { reference: refund.id, intentReference, amountCents: refund.amount, state: refundStateOf(refund.status) };
}

function refundStateOf(status: string | null): GatewayRefund['state'] {
  switch (status) {
    case 'succeeded': return 'succeeded';
    case 'pending':
    case 'requires_action': return 'pending';
    case 'failed':
    case 'canceled': return 'failed';
    default: throw new UnreadableAnswer(`refund status ${status}`);
  }
}

/** What Stripe calls pending has been captured and is only not paid out yet: the merchant has it. Debits on their way are in no balance. */
export function toStripeBalance(balance: Stripe.Balance): GatewayBalance {
  const cents = (parts: readonly { readonly amount: number; readonly currency: string }[]): number =>
    parts.filter((part) => part.currency === 'cad').reduce((all, part) => all + part.amount, 0);
  return { availableCents: cents(balance.available) + cents(balance.pending), pendingCents: 0 };
}

function instant(seconds: number): Date {
  return new Date(seconds * 1_000);
}
