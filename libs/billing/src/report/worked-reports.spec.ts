import { Pool } from 'pg';
import { newId } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { ageingReport, Charging, Gateways, issueCreditMemo, issueInvoice, ledgerCodesReport, openInvoices, planPayments, processorBooks, reconcileProcessors, recordPayment, recordPayout, Refunding, salesReport, startGatewayRefund } from '../index';
import { GatewayUnknownOutcome } from '../gateway/payment-gateway';
import { plannedPaymentSettler } from '../planned-payment/planned-payment-settler';
import { aFamily, aGatewayAccount, aLine, aMethod, anExemptLine, brokenInvariants, HandDrivenGateway, registered, testSealer } from '../testing';
import { centsOf, workedTable } from '../testing/worked-table';

let db: TestDatabase;
let sweeper: Pool;
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 2 });
});
beforeEach(() => itIs('2026-11-01'));
afterAll(async () => {
  await sweeper.end();
  await db.close();
});
const itIs = async (day: string): Promise<void> => void (await db.admin.query(`update kernel.clock set shift = timestamptz '${day}T17:00:00Z' - now()`));

it('a month of sales says what the page says', async () => {
  const organizationId = await db.organization(registered);
  const within = { organizationId };
  const { accountId } = await aFamily(db, organizationId);
  const course = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(100_00)] }, db.actor, within);
  await db.admin.query("set session_replication_role = replica; update billing.invoice_line set list_cents = 12000; set session_replication_role = origin");
  const yoga = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [aLine({ amountCents: 100_00 }), aLine({ kind: 'manual-credit', amountCents: -10_00 })] }, db.actor, within);
  await itIs('2026-11-20');
  await db.commands.execute(issueCreditMemo, { invoiceId: yoga.id, reason: '', lines: [{ invoiceLineId: yoga.lines[0]?.id ?? '', amountCents: 40_00 }] }, db.actor, within);
  const { rows, totals } = await db.commands.ask(salesReport, { from: '2026-11-01', until: '2026-11-30', by: 'kind' }, db.actor, within);
  const shown = new Map([...rows.map((row) => [row.key, row] as const), ['total', totals] as const]);
  for (const row of workedTable('reports', 'A month of sales')) {
    expect(shown.get(row['kind'] ?? '')).toMatchObject({
      grossCents: centsOf(row['gross']), discountCents: centsOf(row['discounts']), netCents: centsOf(row['net']), gstCents: centsOf(row['GST']), qstCents: centsOf(row['QST']), totalCents: centsOf(row['total']),
      creditedCents: centsOf(row['credited']), creditedGstCents: centsOf(row['credited GST']), creditedQstCents: centsOf(row['credited QST']), afterCreditsCents: centsOf(row['after credits']),
    });
  }
  expect(shown.size).toBe(3);
  expect(course.totalCents).toBe(100_00);
});

it('a debt is as old as the page says, on any day and whenever it is asked', async () => {
  const organizationId = await db.organization();
  const within = { organizationId };
  const { accountId } = await aFamily(db, organizationId);
  const invoice = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(300_00)] }, db.actor, within);
  await db.commands.execute(planPayments, { accountId, invoiceId: invoice.id, paymentMethodId: null, instalments: [{ amountCents: 100_00, dueOn: '2026-12-01' }, { amountCents: 100_00, dueOn: '2027-01-01' }] }, db.actor, within);
  await itIs('2026-11-15');
  await db.commands.execute(recordPayment, { accountId, tender: 'cash', amountCents: 50_00 }, db.actor, within);
  const rows = workedTable('reports', 'How old a debt is');
  const expectRow = async (row: Record<string, string>): Promise<void> => {
    const { totals, clients } = await db.commands.ask(ageingReport, { asOf: row['as of'] }, db.actor, within);
    expect({ clients, ...totals }).toEqual({
      clients: 1, currentCents: centsOf(row['current']), days30Cents: centsOf(row['1–30']), days60Cents: centsOf(row['31–60']), days90Cents: centsOf(row['61–90']), olderCents: centsOf(row['older']), openCents: centsOf(row['open']),
    });
  };
  for (const row of rows) await expectRow(row);
  // Everything is paid and the plan is gone: the past stays what it was.
  await itIs('2027-06-01');
  await db.commands.execute(recordPayment, { accountId, tender: 'cash', amountCents: 250_00 }, db.actor, within);
  for (const row of rows) await expectRow(row);
  expect((await db.commands.ask(ageingReport, {}, db.actor, within)).rows).toEqual([]);
  const behind = await db.commands.ask(openInvoices, { asOf: '2026-12-15', accountId }, db.actor, within);
  expect(behind.rows.map((part) => [part.number, part.dueOn, part.daysLate, part.bucket, part.openCents])).toEqual([[1, '2026-11-01', 44, '31-60', 50_00], [1, '2026-12-01', 14, '1-30', 100_00], [1, '2027-01-01', 0, 'current', 100_00]]);
});

describe('a processor', () => {
  async function aFamilyThatPaid80ByCard() {
    await itIs('2026-12-01');
    const organizationId = await db.organization();
    const within = { organizationId };
    const gatewayAccountId = await aGatewayAccount(db, organizationId);
    const gateway = new HandDrivenGateway();
    const gateways = new Gateways(testSealer, { sandbox: gateway });
    const { accountId } = await aFamily(db, organizationId);
    const paymentMethodId = await aMethod(db, organizationId, accountId, gatewayAccountId);
    const invoice = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(80_00)] }, db.actor, within);
    await db.commands.execute(planPayments, { accountId, invoiceId: invoice.id, paymentMethodId, instalments: [{ amountCents: 80_00, dueOn: '2026-12-01' }] }, db.actor, within);
    await new Charging({ database: db.database, gateways, checkout: plannedPaymentSettler }).claimDue(sweeper, 100);
    const period = { from: '2026-12-01', until: '2026-12-31' };
    const reconcile = async () => (await reconcileProcessors(db.database, gateways, organizationId, await db.commands.ask(processorBooks, period, db.actor, within)))[0];
    return { organizationId, within, gateway, gateways, gatewayAccountId, invoice, period, reconcile };
  }

  it('holds what the page says, and the difference is shown', async () => {
    const it = await aFamilyThatPaid80ByCard();
    const { organizationId, within, gateways, invoice, period } = it;
    const rows = workedTable('reports', 'A payment, a refund and a payout');
    const expectAfter = async (fact: string, unexplainedCents: number): Promise<void> => {
      const row = rows.find((one) => one['after'] === fact) ?? {};
      const shown = await it.reconcile();
      expect(shown).toMatchObject({ clearingNowCents: centsOf(row['clearing']), refundsInTransitCents: centsOf(row['refunds in transit']), expectedCents: centsOf(row['expected at the processor']), unexplainedCents });
      const closing = new Map((await db.commands.ask(ledgerCodesReport, period, db.actor, within)).rows.map((one) => [one.kind, one.closingCents]));
      expect([closing.get('bank') ?? 0, closing.get('processor-fees') ?? 0]).toEqual([centsOf(row['bank']), centsOf(row['fees'])]);
    };
    await expectAfter('payment', 0);
    await db.commands.execute(issueCreditMemo, { invoiceId: invoice.id, reason: '', lines: [{ invoiceLineId: invoice.lines[0]?.id ?? '', amountCents: 30_00 }] }, db.actor, within);
    const payment = await db.admin.query<{ id: string }>('select id from billing.payment where organization_id = $1', [organizationId]);
    const [refund] = await db.commands.execute(startGatewayRefund, { paymentId: payment.rows[0]?.id ?? '', amountCents: 30_00, reason: '' }, db.actor, within);
    // The processor has not been asked for the refund yet: it holds more than it will.
    await expectAfter('refund started', 30_00);
    await new Refunding({ database: db.database, gateways }).drive(organizationId, refund?.refundId ?? '');
    await expectAfter('refund answered', 0);
    await db.commands.execute(recordPayout, { gatewayAccountId: it.gatewayAccountId, reference: 'po_1', paidOn: '2026-12-01', amountCents: 40_00, feesCents: 1_50 }, db.actor, within);
    // This processor knows of no payouts: what was recorded and did not leave it is seen at once.
    await expectAfter('payout recorded', 41_50);
    expect(await it.reconcile()).toMatchObject({ paymentsCents: 80_00, refundsCents: 30_00, payoutsCents: 40_00, feesCents: 1_50, closingCents: 8_50, payouts: [{ reference: 'po_1', amountCents: 40_00, feesCents: 1_50 }] });
  });

  it('that does not answer, or that this installation cannot talk to, leaves its figures empty and the books as they are', async () => {
    const it = await aFamilyThatPaid80ByCard();
    it.gateway.readBalance = () => Promise.reject(new GatewayUnknownOutcome('read-balance', 'timeout'));
    expect(await it.reconcile()).toMatchObject({ held: null, unexplainedCents: null, clearingNowCents: 80_00 });
    const books = await db.commands.ask(processorBooks, it.period, db.actor, it.within);
    expect(await reconcileProcessors(db.database, new Gateways(testSealer, {}), it.organizationId, books)).toMatchObject([{ held: null, unexplainedCents: null, clearingNowCents: 80_00 }]);
  });

  it('has a payout recorded once, of money it holds, on a day that has come', async () => {
    const it = await aFamilyThatPaid80ByCard();
    const payout = { gatewayAccountId: it.gatewayAccountId, reference: 'po_1', paidOn: '2026-12-01', amountCents: 30_00, feesCents: 1_00 };
    const record = (overrides: Partial<typeof payout> = {}) => db.commands.execute(recordPayout, { ...payout, ...overrides }, db.actor, it.within);
    await expect(record({ gatewayAccountId: newId() })).rejects.toMatchObject({ code: 'billing.not-found' });
    await expect(record({ amountCents: 0 })).rejects.toMatchObject({ code: 'billing.amount-not-positive' });
    await expect(record({ paidOn: '2026-12-02' })).rejects.toMatchObject({ code: 'billing.payout-date-to-come' });
    await expect(record({ amountCents: 79_01 })).rejects.toMatchObject({ code: 'billing.payout-exceeds-clearing', details: { clearingCents: 80_00 } });
    const twice = await Promise.allSettled([record(), record(), record()]);
    expect(twice.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'recorded')).sort()).toEqual(['billing.payout-already-recorded', 'billing.payout-already-recorded', 'recorded']);
    await expect(record({ reference: 'po_2', amountCents: 49_01, feesCents: 0 })).rejects.toMatchObject({ code: 'billing.payout-exceeds-clearing', details: { clearingCents: 49_00 } });
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });
});
