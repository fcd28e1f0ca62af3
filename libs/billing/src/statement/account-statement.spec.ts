import fc from 'fast-check';
import { addDays, localDateOf, type Command } from '@preau/kernel';
import { databaseRuns, testDatabase, type TestDatabase } from '@preau/kernel/testing';
import {
  explainBalance, issueCreditMemo, issueInvoice, makeStatement, planPayments, previewStatement, recordPayment, recordRefund, recoverWriteOff, renderStatementPdf, sendStatement, statementsOf, viewStatement, writeOff, type MakeStatementInput,
} from '../index';
import { aFamily, anExemptLine, registered, type TestFamily } from '../testing';
import { BooksModel, type Step } from '../testing/books-model';
import { textOfPdf } from '../testing/text-of-pdf';
import { movementsOf } from './account-movements.store';
import { runningBalance } from './draft-statement';

let db: TestDatabase;
let city: string;
let family: TestFamily;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  city = await db.organization({ ...registered, name: 'Ville de Valbois' });
  family = await aFamily(db, city);
});
const within = () => ({ organizationId: city });
const run = async <Input, Answer>(useCase: Command<Input, Answer>, input: Input): Promise<Answer> => db.commands.execute(useCase, input, db.actor, within());
const explained = (accountId = family.accountId, organizationId = city) => db.commands.ask(explainBalance, { accountId }, db.actor, { organizationId });
const make = (input: Partial<MakeStatementInput> = {}) =>
  run(makeStatement, { accountId: family.accountId, from: null, to: null, detail: 'detailed' as const, dueOn: null, message: '', send: false, ...input });
const view = (statementId: string) => db.commands.ask(viewStatement, { statementId }, db.actor, within());
const today = () => db.database.look({ organizationId: city }, async (sql) => Promise.resolve(localDateOf(sql.now, 'America/Toronto')));

const cents = fc.integer({ min: 1, max: 120_00 });
const which = fc.nat({ max: 7 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('issue' as const), cents, taxable: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pay' as const), cents }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pay-one' as const), which, cents }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('credit' as const), which, cents: fc.option(cents) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('refund' as const), cents }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('plan' as const), which, cents }) },
);

describe('the explanation of a balance', () => {
  it('adds up to the cent, whatever clerks did, and so does the statement', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
        const organizationId = await db.organization(registered);
        const { accountId } = await aFamily(db, organizationId);
        const model = new BooksModel(db, organizationId, accountId);
        for (const one of [{ kind: 'issue', cents: 50_00, taxable: true } as const, ...steps]) await model.take(one);
        const owed = model.receivableCents - model.creditCents;
        const { balanceCents, expectedBalanceCents, sentences, planned } = await explained(accountId, organizationId);
        expect(sentences.reduce((all, one) => all + one.amountCents, 0)).toBe(owed);
        expect(balanceCents).toBe(owed);
        expect(balanceCents + planned.filter((one) => one.code === 'payment-planned').reduce((all, one) => all + one.amountCents, 0)).toBe(expectedBalanceCents);
        const day = await db.database.look({ organizationId }, (sql) => Promise.resolve(localDateOf(sql.now, 'America/Toronto')));
        const moved = await db.database.look({ organizationId }, (sql) => movementsOf(sql, accountId, '2000-01-01', day));
        expect(runningBalance(0, moved).at(-1)?.balanceCents ?? 0).toBe(owed);
        expect(moved.every((one) => one.kind !== null)).toBe(true);
      }),
      { numRuns: databaseRuns(60) },
    );
  }, 600_000);

  it('says which document asks for what, what settled part of it, what is on account and what is to come', async () => {
    const invoice = await run(issueInvoice, { accountId: family.accountId, orderId: null, locale: 'fr-CA' as const, lines: [anExemptLine(100_00)] });
    await run(recordPayment, { accountId: family.accountId, tender: 'cash' as const, amountCents: 30_00, invoiceIds: [invoice.id] });
    await run(writeOff, { invoiceId: invoice.id, amountCents: 5_00, reason: 'Arrondi', ledgerCodeId: null });
    await run(recordPayment, { accountId: family.accountId, tender: 'cheque' as const, amountCents: 12_00, invoiceIds: [] });
    await run(planPayments, { accountId: family.accountId, invoiceId: invoice.id, paymentMethodId: null, instalments: [{ amountCents: 40_00, dueOn: '2099-01-15' }] });
    const { balanceCents, expectedBalanceCents, sentences, planned } = await explained();
    expect(sentences.map((one) => [one.code, one.amountCents, one.number])).toEqual([['invoice-asks', 100_00, 1], ['paid', -30_00, 1], ['written-off', -5_00, null], ['payment-left', -12_00, 2]]);
    expect(planned).toMatchObject([{ code: 'payment-planned', amountCents: -40_00, invoiceNumber: 1, on: '2099-01-15' }]);
    expect([balanceCents, expectedBalanceCents]).toEqual([53_00, 13_00]);
  });

  it('of another family is refused', async () => {
    const other = await aFamily(db, city);
    const stranger = { kind: 'family' as const, userId: other.userId, accountId: other.accountId, sessionId: other.userId };
    await expect(db.commands.ask(explainBalance, { accountId: family.accountId }, stranger, within())).rejects.toMatchObject({ code: 'kernel.not-found' });
  });
});

describe('a statement of account', () => {
  it('goes from the opening balance to the closing one by every document, and the next begins right after', async () => {
    const invoice = await run(issueInvoice, { accountId: family.accountId, orderId: null, locale: 'fr-CA' as const, lines: [anExemptLine(100_00, { labelFr: 'Natation' })] });
    await run(recordPayment, { accountId: family.accountId, tender: 'cash' as const, amountCents: 60_00 });
    await run(issueCreditMemo, { invoiceId: invoice.id, reason: 'Météo', lines: [{ invoiceLineId: invoice.lines[0]?.id ?? '', amountCents: 50_00 }] });
    await run(recordRefund, { accountId: family.accountId, tender: 'cash' as const, amountCents: 4_00, reason: '' });
    await expect(make({ to: await today() })).rejects.toMatchObject({ code: 'billing.statement-period-invalid' });
    await db.moveClock('1 day');
    const first = await view((await make({ message: 'Merci.' })).statementId);
    expect(first.entries.map((entry) => [entry.kind, entry.amountCents, entry.balanceCents])).toEqual([['invoice', 100_00, 100_00], ['payment', -60_00, 40_00], ['credit-memo', -50_00, -10_00], ['refund', 4_00, -6_00]]);
    expect(first.entries[0]?.lines).toMatchObject([{ labelFr: 'Natation', amountCents: 100_00 }]);
    expect(first).toMatchObject({ openingCents: 0, balanceCents: -6_00, sentAt: null });
    const owing = await run(issueInvoice, { accountId: family.accountId, orderId: null, locale: 'fr-CA' as const, lines: [anExemptLine(20_00)] });
    const { writeOffId } = await run(writeOff, { invoiceId: owing.id, amountCents: 20_00, reason: 'Faillite', ledgerCodeId: null });
    await run(recoverWriteOff, { writeOffId, tender: 'cash' as const, amountCents: 8_00 });
    await db.moveClock('1 day');
    const second = await view((await make()).statementId);
    expect(second.from).toBe(addDays(first.to, 1));
    expect(second.openingCents).toBe(first.balanceCents);
    expect(second.entries.map((entry) => [entry.kind, entry.amountCents])).toEqual([['invoice', 20_00], ['write-off', -20_00], ['payment', -8_00], ['write-off-recovered', 8_00]]);
    expect(second.balanceCents).toBe(-6_00);
    await expect(make()).rejects.toMatchObject({ code: 'billing.statement-period-invalid' });
  });

  it('is a document in both languages, stays as it was made, and is sent when asked', async () => {
    await run(issueInvoice, { accountId: family.accountId, orderId: null, locale: 'fr-CA' as const, lines: [anExemptLine(100_00, { labelFr: 'Natation', labelEn: 'Swimming' })] });
    await db.moveClock('1 day');
    const { statementId } = await make({ dueOn: '2099-01-31', send: true, message: 'Bonne saison' });
    const statement = await view(statementId);
    const french = textOfPdf(await renderStatementPdf(statement, 'fr-CA', { compress: false })).join('\n');
    for (const words of ['Relevé de compte', 'Facture 1', 'Natation', 'Solde à la fin de la période', 'Bonne saison', '31 janvier 2099']) expect(french).toContain(words);
    expect(textOfPdf(await renderStatementPdf(statement, 'en-CA', { compress: false })).join('\n')).toContain('Swimming');
    const events = async () => (await db.admin.query<{ payload: object }>("select payload from kernel.outbox where organization_id = $1 and type = 'billing.statement-sent.v1'", [city])).rows;
    expect((await events()).map((row) => row.payload)).toMatchObject([{ statementId, balanceCents: 100_00, dueOn: '2099-01-31', message: 'Bonne saison' }]);
    await run(sendStatement, { statementId });
    expect(await events()).toHaveLength(2);
    for (const spoil of ['update billing.statement set balance_cents = 1', 'delete from billing.statement']) await expect(db.admin.query(spoil)).rejects.toMatchObject({ code: '23000' });
    expect(await db.commands.ask(statementsOf, { accountId: family.accountId }, db.actor, within())).toMatchObject([{ id: statementId, balanceCents: 100_00, sentAt: expect.any(Date) as Date }]);
    expect(await db.commands.ask(previewStatement, { accountId: family.accountId, from: '2020-01-01', to: null, detail: 'summary' as const }, db.actor, within())).toMatchObject({ balanceCents: 100_00 });
  });
});
