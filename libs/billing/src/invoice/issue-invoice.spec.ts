import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { planPayments, recordPayment, useCredit, undoAllocation, issueInvoice } from '../index';
import { aFamily, aLine, anExemptLine, brokenInvariants, registered } from '../testing';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

describe('an invoice', () => {
  it('is numbered from one, taxed per invoice, booked and announced', async () => {
    const organizationId = await db.organization(registered);
    const { accountId } = await aFamily(db, organizationId);
    const lines = [aLine({ amountCents: 33_33 }), aLine({ amountCents: 33_33 }), anExemptLine(50_00, { serviceTo: '2999-01-01' })];
    const invoice = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', issuedOn: '2026-11-21', lines }, db.actor, { organizationId });
    // 66.66 × 5 % = 3.333 → 3.33; × 9.975 % = 6.649… → 6.65
    expect(invoice).toMatchObject({ number: 1, subtotalCents: 116_66, gstCents: 3_33, qstCents: 6_65, totalCents: 126_64 });
    expect(invoice.lines.map((line) => [line.gstCents, line.qstCents, line.taxStatus])).toEqual([[1_67, 3_33, 'taxable'], [1_66, 3_32, 'taxable'], [0, 0, 'exempt']]);
    const postings = await db.admin.query(
      `select l.kind, p.amount_cents::int as cents from billing.posting p join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id
       where p.organization_id = $1 order by l.kind`,
      [organizationId],
    );
    expect(postings.rows).toEqual([
      { kind: 'deferred-revenue', cents: -50_00 }, { kind: 'gst-payable', cents: -3_33 }, { kind: 'qst-payable', cents: -6_65 },
      { kind: 'receivable', cents: 126_64 }, { kind: 'revenue', cents: -66_66 },
    ]);
    const events = await db.admin.query('select type from kernel.outbox where organization_id = $1', [organizationId]);
    expect(events.rows).toEqual([{ type: 'billing.invoice-issued.v1' }]);
    expect(await brokenInvariants(db, organizationId)).toEqual([]);
  });

  it('of a seller without registration numbers carries no tax', async () => {
    const organizationId = await db.organization();
    const { accountId } = await aFamily(db, organizationId);
    const invoice = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [aLine()] }, db.actor, { organizationId });
    expect(invoice).toMatchObject({ gstCents: 0, qstCents: 0, totalCents: 100_00 });
    expect(invoice.lines[0]).toMatchObject({ taxStatus: 'not-registered', taxReason: 'seller-not-registered' });
  });

  it('of nothing but a free activity is issued and books nothing', async () => {
    const organizationId = await db.organization();
    const { accountId } = await aFamily(db, organizationId);
    const invoice = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(0)] }, db.actor, { organizationId });
    expect(invoice.totalCents).toBe(0);
    expect(await brokenInvariants(db, organizationId)).toEqual([]);
  });

  it.each([
    ['has no line', [], 'billing.nothing-to-invoice'],
    ['would be negative', [anExemptLine(10_00), anExemptLine(-10_01, { kind: 'manual-credit' })], 'billing.invoice-below-zero'],
    ['has a negative activity', [anExemptLine(10_00), anExemptLine(-1)], 'billing.invoice-below-zero'],
  ])('is refused when it %s', async (_, lines, code) => {
    const organizationId = await db.organization();
    const { accountId } = await aFamily(db, organizationId);
    await expect(db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines }, db.actor, { organizationId })).rejects.toMatchObject({ code });
  });

  it('is never given to somebody who is not a client, and leaves no gap in the numbers', async () => {
    const organizationId = await db.organization();
    const elsewhere = await aFamily(db, await db.organization());
    const { accountId } = await aFamily(db, organizationId);
    const issue = (to: string): Promise<unknown> => db.commands.execute(issueInvoice, { accountId: to, orderId: null, locale: 'fr-CA', lines: [anExemptLine(5_00)] }, db.actor, { organizationId });
    await issue(accountId);
    await expect(issue(elsewhere.accountId)).rejects.toMatchObject({ code: 'billing.client-unknown' });
    await issue(accountId);
    expect(await brokenInvariants(db, organizationId)).toEqual([]);
  });

  it('cannot be changed, not even by the server itself', async () => {
    const organizationId = await db.organization();
    const { accountId } = await aFamily(db, organizationId);
    await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(5_00)] }, db.actor, { organizationId });
    await expect(db.admin.query('update billing.invoice set total_cents = 0')).rejects.toThrow(/immutable/);
    await expect(db.admin.query('delete from billing.posting')).rejects.toThrow(/immutable/);
  });
});

describe('a payment', () => {
  it('settles what is due first and leaves the rest on account, where it can be used later', async () => {
    const organizationId = await db.organization();
    const { accountId } = await aFamily(db, organizationId);
    const issue = async (amountCents: number, issuedOn: string): Promise<string> =>
      (await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', issuedOn, lines: [anExemptLine(amountCents)] }, db.actor, { organizationId })).id;
    const younger = await issue(30_00, '2026-10-02');
    const older = await issue(20_00, '2026-09-01');
    const paid = await db.commands.execute(recordPayment, { accountId, tender: 'cash', amountCents: 60_00 }, db.actor, { organizationId });
    expect(paid).toMatchObject({ number: 1, creditCents: 10_00 });
    expect(paid.allocations.map(({ invoiceId, amountCents }) => [invoiceId, amountCents])).toEqual([[older, 20_00], [younger, 30_00]]);
    const third = await issue(4_00, '2026-11-01');
    await expect(db.commands.execute(useCredit, { accountId, invoiceIds: [third], amountCents: 5_00 }, db.actor, { organizationId })).rejects.toMatchObject({ code: 'billing.credit-insufficient' });
    expect(await db.commands.execute(useCredit, { accountId }, db.actor, { organizationId })).toMatchObject({ usedCents: 4_00 });
    expect(await brokenInvariants(db, organizationId)).toEqual([]);
  });

  it('matched to an invoice by mistake is taken back once', async () => {
    const organizationId = await db.organization();
    const { accountId } = await aFamily(db, organizationId);
    await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(30_00)] }, db.actor, { organizationId });
    await db.commands.execute(recordPayment, { accountId, tender: 'cheque', amountCents: 30_00, memo: 'no 118' }, db.actor, { organizationId });
    const allocation = await db.admin.query<{ id: string }>('select id from billing.allocation where organization_id = $1', [organizationId]);
    const allocationId = allocation.rows[0]?.id ?? '';
    const undos = await Promise.allSettled(Array.from({ length: 8 }, () => db.commands.execute(undoAllocation, { allocationId }, db.actor, { organizationId })));
    expect(undos.filter((undo) => undo.status === 'fulfilled')).toHaveLength(1);
    const balance = await db.admin.query('select receivable_cents::int as owed, credit_cents::int as credit from billing.client_balance where organization_id = $1', [organizationId]);
    expect(balance.rows).toEqual([{ owed: 30_00, credit: 30_00 }]);
    expect(await brokenInvariants(db, organizationId)).toEqual([]);
  });

  it('of nothing, or for the invoice of another family, is refused', async () => {
    const organizationId = await db.organization();
    const [one, other] = [await aFamily(db, organizationId), await aFamily(db, organizationId)];
    const invoice = await db.commands.execute(issueInvoice, { accountId: other.accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(30_00)] }, db.actor, { organizationId });
    await expect(db.commands.execute(recordPayment, { accountId: one.accountId, tender: 'cash', amountCents: 0 }, db.actor, { organizationId })).rejects.toMatchObject({ code: 'billing.amount-not-positive' });
    await expect(db.commands.execute(recordPayment, { accountId: one.accountId, tender: 'cash', amountCents: 5, invoiceIds: [invoice.id] }, db.actor, { organizationId })).rejects.toMatchObject({ code: 'billing.invoice-of-another-account' });
  });
});

describe('planned payments', () => {
  it('promise no more than the invoice owes, and shrink from the last when it is paid another way', async () => {
    const organizationId = await db.organization();
    const { accountId } = await aFamily(db, organizationId);
    const invoice = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(90_00)] }, db.actor, { organizationId });
    const plan = (amounts: number[]): Promise<unknown> =>
      db.commands.execute(planPayments, { accountId, invoiceId: invoice.id, paymentMethodId: null, instalments: amounts.map((amountCents, index) => ({ amountCents, dueOn: `2999-0${index + 1}-01` })) }, db.actor, { organizationId });
    await expect(plan([30_00, 30_00, 30_01])).rejects.toMatchObject({ code: 'billing.planned-payments-exceed-invoice' });
    await plan([30_00, 30_00, 30_00]);
    await db.commands.execute(recordPayment, { accountId, tender: 'terminal', amountCents: 40_00 }, db.actor, { organizationId });
    const planned = await db.admin.query('select status, amount_cents::int as cents, due_at from billing.planned_payment where organization_id = $1 order by sequence', [organizationId]);
    expect(planned.rows.map((row: { status: string; cents: number }) => [row.status, row.cents])).toEqual([['planned', 30_00], ['planned', 20_00], ['cancelled', 30_00]]);
    expect((planned.rows[0] as { due_at: Date }).due_at.toISOString()).toBe('2999-01-01T14:00:00.000Z');
    expect(await brokenInvariants(db, organizationId)).toEqual([]);
  });
});
