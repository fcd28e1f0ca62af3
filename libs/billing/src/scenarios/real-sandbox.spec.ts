import { Pool } from 'pg';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { createTestDatabase, type TestDatabase as SandboxDatabase } from '../../../../apps/sandbox-processor/src/testing/create-test-database';
import { bankAccounts, cardNumbers, MerchantDesk, type TestMerchant } from '../../../../apps/sandbox-processor/src/testing/merchant-desk';
import { startSandbox, type StartedSandbox } from '../../../../apps/sandbox-processor/src/testing/start-sandbox';
import { Charging, Gateways, issueCreditMemo, issueInvoice, planPayments, Refunding, sandboxGateway, startGatewayRefund, Wallet } from '../index';
import { plannedPaymentSettler } from '../planned-payment/planned-payment-settler';
import { aFamily, aGatewayAccount, anExemptLine, brokenInvariants, testSealer } from '../testing';

let db: TestDatabase;
let sweeper: Pool;
let books: SandboxDatabase;
let sandbox: StartedSandbox;
let desk: MerchantDesk;
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 2 });
  books = await createTestDatabase();
  sandbox = await startSandbox({ databaseUrl: books.url });
  desk = new MerchantDesk(sandbox);
});
afterAll(async () => {
  await sandbox.close();
  await books.drop();
  await sweeper.end();
  await db.close();
});
beforeEach(async () => {
  await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-01T17:00:00Z' - now()");
});

async function aCityAtTheProcessor() {
  const merchant: TestMerchant = await desk.openMerchant();
  const organizationId = await db.organization();
  await aGatewayAccount(db, organizationId, { ref: merchant.id, publicKey: merchant.publishableKey, secret: merchant.secretKey, webhookSecret: merchant.webhookSecret });
  const gateways = new Gateways(testSealer, { sandbox: sandboxGateway({ url: sandbox.url }) });
  const charging = new Charging({ database: db.database, gateways, checkout: plannedPaymentSettler });
  const refunding = new Refunding({ database: db.database, gateways });
  const wallet = new Wallet(db.database, gateways);
  const { accountId } = await aFamily(db, organizationId);
  const planned = async (token: string, amountCents: number) => {
    const { paymentMethodId } = await wallet.addMethod({ accountId, token, holderName: 'Lou Tremblay', billingPostalCode: 'H2X 1Y4', authorizationTextSha256: 'a'.repeat(64) }, db.actor, { organizationId });
    const invoice = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(amountCents)] }, db.actor, { organizationId });
    await db.commands.execute(planPayments, { accountId, invoiceId: invoice.id, paymentMethodId, instalments: [{ amountCents, dueOn: '2026-12-01' }] }, db.actor, { organizationId });
    return invoice;
  };
  const sweep = async (): Promise<void> => {
    await charging.claimDue(sweeper, 100);
    await charging.resumeExpired(sweeper, 100);
    await refunding.resumeExpired(sweeper, 100);
  };
  const statuses = async () => (await db.admin.query<{ status: string; because: string | null }>('select status, refused_because as because from billing.planned_payment where organization_id = $1 order by created_at', [organizationId])).rows.map((row) => row.because ?? row.status);
  const clearing = async () =>
    (await db.admin.query<{ cents: number }>("select coalesce(sum(p.amount_cents), 0)::int as cents from billing.posting p join billing.ledger_account l on l.id = p.ledger_account_id where l.organization_id = $1 and l.kind in ('gateway-clearing', 'refunds-in-transit')", [organizationId])).rows[0]?.cents;
  return { merchant, organizationId, charging, refunding, accountId, planned, sweep, statuses, clearing };
}

describe('with the real processor', () => {
  it('each card has its end, and our books say what its books say', async () => {
    const city = await aCityAtTheProcessor();
    for (const number of [cardNumbers.succeeds, cardNumbers.insufficientFunds, cardNumbers.expired, cardNumbers.lost, cardNumbers.authentication, cardNumbers.lostAnswers]) {
      await city.planned((await desk.tokenOfCard(city.merchant, number)).body.token, 40_00);
    }
    await city.sweep();
    await db.moveClock('2 hours');
    await city.sweep();
    expect((await city.statuses()).sort()).toEqual(['accepted', 'accepted', 'expired-card', 'insufficient-funds', 'lost-or-stolen', 'needs-authentication']);
    const books = await desk.books(city.merchant);
    expect(books.totals).toMatchObject({ capturedCents: 80_00, successes: 2 });
    expect(await city.clearing()).toBe(books.totals.availableCents);
    expect(books.paymentIntents.map((intent) => intent.status).sort()).toEqual(['canceled', 'canceled', 'canceled', 'canceled', 'succeeded', 'succeeded']);
    expect(await brokenInvariants(db, city.organizationId)).toEqual([]);
  });

  it('a bank debit settles days later; money goes back to a card; the books agree', async () => {
    const city = await aCityAtTheProcessor();
    const invoice = await city.planned((await desk.tokenOfCard(city.merchant, cardNumbers.succeeds)).body.token, 75_00);
    await city.planned((await desk.tokenOfBank(city.merchant, bankAccounts.settles)).body.token, 30_00);
    await city.planned((await desk.tokenOfBank(city.merchant, bankAccounts.closed)).body.token, 20_00);
    await city.sweep();
    expect((await city.statuses()).sort()).toEqual(['accepted', 'processing', 'processing']);
    await db.commands.execute(issueCreditMemo, { invoiceId: invoice.id, reason: 'Annulation', lines: [{ invoiceLineId: invoice.lines[0]?.id ?? '', amountCents: 25_00 }] }, db.actor, { organizationId: city.organizationId });
    const payment = await db.admin.query<{ id: string }>('select id from billing.payment where organization_id = $1', [city.organizationId]);
    const [refund] = await db.commands.execute(startGatewayRefund, { paymentId: payment.rows[0]?.id ?? '', amountCents: 25_00, reason: 'Annulation' }, db.actor, { organizationId: city.organizationId });
    expect(await city.refunding.drive(city.organizationId, refund?.refundId ?? '')).toBe('succeeded');
    await desk.advanceDays(9);
    await settledAtTheBank(city.merchant, 2);
    for (let day = 0; day < 10; day += 1) {
      await db.moveClock('1 day');
      await city.sweep();
    }
    expect((await city.statuses()).sort()).toEqual(['accepted', 'accepted', 'account-closed']);
    expect(await city.clearing()).toBe((await desk.books(city.merchant)).totals.availableCents);
    expect(await brokenInvariants(db, city.organizationId)).toEqual([]);
  });
});

/** The bank works on its own, some times a second: waits until nothing is on its way any more. */
async function settledAtTheBank(merchant: TestMerchant, debits: number): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    const { paymentIntents } = await desk.books(merchant);
    if (paymentIntents.length > debits && paymentIntents.every((intent) => intent.status !== 'processing')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the bank did not settle');
}
