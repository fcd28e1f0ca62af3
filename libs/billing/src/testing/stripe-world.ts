import { StripeStandIn, type StandInOptions } from '../../../../tools/stripe-stand-in/stand-in';
import { stripeGateway } from '../gateway/stripe.adapter';
import type { GatewayAccount, PaymentGateway } from '../gateway/payment-gateway';
import type { GatewayWorld, TestMethod } from './gateway-contract';

export const stripeTestMethods: Readonly<Record<TestMethod, string>> = {
  'card-that-pays': 'pm_card_visa',
  'card-without-funds': 'pm_card_visa_chargeDeclinedInsufficientFunds',
  'card-expired': 'pm_card_chargeDeclinedExpiredCard',
  'card-declined': 'pm_card_chargeCustomerFail',
  'card-lost': 'pm_card_visa_chargeDeclinedLostCard',
  'card-that-asks': 'pm_card_authenticationRequired',
  'card-answered-late': 'pm_card_slowAnswer',
  'card-answered-never': 'pm_card_lostAnswer',
  'account-that-pays': 'pm_acssDebit_success',
  'account-closed': 'pm_acssDebit_accountClosed',
  'account-returned-later': 'pm_acssDebit_dispute',
};

/** Stripe's stand-in as the contract moves it; the platform's key acts, or the account's own. */
export async function stripeWorld(standIn: StripeStandIn, connected: boolean): Promise<GatewayWorld> {
  const opened = standIn.openAccount();
  const webhookSecret = 'whsec_of_a_test';
  const gateway = stripeAt(standIn);
  const account: GatewayAccount = {
    reference: opened.id, webhookSecret, secretKey: connected ? null : opened.secretKey, publishableKey: connected ? standIn.platformPublishableKey : opened.publishableKey,
  };
  const books = standIn.books(opened.id);
  return {
    gateway,
    account,
    token: (method, customerReference) => browserSaves(gateway, account, customerReference, stripeTestMethods[method], standIn),
    passDays: async (days) => standIn.advanceDays(days),
    forgetKeys: async () => standIn.forgetKeys(),
    hideNextConfirmation: async () => standIn.failNext('/confirm', 'error-after'),
    successes: async () => books.successes,
    heldCents: async () => books.balance,
    notice: async (intentReference, signedAt) => {
      const event = books.events.findLast((candidate) => candidate.object['id'] === intentReference);
      return standIn.notices.delivery(books, event?.id ?? '', { secret: webhookSecret, connect: connected }, signedAt);
    },
    close: async () => undefined,
  };
}

export function stripeAt(standIn: StripeStandIn): PaymentGateway {
  return stripeGateway({
    platformSecretKey: standIn.platformSecretKey, connectWebhookSecret: null, returnUrl: 'https://preau.example/payment-proof', scriptUrl: `${standIn.url}/stripe.js`, apiUrl: standIn.url, timeouts: { confirmMs: 500 },
  });
}

/** What a browser does with Stripe's fields: confirms the setup with its secret and the key for browsers. Returns the token. */
export async function browserSaves(gateway: PaymentGateway, account: GatewayAccount, customerReference: string, testMethod: string, standIn: StripeStandIn): Promise<string> {
  const kind = testMethod.startsWith('pm_acss') ? 'bank' : 'card';
  const entry = await gateway.openMethodEntry(account, { kind, customerReference, origin: 'https://ville.example', language: 'fr', agreement: { schedule: 'combined', description: 'selon l’échéancier accepté' } });
  if (entry.kind !== 'elements') throw new Error('Stripe draws its own fields');
  const [setup = ''] = entry.clientSecret.split('_secret_');
  const answer = await fetch(`${standIn.url}/v1/setup_intents/${setup}/confirm`, {
    method: 'POST',
    headers: { authorization: `Bearer ${entry.publishableKey}`, ...(entry.connectedAccount === null ? {} : { 'stripe-account': entry.connectedAccount }) },
    body: new URLSearchParams({ client_secret: entry.clientSecret, payment_method: testMethod }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return setup;
}

export async function startStripe(options: StandInOptions = {}): Promise<StripeStandIn> {
  return StripeStandIn.start({ slowAnswerMs: 900, ...options });
}
