import {
  GatewayRefusal, GatewayUnknownOutcome,
  type GatewayAccount, type GatewayIntent, type GatewayMethod, type GatewayOperation, type GatewayRefund, type PaymentGateway,
} from './payment-gateway';
import { intentOfAttempt, mapped, referenceSegment as segment, UnreadableAnswer } from './gateway-answers';
import { refusalCodeOf, keyOfRefund, toIntent, toMethod, toRefund } from './sandbox-answers';
import { readSignedNotice } from './webhook-signature';

export interface SandboxGatewaySettings {
  /** Address at which our server calls the processor, without a slash at the end. */
  readonly url: string;
  /** Address at which browsers reach it; the same as `url` when absent. */
  readonly publicUrl?: string;
  /** How long an answer is waited for, by kind of call. Milliseconds. */
  readonly timeouts?: Partial<SandboxTimeouts>;
  /** How old a webhook's timestamp may be, in seconds of real time. */
  readonly webhookToleranceSeconds?: number;
}

export interface SandboxTimeouts {
  readonly readMs: number;
  readonly writeMs: number;
  readonly confirmMs: number;
}

const defaultTimeouts: SandboxTimeouts = { readMs: 10_000, writeMs: 15_000, confirmMs: 30_000 };
const WEBHOOK_TOLERANCE_SECONDS = 300;

interface Call {
  readonly operation: GatewayOperation;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  readonly idempotencyKey?: string;
  readonly timeoutMs: number;
}

/** The sandbox processor behind the gateway. One call is one request: nothing is ever sent again by itself. */
export function sandboxGateway(settings: SandboxGatewaySettings): PaymentGateway {
  const timeouts = { ...defaultTimeouts, ...settings.timeouts };
  const { readMs, writeMs, confirmMs } = timeouts;
  const call = (account: GatewayAccount, what: Call): Promise<unknown> => send(settings.url, account, what);

  async function read<T>(operation: GatewayOperation, account: GatewayAccount, path: string, map: (answer: unknown) => T): Promise<T | null> {
    try {
      return mapped(operation, await call(account, { operation, method: 'GET', path, timeoutMs: readMs }), map);
    } catch (error) {
      if (error instanceof GatewayRefusal && error.code === 'not-found') return null;
      throw error;
    }
  }

  async function write<T>(account: GatewayAccount, what: Call, map: (answer: unknown) => T): Promise<T> {
    return mapped(what.operation, await call(account, what), map);
  }

  return {
    // The sandbox keeps no customers: a method carries our own words for who pays.
    openCustomer: async (_account, input) => input.payerReference,

    // The pages around the frame have a button of their own.
    openMethodEntry: async (account, input) => {
      const url = new URL(`/elements/${input.kind}`, settings.publicUrl ?? settings.url);
      url.search = new URLSearchParams({ key: account.publishableKey, origin: input.origin, lang: input.language, button: 'hidden' }).toString();
      return { kind: 'frame', url: url.toString() };
    },

    attachMethod: async (account, input) => write<GatewayMethod>(account, {
      operation: 'attach-method', method: 'POST', path: '/v1/payment-methods', timeoutMs: writeMs,
      body: { token: input.token, reference: input.customerReference },
    }, toMethod),

    detachMethod: async (account, methodReference) => {
      await call(account, { operation: 'detach-method', method: 'DELETE', path: `/v1/payment-methods/${segment(methodReference)}`, timeoutMs: writeMs });
    },

    updateCardExpiry: async (account, input) => write<GatewayMethod>(account, {
      operation: 'update-card-expiry', method: 'PATCH', path: `/v1/payment-methods/${segment(input.methodReference)}`, timeoutMs: writeMs,
      body: { expMonth: input.expMonth, expYear: input.expYear },
    }, toMethod),

    createIntent: async (account, input) => write<GatewayIntent>(account, {
      operation: 'create-intent', method: 'POST', path: '/v1/payment-intents', timeoutMs: writeMs, idempotencyKey: input.idempotencyKey,
      body: {
        amount: input.amountCents, currency: input.currency, paymentMethod: input.methodReference, description: input.description,
        metadata: { ...input.metadata, attempt: input.attemptId, customer: input.customerReference },
      },
    }, toIntent),

    confirmIntent: async (account, input) => write<GatewayIntent>(account, {
      operation: 'confirm-intent', method: 'POST', path: `/v1/payment-intents/${segment(input.intentReference)}/confirm`, timeoutMs: confirmMs,
      idempotencyKey: input.idempotencyKey, body: { offSession: input.offSession },
    }, toIntent),

    findIntent: async (account, intentReference) => read('find-intent', account, `/v1/payment-intents/${segment(intentReference)}`, toIntent),

    findIntentByAttempt: async (account, { attemptId }) => {
      const path = `/v1/payment-intents?metadataKey=attempt&metadataValue=${encodeURIComponent(attemptId)}`;
      return intentOfAttempt(await read('find-intent-by-attempt', account, path, toIntents) ?? []);
    },

    cancelIntent: async (account, input) => write<GatewayIntent>(account, {
      operation: 'cancel-intent', method: 'POST', path: `/v1/payment-intents/${segment(input.intentReference)}/cancel`, timeoutMs: writeMs,
      idempotencyKey: input.idempotencyKey, body: {},
    }, toIntent),

    refund: async (account, input) => write<GatewayRefund>(account, {
      operation: 'refund', method: 'POST', path: '/v1/refunds', timeoutMs: writeMs, idempotencyKey: input.idempotencyKey,
      body: { paymentIntent: input.intentReference, amount: input.amountCents },
    }, toRefund),

    findRefund: async (account, refundReference) => read('find-refund', account, `/v1/refunds/${segment(refundReference)}`, toRefund),

    findRefundByKey: async (account, { intentReference, idempotencyKey }) => read(
      'find-refund-by-key', account, `/v1/refunds?paymentIntent=${encodeURIComponent(intentReference)}`,
      (answer) => listed(answer).filter((one) => keyOfRefund(one) === idempotencyKey).map(toRefund)[0] ?? null,
    ),

    readBalance: async (account) => write(account, { operation: 'read-balance', method: 'GET', path: '/v1/balance', timeoutMs: readMs }, toBalance),

    readNotice: (account, delivery) =>
      readSignedNotice(account, delivery, new Date(), settings.webhookToleranceSeconds ?? WEBHOOK_TOLERANCE_SECONDS),
  };
}

/** One request. Throws `GatewayRefusal` for a definite no and `GatewayUnknownOutcome` whenever the answer is not certain. */
async function send(baseUrl: string, account: GatewayAccount, call: Call): Promise<unknown> {
  if (account.secretKey === null) throw new GatewayRefusal(call.operation, 'not-authorized', 'the account has no secret key');
  const signal = AbortSignal.timeout(call.timeoutMs);
  let status: number;
  let text: string;
  try {
    const response = await fetch(new URL(call.path, baseUrl), {
      method: call.method,
      redirect: 'error',
      headers: {
        authorization: `Bearer ${account.secretKey}`,
        ...(call.body ? { 'content-type': 'application/json' } : {}),
        ...(call.idempotencyKey ? { 'idempotency-key': call.idempotencyKey } : {}),
      },
      body: call.body ? JSON.stringify(call.body) : undefined,
      signal,
    });
    status = response.status;
    text = await response.text();
  } catch (error) {
    throw new GatewayUnknownOutcome(call.operation, signal.aborted ? 'timeout' : 'connection-lost', { cause: error });
  }
  if (status >= 500 || status === 408) throw new GatewayUnknownOutcome(call.operation, 'server-error');
  // The first request with this key is still at work: what it will do is not known yet.
  if (status === 409) throw new GatewayUnknownOutcome(call.operation, 'in-progress');
  const answer = parsed(call.operation, text);
  if (status >= 400) {
    const { code, raw } = refusalCodeOf(status, answer);
    throw new GatewayRefusal(call.operation, code, raw);
  }
  if (status >= 300) throw new GatewayUnknownOutcome(call.operation, 'unreadable-answer');
  return answer;
}

function parsed(operation: GatewayOperation, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new GatewayUnknownOutcome(operation, 'unreadable-answer', { cause: error });
  }
}

function toIntents(answer: unknown): GatewayIntent[] {
  return listed(answer).map(toIntent);
}

function listed(answer: unknown): unknown[] {
  const data = typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : undefined;
  if (!Array.isArray(data)) throw new UnreadableAnswer('data');
  return data;
}

function toBalance(answer: unknown): { availableCents: number; pendingCents: number } {
  if (typeof answer !== 'object' || answer === null || !('available' in answer) || !('pending' in answer)) throw new UnreadableAnswer('balance');
  const { available, pending } = answer;
  if (!Number.isSafeInteger(available) || !Number.isSafeInteger(pending)) throw new UnreadableAnswer('balance');
  return { availableCents: Number(available), pendingCents: Number(pending) };
}
