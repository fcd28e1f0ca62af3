import Stripe from 'stripe';
import { intentOfAttempt, mapped, referenceSegment as segment } from './gateway-answers';
import {
  GatewayRefusal, GatewayUnknownOutcome,
  type AttachMethodInput, type CancelIntentInput, type ConfirmIntentInput, type CreateIntentInput, type DebitAgreement, type FindIntentByAttemptInput, type GatewayAccount, type GatewayBalance,
  type GatewayIntent, type GatewayMethod, type GatewayNotice, type GatewayOperation, type GatewayRefund, type MethodEntry, type MethodEntryInput, type OpenCustomerInput, type PaymentGateway,
  type FindRefundByKeyInput, type RefundInput, type UpdateCardExpiryInput, type WebhookDelivery,
} from './payment-gateway';
import { attemptKey, chargeOf, idIn, idOf, methodKey, refundKey, toStripeBalance, toStripeIntent, toStripeMethod, toStripeRefund } from './stripe-answers';
import { toGatewayError } from './stripe-errors';
import { onceOnly } from './stripe-http.adapter';
import { readStripeNotice } from './stripe-notice';

/** The version of Stripe's API that this adapter was written and checked against. */
const apiVersion = '2026-08-26.dahlia' as const;
const defaultTimeouts = { readMs: 10_000, writeMs: 15_000, confirmMs: 30_000 };
const webhookToleranceSeconds = 300;
const pageMax = 100;
/** A payer with more intents than this is looked at by a person. */
const pagesMax = 20;

export interface StripeGatewaySettings {
  /** The platform's own key, with which it acts for connected accounts; null where every organization has its own key. */
  readonly platformSecretKey: string | null;
  /** Signs the notices about all connected accounts. */
  readonly connectWebhookSecret: string | null;
  /** Where a bank sends the payer back to after asking who they are. */
  readonly returnUrl: string;
  /** Address of Stripe's own script for browsers. */
  readonly scriptUrl: string;
  /** Another address than Stripe's: a loopback in tests. */
  readonly apiUrl?: string;
  /** How long an answer is waited for, by kind of call. Milliseconds. */
  readonly timeouts?: Partial<typeof defaultTimeouts>;
}

/**
 * Stripe behind the gateway: saved methods by setup intents, charges as unconfirmed payment intents that are confirmed
 * after, direct charges on connected accounts. One call is one request: nothing is ever sent again by itself.
 */
export function stripeGateway(settings: StripeGatewaySettings): PaymentGateway {
  return new StripeGateway(settings);
}

class StripeGateway implements PaymentGateway {
  private readonly stripe: Stripe;
  private readonly timeouts: typeof defaultTimeouts;

  constructor(private readonly settings: StripeGatewaySettings) {
    this.timeouts = { ...defaultTimeouts, ...settings.timeouts };
    this.stripe = clientOf(settings, this.timeouts.writeMs);
  }

  async openCustomer(account: GatewayAccount, input: OpenCustomerInput): Promise<string> {
    const customer = await ask('open-customer', () => this.stripe.customers.create({ metadata: { account: input.payerReference } }, this.write('open-customer', account, input.idempotencyKey)));
    return mapped('open-customer', customer, idIn);
  }

  async openMethodEntry(account: GatewayAccount, input: MethodEntryInput): Promise<MethodEntry> {
    const setup = await ask('open-method-entry', () => this.stripe.setupIntents.create(setupOf(input), this.write('open-method-entry', account)));
    return mapped('open-method-entry', setup, (read) => entryOf(read, account, this.settings.scriptUrl));
  }

  async attachMethod(account: GatewayAccount, input: AttachMethodInput): Promise<GatewayMethod> {
    const token = tokenOf(input.token);
    const setup = await askOrNull('attach-method', () => this.stripe.setupIntents.retrieve(token, { expand: ['payment_method'] }, this.read('attach-method', account)));
    return mapped('attach-method', setup, (read) => methodOfSetup(read, input.customerReference));
  }

  async detachMethod(account: GatewayAccount, methodReference: string): Promise<void> {
    const reference = segment(methodReference);
    try {
      await ask('detach-method', () => this.stripe.paymentMethods.detach(reference, {}, this.write('detach-method', account)));
    } catch (error) {
      if (!(error instanceof GatewayRefusal) || error.retryHelps || error.code === 'not-authorized') throw error;
      const method = await askOrNull('detach-method', () => this.stripe.paymentMethods.retrieve(reference, {}, this.read('detach-method', account)));
      if (method !== null && method.customer !== null) throw error;
    }
  }

  async updateCardExpiry(account: GatewayAccount, input: UpdateCardExpiryInput): Promise<GatewayMethod> {
    const card = { exp_month: input.expMonth, exp_year: input.expYear };
    const method = await ask('update-card-expiry', () => this.stripe.paymentMethods.update(segment(input.methodReference), { card }, this.write('update-card-expiry', account)));
    return mapped('update-card-expiry', method, (read) => toStripeMethod(read, null));
  }

  async createIntent(account: GatewayAccount, input: CreateIntentInput): Promise<GatewayIntent> {
    return this.whole('create-intent', account, await ask('create-intent', () => this.stripe.paymentIntents.create(intentOf(input), this.write('create-intent', account, input.idempotencyKey))));
  }

  async confirmIntent(account: GatewayAccount, input: ConfirmIntentInput): Promise<GatewayIntent> {
    const reference = segment(input.intentReference);
    const options = this.by('confirm-intent', account, this.timeouts.confirmMs, input.idempotencyKey);
    try {
      return await this.whole('confirm-intent', account, await this.stripe.paymentIntents.confirm(reference, confirmationOf(input, this.settings.returnUrl), options));
    } catch (error) {
      // The bank's no is an answer about the intent, which comes with it.
      if (error instanceof Stripe.errors.StripeCardError && error.payment_intent !== undefined) return mapped('confirm-intent', error.payment_intent, (read) => toStripeIntent(read));
      throw toGatewayError('confirm-intent', error);
    }
  }

  async findIntent(account: GatewayAccount, intentReference: string): Promise<GatewayIntent | null> {
    const reference = segment(intentReference);
    const intent = await askOrNull('find-intent', () => this.stripe.paymentIntents.retrieve(reference, { expand: ['latest_charge'] }, this.read('find-intent', account)));
    return intent === null ? null : this.whole('find-intent', account, intent);
  }

  /** The payer's list says at once what was created; the search index may not yet. */
  async findIntentByAttempt(account: GatewayAccount, input: FindIntentByAttemptInput): Promise<GatewayIntent | null> {
    const operation = 'find-intent-by-attempt';
    const found: Stripe.PaymentIntent[] = [];
    let after: string | undefined;
    for (let page = 0; page < pagesMax; page += 1) {
      const request = { customer: input.customerReference, limit: pageMax, expand: ['data.latest_charge'], ...(after === undefined ? {} : { starting_after: after }) };
      const listed = await askOrNull(operation, () => this.stripe.paymentIntents.list(request, this.read(operation, account)));
      if (listed === null) return null;
      const { data, more } = mapped(operation, listed, (read) => ({ data: read.data.filter((intent) => intent.metadata[attemptKey] === input.attemptId), more: read.has_more }));
      found.unshift(...data.reverse());
      after = listed.data.at(-1)?.id;
      if (!more || after === undefined) return intentOfAttempt(await Promise.all(found.map((intent) => this.whole(operation, account, intent))));
    }
    throw new GatewayUnknownOutcome(operation, 'unreadable-answer');
  }

  async cancelIntent(account: GatewayAccount, input: CancelIntentInput): Promise<GatewayIntent> {
    const reference = segment(input.intentReference);
    try {
      const intent = await ask('cancel-intent', () => this.stripe.paymentIntents.cancel(reference, {}, this.write('cancel-intent', account, input.idempotencyKey)));
      return mapped('cancel-intent', intent, (read) => toStripeIntent(read));
    } catch (error) {
      if (!(error instanceof GatewayRefusal && error.code === 'intent-state')) throw error;
      const intent = await ask('cancel-intent', () => this.stripe.paymentIntents.retrieve(reference, {}, this.read('cancel-intent', account)));
      if (intent.status !== 'canceled') throw error;
      return mapped('cancel-intent', intent, (read) => toStripeIntent(read));
    }
  }

  async refund(account: GatewayAccount, input: RefundInput): Promise<GatewayRefund> {
    const request = { payment_intent: segment(input.intentReference), amount: input.amountCents, metadata: { [refundKey]: input.idempotencyKey } };
    return mapped('refund', await ask('refund', () => this.stripe.refunds.create(request, this.write('refund', account, input.idempotencyKey))), toStripeRefund);
  }

  async findRefund(account: GatewayAccount, refundReference: string): Promise<GatewayRefund | null> {
    const reference = segment(refundReference);
    const refund = await askOrNull('find-refund', () => this.stripe.refunds.retrieve(reference, {}, this.read('find-refund', account)));
    return refund === null ? null : mapped('find-refund', refund, toStripeRefund);
  }

  async findRefundByKey(account: GatewayAccount, input: FindRefundByKeyInput): Promise<GatewayRefund | null> {
    const operation = 'find-refund-by-key';
    let after: string | undefined;
    for (let page = 0; page < pagesMax; page += 1) {
      const request = { payment_intent: segment(input.intentReference), limit: pageMax, ...(after === undefined ? {} : { starting_after: after }) };
      const listed = await ask(operation, () => this.stripe.refunds.list(request, this.read(operation, account)));
      const { own, more } = mapped(operation, listed, (read) => ({ own: read.data.find((refund) => refund.metadata?.[refundKey] === input.idempotencyKey), more: read.has_more }));
      if (own !== undefined) return mapped(operation, own, toStripeRefund);
      after = listed.data.at(-1)?.id;
      if (!more || after === undefined) return null;
    }
    throw new GatewayUnknownOutcome(operation, 'unreadable-answer');
  }

  async readBalance(account: GatewayAccount): Promise<GatewayBalance> {
    return mapped('read-balance', await ask('read-balance', () => this.stripe.balance.retrieve({}, this.read('read-balance', account))), toStripeBalance);
  }

  readNotice(account: GatewayAccount, delivery: WebhookDelivery): GatewayNotice {
    return readStripeNotice(this.stripe, account, delivery, account.webhookSecret ?? this.settings.connectWebhookSecret, webhookToleranceSeconds);
  }

  /** An intent with what the bank took back of it: a second look, only when the charge says that it is disputed. */
  private async whole(operation: GatewayOperation, account: GatewayAccount, intent: Stripe.PaymentIntent): Promise<GatewayIntent> {
    const disputed = intent.status === 'succeeded' && mapped(operation, intent, chargeOf).disputed;
    const disputes = disputed ? (await ask(operation, () => this.stripe.disputes.list({ payment_intent: intent.id, limit: pageMax }, this.read(operation, account)))).data : [];
    return mapped(operation, intent, (read) => toStripeIntent(read, disputes));
  }

  private read(operation: GatewayOperation, account: GatewayAccount): Stripe.RequestOptions {
    return this.by(operation, account, this.timeouts.readMs);
  }
  private write(operation: GatewayOperation, account: GatewayAccount, idempotencyKey?: string): Stripe.RequestOptions {
    return this.by(operation, account, this.timeouts.writeMs, idempotencyKey);
  }
  /** Whose key signs, and for which account. A connected account is named by our database only. */
  private by(operation: GatewayOperation, account: GatewayAccount, timeout: number, idempotencyKey?: string): Stripe.RequestOptions {
    const common = { timeout, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) };
    if (account.secretKey !== null) return { ...common, apiKey: account.secretKey };
    if (this.settings.platformSecretKey === null) throw new GatewayRefusal(operation, 'not-authorized', 'the platform has no key at Stripe');
    return { ...common, stripeAccount: account.reference };
  }
}

async function ask<Answer>(operation: GatewayOperation, request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request();
  } catch (error) {
    throw toGatewayError(operation, error);
  }
}
async function askOrNull<Answer>(operation: GatewayOperation, request: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask(operation, request);
  } catch (error) {
    if (error instanceof GatewayRefusal && error.code === 'not-found') return null;
    throw error;
  }
}

/** Nobody there: charged off session, a bank account under its mandate. Somebody: the bank may ask them and send them back. */
function confirmationOf(input: ConfirmIntentInput, returnUrl: string): Stripe.PaymentIntentConfirmParams {
  const presence = input.offSession ? (input.mandateReference === null ? { off_session: true } : {}) : { return_url: returnUrl };
  const mandate = input.mandateReference === null ? {} : { mandate: input.mandateReference };
  return { ...presence, ...mandate, expand: ['latest_charge'] };
}

function clientOf(settings: StripeGatewaySettings, timeout: number): Stripe {
  const url = settings.apiUrl === undefined ? null : new URL(settings.apiUrl);
  const protocol = url?.protocol === 'http:' ? 'http' : 'https';
  return new Stripe(settings.platformSecretKey ?? 'no-key-of-the-platform', {
    apiVersion,
    maxNetworkRetries: 0,
    telemetry: false,
    timeout,
    httpClient: onceOnly(protocol),
    ...(url === null ? {} : { host: url.hostname, port: url.port === '' ? (protocol === 'http' ? 80 : 443) : url.port, protocol }),
  });
}

function setupOf(input: MethodEntryInput): Stripe.SetupIntentCreateParams {
  const common = { customer: input.customerReference, usage: 'off_session' as const };
  if (input.kind === 'card') return { ...common, payment_method_types: ['card'] };
  return {
    ...common,
    payment_method_types: ['acss_debit'],
    // Only accounts that their owner can open at once: one that waits for micro-deposits could not be charged yet.
    payment_method_options: { acss_debit: { currency: 'cad', mandate_options: mandateOf(input.agreement), verification_method: 'instant' } },
  };
}

function mandateOf(agreement: DebitAgreement): Stripe.SetupIntentCreateParams.PaymentMethodOptions.AcssDebit.MandateOptions {
  const common = { payment_schedule: agreement.schedule, transaction_type: 'personal' as const };
  return agreement.schedule === 'sporadic' ? common : { ...common, interval_description: agreement.description };
}

function entryOf(setup: Stripe.SetupIntent, account: GatewayAccount, scriptUrl: string): MethodEntry {
  if (setup.client_secret === null) throw new GatewayUnknownOutcome('open-method-entry', 'unreadable-answer');
  return { kind: 'elements', scriptUrl, publishableKey: account.publishableKey, connectedAccount: account.secretKey === null ? account.reference : null, clientSecret: setup.client_secret };
}

/** What the browser gave comes from outside: it names a finished setup or nothing. */
function tokenOf(token: string): string {
  if (!/^seti_[A-Za-z0-9_]{1,200}$/.test(token)) throw new GatewayRefusal('attach-method', 'token-unusable', 'not a setup intent');
  return token;
}

function methodOfSetup(setup: Stripe.SetupIntent | null, customerReference: string): GatewayMethod {
  const unusable = (raw: string): GatewayRefusal => new GatewayRefusal('attach-method', 'token-unusable', raw);
  if (setup === null) throw unusable('resource_missing');
  if (idOf(setup.customer) !== customerReference) throw unusable('the setup of another payer');
  if (setup.status !== 'succeeded') throw unusable(setup.status);
  const method = setup.payment_method;
  if (method === null || typeof method === 'string') throw new GatewayUnknownOutcome('attach-method', 'unreadable-answer');
  if (idOf(method.customer) !== customerReference) throw unusable('the method was detached');
  return toStripeMethod(method, idOf(setup.mandate));
}

function intentOf(input: CreateIntentInput): Stripe.PaymentIntentCreateParams {
  return {
    amount: input.amountCents,
    currency: input.currency,
    customer: input.customerReference,
    payment_method: input.methodReference,
    payment_method_types: [input.methodKind === 'card' ? 'card' : 'acss_debit'],
    description: input.description,
    metadata: { ...input.metadata, [attemptKey]: input.attemptId, [methodKey]: input.methodReference },
    expand: ['latest_charge'],
  };
}
