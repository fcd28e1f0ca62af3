import { randomUUID } from 'node:crypto';
import {
  GatewayRefusal, GatewayUnknownOutcome,
  type GatewayDecline, type GatewayIntent, type GatewayMethod, type GatewayOperation, type GatewayRefund, type MethodEntry, type PaymentGateway,
} from '../gateway/payment-gateway';

/** What a confirmation does for a method: by the end of its reference, `pm-…-declined`. */
export type Behaviour = 'succeeds' | 'declined' | 'processing' | 'needs-client';
interface HeldIntent {
  intent: GatewayIntent;
  successes: number;
  createdAt: number;
}

/**
 * An outside processor held in memory and moved by hand: it remembers what it was asked, can lose answers after or
 * before doing the work, forget its keys, settle or take back debits.
 */
export class HandDrivenGateway implements PaymentGateway {
  readonly intents = new Map<string, HeldIntent>();
  readonly refunds = new Map<string, GatewayRefund>();
  readonly calls: GatewayOperation[] = [];
  readonly behaviours = new Map<string, Behaviour>();
  /** What a refund says of itself for good, also when keys are forgotten. */
  private readonly madeUnder = new Map<string, string>();
  private readonly keys = new Map<string, string>();
  private readonly failures: { operation: GatewayOperation; when: 'before' | 'after'; error: Error }[] = [];
  onCall: (operation: GatewayOperation) => Promise<void> = async () => undefined;

  /** The next call of that kind is not answered: lost on its way in, or on its way back. */
  loseAnswer(operation: GatewayOperation, when: 'before' | 'after'): void {
    this.failures.push({ operation, when, error: new GatewayUnknownOutcome(operation, 'connection-lost') });
  }
  refuseNext(operation: GatewayOperation, code: GatewayRefusal['code']): void {
    this.failures.push({ operation, when: 'before', error: new GatewayRefusal(operation, code, 'by hand') });
  }
  forgetKeys(): void {
    this.keys.clear();
  }
  get capturedCents(): number {
    return [...this.intents.values()].reduce((all, { intent, successes }) => all + successes * intent.amountCents, 0);
  }
  get successes(): number[] {
    return [...this.intents.values()].map((held) => held.successes);
  }
  bankSettles(): void {
    for (const held of this.intents.values()) if (held.intent.state === 'processing') this.succeed(held);
  }
  bankRefuses(reason: GatewayDecline['reason']): void {
    for (const held of this.intents.values()) {
      if (held.intent.state === 'processing') held.intent = { ...facts(held.intent), state: 'declined', decline: { reason, hard: false, raw: reason } };
    }
  }
  bankTakesBack(): void {
    for (const held of this.intents.values()) {
      if (held.intent.state === 'succeeded') {
        held.intent = { ...facts(held.intent), state: 'returned', returnedAt: new Date(), decline: { reason: 'debit-not-authorized', hard: true, raw: 'returned' }, returnedCents: held.intent.amountCents, refundedCents: held.intent.refundedCents };
        held.successes -= 1;
      }
    }
  }
  payerAnswers(): void {
    for (const held of this.intents.values()) if (held.intent.state === 'needs-client') this.succeed(held);
  }

  async openCustomer(_account: unknown, input: { payerReference: string }): Promise<string> {
    return this.call('open-customer', () => `cus-${input.payerReference}`);
  }
  async openMethodEntry(): Promise<MethodEntry> {
    return this.call('open-method-entry', () => ({ kind: 'frame', url: 'https://processor.test/frame' }));
  }
  async attachMethod(_account: unknown, input: { token: string }): Promise<GatewayMethod> {
    return this.call('attach-method', () => ({ reference: `pm-${input.token}`, kind: input.token.startsWith('bank') ? 'bank' : 'card', brand: 'visa', last4: '4242', expMonth: 12, expYear: 2040, fingerprint: input.token, mandateReference: null }));
  }
  async detachMethod(): Promise<void> {
    return this.call('detach-method', () => undefined);
  }
  async updateCardExpiry(_account: unknown, input: { methodReference: string; expMonth: number; expYear: number }): Promise<GatewayMethod> {
    return this.call('update-card-expiry', () => ({ reference: input.methodReference, kind: 'card', brand: 'visa', last4: '4242', expMonth: input.expMonth, expYear: input.expYear, fingerprint: 'f', mandateReference: null }));
  }
  async createIntent(_account: unknown, input: { attemptId: string; idempotencyKey: string; amountCents: number; methodReference: string }): Promise<GatewayIntent> {
    return this.call('create-intent', () => {
      const known = this.intents.get(this.keys.get(input.idempotencyKey) ?? '');
      if (known) return known.intent;
      const reference = `pi-${randomUUID()}`;
      this.keys.set(input.idempotencyKey, reference);
      const intent: GatewayIntent = { reference, attemptId: input.attemptId, amountCents: input.amountCents, methodReference: input.methodReference, state: 'unconfirmed' };
      this.intents.set(reference, { intent, successes: 0, createdAt: this.intents.size });
      return intent;
    });
  }
  async confirmIntent(_account: unknown, input: { intentReference: string }): Promise<GatewayIntent> {
    return this.call('confirm-intent', () => {
      const held = this.held(input.intentReference);
      const behaviour = this.behaviours.get(held.intent.methodReference) ?? 'succeeds';
      const tryAgain = held.intent.state === 'declined';
      if (held.intent.state !== 'unconfirmed' && !tryAgain) throw new GatewayRefusal('confirm-intent', 'intent-state', held.intent.state);
      if (behaviour === 'succeeds') this.succeed(held);
      else if (behaviour === 'processing') held.intent = { ...facts(held.intent), state: 'processing', expectedAt: null };
      else if (behaviour === 'needs-client') held.intent = { ...facts(held.intent), state: 'needs-client', actionUrl: 'https://bank.test/question' };
      else held.intent = { ...facts(held.intent), state: 'declined', decline: { reason: 'insufficient-funds', hard: false, raw: 'nsf' } };
      return held.intent;
    });
  }
  async findIntent(_account: unknown, reference: string): Promise<GatewayIntent | null> {
    return this.call('find-intent', () => this.intents.get(reference)?.intent ?? null);
  }
  async findIntentByAttempt(_account: unknown, { attemptId }: { attemptId: string }): Promise<GatewayIntent | null> {
    return this.call('find-intent-by-attempt', () => [...this.intents.values()].find((held) => held.intent.attemptId === attemptId)?.intent ?? null);
  }
  async cancelIntent(_account: unknown, input: { intentReference: string }): Promise<GatewayIntent> {
    return this.call('cancel-intent', () => {
      const held = this.held(input.intentReference);
      if (held.intent.state === 'succeeded' || held.intent.state === 'processing') throw new GatewayRefusal('cancel-intent', 'intent-state', held.intent.state);
      held.intent = { ...facts(held.intent), state: 'cancelled' };
      return held.intent;
    });
  }
  async refund(_account: unknown, input: { intentReference: string; amountCents: number; idempotencyKey: string }): Promise<GatewayRefund> {
    return this.call('refund', () => {
      const known = this.refunds.get(this.keys.get(input.idempotencyKey) ?? '');
      if (known) return known;
      const held = this.held(input.intentReference);
      if (held.intent.state !== 'succeeded' || held.intent.refundedCents + input.amountCents > held.intent.amountCents) throw new GatewayRefusal('refund', 'amount-above-captured', 'too much');
      held.intent = { ...held.intent, refundedCents: held.intent.refundedCents + input.amountCents };
      const refund: GatewayRefund = { reference: `re-${randomUUID()}`, intentReference: input.intentReference, amountCents: input.amountCents, state: 'succeeded' };
      this.keys.set(input.idempotencyKey, refund.reference);
      this.madeUnder.set(refund.reference, input.idempotencyKey);
      this.refunds.set(refund.reference, refund);
      return refund;
    });
  }
  async findRefund(_account: unknown, reference: string): Promise<GatewayRefund | null> {
    return this.call('find-refund', () => this.refunds.get(reference) ?? null);
  }
  async findRefundByKey(_account: unknown, { intentReference, idempotencyKey }: { intentReference: string; idempotencyKey: string }): Promise<GatewayRefund | null> {
    return this.call('find-refund-by-key', () => [...this.refunds.values()].find((refund) => refund.intentReference === intentReference && this.madeUnder.get(refund.reference) === idempotencyKey) ?? null);
  }
  /** Somebody gives money back by hand, in the processor's own pages. */
  giveBackByHand(amountCents: number): void {
    for (const held of this.intents.values()) {
      if (held.intent.state === 'succeeded') held.intent = { ...held.intent, refundedCents: held.intent.refundedCents + amountCents };
    }
  }
  async readBalance(): Promise<{ availableCents: number; pendingCents: number }> {
    const refunded = [...this.refunds.values()].filter((refund) => refund.state === 'succeeded').reduce((all, refund) => all + refund.amountCents, 0);
    return { availableCents: this.capturedCents - refunded, pendingCents: 0 };
  }
  readNotice(_account: unknown, delivery: { rawBody: string }): { id: string; merchantReference: string; subject: 'intent'; reference: string } {
    return { id: delivery.rawBody, merchantReference: 'merchant', subject: 'intent', reference: delivery.rawBody };
  }

  private held(reference: string): HeldIntent {
    const held = this.intents.get(reference);
    if (held === undefined) throw new GatewayRefusal('find-intent', 'not-found', reference);
    return held;
  }
  private succeed(held: HeldIntent): void {
    held.successes += 1;
    held.intent = { ...facts(held.intent), state: 'succeeded', succeededAt: new Date(), refundedCents: 0 };
  }
  private async call<Answer>(operation: GatewayOperation, work: () => Answer): Promise<Answer> {
    this.calls.push(operation);
    await this.onCall(operation);
    const index = this.failures.findIndex((failure) => failure.operation === operation);
    const failure = index >= 0 ? this.failures.splice(index, 1)[0] : undefined;
    if (failure?.when === 'before') throw failure.error;
    const answer = work();
    if (failure) throw failure.error;
    return answer;
  }
}

function facts({ reference, attemptId, amountCents, methodReference }: GatewayIntent): Pick<GatewayIntent, 'reference' | 'attemptId' | 'amountCents' | 'methodReference'> {
  return { reference, attemptId, amountCents, methodReference };
}
