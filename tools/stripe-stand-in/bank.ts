import { found, newId, type Books, type Charge, type Dispute, type Failure, type Intent, type Later, type Method, type Movement, type Refund } from './books';
import { chargeView, disputeView, intentView, refundView } from './answers';
import { invalid } from './refusal';

const day = 86_400;
const words: Readonly<Record<string, string>> = { insufficient_funds: 'Your card has insufficient funds.', authentication_required: 'Your card was declined. This transaction requires authentication.' };

/** What money does in one account's books: every change is a movement, an event, or both. */
export class Bank {
  constructor(
    private readonly now: () => number,
    private readonly url: () => string,
    private readonly tell: (books: Books) => void,
  ) {}

  confirm(books: Books, intent: Intent, input: { offSession: boolean; returnUrl: string | null }): { declined: Failure } | null {
    if (intent.status !== 'requires_confirmation') throw this.unexpected(books, intent, 'confirm');
    const method = found(books.methods, intent.method);
    intent.tried = method.id;
    intent.returnUrl = input.returnUrl;
    if (method.outcome.wantsHolder === true && !input.offSession) {
      if (input.returnUrl === null) throw invalid('A return_url is needed to confirm this PaymentIntent.', { code: 'parameter_missing', param: 'return_url' });
      intent.status = 'requires_action';
      this.event(books, 'payment_intent.requires_action', this.view(books, intent));
      return null;
    }
    if (method.outcome.wantsHolder === true) return this.refuse(books, intent, method, failureOf('authentication_required'));
    if (method.outcome.kind === 'bank') return this.send(books, intent, method);
    return method.outcome.declines === undefined ? this.succeed(books, intent, method) : this.refuse(books, intent, method, failureOf(method.outcome.declines));
  }

  /** The holder answers their bank. */
  answer(books: Books, intent: Intent, approved: boolean): void {
    if (intent.status !== 'requires_action') return;
    const method = found(books.methods, intent.tried);
    if (approved) this.succeed(books, intent, method);
    else this.refuse(books, intent, method, { type: 'invalid_request_error', code: 'payment_intent_authentication_failure', message: 'The provided PaymentMethod has failed authentication.' });
  }

  cancel(books: Books, intent: Intent): void {
    if (intent.status === 'succeeded' || intent.status === 'canceled' || intent.status === 'processing') throw this.unexpected(books, intent, 'cancel');
    intent.status = 'canceled';
    intent.canceledAt = this.now();
    this.event(books, 'payment_intent.canceled', this.view(books, intent));
  }

  refund(books: Books, intent: Intent, amount: number | null, metadata: Record<string, string>): Refund {
    const charge = intent.charge === null ? undefined : books.charges.get(intent.charge);
    if (charge?.status !== 'succeeded') throw invalid('This PaymentIntent does not have a successful charge to refund.', { param: 'payment_intent' });
    if (charge.refunded === charge.amount) throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
    if (charge.disputed && [...books.disputes.values()].some((dispute) => dispute.charge === charge.id && !['won', 'warning_closed', 'warning_needs_response'].includes(dispute.status))) {
      throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: 'charge_disputed' });
    }
    const cents = amount ?? charge.amount - charge.refunded;
    if (cents > charge.amount - charge.refunded) throw invalid('Refund amount is greater than unrefunded amount on charge.', { param: 'amount' });
    const { refunds, kind } = found(books.methods, charge.method).outcome;
    const slow = refunds === 'pending' || kind === 'bank';
    const refund: Refund = { id: newId('re'), created: this.now(), charge: charge.id, intent: intent.id, amount: cents, metadata, status: slow ? 'pending' : 'succeeded' };
    books.refunds.set(refund.id, refund);
    charge.refunded += cents;
    this.move(books, -cents, 'refund', refund.id);
    if (slow) this.plan(books, { at: this.now() + 5 * day, what: 'refund-succeeds', id: refund.id });
    if (refunds === 'fail-later') this.plan(books, { at: this.now() + 5 * day, what: 'refund-fails', id: refund.id });
    this.event(books, 'charge.refunded', chargeView(books, charge));
    this.event(books, 'refund.created', refundView(books, refund));
    return refund;
  }

  dispute(books: Books, charge: Charge, how: { reason: string; amount?: number; inquiry?: boolean; final?: boolean }): Dispute {
    const dispute: Dispute = {
      id: newId('dp'), created: this.now(), charge: charge.id, intent: charge.intent, amount: how.amount ?? charge.amount, reason: how.reason,
      status: how.inquiry === true ? 'warning_needs_response' : how.final === true ? 'lost' : 'needs_response', movements: [],
    };
    books.disputes.set(dispute.id, dispute);
    charge.disputed = true;
    if (how.inquiry !== true) dispute.movements.push(this.move(books, -dispute.amount, 'adjustment', dispute.id).id);
    this.event(books, 'charge.dispute.created', disputeView(books, dispute));
    if (how.final === true) this.event(books, 'charge.dispute.closed', disputeView(books, dispute));
    return dispute;
  }

  closeDispute(books: Books, dispute: Dispute, end: 'won' | 'lost'): void {
    if (dispute.status === 'warning_needs_response') dispute.status = 'warning_closed';
    else if (dispute.status === 'needs_response' || dispute.status === 'under_review') {
      dispute.status = end;
      if (end === 'won') dispute.movements.push(this.move(books, dispute.amount, 'adjustment', dispute.id).id);
    } else return;
    this.event(books, 'charge.dispute.closed', disputeView(books, dispute));
  }

  /** What has become due, in the order of its instants. */
  passTime(books: Books): void {
    for (;;) {
      const [next] = books.later.filter((later) => later.at <= this.now()).sort((one, other) => one.at - other.at);
      if (next === undefined) return;
      books.later = books.later.filter((later) => later !== next);
      this.happen(books, next);
    }
  }

  private happen(books: Books, later: Later): void {
    if (later.what === 'settle' || later.what === 'fail') {
      const intent = found(books.intents, later.id);
      const method = found(books.methods, intent.tried);
      if (intent.status !== 'processing') return;
      if (later.what === 'settle') this.succeed(books, intent, method);
      else this.refuse(books, intent, method, failureOf(method.outcome.declines ?? 'generic_decline'));
    } else if (later.what === 'dispute') {
      const charge = found(books.charges, later.id);
      const { disputed } = found(books.methods, charge.method).outcome;
      if (disputed !== undefined) this.dispute(books, charge, disputed);
    } else this.endRefund(books, found(books.refunds, later.id), later.what === 'refund-succeeds');
  }

  private endRefund(books: Books, refund: Refund, succeeded: boolean): void {
    refund.status = succeeded ? 'succeeded' : 'failed';
    if (!succeeded) {
      found(books.charges, refund.charge).refunded -= refund.amount;
      this.move(books, refund.amount, 'refund_failure', refund.id);
    }
    this.event(books, succeeded ? 'refund.updated' : 'refund.failed', refundView(books, refund));
  }

  /** To the payer's bank: the answer comes days later. */
  private send(books: Books, intent: Intent, method: Method): null {
    const { declines, settlesAfterDays = 3 } = method.outcome;
    intent.status = 'processing';
    this.charge(books, intent, method, 'pending', null);
    this.plan(books, { at: this.now() + settlesAfterDays * day, what: declines === undefined ? 'settle' : 'fail', id: intent.id });
    this.event(books, 'payment_intent.processing', this.view(books, intent));
    return null;
  }

  private succeed(books: Books, intent: Intent, method: Method): null {
    const known = intent.charge === null ? undefined : books.charges.get(intent.charge);
    const charge = known?.status === 'pending' ? known : this.charge(books, intent, method, 'succeeded', null);
    charge.status = 'succeeded';
    this.move(books, intent.amount, method.outcome.kind === 'card' ? 'charge' : 'payment', charge.id);
    intent.status = 'succeeded';
    intent.failure = null;
    this.event(books, 'payment_intent.succeeded', this.view(books, intent));
    const { disputed } = method.outcome;
    if (disputed !== undefined) {
      if (disputed.afterDays === 0) this.dispute(books, charge, disputed);
      else this.plan(books, { at: this.now() + disputed.afterDays * day, what: 'dispute', id: charge.id });
    }
    return null;
  }

  private refuse(books: Books, intent: Intent, method: Method, failure: Failure): { declined: Failure } {
    const known = intent.charge === null ? undefined : books.charges.get(intent.charge);
    if (known?.status === 'pending') {
      known.status = 'failed';
      known.failure = failure;
    } else this.charge(books, intent, method, 'failed', failure);
    intent.status = 'requires_payment_method';
    intent.failure = failure;
    intent.method = null;
    this.event(books, 'payment_intent.payment_failed', this.view(books, intent));
    return { declined: failure };
  }

  private charge(books: Books, intent: Intent, method: Method, status: Charge['status'], failure: Failure | null): Charge {
    const prefix = method.outcome.kind === 'card' ? 'ch' : 'py';
    const charge: Charge = { id: newId(prefix), created: this.now(), intent: intent.id, amount: intent.amount, currency: intent.currency, customer: intent.customer, method: method.id, status, refunded: 0, disputed: false, failure };
    books.charges.set(charge.id, charge);
    intent.charge = charge.id;
    return charge;
  }

  private move(books: Books, amount: number, type: Movement['type'], source: string): Movement {
    const movement: Movement = { id: newId('txn'), created: this.now(), amount, type, source };
    books.movements.push(movement);
    return movement;
  }
  private plan(books: Books, later: Later): void {
    books.later.push(later);
  }
  private event(books: Books, type: string, object: Record<string, unknown>): void {
    books.events.push({ id: newId('evt'), created: this.now(), type, object });
    this.tell(books);
  }
  private view(books: Books, intent: Intent): Record<string, unknown> {
    return intentView(books, intent, [], this.url());
  }
  private unexpected(books: Books, intent: Intent, verb: string): Error {
    return invalid(`You cannot ${verb} this PaymentIntent because it has a status of ${intent.status}.`, { code: 'payment_intent_unexpected_state', payment_intent: this.view(books, intent) });
  }
}

/** Stripe names the bank's reason in `decline_code`, except where the code itself says it. */
export function failureOf(reason: string): Failure {
  const message = words[reason] ?? 'Your card was declined.';
  if (reason === 'authentication_required' || reason === 'expired_card' || reason === 'incorrect_cvc' || reason === 'processing_error') return { type: 'card_error', code: reason, decline_code: reason, message };
  if (reason === 'account_closed' || reason === 'no_account' || reason === 'debit_not_authorized') return { type: 'card_error', code: reason, message };
  return { type: 'card_error', code: 'card_declined', decline_code: reason, message };
}
