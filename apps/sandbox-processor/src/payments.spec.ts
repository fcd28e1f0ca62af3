import { createTestDatabase, type TestDatabase } from './testing/create-test-database';
import { bankAccounts, cardNumbers, MerchantDesk, type TestMerchant } from './testing/merchant-desk';
import { startSandbox, type StartedSandbox } from './testing/start-sandbox';

describe('the sandbox processor', () => {
  let database: TestDatabase;
  let sandbox: StartedSandbox;
  let desk: MerchantDesk;
  let merchant: TestMerchant;

  beforeAll(async () => {
    database = await createTestDatabase();
    sandbox = await startSandbox({ databaseUrl: database.url, slowCardMs: 50 });
    desk = new MerchantDesk(sandbox);
  });
  afterAll(async () => {
    await sandbox.close();
    await database.drop();
  });
  beforeEach(async () => {
    merchant = await desk.openMerchant();
  });
  afterEach(async () => {
    expect(await desk.books(merchant)).toMatchObject({ balanced: true });
  });

  const confirmedCard = async (number: string): Promise<unknown> => (await desk.pay(merchant, await desk.cardMethod(merchant, number), 12_345)).body;

  describe('merchant accounts', () => {
    it('a merchant opened twice under the same name of ours keeps its keys', async () => {
      const first = await desk.openMerchant({ externalId: `ville-${merchant.id}` });
      expect(await desk.openMerchant({ externalId: `ville-${merchant.id}` })).toEqual(first);
    });

    it('a merchant sees nothing of another', async () => {
      const other = await desk.openMerchant();
      const paid = await desk.pay(merchant, await desk.cardMethod(merchant, cardNumbers.succeeds), 500);
      expect(await desk.intent(other, paid.body.id)).toMatchObject({ status: 404, body: { error: { code: 'resource_missing' } } });
      expect(await desk.refund(other, paid.body.id, 500)).toMatchObject({ status: 404 });
      expect(await desk.createIntent(other, paid.body.paymentMethod, 500)).toMatchObject({ status: 400, body: { error: { code: 'payment_method_unknown' } } });
    });

    it('each key opens its own doors only', async () => {
      expect(await desk.ask('GET', '/v1/balance', { key: merchant.publishableKey })).toMatchObject({ status: 401 });
      expect(await desk.ask('GET', `/v1/merchants/${merchant.id}/books`, { key: merchant.secretKey })).toMatchObject({ status: 401 });
      expect(await desk.ask('POST', '/v1/tokens', { key: merchant.secretKey, body: { kind: 'card' } })).toMatchObject({ status: 401 });
    });
  });

  describe('cards', () => {
    it('an intent moves no money before it is confirmed', async () => {
      const { body } = await desk.createIntent(merchant, await desk.cardMethod(merchant, cardNumbers.succeeds), 12_345);
      expect(body).toMatchObject({ status: 'requires_confirmation', amount: 12_345, amountCaptured: 0 });
      expect((await desk.books(merchant)).totals).toMatchObject({ availableCents: 0, successes: 0 });
    });

    it.each([
      [cardNumbers.succeeds, { status: 'succeeded', amountCaptured: 12_345, lastError: null }],
      [cardNumbers.slowAnswers, { status: 'succeeded' }],
      [cardNumbers.insufficientFunds, { status: 'requires_payment_method', lastError: { declineCode: 'insufficient_funds', hard: false } }],
      [cardNumbers.declined, { status: 'requires_payment_method', lastError: { declineCode: 'generic_decline', hard: false } }],
      [cardNumbers.expired, { status: 'requires_payment_method', lastError: { declineCode: 'expired_card', hard: true } }],
      [cardNumbers.lost, { status: 'requires_payment_method', lastError: { declineCode: 'lost_card', hard: true } }],
      [cardNumbers.authentication, { status: 'requires_action', nextAction: { type: 'challenge' } }],
    ])('card %s answers as its table says', async (number, expected) => {
      expect(await confirmedCard(number)).toMatchObject(expected);
    });

    it('an intent that succeeded cannot succeed again, even under another key', async () => {
      const paid = await desk.pay(merchant, await desk.cardMethod(merchant, cardNumbers.succeeds), 1_000);
      expect(await desk.confirm(merchant, paid.body.id)).toMatchObject({ status: 400, body: { error: { code: 'payment_intent_unexpected_state' } } });
      expect((await desk.books(merchant)).totals).toMatchObject({ capturedCents: 1_000, successes: 1 });
    });

    it('twenty confirmations at once charge once', async () => {
      const { body } = await desk.createIntent(merchant, await desk.cardMethod(merchant, cardNumbers.succeeds), 700);
      const answers = await Promise.all(Array.from({ length: 20 }, () => desk.confirm(merchant, body.id)));
      expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
      expect((await desk.books(merchant)).totals).toMatchObject({ capturedCents: 700, successes: 1 });
    });

    it('a card that was good once is refused afterwards', async () => {
      const method = await desk.cardMethod(merchant, cardNumbers.succeedsOnce);
      expect((await desk.pay(merchant, method, 100)).body.status).toBe('succeeded');
      expect((await desk.pay(merchant, method, 100)).body).toMatchObject({ status: 'requires_payment_method', lastError: { declineCode: 'insufficient_funds' } });
    });

    it('an expired card works again once its date is changed', async () => {
      const method = await desk.cardMethod(merchant, cardNumbers.expired);
      const changed = await desk.ask('PATCH', `/v1/payment-methods/${method}`, { key: merchant.secretKey, body: { expMonth: 1, expYear: 2045 } });
      expect(changed.body).toMatchObject({ expMonth: 1, expYear: 2045 });
      expect((await desk.pay(merchant, method, 100)).body.status).toBe('succeeded');
    });

    it('a refused intent can be paid with another card', async () => {
      const refused = await desk.pay(merchant, await desk.cardMethod(merchant, cardNumbers.declined), 900);
      const good = await desk.cardMethod(merchant, cardNumbers.succeeds);
      expect((await desk.confirm(merchant, refused.body.id)).status).toBe(400);
      expect((await desk.confirm(merchant, refused.body.id, undefined, { paymentMethod: good })).body).toMatchObject({ status: 'succeeded', paymentMethod: good });
    });

    it.each([[true, 'succeeded'], [false, 'requires_payment_method']])('when the payer answers %s to the bank, the intent is %s', async (approved, status) => {
      const { body } = await desk.pay(merchant, await desk.cardMethod(merchant, cardNumbers.authentication), 2_000);
      const url = new URL(body.nextAction.url);
      expect((await fetch(url)).status).toBe(200);
      const answer = await desk.ask('POST', '/v1/challenges', {
        key: merchant.publishableKey, body: { intent: body.id, secret: url.searchParams.get('secret'), approved },
      });
      expect(answer).toMatchObject({ status: 200, body: { status } });
      expect((await desk.intent(merchant, body.id)).body.status).toBe(status);
    });

    it('a cancelled intent cannot be confirmed, and a paid one cannot be cancelled', async () => {
      const method = await desk.cardMethod(merchant, cardNumbers.succeeds);
      const { body: open } = await desk.createIntent(merchant, method, 100);
      const cancel = (id: string) => desk.ask('POST', `/v1/payment-intents/${id}/cancel`, { key: merchant.secretKey, body: {} });
      expect((await cancel(open.id)).body.status).toBe('canceled');
      expect((await cancel(open.id)).body.status).toBe('canceled');
      expect((await desk.confirm(merchant, open.id)).status).toBe(400);
      expect((await cancel((await desk.pay(merchant, method, 100)).body.id)).status).toBe(400);
    });

    it('an intent is found by what the merchant wrote on it, at once', async () => {
      const { body } = await desk.createIntent(merchant, await desk.cardMethod(merchant, cardNumbers.succeeds), 100, undefined, { attempt: 'a-1' });
      const found = await desk.ask('GET', '/v1/payment-intents?metadataKey=attempt&metadataValue=a-1', { key: merchant.secretKey });
      expect(found.body.data.map((intent) => intent.id)).toEqual([body.id]);
    });
  });

  describe('bank accounts', () => {
    it.each([
      [bankAccounts.settles, 4, { status: 'succeeded' }],
      [bankAccounts.settlesLate, 9, { status: 'succeeded' }],
      [bankAccounts.insufficientFunds, 6, { status: 'requires_payment_method', lastError: { declineCode: 'insufficient_funds', hard: false } }],
      [bankAccounts.closed, 6, { status: 'requires_payment_method', lastError: { declineCode: 'account_closed', hard: true } }],
    ])('account %s is on its way, and certain %i days later', async (account, days, expected) => {
      const { body } = await desk.pay(merchant, await desk.bankMethod(merchant, account), 5_000);
      expect(body).toMatchObject({ status: 'processing', amountCaptured: 0 });
      expect((await desk.books(merchant)).totals).toMatchObject({ availableCents: 0, pendingCents: 5_000 });
      await desk.advanceDays(days);
      expect((await desk.intent(merchant, body.id)).body).toMatchObject(expected);
    });

    it('a debit can be taken back after it had succeeded, and can then be neither refunded nor confirmed', async () => {
      const { body } = await desk.pay(merchant, await desk.bankMethod(merchant, bankAccounts.returnedLater), 5_000);
      await desk.advanceDays(5);
      expect((await desk.intent(merchant, body.id)).body.status).toBe('succeeded');
      await desk.advanceDays(31);
      expect((await desk.intent(merchant, body.id)).body).toMatchObject({ status: 'returned', lastError: { declineCode: 'debit_not_authorized' } });
      expect((await desk.books(merchant)).totals).toMatchObject({ availableCents: 0, returnedCents: 5_000 });
      expect((await desk.refund(merchant, body.id, 1)).status).toBe(400);
      expect((await desk.confirm(merchant, body.id)).status).toBe(400);
    });

    it('a debit that the bank refused can be paid from another account, and is then captured once', async () => {
      const { body } = await desk.pay(merchant, await desk.bankMethod(merchant, bankAccounts.insufficientFunds), 5_000);
      await desk.advanceDays(6);
      await desk.confirm(merchant, body.id, undefined, { paymentMethod: await desk.bankMethod(merchant, bankAccounts.settles) });
      await desk.advanceDays(4);
      expect((await desk.books(merchant)).totals).toMatchObject({ capturedCents: 5_000, successes: 1, availableCents: 5_000, pendingCents: 0 });
    });
  });

  describe('refunds', () => {
    it('never exceed what was captured, whatever comes at once', async () => {
      const { body } = await desk.pay(merchant, await desk.cardMethod(merchant, cardNumbers.succeeds), 1_000);
      const answers = await Promise.all(Array.from({ length: 12 }, () => desk.refund(merchant, body.id, 300)));
      expect(answers.filter((answer) => answer.status === 200)).toHaveLength(3);
      expect(answers.find((answer) => answer.status !== 200)).toMatchObject({ status: 400, body: { error: { code: 'amount_above_captured' } } });
      expect((await desk.books(merchant)).totals).toMatchObject({ refundedCents: 900, availableCents: 100 });
    });

    it('a refund that fails gives the money back to the merchant, who can try again', async () => {
      const { body } = await desk.pay(merchant, await desk.cardMethod(merchant, cardNumbers.refundFails), 1_000);
      const refund = await desk.refund(merchant, body.id, 1_000);
      expect(refund.body.status).toBe('pending');
      await desk.advanceDays(6);
      expect((await desk.ask('GET', `/v1/refunds/${refund.body.id}`, { key: merchant.secretKey })).body.status).toBe('failed');
      expect((await desk.books(merchant)).totals).toMatchObject({ refundedCents: 0, availableCents: 1_000 });
      expect((await desk.refund(merchant, body.id, 1_000)).status).toBe(200);
    });

    it('a refund to a bank account takes some days', async () => {
      const { body } = await desk.pay(merchant, await desk.bankMethod(merchant, bankAccounts.settles), 1_000);
      await desk.advanceDays(5);
      const refund = await desk.refund(merchant, body.id, 400);
      expect(refund.body.status).toBe('pending');
      await desk.advanceDays(6);
      expect((await desk.ask('GET', `/v1/refunds/${refund.body.id}`, { key: merchant.secretKey })).body.status).toBe('succeeded');
    });
  });

  describe('idempotency', () => {
    it('the same key gives the first answer, and creates nothing more', async () => {
      const method = await desk.cardMethod(merchant, cardNumbers.succeeds);
      const answers = await Promise.all(Array.from({ length: 10 }, () => desk.createIntent(merchant, method, 800, 'key-1')));
      expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
      expect((await desk.books(merchant)).paymentIntents).toHaveLength(1);
    });

    it('the same key with other parameters is refused', async () => {
      const method = await desk.cardMethod(merchant, cardNumbers.succeeds);
      await desk.createIntent(merchant, method, 800, 'key-1');
      expect(await desk.createIntent(merchant, method, 801, 'key-1')).toMatchObject({ status: 400, body: { error: { type: 'idempotency_error' } } });
    });

    it('a refusal is not remembered under the key', async () => {
      const method = await desk.cardMethod(merchant, cardNumbers.succeeds);
      expect((await desk.createIntent(merchant, 'pm_unknown', 800, 'key-1')).status).toBe(400);
      expect((await desk.createIntent(merchant, method, 800, 'key-1')).status).toBe(200);
    });

    it('a key is required to prepare a charge', async () => {
      expect(await desk.ask('POST', '/v1/payment-intents', { key: merchant.secretKey, body: { amount: 1, currency: 'cad', paymentMethod: 'pm_x' } }))
        .toMatchObject({ status: 400, body: { error: { code: 'idempotency_key_missing' } } });
    });
  });

  describe('tokens', () => {
    it.each([
      ['number', { number: '4242424242424241' }, 'number_invalid'],
      ['number', { number: '4111111111111111' }, 'not_a_test_number'],
      ['expiry', { expMonth: 13 }, 'expiry_invalid'],
      ['expiry', { expYear: 2020 }, 'expiry_past'],
      ['cvc', { cvc: '12' }, 'cvc_invalid'],
      ['postalCode', { postalCode: '?' }, 'postal_code_invalid'],
    ])('a wrong %s is named (%j)', async (param, change, code) => {
      expect(await desk.tokenOfCard(merchant, cardNumbers.succeeds, change)).toMatchObject({ status: 400, body: { error: { param, code } } });
    });

    it('a token serves one payer; asking again for that payer gives the same method', async () => {
      const { body: { token } } = await desk.tokenOfCard(merchant, cardNumbers.succeeds);
      const attach = (reference: string) => desk.ask('POST', '/v1/payment-methods', { key: merchant.secretKey, body: { token, reference } });
      const first = await attach('payer-1');
      expect((await attach('payer-1')).body.id).toBe(first.body.id);
      expect(await attach('payer-2')).toMatchObject({ status: 400, body: { error: { code: 'token_used' } } });
    });

    it('the same number has the same fingerprint, another number another one', async () => {
      const fingerprint = async (number: string): Promise<string> => {
        const id = await desk.cardMethod(merchant, number);
        return (await desk.ask('GET', `/v1/payment-methods/${id}`, { key: merchant.secretKey })).body.fingerprint;
      };
      expect(await fingerprint(cardNumbers.succeeds)).toBe(await fingerprint('4242 4242 4242 4242'));
      expect(await fingerprint(cardNumbers.succeeds)).not.toBe(await fingerprint(cardNumbers.declined));
    });

    it('a detached method cannot be charged', async () => {
      const method = await desk.cardMethod(merchant, cardNumbers.succeeds);
      const { body } = await desk.createIntent(merchant, method, 100);
      await desk.ask('DELETE', `/v1/payment-methods/${method}`, { key: merchant.secretKey });
      expect(await desk.confirm(merchant, body.id)).toMatchObject({ status: 400, body: { error: { code: 'payment_method_detached' } } });
    });
  });

  it('the balance is the sum of its movements', async () => {
    const method = await desk.cardMethod(merchant, cardNumbers.succeeds);
    const { body } = await desk.pay(merchant, method, 1_000);
    await desk.pay(merchant, method, 250);
    await desk.refund(merchant, body.id, 400);
    const movements = await desk.ask('GET', '/v1/balance-transactions', { key: merchant.secretKey });
    expect(movements.body.data.map((movement) => movement.amount)).toEqual([1_000, 250, -400]);
    expect((await desk.ask('GET', '/v1/balance', { key: merchant.secretKey })).body).toEqual({ currency: 'cad', available: 850, pending: 0 });
  });
});
