import { Pool } from 'pg';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import type { Command } from '@preau/kernel';
import { allocateByHand, billingOfAccount, issueCreditMemo, issueInvoice, planPayments, recordPayment, recordRefund, startGatewayRefund, undoAllocation, writeOff } from '../index';
import { Charging } from '../charging/charging';
import { plannedPaymentSettler } from '../planned-payment/planned-payment-settler';
import { aFamily, aGatewayAccount, aLine, aMethod, anExemptLine, brokenInvariants, centsOf, HandDrivenGateway, registered, testSealer, workedTable } from '../testing';
import { Gateways } from '../wallet/gateway-accounts';
import { Refunding, type RefundingOptions } from './refunding';

let db: TestDatabase;
let sweeper: Pool;
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 2 });
});
beforeEach(async () => {
  await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-01T17:00:00Z' - now()");
});
afterAll(async () => {
  await sweeper.end();
  await db.close();
});

async function aFamilyThatPaidByCard(paidCents: number, options: Partial<RefundingOptions> = {}) {
  const organizationId = await db.organization();
  const gatewayAccountId = await aGatewayAccount(db, organizationId);
  const gateway = new HandDrivenGateway();
  const gateways = new Gateways(testSealer, { sandbox: gateway });
  const { accountId } = await aFamily(db, organizationId);
  const methodId = await aMethod(db, organizationId, accountId, gatewayAccountId);
  const invoice = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(paidCents)] }, db.actor, { organizationId });
  const { today } = (await db.admin.query<{ today: string }>("select (kernel.now() at time zone 'America/Toronto')::date::text as today")).rows[0] ?? { today: '' };
  await db.commands.execute(planPayments, { accountId, invoiceId: invoice.id, paymentMethodId: methodId, instalments: [{ amountCents: paidCents, dueOn: today }] }, db.actor, { organizationId });
  await new Charging({ database: db.database, gateways, checkout: plannedPaymentSettler }).claimDue(sweeper, 100);
  const payment = await db.admin.query<{ id: string }>('select id from billing.payment where organization_id = $1', [organizationId]);
  const paymentId = payment.rows[0]?.id ?? '';
  const refunding = new Refunding({ database: db.database, gateways, ...options });
  const credit = (amountCents: number | null): Promise<unknown> =>
    db.commands.execute(issueCreditMemo, { invoiceId: invoice.id, reason: 'Annulation', lines: [{ invoiceLineId: invoice.lines[0]?.id ?? '', amountCents }] }, db.actor, { organizationId });
  const start = (amountCents: number) => db.commands.execute(startGatewayRefund, { paymentId, amountCents, reason: 'Annulation' }, db.actor, { organizationId });
  const refundedAtGateway = (): number => [...gateway.refunds.values()].reduce((all, refund) => all + refund.amountCents, 0);
  const state = async (): Promise<unknown[]> => (await db.admin.query('select state, amount_cents::int as cents from billing.refund where organization_id = $1 order by number', [organizationId])).rows;
  return { organizationId, accountId, gateway, gateways, refunding, credit, start, refundedAtGateway, state, paymentId };
}

describe('a refund to the card', () => {
  it('needs a credit, and gives back what it says, once', async () => {
    const it = await aFamilyThatPaidByCard(80_00);
    await expect(it.start(10_00)).rejects.toMatchObject({ code: 'billing.refund-exceeds-credit' });
    await it.credit(50_00);
    await expect(it.start(50_01)).rejects.toMatchObject({ code: 'billing.refund-exceeds-credit' });
    const [refund] = await it.start(50_00);
    await Promise.all(Array.from({ length: 4 }, () => it.refunding.drive(it.organizationId, refund?.refundId ?? '')));
    expect(await it.state()).toEqual([{ state: 'succeeded', cents: 50_00 }]);
    expect(it.refundedAtGateway()).toBe(50_00);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });

  it('never exceeds the payment, even with more on account', async () => {
    const it = await aFamilyThatPaidByCard(80_00);
    await it.credit(null);
    await db.commands.execute(recordPayment, { accountId: it.accountId, tender: 'cash', amountCents: 100_00, invoiceIds: [] }, db.actor, { organizationId: it.organizationId });
    await expect(it.start(80_01)).rejects.toMatchObject({ code: 'billing.refund-exceeds-payment', details: { leftCents: 80_00 } });
  });

  it.each([[false, false], [true, false], [true, true]])('is sent once when the answer is lost (after the work: %s) and the processor forgot the key: %s', async (done, forgets) => {
    const it = await aFamilyThatPaidByCard(80_00);
    await it.credit(null);
    const [refund] = await it.start(30_00);
    it.gateway.loseAnswer('refund', done ? 'after' : 'before');
    expect(await it.refunding.drive(it.organizationId, refund?.refundId ?? '')).toBe('pending');
    if (forgets) it.gateway.forgetKeys();
    await db.moveClock('2 minutes');
    await it.refunding.resumeExpired(sweeper, 100);
    expect(await it.state()).toEqual([{ state: 'succeeded', cents: 30_00 }]);
    expect(it.refundedAtGateway()).toBe(30_00);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });

  it('is sent although somebody gave back as much by hand at the processor while its answer was lost', async () => {
    const it = await aFamilyThatPaidByCard(80_00);
    await it.credit(null);
    const [refund] = await it.start(30_00);
    it.gateway.loseAnswer('refund', 'before');
    expect(await it.refunding.drive(it.organizationId, refund?.refundId ?? '')).toBe('pending');
    it.gateway.giveBackByHand(30_00);
    await db.moveClock('2 minutes');
    await it.refunding.resumeExpired(sweeper, 100);
    expect(await it.state()).toEqual([{ state: 'succeeded', cents: 30_00 }]);
    expect(it.refundedAtGateway()).toBe(30_00);
  });

  it.each(['refund-sent', 'refund-settling'] as const)('is given once when the worker dies at "%s" and the processor forgot the key', async (deadly) => {
    let alive = true;
    const it = await aFamilyThatPaidByCard(80_00, {
      crashAt: (point) => {
        if (!alive || point !== deadly) return;
        alive = false;
        throw new Error('died');
      },
    });
    await it.credit(null);
    const [refund] = await it.start(30_00);
    await expect(it.refunding.drive(it.organizationId, refund?.refundId ?? '')).rejects.toThrow('died');
    it.gateway.forgetKeys();
    await db.moveClock('10 minutes');
    await it.refunding.resumeExpired(sweeper, 100);
    expect(await it.state()).toEqual([{ state: 'succeeded', cents: 30_00 }]);
    expect(it.refundedAtGateway()).toBe(30_00);
  });

  it('refused by the processor is the client’s money again', async () => {
    const it = await aFamilyThatPaidByCard(80_00);
    await it.credit(null);
    const [refund] = await it.start(30_00);
    it.gateway.refuseNext('refund', 'bad-request');
    expect(await it.refunding.drive(it.organizationId, refund?.refundId ?? '')).toBe('failed');
    const balance = await db.admin.query('select credit_cents::int as credit from billing.client_balance where organization_id = $1', [it.organizationId]);
    expect(balance.rows).toEqual([{ credit: 80_00 }]);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
    expect(await it.start(80_00)).toMatchObject([{ amountCents: 80_00 }]);
  });

  it('of a processor that is silent for weeks is asked for again every day, and given when it speaks', async () => {
    const it = await aFamilyThatPaidByCard(80_00);
    await it.credit(null);
    const [refund] = await it.start(30_00);
    it.gateway.loseAnswer('refund', 'before');
    await it.refunding.drive(it.organizationId, refund?.refundId ?? '');
    for (let day = 0; day < 12; day += 1) {
      it.gateway.loseAnswer('refund', 'before');
      await db.moveClock('25 hours');
      await it.refunding.resumeExpired(sweeper, 100);
    }
    await db.moveClock('25 hours');
    await it.refunding.resumeExpired(sweeper, 100);
    expect(await it.state()).toEqual([{ state: 'succeeded', cents: 30_00 }]);
    expect(it.refundedAtGateway()).toBe(30_00);
  });

  it('asked for twice at the same moment never gives more than there is', async () => {
    const it = await aFamilyThatPaidByCard(80_00);
    await it.credit(60_00);
    const starts = await Promise.allSettled(Array.from({ length: 6 }, () => it.start(20_00)));
    expect(starts.filter((start) => start.status === 'fulfilled')).toHaveLength(3);
    await db.moveClock('1 minute');
    for (let round = 0; round < 4; round += 1) await it.refunding.resumeExpired(sweeper, 100);
    expect(it.refundedAtGateway()).toBe(60_00);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });
});

describe('a debit that the bank takes back while money of it is on its way back', () => {
  const booked = async (organizationId: string): Promise<unknown> =>
    (await db.admin.query(
      `select l.kind, sum(p.amount_cents)::int as cents from billing.posting p join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id
       where p.organization_id = $1 and l.kind in ('bad-debt', 'client-credit', 'gateway-clearing', 'refunds-in-transit') group by l.kind having sum(p.amount_cents) <> 0 order by l.kind`, [organizationId])).rows;
  /** Paid twice by mistake: all of the card's money is on account, and given back from there. */
  async function aRefundOfMoneyOnAccount() {
    const it = await aFamilyThatPaidByCard(80_00);
    const [allocation] = (await db.admin.query<{ id: string }>('select id from billing.allocation where organization_id = $1', [it.organizationId])).rows;
    await db.commands.execute(undoAllocation, { allocationId: allocation?.id ?? '' }, db.actor, { organizationId: it.organizationId });
    await db.commands.execute(recordPayment, { accountId: it.accountId, tender: 'cash', amountCents: 80_00 }, db.actor, { organizationId: it.organizationId });
    const [refund] = await it.start(80_00);
    const charging = new Charging({ database: db.database, gateways: it.gateways, checkout: plannedPaymentSettler });
    const bankTakesBack = async (): Promise<void> => {
      it.gateway.bankTakesBack();
      const { rows: [attempt] } = await db.admin.query<{ account: string; ref: string }>('select gateway_account_id as account, gateway_ref as ref from billing.charge_attempt where organization_id = $1', [it.organizationId]);
      await charging.lookAgain(it.organizationId, attempt?.account ?? '', attempt?.ref ?? '');
    };
    return { ...it, refundId: refund?.refundId ?? '', bankTakesBack };
  }

  it('gives the client nothing more when the processor then refuses the refund: nothing was lost', async () => {
    const it = await aRefundOfMoneyOnAccount();
    await it.bankTakesBack();
    it.gateway.refuseNext('refund', 'bad-request');
    expect(await it.refunding.drive(it.organizationId, it.refundId)).toBe('failed');
    expect(await booked(it.organizationId)).toEqual([]);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });

  it('loses what had been given back before', async () => {
    const it = await aRefundOfMoneyOnAccount();
    expect(await it.refunding.drive(it.organizationId, it.refundId)).toBe('succeeded');
    await it.bankTakesBack();
    expect(await booked(it.organizationId)).toEqual([{ kind: 'bad-debt', cents: 80_00 }, { kind: 'gateway-clearing', cents: -80_00 }]);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });
});

describe('a refund by hand', () => {
  it('takes from the oldest on account, one refund for each source', async () => {
    const organizationId = await db.organization();
    const { accountId } = await aFamily(db, organizationId);
    const deposit = (amountCents: number): Promise<unknown> => db.commands.execute(recordPayment, { accountId, tender: 'cash', amountCents }, db.actor, { organizationId });
    await deposit(10_00);
    await deposit(15_00);
    const made = await db.commands.execute(recordRefund, { accountId, tender: 'cheque', amountCents: 12_00, reason: 'Départ' }, db.actor, { organizationId });
    expect(made.map(({ number, amountCents }) => [number, amountCents])).toEqual([[1, 10_00], [2, 2_00]]);
    await expect(db.commands.execute(recordRefund, { accountId, tender: 'cash', amountCents: 13_01, reason: '' }, db.actor, { organizationId })).rejects.toMatchObject({ code: 'billing.refund-exceeds-credit', details: { creditCents: 13_00 } });
    expect(await brokenInvariants(db, organizationId)).toEqual([]);
  });
});

describe('money that leaves an account is money that came', () => {
  async function aHouse() {
    const organizationId = await db.organization();
    const { accountId } = await aFamily(db, organizationId);
    const run = <Input, Output>(command: Command<Input, Output>, input: Input): Promise<Output> => db.commands.execute(command, input, db.actor, { organizationId });
    const invoiceOf = (amountCents: number) => run(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(amountCents)] });
    const pay = (amountCents: number, invoiceIds?: string[]) => run(recordPayment, { accountId, tender: 'cash', amountCents, ...(invoiceIds === undefined ? {} : { invoiceIds }) });
    const credit = (invoice: { id: string; lines: readonly { id: string }[] }, amountCents: number | null = null) => run(issueCreditMemo, { invoiceId: invoice.id, reason: '', lines: [{ invoiceLineId: invoice.lines[0]?.id ?? '', amountCents }] });
    const undo = async (sourceId: string) => {
      const [match] = (await db.admin.query<{ id: string }>('select a.id from billing.allocation a where a.source_id = $1 and a.undoes is null and not exists (select 1 from billing.allocation u where u.undoes = a.id)', [sourceId])).rows;
      await run(undoAllocation, { allocationId: match?.id ?? '' });
    };
    const refund = (amountCents: number) => run(recordRefund, { accountId, tender: 'cash', amountCents, reason: 'Départ' });
    const most = async () => (await db.commands.ask(billingOfAccount, { accountId }, db.actor, { organizationId })).balances[0]?.refundableCents;
    return { organizationId, accountId, run, invoiceOf, pay, credit, undo, refund, most };
  }

  it('of a credit whose match was undone by hand, nothing leaves although the client paid for something else', async () => {
    const it = await aHouse();
    await it.pay(90_00, [(await it.invoiceOf(90_00)).id]);
    const memo = await it.credit(await it.invoiceOf(50_00));
    await it.undo(memo.creditMemoId);
    expect(await it.most()).toBe(0);
    await expect(it.refund(50_00)).rejects.toMatchObject({ code: 'billing.refund-exceeds-money', details: { refundableCents: 0 } });
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });

  it('of an invoice paid in part, only that part leaves', async () => {
    const it = await aHouse();
    const invoice = await it.invoiceOf(100_00);
    await it.pay(40_00, [invoice.id]);
    const memo = await it.credit(invoice);
    expect(memo.creditCents).toBe(40_00);
    await it.undo(memo.creditMemoId);
    expect(await it.most()).toBe(40_00);
    await expect(it.refund(40_01)).rejects.toMatchObject({ code: 'billing.refund-exceeds-money', details: { refundableCents: 40_00 } });
    await expect(it.refund(40_00)).resolves.toMatchObject([{ amountCents: 40_00 }]);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });

  it.each(workedTable('accounts', 'What may be given back'))('of an account as the page tells it, what may leave is as it says (%o)', async (row) => {
    const it = await aHouse();
    const cents = (name: string): number => centsOf(row[name]);
    const invoice = await it.invoiceOf(cents('invoice'));
    if (cents('paid') > 0) await it.pay(cents('paid'), [invoice.id]);
    const memo = await it.credit(invoice, cents('credited'));
    if (cents('settled by the credit') === 0 && memo.allocations.length > 0) await it.undo(memo.creditMemoId);
    if (cents('given back') > 0) await it.refund(cents('given back'));
    if (cents('other money unspent') > 0) await it.pay(cents('other money unspent'), []);
    expect(await it.most()).toBe(cents('may be given back'));
  });

  it('the same money never leaves twice: from the credit, then from the payment taken off its invoice', async () => {
    const it = await aHouse();
    const invoice = await it.invoiceOf(80_00);
    const paid = await it.pay(80_00);
    await it.credit(invoice);
    await it.refund(80_00);
    await it.undo(paid.paymentId);
    expect(await it.most()).toBe(0);
    await expect(it.refund(80_00)).rejects.toMatchObject({ code: 'billing.refund-exceeds-money' });
  });

  it('what was written off or paid by credit is told apart: the first never leaves, the second does when money began the chain', async () => {
    const it = await aHouse();
    const given = await it.invoiceOf(100_00);
    await it.pay(40_00, [given.id]);
    await it.run(writeOff, { invoiceId: given.id, amountCents: null, reason: 'Introuvable', ledgerCodeId: null });
    await it.pay(90_00, [(await it.invoiceOf(90_00)).id]);
    await it.credit(given);
    expect(await it.most()).toBe(40_00);
    await it.refund(40_00);
    // Replaced: the credit of the first pays for the second, which is then cancelled.
    const first = await it.invoiceOf(30_00);
    await it.pay(30_00, [first.id]);
    const memo = await it.credit(first);
    const second = await it.invoiceOf(30_00);
    await it.run(allocateByHand, { accountId: it.accountId, sourceId: memo.creditMemoId, invoiceId: second.id, amountCents: 30_00 });
    await it.credit(second);
    expect(await it.most()).toBe(30_00);
    await expect(it.refund(30_00)).resolves.toMatchObject([{ amountCents: 30_00 }]);
    expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
  });

  it('the database refuses what a forgetful command would write', async () => {
    const it = await aHouse();
    const memo = await it.credit(await it.invoiceOf(50_00));
    await it.undo(memo.creditMemoId);
    await expect(db.admin.query(
      `insert into billing.refund (organization_id, id, number, account_id, source_id, amount_cents, tender, state, idempotency_key, reason, made_on) values ($1, gen_random_uuid(), 1, $2, $3, 5000, 'cash', 'succeeded', 'by-hand', '', '2026-12-01')`,
      [it.organizationId, it.accountId, memo.creditMemoId],
    )).rejects.toMatchObject({ constraint: 'refund_gives_money_back' });
  });
});

describe('a credit memo', () => {
  it('returns the taxes that were stored, whatever the parts, to the cent', async () => {
    const organizationId = await db.organization(registered);
    const { accountId } = await aFamily(db, organizationId);
    const invoice = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [aLine({ amountCents: 33_33 }), aLine({ amountCents: 66_68 })] }, db.actor, { organizationId });
    const credit = (line: number, amountCents: number | null) =>
      db.commands.execute(issueCreditMemo, { invoiceId: invoice.id, reason: '', lines: [{ invoiceLineId: invoice.lines[line]?.id ?? '', amountCents }] }, db.actor, { organizationId });
    const memos = [await credit(0, 11_11), await credit(0, 7), await credit(1, 33_34), await credit(0, null), await credit(1, null)];
    const total = (field: 'subtotalCents' | 'gstCents' | 'qstCents' | 'totalCents'): number => memos.reduce((all, memo) => all + memo[field], 0);
    expect([total('subtotalCents'), total('gstCents'), total('qstCents'), total('totalCents')]).toEqual([invoice.subtotalCents, invoice.gstCents, invoice.qstCents, invoice.totalCents]);
    await expect(credit(0, 1)).rejects.toMatchObject({ code: 'billing.credit-exceeds-invoice-line' });
    const books = await db.admin.query(
      `select l.kind, sum(p.amount_cents)::int as cents from billing.posting p join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id
       where p.organization_id = $1 group by l.kind having sum(p.amount_cents) <> 0`,
      [organizationId],
    );
    expect(books.rows).toEqual([]);
    expect(await brokenInvariants(db, organizationId)).toEqual([]);
  });

  it('of an invoice that carried a credit stops at what the invoice asked for', async () => {
    const organizationId = await db.organization();
    const { accountId } = await aFamily(db, organizationId);
    const invoice = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(100_00), anExemptLine(-20_00, { kind: 'manual-credit' })] }, db.actor, { organizationId });
    const credit = (amountCents: number | null) =>
      db.commands.execute(issueCreditMemo, { invoiceId: invoice.id, reason: '', lines: [{ invoiceLineId: invoice.lines[0]?.id ?? '', amountCents }] }, db.actor, { organizationId });
    await expect(credit(null)).rejects.toMatchObject({ code: 'billing.credit-exceeds-invoice', details: { leftCents: 80_00 } });
    await expect(credit(80_00)).resolves.toMatchObject({ totalCents: 80_00, creditCents: 0 });
  });
});
