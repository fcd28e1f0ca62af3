import { Pool } from 'pg';
import { command, newId } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import type { StripeStandIn } from '../../../../tools/stripe-stand-in/stand-in';
import { Charging } from '../charging/charging';
import { receiveConnectNotice, receiveNotice } from '../charging/receive-notice';
import { startCheckoutCharge } from '../charging/start-checkout-charge';
import type { ChargeSettler } from '../charging/settler';
import { issueCreditMemo } from '../credit-memo/issue-credit-memo';
import { stripeGateway } from '../gateway/stripe.adapter';
import { issueInvoice } from '../invoice/issue-invoice';
import { plannedPaymentSettler } from '../planned-payment/planned-payment-settler';
import { planPayments } from '../planned-payment/plan-payments';
import { recordPayment } from '../payment/record-payment';
import { startGatewayRefund } from '../refund/record-refund';
import { Refunding } from '../refund/refunding';
import { Gateways } from '../wallet/gateway-accounts';
import { Wallet } from '../wallet/wallet';
import { aFamily } from './a-family';
import { anExemptLine } from './a-line';
import { testSealer } from './a-method';
import { brokenInvariants } from './invariants';

const platformSecret = 'whsec_of_the_platform';
const agreed = { authorizationTextSha256: 'a'.repeat(64) };

/** The charging engine, refunds and notices on Stripe's adapter, with the stand-in behind it and its books beside ours. */
export function stripeScenarios(start: () => Promise<StripeStandIn>): void {
  let db: TestDatabase;
  let sweeper: Pool;
  let standIn: StripeStandIn;
  beforeAll(async () => {
    db = await testDatabase();
    sweeper = new Pool({ connectionString: db.sweeperUrl, max: 2 });
    standIn = await start();
  });
  afterAll(async () => {
    await standIn.stop();
    await sweeper.end();
    await db.close();
  });
  beforeEach(async () => {
    await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-01T17:00:00Z' - now()");
  });

  async function aCity() {
    const opened = standIn.openAccount();
    const organizationId = await db.organization();
    const gateway = stripeGateway({ platformSecretKey: standIn.platformSecretKey, connectWebhookSecret: platformSecret, returnUrl: 'https://preau.example/payment-proof', scriptUrl: `${standIn.url}/stripe.js`, apiUrl: standIn.url, timeouts: { confirmMs: 500 } });
    const gateways = new Gateways(testSealer, { stripe: gateway, connects: true });
    const within = { organizationId };
    const connect = { kind: 'stripe' as const, merchantRef: opened.id, publicKey: standIn.platformPublishableKey, secret: null, webhookSecret: null };
    const gatewayAccountId = await db.commands.execute(command('test.connect-gateway', (tx) => gateways.connect(tx, connect)), undefined, db.actor, within);
    const checkout: ChargeSettler = {
      ...plannedPaymentSettler,
      stillWanted: async () => true,
      accepted: async (tx, charge, actor) => void (await recordPayment.run(tx, { accountId: charge.accountId, tender: 'card', amountCents: charge.amountCents, chargeAttemptId: charge.id }, actor)),
      refused: async () => undefined,
      withdrawn: async () => undefined,
    };
    const charging = new Charging({ database: db.database, gateways, checkout });
    const refunding = new Refunding({ database: db.database, gateways });
    const wallet = new Wallet(db.database, gateways);
    const { accountId } = await aFamily(db, organizationId);
    const receiver = { database: db.database, gateways, charging, refunding };
    const books = standIn.books(opened.id);

    const save = async (testMethod: string): Promise<string> => {
      const kind = testMethod.startsWith('pm_acss') ? ('bank' as const) : ('card' as const);
      const entry = await wallet.openEntry({ accountId, kind, origin: 'https://ville.example', language: 'fr', agreed: true }, db.actor, within);
      if (entry.kind !== 'elements') throw new Error('Stripe draws its own fields');
      const [token = ''] = entry.clientSecret.split('_secret_');
      const saved = await fetch(`${standIn.url}/v1/setup_intents/${token}/confirm`, {
        method: 'POST', headers: { authorization: `Bearer ${entry.publishableKey}`, 'stripe-account': entry.connectedAccount ?? '' }, body: new URLSearchParams({ client_secret: entry.clientSecret, payment_method: testMethod }),
      });
      expect(saved.status).toBe(200);
      return (await wallet.addMethod({ accountId, token, holderName: 'Lou Tremblay', billingPostalCode: 'H2X 1Y4', ...agreed }, db.actor, within)).paymentMethodId;
    };
    const planned = async (testMethod: string, amountCents: number) => {
      const paymentMethodId = await save(testMethod);
      const invoice = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(amountCents)] }, db.actor, within);
      await db.commands.execute(planPayments, { accountId, invoiceId: invoice.id, paymentMethodId, instalments: [{ amountCents, dueOn: '2026-12-01' }] }, db.actor, within);
      return invoice;
    };
    const sweep = async (): Promise<void> => {
      await charging.claimDue(sweeper, 100);
      await charging.resumeExpired(sweeper, 100);
      await refunding.resumeExpired(sweeper, 100);
    };
    /** Days pass at the bank and here; every hour or so the worker looks. */
    const days = async (count: number): Promise<void> => {
      for (let day = 0; day < count; day += 1) {
        standIn.advanceDays(1);
        await db.moveClock('1 day');
        await sweep();
      }
    };
    /** Every notice that Stripe has for the city so far, each one twice and the newest first. */
    const notices = async (): Promise<void> => {
      for (const event of [...books.events].reverse()) {
        const delivery = standIn.notices.delivery(books, event.id, { secret: platformSecret, connect: true });
        await receiveConnectNotice(receiver, delivery);
        await receiveConnectNotice(receiver, delivery);
      }
    };
    const rows = async <Row extends object>(sql: string): Promise<Row[]> => (await db.admin.query<Row>(sql, [organizationId])).rows;
    const statuses = async (): Promise<string[]> => (await rows<{ said: string }>('select coalesce(refused_because, status) as said from billing.planned_payment where organization_id = $1')).map((row) => row.said).sort();
    const booked = async (...kinds: string[]): Promise<number> =>
      (await db.admin.query<{ cents: number }>("select coalesce(sum(p.amount_cents), 0)::int as cents from billing.posting p join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id where l.organization_id = $1 and l.kind = any ($2)", [organizationId, kinds])).rows[0]?.cents ?? 0;
    /** Our clearing account says what Stripe's books say, and nothing else is broken. */
    const agree = async (): Promise<void> => {
      expect(await booked('gateway-clearing', 'refunds-in-transit')).toBe(books.balance);
      expect(await brokenInvariants(db, organizationId)).toEqual([]);
    };
    const intentOf = (): string => [...books.intents.keys()].at(-1) ?? '';
    return { opened, organizationId, within, gatewayAccountId, charging, refunding, receiver, wallet, accountId, books, save, planned, sweep, days, notices, rows, statuses, booked, agree, intentOf };
  }

  it('each card has its end, money is asked for once, and our books say what its books say', async () => {
    const city = await aCity();
    for (const name of ['pm_card_visa', 'pm_card_visa_chargeDeclinedInsufficientFunds', 'pm_card_chargeDeclinedExpiredCard', 'pm_card_visa_chargeDeclinedStolenCard', 'pm_card_authenticationRequired', 'pm_card_lostAnswer']) await city.planned(name, 40_00);
    await city.sweep();
    await db.moveClock('2 hours');
    await city.sweep();
    expect(await city.statuses()).toEqual(['accepted', 'accepted', 'expired-card', 'insufficient-funds', 'lost-or-stolen', 'needs-authentication']);
    expect(city.books.successes).toBe(2);
    expect([...city.books.intents.values()].map((intent) => intent.status).sort()).toEqual(['canceled', 'canceled', 'canceled', 'canceled', 'succeeded', 'succeeded']);
    expect([...city.books.customers]).toHaveLength(1);
    const told = await city.rows<{ next: string }>("select payload->>'nextStep' as next from kernel.outbox where organization_id = $1 and payload->>'refusedBecause' = 'needs-authentication'");
    expect(told).toEqual([{ next: 'authenticate' }]);
    await city.agree();
  });

  it.each(['/v1/payment_intents', '/confirm'] as const)('is charged once when the answer to %s is lost and every key is forgotten for a day', async (path) => {
    const city = await aCity();
    await city.planned('pm_card_visa', 40_00);
    standIn.failNext(path, 'lost-after');
    await city.sweep();
    standIn.forgetKeys();
    await db.moveClock('25 hours');
    await city.sweep();
    await db.moveClock('1 hour');
    await city.sweep();
    expect(await city.statuses()).toEqual(['accepted']);
    expect(city.books.successes).toBe(1);
    expect(city.books.intents.size).toBe(1);
    await city.agree();
  });

  it('a debit is on its way for days, then accepted; taken back within ninety days, its invoice is open again', async () => {
    const city = await aCity();
    const invoice = await city.planned('pm_acssDebit_dispute', 60_00);
    await city.planned('pm_acssDebit_insufficientFunds', 20_00);
    await city.sweep();
    expect(await city.statuses()).toEqual(['processing', 'processing']);
    expect([...city.books.mandates.values()]).toMatchObject([{ schedule: 'combined', status: 'active' }, { schedule: 'combined' }]);
    await city.agree();
    await city.days(5);
    expect(await city.statuses()).toEqual(['accepted', 'insufficient-funds']);
    await city.agree();
    standIn.advanceDays(40);
    await city.notices();
    expect(await city.statuses()).toEqual(['insufficient-funds', 'returned-by-bank']);
    expect(await city.rows(`select s.allocated_cents::int as paid from billing.invoice_settlement s where s.organization_id = $1 and s.invoice_id = '${invoice.id}'`)).toEqual([{ paid: 0 }]);
    await city.agree();
  });

  it('a dispute takes the money back; won, it is here again and pays what it had paid; the next one is another', async () => {
    const city = await aCity();
    await city.planned('pm_card_visa', 80_00);
    await city.sweep();
    for (let time = 0; time < 2; time += 1) {
      standIn.openDispute(city.opened.id, city.intentOf());
      await city.notices();
      expect(await city.statuses()).toEqual(['returned-by-bank']);
      expect(await city.booked('receivable')).toBe(80_00);
      await city.agree();
      standIn.closeDisputes(city.opened.id, 'won');
      await city.notices();
      expect(await city.statuses()).toEqual(['accepted']);
      expect(await city.booked('receivable')).toBe(0);
      await city.agree();
    }
    standIn.openDispute(city.opened.id, city.intentOf());
    standIn.closeDisputes(city.opened.id, 'lost');
    await city.notices();
    expect(await city.statuses()).toEqual(['returned-by-bank']);
    expect(await city.rows("select count(*)::int as won from kernel.outbox where organization_id = $1 and type = 'billing.payment-reinstated.v1'")).toEqual([{ won: 2 }]);
    await city.agree();
  });

  it('a dispute of a part takes that part; an inquiry takes nothing', async () => {
    const city = await aCity();
    await city.planned('pm_card_visa', 80_00);
    await city.sweep();
    standIn.openDispute(city.opened.id, city.intentOf(), { inquiry: true });
    await city.notices();
    expect(await city.statuses()).toEqual(['accepted']);
    standIn.closeDisputes(city.opened.id, 'lost');
    standIn.openDispute(city.opened.id, city.intentOf(), { amount: 30_00 });
    await city.notices();
    expect(await city.booked('receivable')).toBe(30_00);
    await city.agree();
    standIn.closeDisputes(city.opened.id, 'won');
    await city.notices();
    expect(await city.booked('receivable')).toBe(0);
    await city.agree();
  });

  it('a payment that was disputed before anybody looked is taken back, and accepted when the dispute is won', async () => {
    const city = await aCity();
    await city.planned('pm_card_createDispute', 50_00);
    await city.sweep();
    expect(await city.statuses()).toEqual(['returned-by-bank']);
    await city.agree();
    standIn.closeDisputes(city.opened.id, 'won');
    await city.notices();
    expect(await city.statuses()).toEqual(['accepted']);
    await city.agree();
  });

  it.each([['pm_card_visa', 'succeeded'], ['pm_card_pendingRefund', 'succeeded'], ['pm_card_refundFail', 'failed']] as const)('money goes back to %s: it is %s in the end, and the client has what did not arrive', async (name, end) => {
    const city = await aCity();
    const invoice = await city.planned(name, 75_00);
    await city.sweep();
    await db.commands.execute(issueCreditMemo, { invoiceId: invoice.id, reason: 'Annulation', lines: [{ invoiceLineId: invoice.lines[0]?.id ?? '', amountCents: 25_00 }] }, db.actor, city.within);
    const [payment] = await city.rows<{ id: string }>('select id from billing.payment where organization_id = $1');
    const [refund] = await db.commands.execute(startGatewayRefund, { paymentId: payment?.id ?? '', amountCents: 25_00, reason: 'Annulation' }, db.actor, city.within);
    await city.refunding.drive(city.organizationId, refund?.refundId ?? '');
    await city.agree();
    await city.days(6);
    await city.notices();
    expect(await city.rows('select state from billing.refund where organization_id = $1')).toEqual([{ state: end }]);
    expect(await city.booked('client-credit')).toBe(end === 'failed' ? -25_00 : 0);
    await city.agree();
  });

  it('a payer at the checkout answers their bank at its address, and the charge goes on', async () => {
    const city = await aCity();
    const paymentMethodId = await city.save('pm_card_authenticationRequired');
    const { attemptId } = await db.commands.execute(startCheckoutCharge, { cartId: newId(), accountId: city.accountId, paymentMethodId, amountCents: 33_00 }, db.actor, city.within);
    const waiting = await city.charging.drive(city.organizationId, attemptId);
    expect(waiting).toMatchObject({ state: 'needs-client' });
    const page = await fetch(`${waiting.actionUrl ?? ''}&approve=yes`, { redirect: 'manual' });
    expect(page.headers.get('location')).toBe('https://preau.example/payment-proof');
    await db.moveClock('16 minutes');
    expect(await city.charging.drive(city.organizationId, attemptId)).toEqual({ attemptId, state: 'accepted' });
    await city.agree();
  });

  it('a notice is believed from Stripe only, about its own account only, and of accounts that are somebody’s here', async () => {
    const [city, other] = [await aCity(), await aCity()];
    await city.planned('pm_card_visa', 10_00);
    await city.sweep();
    const event = city.books.events.at(-1)?.id ?? '';
    const forged = standIn.notices.delivery(city.books, event, { secret: 'whsec_of_somebody_else', connect: true });
    await expect(receiveConnectNotice(city.receiver, forged)).rejects.toMatchObject({ code: 'billing.notice-unreadable' });
    await expect(receiveConnectNotice(city.receiver, { ...forged, rawBody: '{}' })).rejects.toMatchObject({ code: 'billing.notice-unreadable' });
    const genuine = standIn.notices.delivery(city.books, event, { secret: platformSecret, connect: true });
    await expect(receiveNotice(city.receiver, other.gatewayAccountId, genuine)).rejects.toMatchObject({ code: 'billing.notice-unreadable' });
    await receiveConnectNotice(city.receiver, genuine);
    expect(await city.rows('select event_ref from billing.gateway_hint where organization_id = $1')).toEqual([{ event_ref: event }]);
    expect(await other.rows('select event_ref from billing.gateway_hint where organization_id = $1')).toEqual([]);
    const nobody = { ...genuine, rawBody: genuine.rawBody.replaceAll(city.opened.id, 'acct_1nobody') };
    await expect(receiveConnectNotice(city.receiver, nobody)).resolves.toBeUndefined();
  });
}
