import type { Command } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { issueInvoice, journalSources, ledgerPostings, planPayments, recordPayment, recordRefund, recoverWriteOff, undoAllocation, viewInvoice, writeOff, type Invoice } from '../index';
import { SheetWords } from '../report/file/sheet-words';
import { aFamily, anExemptLine, brokenInvariants, type TestFamily } from '../testing';

let db: TestDatabase;
let organizationId: string;
let family: TestFamily;
let invoice: Invoice;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
const run = async <Input, Answer>(useCase: Command<Input, Answer>, input: Input): Promise<Answer> => db.commands.execute(useCase, input, db.actor, { organizationId });
beforeEach(async () => {
  organizationId = await db.organization();
  family = await aFamily(db, organizationId);
  invoice = await run(issueInvoice, { accountId: family.accountId, orderId: null, locale: 'fr-CA' as const, lines: [anExemptLine(100_00)] });
});

const balance = async (kind: string): Promise<number> => {
  const rows = await db.admin.query<{ cents: number }>(
    'select coalesce(sum(p.amount_cents), 0)::int as cents from billing.posting p join billing.ledger_account l on l.organization_id = p.organization_id and l.id = p.ledger_account_id where p.organization_id = $1 and l.kind = $2', [organizationId, kind]);
  return rows.rows[0]?.cents ?? 0;
};

it('what is given up closes the invoice as written off, not as paid, and takes down what was planned for it', async () => {
  await run(recordPayment, { accountId: family.accountId, tender: 'cash' as const, amountCents: 30_00, invoiceIds: [invoice.id] });
  await run(planPayments, { accountId: family.accountId, invoiceId: invoice.id, paymentMethodId: null, instalments: [{ amountCents: 70_00, dueOn: '2099-01-15' }] });
  expect(await run(writeOff, { invoiceId: invoice.id, amountCents: null, reason: 'Client introuvable', ledgerCodeId: null })).toMatchObject({ amountCents: 70_00 });
  const view = await db.commands.ask(viewInvoice, { invoiceId: invoice.id }, db.actor, { organizationId });
  expect(view).toMatchObject({ openCents: 0, state: 'written-off', plannedPayments: [] });
  expect(view.settlements.map((one) => [one.kind, one.amountCents])).toEqual(expect.arrayContaining([['payment', 30_00], ['write-off', 70_00]]));
  expect([await balance('bad-debt'), await balance('cash')]).toEqual([70_00, 30_00]);
  expect(await brokenInvariants(db, organizationId)).toEqual([]);
});

it('never passes what is open, needs a reason, and is never undone into money on account', async () => {
  const off = { invoiceId: invoice.id, amountCents: 100_01, reason: 'Faillite', ledgerCodeId: null };
  await expect(run(writeOff, off)).rejects.toMatchObject({ code: 'billing.write-off-exceeds-open', details: { openCents: 100_00 } });
  await expect(run(writeOff, { ...off, amountCents: 10_00, reason: '  ' })).rejects.toMatchObject({ code: 'billing.reason-missing' });
  await run(writeOff, { ...off, amountCents: 10_00 });
  const rows = await db.admin.query<{ id: string }>('select id from billing.allocation where organization_id = $1', [organizationId]);
  await expect(run(undoAllocation, { allocationId: rows.rows[0]?.id ?? '' })).rejects.toMatchObject({ code: 'billing.settlement-not-money' });
});

it('what is recovered after all is a payment and income, up to what was given up, and cannot be refunded as credit', async () => {
  const { writeOffId } = await run(writeOff, { invoiceId: invoice.id, amountCents: 60_00, reason: 'Faillite', ledgerCodeId: null });
  await run(recoverWriteOff, { writeOffId, tender: 'cash' as const, amountCents: 45_00 });
  expect([await balance('recovery-income'), await balance('cash'), await balance('bad-debt')]).toEqual([-45_00, 45_00, 60_00]);
  await expect(run(recoverWriteOff, { writeOffId, tender: 'cash' as const, amountCents: 15_01 })).rejects.toMatchObject({ code: 'billing.recovery-exceeds-write-off', details: { leftCents: 15_00 } });
  await expect(run(recordRefund, { accountId: family.accountId, tender: 'cash' as const, amountCents: 1, reason: '' })).rejects.toMatchObject({ code: 'billing.refund-exceeds-credit' });
  expect(await brokenInvariants(db, organizationId)).toEqual([]);
});

it('is booked under a ledger code of the organization or of none', async () => {
  for (const ledgerCodeId of [family.accountId, '00000000-0000-7000-8000-00000000000a']) {
    await expect(run(writeOff, { invoiceId: invoice.id, amountCents: 10_00, reason: 'Faillite', ledgerCodeId })).rejects.toMatchObject({ code: 'billing.ledger-code-unknown' });
  }
  expect(await balance('bad-debt')).toBe(0);
});

it('two clerks who give up the same invoice at once give it up once', async () => {
  const both = await Promise.allSettled([1, 2].map(() => run(writeOff, { invoiceId: invoice.id, amountCents: 100_00, reason: 'Faillite', ledgerCodeId: null })));
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await balance('bad-debt')).toBe(100_00);
});

it('stands in the books under its own name, with the invoice it gave up; every source of a posting has a name in both languages', async () => {
  const { writeOffId } = await run(writeOff, { invoiceId: invoice.id, amountCents: 60_00, reason: 'Faillite', ledgerCodeId: null });
  await run(recoverWriteOff, { writeOffId, tender: 'cash' as const, amountCents: 45_00 });
  const { rows } = await db.commands.ask(ledgerPostings, { from: '2026-01-01', until: '2029-12-31', kinds: ['bad-debt', 'recovery-income'] }, db.actor, { organizationId });
  expect(rows.map(({ source, event, number, documentId, clientName }) => [source, event, number, documentId === invoice.id, clientName])).toEqual([
    ['write-off', 'made', String(invoice.number), true, 'Élise Tremblay'], ['write-off', 'recovered', String(invoice.number), true, 'Élise Tremblay'],
  ]);
  const names = (locale: 'fr-CA' | 'en-CA') => journalSources.map((source) => new SheetWords(locale).source(source));
  expect(new Set(names('fr-CA')).size).toBe(journalSources.length);
  expect(new Set(names('en-CA')).size).toBe(journalSources.length);
  const known = await db.admin.query<{ text: string }>("select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'journal_source_known'");
  expect(known.rows[0]?.text.match(/'([a-z-]+)'/g)?.map((name) => name.slice(1, -1)).sort()).toEqual([...journalSources].sort());
});
