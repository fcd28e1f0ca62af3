import fc from 'fast-check';
import { command, DomainError } from '@preau/kernel';
import { databaseRuns, testDatabase, type TestDatabase } from '@preau/kernel/testing';
import { issueCreditMemo, issueInvoice, recordPayment, recordRefund, undoAllocation, useCredit, type Invoice, type IssueInvoiceInput } from '../index';
import { aFamily, anExemptLine, brokenInvariants, registered, type TestFamily } from '../testing';
import { BooksModel, type Step } from '../testing/books-model';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const cents = fc.integer({ min: 1, max: 120_00 });
const which = fc.nat({ max: 7 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('issue' as const), cents, taxable: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pay' as const), cents }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pay-one' as const), which, cents }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('credit' as const), which, cents: fc.option(cents) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('use-credit' as const), cents: fc.option(cents) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('refund' as const), cents }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('plan' as const), which, cents }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('change-plan' as const), which, cents }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel-plan' as const), which }) },
);

describe('the books', () => {
  it('agree with arithmetic after any sequence of what clerks do', async () => {
    let [done, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const organizationId = await db.organization(registered);
        const { accountId } = await aFamily(db, organizationId);
        const model = new BooksModel(db, organizationId, accountId);
        for (const one of [{ kind: 'issue', cents: 50_00, taxable: true } as const, ...steps]) {
          if (await model.take(one)) done += 1;
          else refused += 1;
          const balance = await db.admin.query('select receivable_cents::int as receivable, credit_cents::int as credit from billing.client_balance where organization_id = $1', [organizationId]);
          expect(balance.rows).toEqual([{ receivable: model.receivableCents, credit: model.creditCents }]);
        }
        expect(await brokenInvariants(db, organizationId)).toEqual([]);
      }),
      { numRuns: databaseRuns(200) },
    );
    expect(Math.min(done, refused)).toBeGreaterThan(0);
  }, 600_000);

  it('stay whole when twenty clerks work on four families at the same moment', async () => {
    const organizationId = await db.organization();
    const families: TestFamily[] = [];
    while (families.length < 4) families.push(await aFamily(db, organizationId));
    const invoices: { id: string; lineId: string; accountId: string }[] = [];
    for (const { accountId } of families) {
      for (let index = 0; index < 4; index += 1) {
        const invoice = await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(60_00)] }, db.actor, { organizationId });
        invoices.push({ id: invoice.id, lineId: invoice.lines[0]?.id ?? '', accountId });
      }
    }
    let seed = 20_261_121;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const act = async (): Promise<void> => {
      const accountId = families[next(4)]?.accountId ?? '';
      const within = { organizationId };
      const invoice = invoices[next(invoices.length)];
      switch (next(6)) {
        case 0:
          return void (await db.commands.execute(issueInvoice, { accountId, orderId: null, locale: 'fr-CA', lines: [anExemptLine(1 + next(50_00))] }, db.actor, within));
        case 1:
          return void (await db.commands.execute(recordPayment, { accountId, tender: 'cash', amountCents: 1 + next(90_00) }, db.actor, within));
        case 2:
          return void (await db.commands.execute(useCredit, { accountId }, db.actor, within));
        case 3:
          return void (await db.commands.execute(issueCreditMemo, { invoiceId: invoice?.id ?? '', reason: '', lines: [{ invoiceLineId: invoice?.lineId ?? '', amountCents: 1 + next(20_00) }] }, db.actor, within));
        case 4:
          return void (await db.commands.execute(recordRefund, { accountId, tender: 'cash', amountCents: 1 + next(30_00), reason: '' }, db.actor, within));
        default: {
          const found = await db.database.look({ organizationId }, (sql) => sql.query<{ id: string }>('select id from billing.allocation where organization_id = $1 and undoes is null order by allocated_at desc limit 3', [organizationId]));
          if (found[0]) await db.commands.execute(undoAllocation, { allocationId: found[0].id }, db.actor, within);
        }
      }
    };
    const failures: unknown[] = [];
    const clerk = async (): Promise<void> => {
      for (let turn = 0; turn < 25; turn += 1) {
        await act().catch((error: unknown) => {
          if (!(error instanceof Error && error.name === 'DomainError')) failures.push(error);
        });
      }
    };
    const watching = { done: false };
    const watch = (async () => {
      while (!watching.done) expect(await brokenInvariants(db, organizationId)).toEqual([]);
    })();
    await Promise.all(Array.from({ length: 20 }, clerk));
    watching.done = true;
    await watch;
    expect(failures).toEqual([]);
    expect(await brokenInvariants(db, organizationId)).toEqual([]);
  }, 120_000);

  it('number five hundred documents asked for at once without a gap', async () => {
    const organizationId = await db.organization();
    const families: TestFamily[] = [];
    while (families.length < 20) families.push(await aFamily(db, organizationId));
    const spoiled = command('billing.spec-spoiled-invoice', async (tx, input: IssueInvoiceInput, actor): Promise<Invoice> => {
      await issueInvoice.run(tx, input, actor);
      throw new DomainError('billing.spec-changed-its-mind');
    });
    const issued = await Promise.allSettled(
      Array.from({ length: 500 }, (_, index) => {
        // One in ten is refused after it took its number: that number must come back.
        const useCase = index % 10 === 0 ? spoiled : issueInvoice;
        return db.commands.execute(useCase, { accountId: families[index % 20]?.accountId ?? '', orderId: null, locale: 'fr-CA', lines: [anExemptLine(10_00)] }, db.actor, { organizationId });
      }),
    );
    expect(issued.filter((one) => one.status === 'fulfilled')).toHaveLength(450);
    expect(await brokenInvariants(db, organizationId)).toEqual([]);
  }, 120_000);
});
