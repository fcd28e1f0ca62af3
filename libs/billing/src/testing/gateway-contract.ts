import { randomUUID } from 'node:crypto';
import type { ConfirmIntentInput, CreateIntentInput, GatewayAccount, GatewayIntent, GatewayMethod, PaymentGateway, WebhookDelivery } from '../gateway/payment-gateway';

/** A payer's card or bank account, by what its bank will do. */
export type TestMethod =
  | 'card-that-pays' | 'card-without-funds' | 'card-expired' | 'card-declined' | 'card-lost' | 'card-that-asks' | 'card-answered-late' | 'card-answered-never'
  | 'account-that-pays' | 'account-closed' | 'account-returned-later';

/** A processor with everything around it that a test moves: payers' browsers, banks, days, faults. */
export interface GatewayWorld {
  readonly gateway: PaymentGateway;
  readonly account: GatewayAccount;
  /** What the payer's browser gets from the processor's fields, for a customer. */
  token(method: TestMethod, customerReference: string): Promise<string>;
  passDays(days: number): Promise<void>;
  forgetKeys(): Promise<void>;
  /** The next confirmation is done, and its answer is an error. */
  hideNextConfirmation(): Promise<void>;
  /** How often money came in, by the processor's own books. */
  successes(): Promise<number>;
  /** What the processor's own books hold for the merchant. */
  heldCents(): Promise<number>;
  /** The newest notice about an intent, signed now or at another time. */
  notice(intentReference: string, signedAt?: Date): Promise<WebhookDelivery>;
  close(): Promise<void>;
}

/** What every processor behind the gateway does, whoever it is. */
export function gatewayContract(open: () => Promise<GatewayWorld>): void {
  let world: GatewayWorld;
  let gateway: PaymentGateway;
  let account: GatewayAccount;
  let customer: string;
  beforeEach(async () => {
    world = await open();
    ({ gateway, account } = world);
    customer = await gateway.openCustomer(account, { payerReference: randomUUID(), idempotencyKey: randomUUID() });
  });
  afterEach(() => world.close());

  const save = async (method: TestMethod): Promise<GatewayMethod> => gateway.attachMethod(account, { token: await world.token(method, customer), customerReference: customer });
  const wanted = (method: GatewayMethod, change: Partial<CreateIntentInput> = {}): CreateIntentInput => ({
    attemptId: randomUUID(), idempotencyKey: randomUUID(), amountCents: 42_00, currency: 'cad', methodReference: method.reference, methodKind: method.kind, customerReference: customer, description: 'Essai', ...change,
  });
  const asked = (intent: GatewayIntent, method: GatewayMethod, offSession = true): ConfirmIntentInput => ({ intentReference: intent.reference, idempotencyKey: randomUUID(), offSession, mandateReference: method.mandateReference });
  const pay = async (method: GatewayMethod): Promise<GatewayIntent> => gateway.confirmIntent(account, asked(await gateway.createIntent(account, wanted(method)), method));

  it('knows one customer for one payer, however often it is asked with the same key', async () => {
    const input = { payerReference: randomUUID(), idempotencyKey: randomUUID() };
    expect(await gateway.openCustomer(account, input)).toBe(await gateway.openCustomer(account, input));
  });

  it('lets the browser show its own fields, for a card and for a bank account', async () => {
    for (const kind of ['card', 'bank'] as const) {
      const entry = await gateway.openMethodEntry(account, { kind, customerReference: customer, origin: 'https://ville.example', language: 'fr', agreement: { schedule: 'combined', description: 'selon l’échéancier accepté' } });
      if (entry.kind === 'frame') expect(entry.url).toContain(account.publishableKey);
      else expect(entry).toMatchObject({ publishableKey: account.publishableKey, clientSecret: expect.stringMatching(/_secret_/) });
    }
  });

  it('gives of a card what a wallet shows, and never a number; a new expiry is kept; forgotten twice is forgotten', async () => {
    const method = await save('card-that-pays');
    expect(method).toMatchObject({ kind: 'card', brand: 'visa', last4: '4242', expMonth: 12, expYear: 2040, mandateReference: null });
    expect(await gateway.updateCardExpiry(account, { methodReference: method.reference, expMonth: 3, expYear: 2041 })).toMatchObject({ expMonth: 3, expYear: 2041 });
    const intent = await gateway.createIntent(account, wanted(method));
    await gateway.detachMethod(account, method.reference);
    await gateway.detachMethod(account, method.reference);
    await expect(gateway.createIntent(account, wanted(method))).rejects.toMatchObject({ name: 'GatewayRefusal', code: 'method-unusable' });
    await expect(gateway.confirmIntent(account, asked(intent, method))).rejects.toMatchObject({ name: 'GatewayRefusal', code: 'method-unusable' });
    expect(await world.successes()).toBe(0);
  });

  it('makes no method of a token that is nobody’s', async () => {
    for (const token of ['none', '../customers', 'seti_none', 'tok_none']) {
      await expect(gateway.attachMethod(account, { token, customerReference: customer })).rejects.toMatchObject({ name: 'GatewayRefusal', code: 'token-unusable' });
    }
  });

  it('knows the number of a card again, without saying it', async () => {
    const [one, same, other] = [await save('card-that-pays'), await save('card-that-pays'), await save('card-lost')];
    expect(one.fingerprint).toBe(same.fingerprint);
    expect(one.fingerprint).not.toBe(other.fingerprint);
  });

  it.each([
    ['card-that-pays', { state: 'succeeded', amountCents: 42_00, refundedCents: 0 }],
    ['card-without-funds', { state: 'declined', decline: { reason: 'insufficient-funds', hard: false } }],
    ['card-expired', { state: 'declined', decline: { reason: 'expired', hard: true } }],
    ['card-declined', { state: 'declined', decline: { reason: 'declined', hard: false } }],
    ['card-lost', { state: 'declined', decline: { reason: 'lost-or-stolen', hard: true } }],
    ['card-that-asks', { state: 'needs-client' }],
    ['account-that-pays', { state: 'processing' }],
  ] as const)('charges with nobody there: %s', async (name, expected) => {
    const method = await save(name);
    const intent = await pay(method);
    expect(intent).toMatchObject({ ...expected, methodReference: method.reference });
    expect(await gateway.findIntent(account, intent.reference)).toMatchObject(expected);
  });

  it('sends a payer who is there to their bank, by an address', async () => {
    const method = await save('card-that-asks');
    const intent = await gateway.confirmIntent(account, asked(await gateway.createIntent(account, wanted(method)), method, false));
    expect(intent).toMatchObject({ state: 'needs-client', actionUrl: expect.stringMatching(/^http/) });
  });

  it('prepares a charge that moves nothing; closed, it never will', async () => {
    const method = await save('card-that-pays');
    const input = wanted(method);
    const intent = await gateway.createIntent(account, input);
    expect(intent).toMatchObject({ state: 'unconfirmed', attemptId: input.attemptId, amountCents: 42_00, methodReference: method.reference });
    expect(await gateway.createIntent(account, input)).toEqual(intent);
    expect(await gateway.cancelIntent(account, { intentReference: intent.reference, idempotencyKey: randomUUID() })).toMatchObject({ state: 'cancelled' });
    await expect(gateway.confirmIntent(account, asked(intent, method))).rejects.toMatchObject({ name: 'GatewayRefusal', code: 'intent-state' });
    expect(await gateway.cancelIntent(account, { intentReference: intent.reference, idempotencyKey: randomUUID() })).toMatchObject({ state: 'cancelled' });
    expect(await world.successes()).toBe(0);
  });

  it('charges an intent once, and does not close what was paid', async () => {
    const method = await save('card-that-pays');
    const intent = await pay(method);
    await expect(gateway.confirmIntent(account, asked(intent, method))).rejects.toMatchObject({ name: 'GatewayRefusal', code: 'intent-state' });
    await expect(gateway.cancelIntent(account, { intentReference: intent.reference, idempotencyKey: randomUUID() })).rejects.toMatchObject({ name: 'GatewayRefusal', code: 'intent-state' });
    expect(await world.successes()).toBe(1);
  });

  it('finds an intent by the attempt it was made for; of two made of a forgotten key, the one that took money', async () => {
    const method = await save('card-that-pays');
    const input = wanted(method);
    const first = await gateway.createIntent(account, input);
    expect(await gateway.findIntentByAttempt(account, { attemptId: input.attemptId, customerReference: customer })).toEqual(first);
    await world.forgetKeys();
    const second = await gateway.createIntent(account, input);
    expect(second.reference).not.toBe(first.reference);
    await gateway.confirmIntent(account, asked(second, method));
    expect(await gateway.findIntentByAttempt(account, { attemptId: input.attemptId, customerReference: customer })).toMatchObject({ reference: second.reference, state: 'succeeded' });
  });

  it('refuses a key that comes back with other words', async () => {
    const input = wanted(await save('card-that-pays'));
    await gateway.createIntent(account, input);
    await expect(gateway.createIntent(account, { ...input, amountCents: 43_00 })).rejects.toMatchObject({ name: 'GatewayRefusal', code: 'idempotency-mismatch' });
  });

  it('says null of what is not there', async () => {
    expect(await gateway.findIntent(account, 'pi_none')).toBeNull();
    expect(await gateway.findIntentByAttempt(account, { attemptId: 'none', customerReference: customer })).toBeNull();
    expect(await gateway.findRefund(account, 're_none')).toBeNull();
  });

  it('a bank debit is on its way for days; paid, the bank may take it back within ninety', async () => {
    const intent = await pay(await save('account-returned-later'));
    expect(await gateway.findIntent(account, intent.reference)).toMatchObject({ state: 'processing' });
    expect(await world.heldCents()).toBe(0);
    await world.passDays(8);
    expect(await gateway.findIntent(account, intent.reference)).toMatchObject({ state: 'succeeded', succeededAt: expect.any(Date) });
    expect(await gateway.readBalance(account)).toMatchObject({ availableCents: 42_00 });
    await world.passDays(40);
    expect(await gateway.findIntent(account, intent.reference)).toMatchObject({ state: 'returned', returnedCents: 42_00, decline: { reason: 'debit-not-authorized', hard: true } });
    expect(await gateway.readBalance(account)).toMatchObject({ availableCents: 0 });
  });

  it('a bank debit may be refused after days', async () => {
    const intent = await pay(await save('account-closed'));
    await world.passDays(10);
    expect(await gateway.findIntent(account, intent.reference)).toMatchObject({ state: 'declined', decline: { reason: 'account-closed', hard: true } });
    expect(await world.successes()).toBe(0);
  });

  it('gives money back once for each key, and never more than it took', async () => {
    const { reference } = await pay(await save('card-that-pays'));
    const refund = await gateway.refund(account, { intentReference: reference, amountCents: 12_00, idempotencyKey: 'refund-1' });
    expect(refund).toMatchObject({ intentReference: reference, amountCents: 12_00, state: 'succeeded' });
    expect(await gateway.refund(account, { intentReference: reference, amountCents: 12_00, idempotencyKey: 'refund-1' })).toEqual(refund);
    expect(await gateway.findRefund(account, refund.reference)).toEqual(refund);
    expect(await gateway.findRefundByKey(account, { intentReference: reference, idempotencyKey: 'refund-1' })).toEqual(refund);
    expect(await gateway.findRefundByKey(account, { intentReference: reference, idempotencyKey: 'refund-2' })).toBeNull();
    await expect(gateway.refund(account, { intentReference: reference, amountCents: 30_01, idempotencyKey: 'refund-2' })).rejects.toMatchObject({ code: 'amount-above-captured' });
    expect(await gateway.findIntent(account, reference)).toMatchObject({ state: 'succeeded', refundedCents: 12_00 });
    expect(await gateway.readBalance(account)).toEqual({ availableCents: 30_00, pendingCents: 0 });
    expect(await world.heldCents()).toBe(30_00);
  });

  it.each([
    ['comes too late', 'card-answered-late', 'timeout'],
    ['never comes', 'card-answered-never', 'connection-lost'],
    ['is an error that hides the work', 'card-that-pays', 'server-error'],
  ] as const)('whose answer %s leaves the outcome unknown; nothing is sent again, and looking tells the truth', async (_how, name, reason) => {
    const method = await save(name);
    const intent = await gateway.createIntent(account, wanted(method));
    if (name === 'card-that-pays') await world.hideNextConfirmation();
    await expect(gateway.confirmIntent(account, asked(intent, method))).rejects.toMatchObject({ name: 'GatewayUnknownOutcome', operation: 'confirm-intent', reason });
    expect(await world.successes()).toBe(1);
    expect(await gateway.findIntent(account, intent.reference)).toMatchObject({ state: 'succeeded' });
  });

  it('says no to a wrong key, and asking again would not help', async () => {
    await expect(gateway.readBalance({ ...account, secretKey: 'sk_test_wrong' })).rejects.toMatchObject({ name: 'GatewayRefusal', code: 'not-authorized', retryHelps: false });
  });

  it('has notices that name the intent; a wrong signature, an old one and another account are nothing', async () => {
    const { reference } = await pay(await save('card-that-pays'));
    const delivery = await world.notice(reference);
    const notice = gateway.readNotice(account, delivery);
    expect(notice).toMatchObject({ subject: 'intent', reference, merchantReference: account.reference });
    expect(gateway.readNotice(account, delivery).id).toBe(notice.id);
    const bad = { name: 'GatewayRefusal', code: 'signature-invalid' };
    const reading = (changed: GatewayAccount, given: WebhookDelivery) => () => gateway.readNotice(changed, given);
    expect(reading(account, { ...delivery, rawBody: delivery.rawBody.replace(reference, 'pi_another') })).toThrow(expect.objectContaining(bad));
    expect(reading(account, { ...delivery, headers: {} })).toThrow(expect.objectContaining(bad));
    expect(reading({ ...account, webhookSecret: 'whsec_QW5vdGhlcg==' }, delivery)).toThrow(expect.objectContaining(bad));
    expect(reading({ ...account, webhookSecret: null }, delivery)).toThrow(expect.objectContaining(bad));
    expect(reading(account, await world.notice(reference, new Date(Date.now() - 301_000)))).toThrow(expect.objectContaining(bad));
  });

  it('takes no reference that would make it another call', async () => {
    await expect(gateway.findIntent(account, '../balance')).rejects.toThrow(TypeError);
    await expect(gateway.findRefund(account, 'a/b')).rejects.toThrow(TypeError);
    await expect(gateway.detachMethod(account, '')).rejects.toThrow(TypeError);
  });
}
