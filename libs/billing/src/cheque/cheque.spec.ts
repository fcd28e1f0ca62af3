import { Pool } from 'pg';
import { newId } from '@preau/kernel';
import { testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { bounceCheque, cancelPlannedPayment, changePlannedPayment, depositCheque, depositCheques, editChargingPolicy, giveChequeBack, issueCreditMemo, listActions, listCheques, registerCheques } from '../index';
import { ledgerBalances } from '../ledger/ledger.store';
import { chargingPolicyDefault } from '../planned-payment/charging-policy';
import { brokenInvariants } from '../testing';
import { aChargingOrganization } from '../testing/a-charging-organization';

let db: TestDatabase;
let sweeper: Pool;
beforeAll(async () => {
  db = await testDatabase();
  sweeper = new Pool({ connectionString: db.sweeperUrl, max: 2 });
});
afterAll(async () => {
  await sweeper.end();
  await db.close();
});
beforeEach(async () => void (await db.admin.query("update kernel.clock set shift = timestamptz '2026-12-01T17:00:00Z' - now()")));

async function withCheques() {
  const it = await aChargingOrganization(db, sweeper);
  const { id: invoiceId } = await it.invoice(120_00);
  const cheque = (number: string, datedOn: string, amountCents = 40_00) => ({ number, bank: 'Caisse populaire', datedOn, amountCents });
  const register = (cheques: ReturnType<typeof cheque>[]) => db.commands.execute(registerCheques, { accountId: it.accountId, invoiceId, cheques }, it.clerk, it.within);
  const { chequeIds: [first = '', second = '', third = ''] } = await register([cheque('101', '2026-12-15'), cheque('102', '2027-01-15'), cheque('103', '2027-02-15')]);
  const books = async (): Promise<Record<string, number>> => {
    const rows = await db.database.look(it.within, (sql) => ledgerBalances(sql));
    const books: Record<string, number> = {};
    for (const row of rows.filter(({ balanceCents }) => balanceCents !== 0)) books[row.kind] = (books[row.kind] ?? 0) + row.balanceCents;
    return books;
  };
  const deposit = (chequeId: string) => db.commands.execute(depositCheque, { chequeId }, it.clerk, it.within);
  return { ...it, invoiceId, cheque, register, first, second, third, books, deposit };
}

it('cheques are promises: nothing in the books, nothing charged, nobody deposits them before their day', async () => {
  const it = await withCheques();
  expect(await it.books()).toEqual({ receivable: 120_00, revenue: -120_00 });
  expect((await it.planned()).map(({ status, cents }) => [status, cents])).toEqual([['planned', 40_00], ['planned', 40_00], ['planned', 40_00]]);
  await expect(it.deposit(it.first)).rejects.toMatchObject({ code: 'billing.cheque-not-due' });
  await it.live('2026-12-16T17:00:00Z');
  expect(it.gateway.calls).toEqual([]);
  const list = async () => (await db.commands.ask(listCheques, { states: ['held'] }, it.clerk, it.within)).cheques.map(({ number, toDeposit }) => [number, toDeposit]);
  expect(await list()).toEqual([['101', true], ['102', false], ['103', false]]);
  await expect(it.register([it.cheque('101', '2027-03-01', 1)])).rejects.toMatchObject({ code: 'billing.planned-payments-exceed-invoice' });
  const other = await it.invoice(50_00);
  await expect(db.commands.execute(registerCheques, { accountId: it.accountId, invoiceId: other.id, cheques: [it.cheque('101', '2027-03-01')] }, it.clerk, it.within)).rejects.toMatchObject({ code: 'billing.cheque-registered-already' });
  const [planned] = await it.planned();
  const one = { plannedPaymentId: planned?.id ?? '', version: planned?.version ?? 0 };
  await expect(db.commands.execute(changePlannedPayment, { ...one, amountCents: 10_00 }, it.clerk, it.within)).rejects.toMatchObject({ code: 'billing.cheque-held' });
  await expect(db.commands.execute(cancelPlannedPayment, one, it.clerk, it.within)).rejects.toMatchObject({ code: 'billing.cheque-held' });
});

it('on the day one or many are deposited: each a payment, once, and what is refused leaves the others', async () => {
  const it = await withCheques();
  await it.at('2027-01-20T17:00:00Z');
  const report = await depositCheques(db.commands, [{ chequeId: it.first }, { chequeId: it.third }, { chequeId: newId() }, { chequeId: it.second }, { chequeId: it.first }], it.clerk, it.within);
  expect(report.map(({ done, refusedCode }) => (done ? 'done' : refusedCode))).toEqual(['done', 'billing.cheque-not-due', 'billing.not-found', 'done', 'billing.cheque-not-held']);
  expect(await it.books()).toEqual({ cheques: 80_00, receivable: 40_00, revenue: -120_00 });
  expect((await it.planned()).map(({ status }) => status)).toEqual(['accepted', 'accepted', 'planned']);
  await Promise.allSettled(Array.from({ length: 6 }, () => it.deposit(it.second)));
  expect(await it.rows('select count(*)::int as count from billing.payment where organization_id = $1')).toEqual([{ count: 2 }]);
  expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
});

it('given back to the client it is owed again, without a date', async () => {
  const it = await withCheques();
  await db.commands.execute(giveChequeBack, { chequeId: it.third }, it.clerk, it.within);
  expect((await it.planned()).map(({ status }) => status)).toEqual(['planned', 'planned', 'cancelled']);
  await it.register([it.cheque('103', '2027-02-20')]);
  await expect(db.commands.execute(giveChequeBack, { chequeId: it.third }, it.clerk, it.within)).rejects.toMatchObject({ code: 'billing.cheque-not-held' });
});

it('whose registration ended meanwhile is not deposited with the others: it goes back to the client', async () => {
  const it = await withCheques();
  const [line] = await it.rows<{ id: string }>('select id from billing.invoice_line where organization_id = $1 and invoice_id = (select invoice_id from billing.cheque where organization_id = $1 limit 1)');
  await db.commands.execute(issueCreditMemo, { invoiceId: it.invoiceId, reason: 'Annulation', lines: [{ invoiceLineId: line?.id ?? '', amountCents: 80_00 }] }, it.clerk, it.within);
  expect((await it.planned()).map(({ status }) => status)).toEqual(['planned', 'cancelled', 'cancelled']);
  await it.at('2027-02-20T17:00:00Z');
  expect((await db.commands.ask(listCheques, { states: ['held'] }, it.clerk, it.within)).cheques.map(({ number, toDeposit }) => [number, toDeposit])).toEqual([['101', true], ['102', false], ['103', false]]);
  const report = await depositCheques(db.commands, [it.first, it.second, it.third].map((chequeId) => ({ chequeId })), it.clerk, it.within);
  expect(report.map(({ refusedCode }) => refusedCode)).toEqual([null, 'billing.cheque-not-needed', 'billing.cheque-not-needed']);
  await db.commands.execute(giveChequeBack, { chequeId: it.second }, it.clerk, it.within);
  expect(await it.books()).toEqual({ cheques: 40_00, revenue: -40_00 });
  expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
});

it('given back by the bank: the payment is taken back, a fee is invoiced under its code, and it is planned again', async () => {
  const it = await withCheques();
  const ledgerCodeId = newId();
  await db.admin.query("insert into organization.ledger_code (organization_id, id, code, name_fr, name_en) values ($1, $2, '4990', 'Frais', 'Fees')", [it.organizationId, ledgerCodeId]);
  await it.at('2026-12-15T17:00:00Z');
  await expect(db.commands.execute(bounceCheque, { chequeId: it.first, because: 'Fonds insuffisants' }, it.clerk, it.within)).rejects.toMatchObject({ code: 'billing.cheque-not-deposited' });
  await it.deposit(it.first);
  await expect(db.commands.execute(bounceCheque, { chequeId: it.first, because: 'x', feeCents: 10_00 }, it.clerk, it.within)).rejects.toMatchObject({ code: 'billing.cheque-fee-needs-ledger-code' });
  await db.commands.execute(editChargingPolicy, { ...chargingPolicyDefault, returnedFeeCents: 25_00, returnedFeeLedgerCodeId: ledgerCodeId }, it.clerk, it.within);
  const bounced = await db.commands.execute(bounceCheque, { chequeId: it.first, because: 'Fonds insuffisants' }, it.clerk, it.within);
  expect(bounced).toMatchObject({ feeInvoiceNumber: 2, plannedAgainOn: '2026-12-22' });
  expect(await it.books()).toEqual({ receivable: 145_00, revenue: -145_00 });
  expect(await it.rows("select kind, amount_cents::int as cents, ledger_code_id as code from billing.invoice_line where organization_id = $1 and kind = 'returned-payment-fee'")).toEqual([{ kind: 'returned-payment-fee', cents: 25_00, code: ledgerCodeId }]);
  expect((await it.planned()).map(({ status, cents, dueOn }) => [status, cents, dueOn])).toEqual([['planned', 40_00, '2026-12-22'], ['planned', 40_00, '2027-01-15'], ['planned', 40_00, '2027-02-15']]);
  expect((await db.commands.ask(listActions, {}, it.clerk, it.within)).actions.map(({ kind, amountCents }) => [kind, amountCents])).toEqual([['bounced-cheque', 40_00]]);
  await expect(db.commands.execute(bounceCheque, { chequeId: it.first, because: 'x' }, it.clerk, it.within)).rejects.toMatchObject({ code: 'billing.cheque-not-deposited' });
  expect(await brokenInvariants(db, it.organizationId)).toEqual([]);

  const card = await it.method();
  const [again] = await it.planned();
  await db.commands.execute(changePlannedPayment, { plannedPaymentId: again?.id ?? '', version: again?.version ?? 0, paymentMethodId: card }, it.payer, it.within);
  await it.live('2026-12-22T15:00:00Z');
  expect(it.gateway.capturedCents).toBe(40_00);
  expect((await db.commands.ask(listActions, {}, it.clerk, it.within)).actions).toEqual([]);
  expect(await brokenInvariants(db, it.organizationId)).toEqual([]);
});
