import { bankAccounts, cardNumbers, MerchantDesk } from '../../../../apps/sandbox-processor/src/testing/merchant-desk';
import type { StartedSandbox } from '../../../../apps/sandbox-processor/src/testing/start-sandbox';
import { createHmac, randomUUID } from 'node:crypto';
import { sandboxGateway } from '../gateway/sandbox.adapter';
import type { GatewayWorld, TestMethod } from './gateway-contract';

const cards: Partial<Record<TestMethod, string>> = {
  'card-that-pays': cardNumbers.succeeds, 'card-without-funds': cardNumbers.insufficientFunds, 'card-expired': cardNumbers.expired, 'card-declined': cardNumbers.declined, 'card-lost': cardNumbers.lost,
  'card-that-asks': cardNumbers.authentication, 'card-answered-late': cardNumbers.slowAnswers, 'card-answered-never': cardNumbers.lostAnswers,
};
const accounts: Partial<Record<TestMethod, string>> = { 'account-that-pays': bankAccounts.settles, 'account-closed': bankAccounts.closed, 'account-returned-later': bankAccounts.returnedLater };

/** The sandbox processor as the contract moves it. */
export async function sandboxWorld(sandbox: StartedSandbox): Promise<GatewayWorld> {
  const desk = new MerchantDesk(sandbox);
  const merchant = await desk.openMerchant();
  const account = { reference: merchant.id, publishableKey: merchant.publishableKey, secretKey: merchant.secretKey, webhookSecret: merchant.webhookSecret };
  return {
    gateway: sandboxGateway({ url: sandbox.url, timeouts: { confirmMs: 400 } }),
    account,
    token: async (method) => (await (cards[method] === undefined ? desk.tokenOfBank(merchant, accounts[method] ?? '') : desk.tokenOfCard(merchant, cards[method]))).body.token,
    passDays: async (days) => void (await desk.advanceDays(days)),
    forgetKeys: async () => void (await desk.admin('PUT', '/v1/faults', { forgetIdempotencyKeys: true })),
    hideNextConfirmation: async () => void (await desk.admin('PUT', '/v1/faults', { error500ThenDoneRate: 1 })),
    successes: async () => {
      await desk.admin('PUT', '/v1/faults', {});
      return (await desk.books(merchant)).totals.successes;
    },
    heldCents: async () => (await desk.books(merchant)).totals.availableCents,
    notice: async (intentReference, signedAt = new Date()) => {
      const [id, at] = [`evt_${randomUUID().slice(0, 8)}`, String(Math.floor(signedAt.getTime() / 1_000))];
      const rawBody = JSON.stringify({ type: 'payment_intent.succeeded', id: intentReference, merchant: merchant.id });
      const key = Buffer.from(merchant.webhookSecret.slice('whsec_'.length), 'base64');
      const signature = createHmac('sha256', key).update(`${id}.${at}.${rawBody}`).digest('base64');
      return { headers: { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': `v1,${signature}` }, rawBody };
    },
    close: async () => void (await desk.admin('PUT', '/v1/faults', {})),
  };
}
