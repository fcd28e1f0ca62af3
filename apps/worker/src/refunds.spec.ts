import { Pool } from 'pg';
import { Charging, Gateways, issueCreditMemo, issueInvoice, planPayments, readStripeConfiguration, sandboxGateway, startGatewayRefund, Wallet } from '@preau/billing';
import { aFamily, aGatewayAccount, anExemptLine, brokenInvariants, testSealer } from '@preau/billing/testing';
import { checkoutSettler } from '@preau/cart-checkout';
import { testMailServer, type TestMailServer } from '@preau/communications/testing';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { createTestDatabase, type TestDatabase as SandboxDatabase } from '../../sandbox-processor/src/testing/create-test-database';
import { cardNumbers, MerchantDesk } from '../../sandbox-processor/src/testing/merchant-desk';
import { startSandbox, type StartedSandbox } from '../../sandbox-processor/src/testing/start-sandbox';
import { WorkerProcess } from './worker';

let db: TestDatabase;
let sweeper: Pool;
let books: SandboxDatabase;
let sandbox: StartedSandbox;
let smtp: TestMailServer;
let worker: WorkerProcess;
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 2 });
  books = await createTestDatabase();
  sandbox = await startSandbox({ databaseUrl: books.url });
  smtp = await testMailServer();
  await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-01T17:00:00Z' - now()");
  worker = new WorkerProcess({
    databaseUrl: db.appUrl, sweeperUrl: db.sweeperUrl, redisUrl: null, smtpUrl: smtp.url, mailFrom: 'notifications@preau.example', publicUrl: 'https://preau.example',
    encryptionKey: 'a secret of at least thirty-two characters', sandboxUrl: sandbox.url, stripe: readStripeConfiguration({ PREAU_STRIPE: 'off' }), concurrency: 2, sweepSeconds: 0.2, chargeLeaseSeconds: 300, reaskSeconds: [60], crashAt: null,
  });
});
afterAll(async () => {
  await worker.stop();
  await smtp.close();
  await sandbox.close();
  await books.drop();
  await sweeper.end();
  await db.close();
});

it('a refund that was committed by a process that died is sent by the worker', async () => {
  const desk = new MerchantDesk(sandbox);
  const merchant = await desk.openMerchant();
  const organizationId = await db.organization();
  const within = { organizationId };
  await aGatewayAccount(db, organizationId, { ref: merchant.id, publicKey: merchant.publishableKey, secret: merchant.secretKey, webhookSecret: merchant.webhookSecret });
  const gateways = new Gateways(testSealer, { sandbox: sandboxGateway({ url: sandbox.url }) });
  const { accountId } = await aFamily(db, organizationId);
  const { token } = (await desk.tokenOfCard(merchant, cardNumbers.succeeds)).body;
  const { paymentMethodId } = await new Wallet(db.database, gateways).addMethod({ accountId, token, holderName: 'Lou Tremblay', billingPostalCode: 'H2X 1Y4', authorizationTextSha256: 'a'.repeat(64) }, db.actor, within);
  const invoice = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(75_00)] }, db.actor, within);
  await db.commands.execute(planPayments, { accountId, invoiceId: invoice.id, paymentMethodId, instalments: [{ amountCents: 75_00, dueOn: '2026-12-01' }] }, db.actor, within);
  await new Charging({ database: db.database, gateways, checkout: checkoutSettler }).claimDue(sweeper, 100);
  await db.commands.execute(issueCreditMemo, { invoiceId: invoice.id, reason: 'Annulation', lines: [{ invoiceLineId: invoice.lines[0]?.id ?? '', amountCents: 25_00 }] }, db.actor, within);
  const payment = await db.admin.query<{ id: string }>('select id from billing.payment where organization_id = $1', [organizationId]);
  await db.commands.execute(startGatewayRefund, { paymentId: payment.rows[0]?.id ?? '', amountCents: 25_00, reason: 'Annulation' }, db.actor, within);

  await worker.start();
  const state = async (): Promise<string | undefined> => (await db.admin.query<{ state: string }>('select state from billing.refund where organization_id = $1', [organizationId])).rows[0]?.state;
  for (let look = 0; look < 150 && (await state()) === 'pending'; look += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await state()).toBe('succeeded');
  expect((await desk.books(merchant)).totals).toMatchObject({ capturedCents: 75_00, refundedCents: 25_00 });
  expect(await brokenInvariants(db, organizationId)).toEqual([]);
});
