import { randomUUID } from 'node:crypto';
import type { StartedSandbox } from './start-sandbox';

export interface TestMerchant {
  readonly id: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly webhookSecret: string;
}

export interface Answer {
  readonly status: number;
  readonly body: AnswerBody;
}

/** The fields that specifications read by name; which of them are there depends on the call. */
export interface AnswerBody {
  readonly id: string;
  readonly status: string;
  readonly token: string;
  readonly paymentMethod: string;
  readonly fingerprint: string;
  readonly nextAction: { readonly url: string };
  readonly data: readonly { readonly id: string; readonly amount: number; readonly type: string; readonly object: string }[];
  readonly paymentIntents: readonly { readonly id: string; readonly status: string }[];
  readonly totals: { readonly availableCents: number; readonly capturedCents: number; readonly successes: number };
  readonly error: { readonly type: string; readonly code: string; readonly param?: string };
}

export const cardNumbers = {
  succeeds: '4242424242424242', insufficientFunds: '4000000000009995', expired: '4000000000000069', declined: '4000000000000002',
  lost: '4000000000009987', authentication: '4000002760003184', succeedsOnce: '4000000000000341', refundFails: '4000000000005126',
  slowAnswers: '4000000000007114', lostAnswers: '4000000000007221',
} as const;

export const bankAccounts = {
  settles: '000123456789', settlesLate: '900123456789', insufficientFunds: '000222222227', closed: '000333333335', returnedLater: '900222222227',
} as const;

/** Speaks to a started processor as its administrator, as a merchant, and as the payment page. */
export class MerchantDesk {
  constructor(private readonly sandbox: StartedSandbox) {}

  async ask(method: string, path: string, options: { key: string; body?: object; idempotencyKey?: string }): Promise<Answer> {
    const response = await fetch(`${this.sandbox.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${options.key}`,
        ...(options.body ? { 'content-type': 'application/json' } : {}),
        ...(options.idempotencyKey ? { 'idempotency-key': options.idempotencyKey } : {}),
      },
      body: options.body ? JSON.stringify(options.body) : undefined,
    });
    return { status: response.status, body: await response.json() as AnswerBody };
  }

  admin(method: string, path: string, body?: object): Promise<Answer> {
    return this.ask(method, path, { key: this.sandbox.adminKey, body });
  }

  async openMerchant(body: { externalId?: string; webhookUrl?: string; origins?: string[] } = {}): Promise<TestMerchant> {
    return (await this.admin('POST', '/v1/merchants', { name: 'Ville <d’essai>', ...body })).body as unknown as TestMerchant;
  }

  tokenOfCard(merchant: TestMerchant, number: string, change: object = {}): Promise<Answer> {
    return this.ask('POST', '/v1/tokens', {
      key: merchant.publishableKey,
      body: { kind: 'card', number, expMonth: 12, expYear: 2040, cvc: '123', postalCode: 'H2X 1Y4', ...change },
    });
  }

  tokenOfBank(merchant: TestMerchant, account: string): Promise<Answer> {
    return this.ask('POST', '/v1/tokens', {
      key: merchant.publishableKey,
      body: { kind: 'bank', institution: '815', transit: '11000', account, holderName: 'Lou Tremblay', agreed: true },
    });
  }

  async cardMethod(merchant: TestMerchant, number: string): Promise<string> {
    return this.attached(merchant, await this.tokenOfCard(merchant, number));
  }

  async bankMethod(merchant: TestMerchant, account: string): Promise<string> {
    return this.attached(merchant, await this.tokenOfBank(merchant, account));
  }

  createIntent(merchant: TestMerchant, paymentMethod: string, amount: number, idempotencyKey: string = randomUUID(), metadata: object = {}): Promise<Answer> {
    return this.ask('POST', '/v1/payment-intents', { key: merchant.secretKey, idempotencyKey, body: { amount, currency: 'cad', paymentMethod, metadata } });
  }

  confirm(merchant: TestMerchant, id: string, idempotencyKey: string = randomUUID(), body: object = { offSession: true }): Promise<Answer> {
    return this.ask('POST', `/v1/payment-intents/${id}/confirm`, { key: merchant.secretKey, idempotencyKey, body });
  }

  /** Creates and confirms in one go. */
  async pay(merchant: TestMerchant, paymentMethod: string, amount: number): Promise<Answer> {
    const { body } = await this.createIntent(merchant, paymentMethod, amount);
    return this.confirm(merchant, body.id);
  }

  intent(merchant: TestMerchant, id: string): Promise<Answer> {
    return this.ask('GET', `/v1/payment-intents/${id}`, { key: merchant.secretKey });
  }

  refund(merchant: TestMerchant, paymentIntent: string, amount: number, idempotencyKey: string = randomUUID()): Promise<Answer> {
    return this.ask('POST', '/v1/refunds', { key: merchant.secretKey, idempotencyKey, body: { paymentIntent, amount } });
  }

  async books(merchant: TestMerchant): Promise<AnswerBody> {
    return (await this.admin('GET', `/v1/merchants/${merchant.id}/books`)).body;
  }

  advanceDays(days: number): Promise<Answer> {
    return this.admin('POST', '/v1/clock/advance', { days });
  }

  private async attached(merchant: TestMerchant, token: Answer): Promise<string> {
    const { body } = await this.ask('POST', '/v1/payment-methods', { key: merchant.secretKey, body: { token: token.body.token, reference: 'payer-1' } });
    return body.id;
  }
}
