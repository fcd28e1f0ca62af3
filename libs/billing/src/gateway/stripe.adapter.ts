import Stripe from 'stripe';
import { intentOfAttempt, mapped, referenceSegment as segment } from './gateway-answers';
import {
  GatewayRefusal, GatewayUnknownOutcome,
  type CreateIntentInput, type DebitAgreement, type GatewayAccount, type GatewayIntent, type GatewayMethod, type GatewayOperation, type MethodEntry, type MethodEntryInput, type PaymentGateway,
} from './payment-gateway';
import { attemptKey, chargeOf, idIn, idOf, methodKey, toStripeBalance, toStripeIntent, toStripeMethod, toStripeRefund } from './stripe-answers';
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
  const { readMs, writeMs, confirmMs } = { ...defaultTimeouts, ...settings.timeouts };
  const stripe = clientOf(settings, writeMs);

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
  /** Whose key signs, and for which account. A connected account is named by our database only. */
  function by(operation: GatewayOperation, account: GatewayAccount, timeout: number, idempotencyKey?: string): Stripe.RequestOptions {
    const common = { timeout, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) };
    if (account.secretKey !== null) return { ...common, apiKey: account.secretKey };
    if (settings.platformSecretKey === null) throw new GatewayRefusal(operation, 'not-authorized', 'the platform has no key at Stripe');
    return { ...common, stripeAccount: account.reference };
  }
  /** An intent with what the bank took back of it: a second look, only when the charge says that it is disputed. */
  async function whole(operation: GatewayOperation, account: GatewayAccount, intent: Stripe.PaymentIntent): Promise<GatewayIntent> {
    const disputed = intent.status === 'succeeded' && mapped(operation, intent, chargeOf).disputed;
    const disputes = disputed ? (await ask(operation, () => stripe.disputes.list({ payment_intent: intent.id, limit: pageMax }, by(operation, account, readMs)))).data : [];
    return mapped(operation, intent, (read) => toStripeIntent(read, disputes));
  }

  return {
    openCustomer: async (account, input) =>
      mapped('open-customer', await ask('open-customer', () => stripe.customers.create({ metadata: { account: input.payerReference } }, by('open-customer', account, writeMs, input.idempotencyKey))), idIn),

    openMethodEntry: async (account, input) => {
      const setup = await ask('open-method-entry', () => stripe.setupIntents.create(setupOf(input), by('open-method-entry', account, writeMs)));
      return mapped('open-method-entry', setup, (read) => entryOf(read, account, settings.scriptUrl));
    },

    attachMethod: async (account, input) => {
      const token = tokenOf(input.token);
      const setup = await askOrNull('attach-method', () => stripe.setupIntents.retrieve(token, { expand: ['payment_method'] }, by('attach-method', account, readMs)));
      return mapped('attach-method', setup, (read) => methodOfSetup(read, input.customerReference));
    },

    detachMethod: async (account, methodReference) => {
      const reference = segment(methodReference);
      try {
        await ask('detach-method', () => stripe.paymentMethods.detach(reference, {}, by('detach-method', account, writeMs)));
      } catch (error) {
        if (!(error instanceof GatewayRefusal) || error.retryHelps || error.code === 'not-authorized') throw error;
        const method = await askOrNull('detach-method', () => stripe.paymentMethods.retrieve(reference, {}, by('detach-method', account, readMs)));
        if (method !== null && method.customer !== null) throw error;
      }
    },

    updateCardExpiry: async (account, input) => {
      const card = { exp_month: input.expMonth, exp_year: input.expYear };
      const method = await ask('update-card-expiry', () => stripe.paymentMethods.update(segment(input.methodReference), { card }, by('update-card-expiry', account, writeMs)));
      return mapped('update-card-expiry', method, (read) => toStripeMethod(read, null));
    },

    createIntent: async (account, input) => {
      const intent = await ask('create-intent', () => stripe.paymentIntents.create(intentOf(input), by('create-intent', account, writeMs, input.idempotencyKey)));
      return whole('create-intent', account, intent);
    },

    confirmIntent: async (account, input) => {
      const presence = input.offSession ? (input.mandateReference === null ? { off_session: true } : {}) : { return_url: settings.returnUrl };
      const mandate = input.mandateReference === null ? {} : { mandate: input.mandateReference };
      const request = { ...presence, ...mandate, expand: ['latest_charge'] };
      try {
        return await whole('confirm-intent', account, await stripe.paymentIntents.confirm(segment(input.intentReference), request, by('confirm-intent', account, confirmMs, input.idempotencyKey)));
      } catch (error) {
        // The bank's no is an answer about the intent, which comes with it.
        if (error instanceof Stripe.errors.StripeCardError && error.payment_intent !== undefined) return mapped('confirm-intent', error.payment_intent, (read) => toStripeIntent(read));
        throw toGatewayError('confirm-intent', error);
      }
    },

    findIntent: async (account, intentReference) => {
      const reference = segment(intentReference);
      const intent = await askOrNull('find-intent', () => stripe.paymentIntents.retrieve(reference, { expand: ['latest_charge'] }, by('find-intent', account, readMs)));
      return intent === null ? null : whole('find-intent', account, intent);
    },

    // The payer's list says at once what was created; the search index may not yet.
    findIntentByAttempt: async (account, input) => {
      const found: Stripe.PaymentIntent[] = [];
      let after: string | undefined;
      for (let page = 0; page < pagesMax; page += 1) {
        const request = { customer: input.customerReference, limit: pageMax, expand: ['data.latest_charge'], ...(after === undefined ? {} : { starting_after: after }) };
        const listed = await askOrNull('find-intent-by-attempt', () => stripe.paymentIntents.list(request, by('find-intent-by-attempt', account, readMs)));
        if (listed === null) return null;
        found.unshift(...listed.data.filter((intent) => intent.metadata[attemptKey] === input.attemptId).reverse());
        after = listed.data.at(-1)?.id;
        if (!listed.has_more || after === undefined) return intentOfAttempt(await Promise.all(found.map((intent) => whole('find-intent-by-attempt', account, intent))));
      }
      throw new GatewayUnknownOutcome('find-intent-by-attempt', 'unreadable-answer');
    },

    cancelIntent: async (account, input) => {
      const reference = segment(input.intentReference);
      try {
        const intent = await ask('cancel-intent', () => stripe.paymentIntents.cancel(reference, {}, by('cancel-intent', account, writeMs, input.idempotencyKey)));
        return mapped('cancel-intent', intent, (read) => toStripeIntent(read));
      } catch (error) {
        if (!(error instanceof GatewayRefusal && error.code === 'intent-state')) throw error;
        const intent = await ask('cancel-intent', () => stripe.paymentIntents.retrieve(reference, {}, by('cancel-intent', account, readMs)));
        if (intent.status !== 'canceled') throw error;
        return mapped('cancel-intent', intent, (read) => toStripeIntent(read));
      }
    },

    refund: async (account, input) => {
      const request = { payment_intent: segment(input.intentReference), amount: input.amountCents };
      return mapped('refund', await ask('refund', () => stripe.refunds.create(request, by('refund', account, writeMs, input.idempotencyKey))), toStripeRefund);
    },

    findRefund: async (account, refundReference) => {
      const refund = await askOrNull('find-refund', () => stripe.refunds.retrieve(segment(refundReference), {}, by('find-refund', account, readMs)));
      return refund === null ? null : mapped('find-refund', refund, toStripeRefund);
    },

    readBalance: async (account) => mapped('read-balance', await ask('read-balance', () => stripe.balance.retrieve({}, by('read-balance', account, readMs))), toStripeBalance),

    readNotice: (account, delivery) => readStripeNotice(stripe, account, delivery, account.webhookSecret ?? settings.connectWebhookSecret, webhookToleranceSeconds),
  };
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
