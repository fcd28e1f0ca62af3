import { Client } from 'pg';
import type { Command } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { allocateByHand, issueInvoice, planPayments, reconciliationOfAccount, reconciliationStateOf, recordPayment, recordRefund, undoAllocation, useCredit, type Invoice } from '../index';
import { aFamily, anExemptLine, brokenInvariants, type TestFamily } from '../testing';

let db: TestDatabase;
let city: string;
let family: TestFamily;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  city = await db.organization();
  family = await aFamily(db, city);
});
const run = async <Input, Answer>(useCase: Command<Input, Answer>, input: Input): Promise<Answer> => db.commands.execute(useCase, input, db.actor, { organizationId: city });
const issue = (amountCents: number, accountId = family.accountId): Promise<Invoice> => run(issueInvoice, { accountId, orderId: null, locale: 'fr-CA' as const, lines: [anExemptLine(amountCents)] });
const deposit = (amountCents: number, accountId = family.accountId) => run(recordPayment, { accountId, tender: 'cash' as const, amountCents, invoiceIds: [] });
const seen = () => db.commands.ask(reconciliationOfAccount, { accountId: family.accountId }, db.actor, { organizationId: city });

it('payments without an invoice stand beside open invoices, with what matching automatically would do', async () => {
  const [first, second] = [await issue(30_00), await issue(50_00)];
  const { paymentId } = await deposit(45_00);
  const before = await seen();
  expect(before.unmatched).toMatchObject([{ id: paymentId, kind: 'payment', tender: 'cash', amountCents: 45_00, unspentCents: 45_00 }]);
  expect(before.invoices.map((invoice) => [invoice.id, invoice.openCents, invoice.state])).toEqual([[first.id, 30_00, 'none'], [second.id, 50_00, 'none']]);
  const done = await run(useCredit, { accountId: family.accountId });
  expect(done.matches).toEqual(before.proposal);
  expect((await seen()).invoices.map((invoice) => [invoice.id, invoice.state])).toEqual([[second.id, 'partial'], [first.id, 'full']]);
  expect((await seen()).unmatched).toEqual([]);
});

it('staff match by hand what they choose, never more than is open or left, and take one match back', async () => {
  const [first, second] = [await issue(30_00), await issue(50_00)];
  const { paymentId: sourceId } = await deposit(45_00);
  const by = (invoiceId: string, amountCents: number) => run(allocateByHand, { accountId: family.accountId, sourceId, invoiceId, amountCents });
  expect(await by(second.id, 40_00)).toEqual({ openCents: 10_00, unspentCents: 5_00 });
  await expect(by(first.id, 30_00)).rejects.toMatchObject({ code: 'billing.match-exceeds-source', details: { unspentCents: 5_00 } });
  await expect(by(second.id, 10_01)).rejects.toMatchObject({ code: 'billing.match-exceeds-invoice', details: { openCents: 10_00 } });
  await expect(by(second.id, 0)).rejects.toMatchObject({ code: 'billing.amount-not-positive' });
  const [match] = (await seen()).invoices.find((invoice) => invoice.id === second.id)?.matches ?? [];
  expect(match).toMatchObject({ kind: 'payment', amountCents: 40_00, undoable: true });
  await run(undoAllocation, { allocationId: match?.allocationId ?? '' });
  expect((await seen()).unmatched).toMatchObject([{ id: sourceId, unspentCents: 45_00 }]);
  expect(await brokenInvariants(db, city)).toEqual([]);
});

it('never matches money of one family to an invoice of another', async () => {
  const other = await aFamily(db, city);
  const theirs = await issue(30_00, other.accountId);
  const { paymentId: sourceId } = await deposit(30_00);
  for (const accountId of [family.accountId, other.accountId]) await expect(run(allocateByHand, { accountId, sourceId, invoiceId: theirs.id, amountCents: 1_00 })).rejects.toMatchObject({ code: 'billing.not-found' });
});

it('two clerks who match the same money at once match it once', async () => {
  const invoice = await issue(30_00);
  const { paymentId: sourceId } = await deposit(30_00);
  const both = await Promise.allSettled([1, 2].map(() => run(allocateByHand, { accountId: family.accountId, sourceId, invoiceId: invoice.id, amountCents: 20_00 })));
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await seen()).unmatched).toMatchObject([{ unspentCents: 10_00 }]);
});

/** Does something while another hand has changed the rows and not committed yet; that hand commits once it is waited for. */
async function behind<View>(change: string, id: string, work: () => Promise<View>): Promise<View> {
  const other = new Client({ connectionString: db.adminUrl });
  await other.connect();
  try {
    await other.query('begin');
    await other.query(change, [id]);
    const done = work();
    done.catch(() => undefined);
    for (let tries = 0; tries < 400; tries += 1) {
      const { rowCount } = await db.admin.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
      if (rowCount !== 0) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await other.query('commit');
    return await done;
  } finally {
    await other.end();
  }
}

it('what another hand settles of an invoice at the same moment is waited for, then seen', async () => {
  const invoice = await issue(30_00);
  const paid = await behind('update billing.invoice_settlement set allocated_cents = 1000 where invoice_id = $1', invoice.id, () =>
    run(recordPayment, { accountId: family.accountId, tender: 'cash' as const, amountCents: 30_00, invoiceIds: [invoice.id] }));
  expect(paid.creditCents).toBe(10_00);
});

it('what another hand takes of a payment at the same moment is waited for, then seen', async () => {
  await issue(30_00);
  const { paymentId } = await deposit(45_00);
  const used = await behind('update billing.settlement_source set allocated_cents = 4000 where id = $1', paymentId, () => run(useCredit, { accountId: family.accountId }));
  expect(used.usedCents).toBe(5_00);
});

it('what another hand takes of a client’s credit at the same moment is waited for before anything is decided', async () => {
  await deposit(45_00);
  const refund = behind('update billing.client_balance set credit_cents = 1000 where account_id = $1', family.accountId, () =>
    run(recordRefund, { accountId: family.accountId, tender: 'cash' as const, amountCents: 20_00, reason: '' }));
  await expect(refund).rejects.toMatchObject({ code: 'billing.refund-exceeds-credit', details: { creditCents: 10_00 } });
});

it('the database refuses what a forgetful command would match: more than an invoice asks for, more than a payment brought', async () => {
  const invoice = await issue(30_00);
  const { paymentId } = await deposit(45_00);
  await expect(db.admin.query('update billing.invoice_settlement set allocated_cents = 3001 where invoice_id = $1', [invoice.id])).rejects.toMatchObject({ constraint: 'never_overpaid' });
  await expect(db.admin.query('update billing.settlement_source set refunded_cents = 4501 where id = $1', [paymentId])).rejects.toMatchObject({ constraint: 'never_spent_twice' });
});

it('the database takes a match back once, whoever forgets to look', async () => {
  await issue(30_00);
  await deposit(45_00);
  await run(useCredit, { accountId: family.accountId });
  const undo = (): Promise<unknown> =>
    db.admin.query("insert into billing.allocation select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'undoes', a.id))).* from billing.allocation a where a.organization_id = $1 and a.undoes is null", [city]);
  await undo();
  await expect(undo()).rejects.toMatchObject({ constraint: 'undone_at_most_once' });
});

it('an invoice is reconciled with planned payments only when they cover what is left', async () => {
  const invoice = await issue(90_00);
  await run(planPayments, { accountId: family.accountId, invoiceId: invoice.id, paymentMethodId: null, instalments: [{ amountCents: 60_00, dueOn: '2099-01-15' }] });
  expect((await seen()).invoices).toMatchObject([{ state: 'partial', plannedCents: 60_00 }]);
  await run(recordPayment, { accountId: family.accountId, tender: 'cash' as const, amountCents: 30_00, invoiceIds: [invoice.id] });
  expect((await seen()).invoices).toMatchObject([{ state: 'planned' }]);
  expect(reconciliationStateOf({ totalCents: 0, allocatedCents: 0, plannedCents: 0 })).toBe('full');
});
